import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LIMITS } from '../../../../../../src-main/services/file-check/readers/limits';
import { lineBlocks } from '../../../../../../src-main/services/file-check/readers/line-blocks';

/** Pieces as a file gives them: each is written over by the next. */
async function* piecesOf(text: string, bytes: number): AsyncGenerator<Buffer> {
  const all = Buffer.from(text);
  const buffer = Buffer.alloc(bytes);
  for (let at = 0; at < all.length; at += bytes) {
    const length = all.copy(buffer, 0, at, at + bytes);
    yield buffer.subarray(0, length);
    buffer.fill('?');
  }
}

async function linesOf(text: string, bytes: number, rowBytes: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const block of lineBlocks(piecesOf(text, bytes), { ...LIMITS, rowBytes })) {
    if (block === 'too-long') lines.push('too-long');
    else lines.push(...block.toString().replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n'));
  }
  return lines;
}

test('lines come whole, whichever line breaks they have and however the file is cut', async () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'æ', ';', ' '), maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { minLength: 1 }),
      fc.integer({ min: 1, max: 40 }),
      async (parts, bytes) => {
        // A CR before an LF of the next line would be one line break.
        const clean = parts.map(([text, end], at) => [text, end === '\r' && parts[at + 1]?.[0] === '' ? '\n' : end] as const);
        const text = clean.map(([start, end]) => start + end).join('');
        expect(await linesOf(text, bytes, 1000)).toEqual(clean.map(([start]) => start));
      },
    ),
  );
});

test('a line that is too long is told in its place, and the next is read', async () => {
  for (const bytes of [1, 2, 3, 7, 10]) {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['en', 'x'.repeat(50), 'to', 'y'.repeat(11), '1234567', 'z'.repeat(99)].join(end);
      expect(await linesOf(text, bytes, 10)).toEqual(['en', 'too-long', 'to', 'too-long', '1234567', 'too-long']);
    }
  }
});

test('the last line needs no line break', async () => {
  expect(await linesOf('en\nto', 2, 10)).toEqual(['en', 'to']);
});
