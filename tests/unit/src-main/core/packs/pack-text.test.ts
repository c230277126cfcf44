/** What is said of a text that is no pack, line by line. */
import { expect, test } from 'vitest';
import { PackFormError } from '../../../../../src-main/core/packs/form-error';
import { parseContent, parsePackText } from '../../../../../src-main/core/packs/pack-text';

const HEAD = '{"format":"isf-pack","version":1}';

const refusal = (text: string): readonly [number, string] => {
  try {
    parsePackText(text);
  } catch (error) {
    if (error instanceof PackFormError) return [error.line, error.message];
    throw error;
  }
  throw new Error('was taken');
};

test.each([
  ['', 1, /ikke en pakke/],
  ['hei\n', 1, /ikke en pakke/],
  [`\ufeff${HEAD}\n`, 1, /BOM/],
  ['{"format":"isf-pack","version":2}\n', 1, /annen versjon/],
  [`${HEAD} \n{}\n{}\n{}\n`, 1, /ikke en pakke/],
  [`${HEAD}\n`, 2, /linjen mangler/],
  [`${HEAD}\n{}\n{}\n{}`, 4, /ikke hel/],
  [`${HEAD}\r\n{}\n{}\n{}\n`, 1, /CR LF/],
  [`${HEAD}\n{}\n{}\n{}\n{}\n`, 5, /etter den siste linjen/],
  [`${HEAD}\n{"a":"\ud800"}\n{}\n{}\n`, 2, /halvt tegn/],
  [`${HEAD}\n"${'x'.repeat(20_001)}"\n{}\n{}\n`, 2, /for lang/],
  [`${HEAD}\n{"a": 1}\n{}\n{}\n`, 2, /ikke skrevet slik/],
  [`${HEAD}\nikke json\n{}\n{}\n`, 2, /ikke gyldig JSON/],
  [`${HEAD}\n[[[[[1]]]]]\n{}\n{}\n`, 2, /nøstet for dypt/],
  [`${HEAD}\n{}\n{}\n{}\n`, 2, /har en feil/],
  [`${HEAD}\n7\n{}\n{}\n`, 2, /har en feil/],
] as const)('%#: refused, with the line', (text, line, message) => {
  const [at, said] = refusal(text);
  expect(said).toMatch(message);
  expect(at).toBe(line);
});

test('content of the file has limits of its own', () => {
  expect(parseContent('{"a":[1,2]}')).toEqual({ a: [1, 2] });
  expect(() => parseContent('['.repeat(41) + ']'.repeat(41))).toThrow('nøstet for dypt');
});
