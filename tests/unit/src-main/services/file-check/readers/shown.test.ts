import { expect, test } from 'vitest';
import { shown, shownList } from '../../../../../../src-main/services/file-check/readers/shown';

test('a text is short and on one line', () => {
  expect(shown('  en\n\tverdi ')).toBe('«en verdi»');
  expect(shown('x'.repeat(100))).toBe(`«${'x'.repeat(40)}…»`);
});

test('what could be an identity number is never shown, however it is written', () => {
  for (const text of ['01819012365', '018190 12365', 'nr 01819012366!', '0-1-8-1-9-0-1-2-3-6-5', '018190123650']) {
    expect(shown(text)).toBe('(kan være et identitetsnummer)');
  }
  for (const text of ['0181901236', '2024-02-30T10:00:00', '31.04.2024 08:15']) expect(shown(text)).toBe(`«${text}»`);
});

test('a list names the first and counts the rest', () => {
  expect(shownList(['a', 'b'])).toBe('«a», «b»');
  expect(shownList(Array.from({ length: 33 }, () => 'a'))).toMatch(/ og 3 til$/);
});
