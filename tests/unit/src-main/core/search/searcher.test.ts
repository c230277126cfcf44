import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FINAL, ROOT } from '../../../../support/books';
import { searcherFromSources } from '../../../../support/search';
import { goldQueries, relevance } from '../../../../support/search-gold';

const search = await searcherFromSources(FINAL.id);
const find = (query: string, limit = 10) => search(query, limit).map(({ kind, id }) => `${kind} ${id}`);

describe('relevance', () => {
  test('on the half that is held out, the right place is among the first ten in 98 % and nearly always first', () => {
    const { recall, mrr } = relevance(goldQueries(ROOT, 'held-out'), find);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(mrr).toBeGreaterThanOrEqual(0.92);
  });

  test('on the half that the search was tuned on as well', () => {
    const { recall, mrr } = relevance(goldQueries(ROOT, 'tuning'), find);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(mrr).toBeGreaterThanOrEqual(0.92);
  });

  const all = [...goldQueries(ROOT, 'held-out'), ...goldQueries(ROOT, 'tuning')];

  test.each(all.filter(({ kind }) => kind === 'exact-code').map(({ query, want }) => [query, want[0]]))(
    'the code %s is the first hit, and exact',
    (query, code) => {
      const [first] = search(query, 1);
      expect([`${first?.kind} ${first?.id}`, first?.match]).toEqual([code, 'exact']);
    },
  );

  test.each(all.filter(({ want }) => want.length === 0).map(({ query }) => [query]))('for «%s» nothing is more than like it', (query) => {
    expect(search(query, 20).filter(({ match }) => match !== 'fuzzy')).toEqual([]);
  });
});

describe('every code', () => {
  const codes = FINAL.codeSystems.flatMap((list) => list.codes.map(({ code }) => [list.id, code] as const));

  test('is found by itself and exact, also in small letters, with a space or a dash', () => {
    for (const [list, code] of codes) {
      const forms = [code, code.toLowerCase(), code.replace(/(\d+)$/, ' $1').trim(), code.replace(/(?<=\D)(\d+)$/, '-$1')];
      for (const form of forms) {
        const exact = search(form, 30).filter(({ match, kind }) => match === 'exact' && kind === 'code');
        expect(
          exact.map(({ id }) => id),
          form,
        ).toContain(`${list}:${code}`);
        expect(search(form, 1)[0]?.match, form).toBe('exact');
      }
    }
  });
});

describe('how a hit came about', () => {
  test.each([
    ['wmga28', 'exact'],
    ['tertial', 'exact'],
    ['video konsultasjon', 'exact'],
    ['Hvor betyr WMGA28 noe?', 'exact'],
    ['hva er tertial', 'exact'],
    ['egenan', 'prefix'],
    ['td9', 'prefix'],
    ['kan vi få refusjon for sms', 'word'],
    ['heimeoppfølging', 'word'],
    ['samarbiedsmøte', 'fuzzy'],
  ] as const)('«%s» is found: %s', (query, match) => {
    expect(search(query, 1)[0]?.match).toBe(match);
  });

  test('the kinds of match stand in their order, whatever the scores', () => {
    const order = ['exact', 'prefix', 'word', 'fuzzy'];
    for (const query of ['telefon', 'video', 'kontakttype 7', 'skjema besvart', 'opplæring', 'td01a gruppe']) {
      const places = search(query, 50).map(({ match }) => order.indexOf(match));
      expect(places, query).toEqual([...places].sort());
    }
  });

  test('two letters begin nothing', () => {
    expect(search('te', 10).filter(({ match }) => match === 'prefix')).toEqual([]);
  });

  test('a short word is never guessed at', () => {
    expect(search('smsx', 10)).toEqual([]);
  });
});

describe('what is shown', () => {
  test('the words that were found are marked where they stand, inflected and inside compounds too', () => {
    for (const query of ['sms refusjon', 'telefon konsultasjon', 'oppfølging', 'paarorende', 'wmga28']) {
      const hits = search(query, 10);
      expect(
        hits.some(({ marks }) => marks.title.length + marks.excerpt.length > 0),
        query,
      ).toBe(true);
      for (const { title, excerpt, marks } of hits)
        for (const [text, ranges] of [
          [title, marks.title],
          [excerpt, marks.excerpt],
        ] as const)
          for (const [from, to] of ranges) {
            expect(from).toBeLessThan(to);
            expect(text.slice(from, to)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u);
          }
    }
  });

  test('codes and terms have no chapter, and only codes have a code', () => {
    for (const hit of search('kontakttype telefonkonsultasjon tertial sms', 60)) {
      if (hit.kind === 'code' || hit.kind === 'term') expect(hit.chapter).toBeNull();
      else expect(hit.chapter).toBeTypeOf('string');
      expect(hit.code !== null).toBe(hit.kind === 'code');
    }
  });

  test('no more hits come than were asked for', () => {
    for (const limit of [1, 3, 100]) expect(search('pasient', limit).length).toBeLessThanOrEqual(limit);
  });
});

describe('odd input gives no error and takes no time', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n '.repeat(50)],
    ['emoji', '👍🏽👨‍👩‍👧 😀'],
    ['right to left', 'שלום عليكم'],
    ['signs of a regular expression', String.raw`.*+?^()|[]{}\ (a+)+$`],
    ['a name of an object', '__proto__ constructor toString hasOwnProperty'],
    ['an identity number', '01019012345'],
    ['10,000 letters', 'å'.repeat(10_000)],
    ['10,000 characters of words', 'telefonkonsultasjon pasient '.repeat(360)],
    ['unpaired surrogates', '\ud800\udc00\ud800'],
  ])('%s', (_what, query) => {
    const before = performance.now();
    expect(Array.isArray(search(query, 10))).toBe(true);
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => search(query, 10).length <= 10),
      { numRuns: 300 },
    );
  });
});
