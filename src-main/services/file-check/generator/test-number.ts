/** Numbers that are written like identity numbers. Only test numbers are made: month + 80, which nobody has. */
import { FIRST_WEIGHTS, SECOND_WEIGHTS } from '../../../core/privacy/identity-kind';
import type { Draw } from './draw';

/** Eleven digits of a test number, with both control digits. */
export function testNumber(draw: Draw): string {
  for (;;) {
    const nine = [two(1 + draw.below(28)), two(81 + draw.below(12)), two(draw.below(100)), two(draw.below(100)), draw.below(10)].join('');
    const first = controlDigit(nine, FIRST_WEIGHTS);
    const second = controlDigit(nine + first, SECOND_WEIGHTS);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
}

/** The same with a last digit that is wrong, so that it is no identity number. */
export function misspelt(number: string): string {
  return number.slice(0, 10) + ((Number(number[10]) + 1) % 10);
}

function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
