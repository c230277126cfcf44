/** Whatever stands in a file: it is a whole list or a refusal, and never anything else. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyList } from '../../../../../src-main/core/code-lists/apply';
import { OfficialList } from '../../../../../src-main/core/code-lists/format';
import { RuleBookSchema } from '../../../../../src-main/core/rules/book-schema';
import { officialListOf } from '../../../../../src-main/services/code-lists/read-list';
import { ShelfError } from '../../../../../src-main/services/shelf/problem';
import { FINAL } from '../../../../support/books';
import { administrative, apiRows, CONTACT_TYPE_ROWS, downloadRows, fhir, PROCEDURE_ROWS, table } from '../../../../support/official-lists';

const GOOD = [
  JSON.stringify(apiRows(PROCEDURE_ROWS)),
  JSON.stringify(administrative('8432', 'Kontakttype', CONTACT_TYPE_ROWS)),
  JSON.stringify(fhir('8432', '8432 Kontakttype', CONTACT_TYPE_ROWS)),
  table(downloadRows(PROCEDURE_ROWS), ';'),
  table(downloadRows(PROCEDURE_ROWS), '\t'),
].map((text) => Buffer.from(text));

/** The list, or undefined where it is refused in words. Anything else fails the test. */
function taken(bytes: Buffer, list?: string): OfficialList | undefined {
  try {
    return officialListOf(bytes, 'fil', list, FINAL.codeSystems);
  } catch (error) {
    if (!(error instanceof ShelfError)) throw error;
    expect(error.code).toBe('refused');
    expect(error.message).toMatch(/Kodelistene er som før\.$/);
    return undefined;
  }
}

function isWhole(list: OfficialList | undefined): void {
  if (list === undefined) return;
  expect(OfficialList.parse(list)).toEqual(list);
  const book = applyList(FINAL, list, '2026-11-25');
  expect(RuleBookSchema.safeParse({ ...book, hash: FINAL.hash }).error).toBeUndefined();
  const codes = (of: typeof book) => of.codeSystems.flatMap((one) => one.codes.map(({ code }) => `${one.id} ${code}`));
  expect(codes(book)).toEqual(expect.arrayContaining(codes(FINAL)));
}

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(undefined, '8432', 'NKPK'), (bytes, list) =>
      isWhole(taken(Buffer.from(bytes), list)),
    ),
    { numRuns: 300 },
  );
});

test('any JSON, also under the names that are known', () => {
  const name = fc.constantFrom('codeValue', 'nameNorwegian', 'validFrom', 'validTo', 'active', 'codeValues', 'data', 'concept', 'resourceType', 'id', 'value', 'name', 'Kode', 'property', 'owner'); // biome-ignore format: a list
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.constantFrom('7', 'CodeSystem', '2024-01-01', '8432', true, null, 3), fc.string(), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(name, tie('value'), { maxKeys: 6 })), // biome-ignore format: a list
  }));
  fc.assert(
    fc.property(value, (json) => isWhole(taken(Buffer.from(JSON.stringify(json)), '8432'))),
    { numRuns: 500 },
  );
});

test('good files with a part cut out, repeated, or overwritten', () => {
  const mutation = fc.record({
    file: fc.constantFrom(...GOOD),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 200 }),
    put: fc.oneof(fc.constantFrom('', '"', '\n', ';', '\t', '{', ']', '\0', '\ufffd', '2024-02-30', ',{}'), fc.string({ maxLength: 12 })),
    repeat: fc.boolean(),
  });
  let refusals = 0;
  fc.assert(
    fc.property(mutation, ({ file, at, length, put, repeat }) => {
      const from = Math.floor(at * file.length);
      const cut = repeat ? file.subarray(from, from + length) : Buffer.alloc(0);
      const list = taken(Buffer.concat([file.subarray(0, from), cut, Buffer.from(put), file.subarray(from + (repeat ? 0 : length))]));
      if (list === undefined) refusals++;
      isWhole(list);
    }),
    { numRuns: 400 },
  );
  expect(refusals).toBeGreaterThan(100);
});
