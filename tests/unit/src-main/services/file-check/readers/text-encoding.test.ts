import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decoder, fromWindows1252 } from '../../../../../../src-main/services/file-check/readers/text-encoding';

const words = ['Omsorgsnivå', 'Tjenesteområde', 'pårørende', 'møte', 'Ærlig', 'kø', 'BLÅBÆR', 'øre'];

test('UTF-8 and Latin-1 are told apart by the first Norwegian word', () => {
  fc.assert(
    fc.property(fc.constantFrom(...words), fc.array(fc.constantFrom('dato', 'x', '')), (word, before) => {
      const text = [...before, word].join('\n');
      const utf8 = new Decoder(undefined);
      expect(utf8.decode(Buffer.from(text))).toBe(text);
      expect(utf8.encoding).toBe('utf-8');
      const latin = new Decoder(undefined);
      expect(latin.decode(Buffer.from(text, 'latin1'))).toBe(text);
      expect(latin.encoding).toBe('windows-1252');
    }),
  );
});

test('plain ASCII settles nothing: what comes later does', () => {
  const decoder = new Decoder(undefined);
  expect(decoder.decode(Buffer.from('a\n'))).toBe('a\n');
  expect(decoder.encoding).toBe('utf-8');
  expect(decoder.decode(Buffer.from('å\n', 'latin1'))).toBe('å\n');
  expect(decoder.encoding).toBe('windows-1252');
});

test('half a letter in a line of UTF-8 does not make it Windows-1252', () => {
  const decoder = new Decoder(undefined);
  const line = Buffer.concat([Buffer.from('ærlig møte'), Buffer.from([0xc3]), Buffer.from(';1\n')]);
  expect(decoder.decode(line)).toBe('ærlig møte\ufffd;1\n');
  expect(decoder.encoding).toBe('utf-8');
});

test('Windows-1252 where it differs from Latin-1', () => {
  expect(fromWindows1252(Buffer.from([0x80, 0x96, 0x92, 0x9f, 0x81, 0xe5]))).toBe('€–’Ÿ\x81å');
});

test('every line break becomes LF', () => {
  expect(new Decoder('utf-8').decode(Buffer.from('a\r\nb\rc\n\r\n'))).toBe('a\nb\nc\n\n');
});
