import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrubber } from '../../../../../src-main/services/diagnostics/scrub';
import { identityNumber, KINDS } from '../../../../support/identity-numbers';
import { seeded } from '../../../../support/random';

const scrub = scrubber({ home: '/home/kari', user: 'kari.nordmann', host: 'pc-4711' });
const onWindows = scrubber({ home: 'C:\\Users\\kari', user: 'kari', host: 'SYKEHUS-PC' });

test.each([
  ['a folder of the user', 'backups: /home/kari/Dokumenter full', 'backups: ~/Dokumenter full'],
  ['a folder of somebody else', 'x /home/ola/ting /Users/per/x', 'x ~/ting ~/x'],
  ['her name', 'x Kari.Nordmann: y', 'x [bruker]: y'],
  ['the name of the machine', 'x PC-4711 y', 'x [maskin] y'],
  ['a stack frame', '    at f (file:///home/kari/app/out/main/index.js:1:2)', '    at f (file:~/app/out/main/index.js:1:2)'],
  ['a file server', 'x \\\\fil01\\kari$\\isf', 'x [filtjener]\\isf'],
])('%s goes', (_what, line, expected) => {
  expect(scrub(line)).toBe(expected);
});

test('in the ways of Windows too', () => {
  expect(onWindows('x c:\\users\\KARI\\AppData D:/Brukere/ola/x file:///C:/Users/kari/x')).toBe('x ~\\AppData ~/x file:///~/x');
});

test('the time of a line, sizes and codes stay', () => {
  const line = '2026-11-25T10:00:00.123Z page: gone (crashed, 139), ENOSPC 1234567890 bytes';
  expect(scrub(line)).toBe(line);
});

test('no identity number is left, however it is written', () => {
  const anyIdentityNumber = fc.tuple(fc.integer(), fc.constantFrom(...KINDS)).map(([seed, kind]) => identityNumber(seeded(seed), kind));
  const separators = fc.constantFrom('', ' ', '-', '.');
  fc.assert(
    fc.property(anyIdentityNumber, separators, fc.constantFrom('', 'x: ', '2026-11-25T10:00:00.123Z '), (digits, separator, before) => {
      const written = `${digits.slice(0, 6)}${separator}${digits.slice(6)}`;
      const left = scrub(`${before}${written} etter`);
      expect(left.replace(before, '').replace(/\D/g, '')).toBe('');
    }),
  );
});

test('a name so short that it stands in ordinary words is left alone', () => {
  expect(scrubber({ home: '/', user: 'ab', host: '' })('ab cab /x')).toBe('ab cab /x');
});
