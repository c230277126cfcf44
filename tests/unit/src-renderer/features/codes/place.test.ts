import { describe, expect, it } from 'vitest';
import type { Code, CodeList } from '../../../../../src-main/contract/reading';
import { confusionOf, filterCodes, inReadingOrder, ofStanding, placeIn } from '../../../../../src-renderer/features/codes/place';

const code = (id: string, label: string, note?: string): Code => ({
  code: id,
  label,
  labelFound: true,
  confusedWith: [],
  ...(note !== undefined && { note }),
});
const list = (id: string, ...codes: Code[]): CodeList => ({ id, title: id, source: 'Kilde', authority: 'code-list', year: 2021, codes });

const CONTACT = list('8432', code('7', 'Telefonkonsultasjon'), code('13', 'Opplæring'));
const INDIRECT = list('polIndir', code('7', 'Telefon (uten pasientens deltakelse)', 'Det motsatte av kontakttype 7.'));
const LISTS = [INDIRECT, CONTACT];

describe('the place in the lists', () => {
  it('is the wanted code, the wanted list where it has no such code, and the first list where nothing is wanted', () => {
    expect(placeIn(LISTS, { list: '8432', code: '13' })?.code?.label).toBe('Opplæring');
    expect(placeIn(LISTS, { list: '8432', code: '99' })).toEqual({ list: CONTACT, code: undefined });
    expect(placeIn(LISTS, { list: undefined, code: undefined })?.list).toBe(INDIRECT);
    expect(placeIn([], { list: '8432', code: '7' })).toBeUndefined();
  });

  it('a list that is new comes after those that are known', () => {
    expect(inReadingOrder([list('ny'), INDIRECT, CONTACT]).map(({ id }) => id)).toEqual(['8432', 'polIndir', 'ny']);
  });
});

describe('what a code is confused with', () => {
  it('is found by list and code, or by code alone in its own list', () => {
    expect(confusionOf('polIndir 7 Telefon (uten pasientens deltakelse)', CONTACT, LISTS).place).toMatchObject({
      list: { id: 'polIndir' },
    });
    expect(confusionOf('13 Opplæring', CONTACT, LISTS).place).toMatchObject({ list: { id: '8432' }, code: { code: '13' } });
  });

  it('is only words where no list has it', () => {
    expect(confusionOf('8240 2 Dagopphold (leverandørens liste)', CONTACT, LISTS)).toEqual({
      text: '8240 2 Dagopphold (leverandørens liste)',
      place: undefined,
    });
  });
});

describe('the filter', () => {
  it('takes the beginning of a code, and any part of label and note', () => {
    const all = [...CONTACT.codes, ...INDIRECT.codes];
    expect(filterCodes(all, ' 1').map((found) => found.code)).toEqual(['13']);
    expect(filterCodes(all, 'TELEFON')).toHaveLength(2);
    expect(filterCodes(all, 'motsatte')).toHaveLength(1);
    expect(filterCodes(all, '  ')).toBe(all);
    expect(filterCodes(all, 'ingenting')).toEqual([]);
  });
});

it('codes are told apart by whether they may be used today', () => {
  const ended = { ...code('13', 'Utgått'), endedOn: '2021-01-01' };
  const missing = { ...code('14', 'Ikke i listen'), official: { importedOn: '2026-11-25', active: false, missing: true as const } };
  const used = code('7', 'I bruk');
  const shown = (standing: 'all' | 'inUse' | 'out') => ofStanding([ended, used, missing], standing, '2026-11-25').map(({ code: id }) => id);
  expect([shown('all'), shown('inUse'), shown('out')]).toEqual([['13', '7', '14'], ['7'], ['13', '14']]);
});
