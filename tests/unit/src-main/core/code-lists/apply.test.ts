import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyList, TAKEN_WHOLE } from '../../../../../src-main/core/code-lists/apply';
import { OfficialList } from '../../../../../src-main/core/code-lists/format';
import { assess } from '../../../../../src-main/core/rules/assess';
import type { UnhashedBook } from '../../../../../src-main/core/rules/book';
import { RuleBookSchema } from '../../../../../src-main/core/rules/book-schema';
import { BOOKS, FINAL } from '../../../../support/books';
import { CONTACT_TYPE_ROWS, officialList, PROCEDURE_ROWS } from '../../../../support/official-lists';

const DAY = '2026-11-25';
const KONTAKTTYPE = officialList('8432', CONTACT_TYPE_ROWS);
const NKPK = officialList('NKPK', PROCEDURE_ROWS, { version: '2024' });

const listOf = (book: UnhashedBook, id: string) => book.codeSystems.find((list) => list.id === id) ?? { codes: [], imported: undefined };
const codeOf = (book: UnhashedBook, id: string, code: string) => listOf(book, id).codes.find((row) => row.code === code);
const applied = (list: OfficialList, book: UnhashedBook = FINAL) => applyList(book, list, DAY);

describe('a code that the official list has', () => {
  test('gets the text that was not found, and keeps our note and look-alikes', () => {
    const before = codeOf(FINAL, 'NKPK', 'WMGA28');
    expect(before?.labelFound).toBe(false);
    expect(codeOf(applied(NKPK), 'NKPK', 'WMGA28')).toEqual({
      ...before,
      label: 'Oppdiktet tekst for WMGA28',
      labelFound: true,
      official: { importedOn: DAY, active: true },
    });
  });

  test('gets the official text in the place of ours', () => {
    const list = officialList(
      '8432',
      CONTACT_TYPE_ROWS.map((row) => (row.code === '7' ? { ...row, label: 'Oppdiktet ny tekst' } : row)),
    );
    expect(codeOf(applied(list), '8432', '7')?.label).toBe('Oppdiktet ny tekst');
  });

  test('gets its days; the day after the last is the one on which it has ended', () => {
    expect(codeOf(applied(KONTAKTTYPE), '8432', '14')).toMatchObject({
      validFrom: '2010-01-01',
      endedOn: '2024-04-01',
      official: { importedOn: DAY, active: false },
    });
  });

  test('that we say has ended, and the list says is in use, has not', () => {
    const book = { ...FINAL, codeSystems: FINAL.codeSystems.map((list) => (list.id === '8432' ? { ...list, codes: list.codes.map((row) => ({ ...row, endedOn: '2020-01-01' })) } : list)) }; // biome-ignore format: a copy
    expect(codeOf(applied(KONTAKTTYPE, book), '8432', '7')?.endedOn).toBeUndefined();
    const inactive = officialList(
      '8432',
      CONTACT_TYPE_ROWS.map(({ code, label }) => ({ code, label, active: false })),
    );
    expect(codeOf(applied(inactive, book), '8432', '7')).toMatchObject({ endedOn: '2020-01-01', official: { active: false } });
  });

  test('in several periods has the text of the one that the book is in', () => {
    const periods = officialList('8432', [
      ...CONTACT_TYPE_ROWS.filter(({ code }) => code !== '7'),
      { code: '7', label: 'Før', validFrom: '2020-01-01', validTo: '2023-12-31', active: true },
      { code: '7', label: 'I 2024', validFrom: '2024-01-01', validTo: '2024-12-31', active: true },
      { code: '7', label: 'Etter', validFrom: '2025-01-01', active: true },
    ]);
    const label = (validFrom: string, validTo: string) => codeOf(applied(periods, { ...FINAL, validFrom, validTo }), '8432', '7')?.label;
    expect(label('2024-01-01', '2024-12-31')).toBe('I 2024');
    expect(label('2023-01-01', '2023-12-31')).toBe('Før');
    expect(label('2030-01-01', '2030-12-31')).toBe('Etter');
    expect(label('2010-01-01', '2010-12-31')).toBe('Før');
  });
});

describe('a code that only one of them has', () => {
  test('ours stays as it was, marked as missing in the list, without a day that nobody has told', () => {
    expect(codeOf(applied(NKPK), 'NKPK', 'WMGA00')).toEqual({
      ...codeOf(FINAL, 'NKPK', 'WMGA00'),
      official: { importedOn: DAY, active: false, missing: true },
    });
  });

  test('ours that belongs to another official list is left alone', () => {
    expect(codeOf(applied(NKPK), 'NKPK', 'A0099')).toEqual(codeOf(FINAL, 'NKPK', 'A0099'));
  });

  test('theirs is added behind ours in a short list, never out of a long one', () => {
    expect(listOf(applied(KONTAKTTYPE), '8432').codes.map(({ code }) => code)).toEqual([
      '1',
      '2',
      '3',
      '5',
      '6',
      '7',
      '12',
      '13',
      '14',
      '15',
    ]);
    const long = officialList('NKPK', [
      ...PROCEDURE_ROWS,
      ...Array.from({ length: TAKEN_WHOLE }, (_, at) => ({ code: `YY${at}`, label: 'Oppdiktet', active: true })),
    ]);
    expect(listOf(applied(long), 'NKPK').codes).toHaveLength(listOf(FINAL, 'NKPK').codes.length);
  });
});

describe('the book', () => {
  test('tells where the text comes from, in the list and in the answer', () => {
    expect(listOf(applied(NKPK), 'NKPK').imported).toEqual({
      title: 'NKPK (oppdiktet)',
      origin: 'oppdiktet.json',
      version: '2024',
      importedOn: DAY,
    });
    const facts = FINAL.chapters.flatMap(({ examples }) => examples).find(({ expect: { codes } }) => codes.includes('WMGA28'))?.facts ?? {};
    const { contactDate: _date, ...rest } = facts;
    const codeIn = (book: UnhashedBook) =>
      assess(rest, { ...book, hash: FINAL.hash }).registration.codes.find(({ code }) => code === 'WMGA28');
    expect(codeIn(FINAL)).toMatchObject({ source: expect.stringContaining('Endringslogg ISF 2024') });
    expect(codeIn(applied(NKPK))).toMatchObject({
      label: 'Oppdiktet tekst for WMGA28',
      source: 'NKPK (oppdiktet), fra offisiell liste lest inn 25.11.2026',
    });
  });

  test('of another list is the same object: lists without a known number cannot be laid over', () => {
    for (const list of ['9999', '8240', 'polIndir', 'DRG']) expect(applied({ ...KONTAKTTYPE, list })).toBe(FINAL);
  });

  test('is found by number and OID as well as by id', () => {
    for (const list of ['7275', 'NKPK']) expect(applied({ ...NKPK, list })).toEqual(applied(NKPK));
  });

  test('stays a valid one, is the same when the list is laid over it again, and whatever order the rows come in', () => {
    const shuffled = (rows: readonly OfficialList['rows'][number][]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
    for (const list of [KONTAKTTYPE, NKPK]) {
      expect(OfficialList.safeParse(list).success).toBe(true);
      for (const book of BOOKS) {
        const once = applied(list, book);
        expect(RuleBookSchema.safeParse({ ...once, hash: book.hash }).error).toBeUndefined();
        expect(applied(list, once)).toEqual(once);
        fc.assert(
          fc.property(shuffled(list.rows), (rows) => void expect(applied({ ...list, rows }, book)).toEqual(once)),
          { numRuns: 20 },
        );
      }
    }
  });

  test('is not changed itself, and its rules, clauses and other lists are shared', () => {
    const before = structuredClone(FINAL);
    const book = applied(KONTAKTTYPE);
    expect(FINAL).toEqual(before);
    expect(book.chapters).toBe(FINAL.chapters);
    expect(book.codeSystems.filter((list, at) => list !== FINAL.codeSystems[at]).map(({ id }) => id)).toEqual(['8432']);
  });
});

describe('what a list may hold', () => {
  test.each([
    ['no rows', { rows: [] }],
    ['a list without a name', { list: '' }],
    ['a list with a path for a name', { list: '../8432' }],
    ['an end before the start', { rows: [{ code: '1', label: 'x', validFrom: '2024-02-01', validTo: '2024-01-01', active: true }] }],
    ['the last day of all', { rows: [{ code: '1', label: 'x', validTo: '9999-12-31', active: true }] }],
    ['a code twice for one day', { rows: [1, 2].map((at) => ({ code: '1', label: `x${at}`, active: true })) }],
    ['something more', { rows: [{ code: '1', label: 'x', active: true, more: 1 }] }],
  ])('not %s', (_what, part) => {
    expect(OfficialList.safeParse({ ...KONTAKTTYPE, ...part }).success).toBe(false);
  });
});
