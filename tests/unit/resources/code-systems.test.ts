import { describe, expect, test } from 'vitest';
import { BOOKS, FINAL } from '../../support/books';

const LISTS = FINAL.codeSystems;
const NOT_FOUND = 'Offisiell kodetekst ikke funnet';

function codesOf(id: string) {
  const list = LISTS.find((candidate) => candidate.id === id);
  if (!list) throw new Error(`no list ${id}`);
  return list.codes;
}

const rowOf = (id: string, code: string) => codesOf(id).find((row) => row.code === code);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => String(index + 1));

describe('the code lists', () => {
  test('are these, alike in both books', () => {
    expect(LISTS.map(({ id }) => id).sort()).toEqual(
      ['8406', '8432', 'DRG', 'NKPK', 'polIndir', 'polUtforende', 'polkonAktivitet', 'stedAktivitet'].sort(),
    );
    for (const book of BOOKS) expect(book.codeSystems).toEqual(LISTS);
  });

  test.each([
    ['8432', ['1', '2', '3', '5', '6', '7', '12', '13', '14']],
    ['8406', ['1', '2', '3', '8']],
    ['polIndir', ['1', '2', '22', '23', '3', '5', '6', '7', '71', '8', '11', '12', '13', '17', '18', '21']],
    ['stedAktivitet', ['1', '2', '3', '4', '5', '6', '9']],
    ['polkonAktivitet', upTo(8)],
    ['polUtforende', upTo(43).filter((code) => code !== '10')],
  ])('%s holds exactly its values', (id, codes) => {
    expect(codesOf(id).map(({ code }) => code)).toEqual(codes);
  });

  test.each(LISTS.map((list) => [list.id, list] as const))('%s has each code once, and says how sure it is', (_id, list) => {
    expect(new Set(list.codes.map(({ code }) => code)).size).toBe(list.codes.length);
    expect(list.note).toMatch(/2024/);
    expect(list.source).not.toBe('');
  });

  test('a label that was not found is never made up', () => {
    for (const { codes } of LISTS) for (const row of codes) expect(row.labelFound, row.code).toBe(row.label !== NOT_FOUND);
    expect(codesOf('NKPK').flatMap(({ code, labelFound }) => (labelFound ? [] : [code]))).toEqual(['WMGA28', 'GDFC34', 'B0046', 'B0047']);
  });

  test('what is confused with a code of a list here is named as that list names it', () => {
    for (const list of LISTS) {
      for (const { code, confusedWith } of list.codes) {
        for (const other of confusedWith) {
          const [first = '', ...rest] = other.split(' ');
          const named = LISTS.find(({ id }) => id === first);
          if (first === '8240') continue; // the vendor's list is told of, never offered
          const [value = '', ...label] = named ? rest : [first, ...rest];
          const row = (named ?? list).codes.find((candidate) => candidate.code === value);
          expect(row, `${list.id} ${code}: ${other}`).toBeDefined();
          if (label.length > 0) expect(label.join(' '), `${list.id} ${code}`).toContain(row?.label);
        }
      }
    }
  });
});

describe('what a coder must not mix up', () => {
  test.each(['7', '12', '13'])('%s as contact type and as indirect activity name each other', (code) => {
    expect(rowOf('8432', code)?.confusedWith.join()).toContain(`polIndir ${code} `);
    expect(rowOf('polIndir', code)?.confusedWith.join()).toContain(`8432 ${code} `);
  });

  test.each(['13', '17'])('indirect activity %s ended on 1 January 2021', (code) => {
    expect(rowOf('polIndir', code)?.endedOn).toBe('2021-01-01');
  });

  test("the vendor's list 8240 stands as a note to contact type, not as a list", () => {
    const list = LISTS.find(({ id }) => id === '8432');
    expect(list?.note).toMatch(/8240.*2 dagopphold og 3 ledsager/s);
    expect(LISTS.some(({ id }) => id.includes('8240'))).toBe(false);
  });

  test('group treatment and patient education in a group name each other among the DRGs', () => {
    expect(rowOf('DRG', 'TD01A')?.confusedWith.join()).toContain('TD998A');
    expect(rowOf('DRG', 'TD998A')?.confusedWith.join()).toContain('TD01A');
  });

  test.each(['993O', '994T', '995O'])('DRG %s is not presented as a group of 2024', (code) => {
    expect(rowOf('DRG', code)).toMatchObject({
      seen: expect.stringContaining('2021'),
      note: expect.stringContaining('ikke bekreftet for ISF 2024'),
    });
  });
});

describe('the years in which a code was seen', () => {
  test('personnel 31 is from 2023, 32 to 43 from 2024, the others undated', () => {
    for (const { code, seen } of codesOf('polUtforende')) {
      expect(seen, code).toBe(Number(code) === 31 ? 'fra 2023' : Number(code) > 31 ? 'fra 2024' : undefined);
    }
  });

  test('every procedure code and DRG has them', () => {
    for (const { code, seen } of [...codesOf('NKPK'), ...codesOf('DRG')]) expect(seen, code).toMatch(/20\d\d/);
  });

  test('only WMGA28 among the procedure codes goes without a warning for 2024', () => {
    const unwarned = codesOf('NKPK').filter(({ note, endedOn }) => !endedOn && !/ikke bekreftet|Ikke bekreftet/.test(note ?? ''));
    expect(unwarned.map(({ code }) => code)).toEqual(['WMGA28']);
  });
});
