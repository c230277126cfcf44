import { expect, test } from 'vitest';
import { applyList } from '../../../../../src-main/core/code-lists/apply';
import { codeChanges, MOST_SHOWN } from '../../../../../src-main/core/code-lists/changes';
import { officialNumber } from '../../../../../src-main/core/code-lists/match';
import { BOOKS } from '../../../../support/books';
import { CONTACT_TYPE_ROWS, type ListRow, officialList, PROCEDURE_ROWS } from '../../../../support/official-lists';

const KONTAKTTYPE = officialList('8432', CONTACT_TYPE_ROWS);

test('at the first import: against what the books have', () => {
  const { codes, codesChanged } = codeChanges(BOOKS, KONTAKTTYPE);
  expect(codesChanged).toBe(codes.length);
  expect(codes).toContainEqual({ code: '15', change: 'new', after: 'Oppdiktet kontakttype', used: false });
  expect(codes).toContainEqual({
    code: '14',
    change: 'validity',
    before: 'uten dato',
    after: 'gyldig fra 01.01.2010, utgått 01.04.2024',
    used: true,
  });
  expect(codes).toContainEqual({ code: '7', change: 'validity', before: 'uten dato', after: 'gyldig fra 01.01.2010', used: true });
  expect(codes.at(-1)?.code).toBe('15');
});

test('a text that was not found has nothing before it, and særkoder are no business of the procedure list', () => {
  const { codes } = codeChanges(BOOKS, officialList('NKPK', PROCEDURE_ROWS));
  expect(codes.find(({ code }) => code === 'WMGA28')).toEqual({
    code: 'WMGA28',
    change: 'label',
    after: 'Oppdiktet tekst for WMGA28',
    used: true,
  });
  expect(codes.filter(({ code }) => /^[AB]\d{4}$/.test(code))).toEqual([]);
  expect(codes.find(({ code }) => code === 'WMGA00')).toMatchObject({
    change: 'gone',
    before: 'Strukturert kartlegging av livskvalitet',
    used: true,
  });
});

test('a long list is compared with the codes of the books only, at the first import', () => {
  const long = officialList('NKPK', [...PROCEDURE_ROWS, ...numbered(400)]);
  expect(codeChanges(BOOKS, long).codes.every(({ used }) => used)).toBe(true);
});

test('after that: against the list that was imported before', () => {
  const before = officialList('NKPK', [...PROCEDURE_ROWS, ...numbered(400)]);
  const rows = before.rows.filter(({ code }) => code !== 'YY0001').map((row) => changed(row));
  const { codes, codesChanged } = codeChanges(
    BOOKS,
    officialList('NKPK', [...rows, { code: 'YY9999', label: 'Ny', active: true }]),
    before,
  );
  expect(codes).toEqual([
    { code: 'WMGA28', change: 'label', before: 'Oppdiktet tekst for WMGA28', after: 'Ny tekst', used: true },
    { code: 'WMGA28', change: 'validity', before: 'uten dato', after: 'ikke i bruk', used: true },
    { code: 'YY0001', change: 'gone', before: 'Oppdiktet 1', used: false },
    { code: 'YY0002', change: 'validity', before: 'uten dato', after: 'gyldig fra 01.01.2024', used: false },
    { code: 'YY9999', change: 'new', after: 'Ny', used: false },
  ]);
  expect(codesChanged).toBe(5);
});

test('the same list again changes nothing', () => {
  expect(codeChanges(BOOKS, KONTAKTTYPE, KONTAKTTYPE)).toMatchObject({ codes: [], codesChanged: 0 });
  const books = BOOKS.map((book) => applyList(book, KONTAKTTYPE, '2026-11-25'));
  expect(codeChanges(books, KONTAKTTYPE).codes).toEqual([]);
});

test('of many changes the first are given, and how many there are', () => {
  const before = officialList('NKPK', PROCEDURE_ROWS);
  const after = officialList('NKPK', [...PROCEDURE_ROWS.map(changed), ...numbered(3000)]);
  const { codes, codesChanged } = codeChanges(BOOKS, after, before);
  expect(codes).toHaveLength(MOST_SHOWN);
  expect(codesChanged).toBe(3002);
  expect(codes[0]).toMatchObject({ code: 'WMGA28', used: true });
});

test('without books everything is new, and of books in any order the last one counts', () => {
  const { codes } = codeChanges([], KONTAKTTYPE);
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.every(({ change, used }) => change === 'new' && !used)).toBe(true);
  expect(codeChanges([...BOOKS].reverse(), KONTAKTTYPE)).toEqual(codeChanges(BOOKS, KONTAKTTYPE));
});

test('a list that no book has is new in all its codes', () => {
  const { codes } = codeChanges(BOOKS, officialList('9999', numbered(2)));
  expect(codes.map(({ code, change, used }) => [code, change, used])).toEqual([
    ['YY0000', 'new', false],
    ['YY0001', 'new', false],
  ]);
});

test('a code of the books that the list leaves out is gone, with the text that it had, if any', () => {
  const { codes } = codeChanges(BOOKS, officialList('NKPK', numbered(1)));
  const gone = codes.filter(({ change }) => change === 'gone');
  expect(gone.some((change) => change.before !== undefined)).toBe(true);
  expect(gone.find(({ code }) => code === 'WMGA28')).toEqual({ code: 'WMGA28', change: 'gone', used: true });
});

test('a list without an official number is no official list', () => {
  expect(officialNumber({})).toBeUndefined();
  expect(officialNumber({ oid: '2.16.578.1.12.4.1.1.8432' })).toBe('8432');
});

function numbered(count: number): ListRow[] {
  return Array.from({ length: count }, (_, at) => ({ code: `YY${String(at).padStart(4, '0')}`, label: `Oppdiktet ${at}`, active: true }));
}

function changed(row: ListRow): ListRow {
  if (row.code === 'WMGA28') return { ...row, label: 'Ny tekst', active: false };
  return row.code === 'YY0002' ? { ...row, validFrom: '2024-01-01' } : row;
}
