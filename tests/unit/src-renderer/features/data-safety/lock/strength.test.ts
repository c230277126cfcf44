import { expect, test } from 'vitest';
import { strengthOf } from '../../../../../../src-renderer/features/data-safety/lock/strength';

test.each(['', 'a', 'sju tegn'.slice(0, 7), 'Xy9#æøå'])('%j is too short, whatever it is made of', (text) => {
  expect(strengthOf(text)).toBe('too-short');
});

test.each([
  'passord123',
  'Sommer2026',
  'qwertyui',
  'aaaaaaaaaaaaaaaaaaaa',
  '12345678901234567890',
  'abcdefghijkl',
  'Velkommen1!',
  'ababababababab',
])('%j is weak', (text) => {
  expect(strengthOf(text)).toBe('weak');
});

test.each(['kR7#vLq2', 'turblågrøtx'])('%j will do', (text) => {
  expect(strengthOf(text)).toBe('fair');
});

test.each(['fire tilfeldige ord ute på øya', 'kR7#vLq2!Zw9xT', 'elg lampe rundstykke glatt'])('%j is strong', (text) => {
  expect(strengthOf(text)).toBe('strong');
});

test('letters count as they are read, however they are composed', () => {
  expect(strengthOf('a\u030Aa\u030Aa\u030Aa\u030A')).toBe('too-short');
});
