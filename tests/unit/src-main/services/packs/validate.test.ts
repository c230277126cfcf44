/** What a pack may hold; each test spoils one thing in something sound. */
import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../../../../src-main/core/rules/book';
import { validatePack } from '../../../../../src-main/services/packs/validate';
import { contentHash } from '../../../../../src-main/services/rule-library/content-hash';
import { BOOKS, FINAL, PRELIMINARY } from '../../../../support/books';
import { CLARIFICATION, LIST, pack } from '../../../../support/packs';

/** The problems of a pack with this content, as one text. */
const problemsOf = (kind: 'rule-book' | 'clarifications' | 'code-list', content: unknown, books = BOOKS): string =>
  validatePack(pack(kind, content), books)
    .problems.map(({ message, allowed }) => `${message} | ${allowed}`)
    .join('\n');

/** A copy of the final book, changed, with the hash of what it then holds. */
function book(change: (copy: RuleBook) => void, of: RuleBook = FINAL): RuleBook {
  const copy = structuredClone(of);
  change(copy);
  return { ...copy, hash: contentHash(copy) };
}
const first = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('Nothing to spoil.');
  return item;
};

describe('a rule book', () => {
  test.each(BOOKS.map((each) => [each.id, each] as const))('that the app has, %s, is sound', (_id, each) => {
    const { content, problems, certificate } = validatePack(pack('rule-book', each), BOOKS);
    expect(problems).toEqual([]);
    expect(content).toEqual({ kind: 'rule-book', book: each });
    expect(certificate).toMatchObject({ ruleBook: each.id, hash: each.hash });
  });

  test('takes the place of the one with its id, and is held against the others', () => {
    const next = book((copy) => void Object.assign(copy, { title: 'Rettet' }));
    expect(problemsOf('rule-book', next)).toBe('');
    const clash = book((copy) => void Object.assign(copy, { id: 'isf-2024-other' }));
    expect(problemsOf('rule-book', clash)).toMatch(/gjelder begge og dekker de samme dagene/);
    const another = book((copy) => void Object.assign(copy, { id: 'isf-2024-other', inForce: false }));
    expect(problemsOf('rule-book', another)).toBe('');
  });

  test.each<[string, unknown, RegExp]>([
    ['nothing', null, /mangler eller er av feil slag/],
    ['a list', [], /mangler eller er av feil slag/],
    ['a hash of something else', { ...FINAL, hash: '0'.repeat(64) }, /Kontrollsummen i isf-2024-final stemmer ikke/],
    ['a title that was changed after the hash', { ...FINAL, title: 'x' }, /Kontrollsummen/],
    ['a field that nobody knows', { ...FINAL, extra: 1 }, /Ukjent nøkkel «extra»/],
    ['a field too few', { ...FINAL, chapters: undefined }, /«chapters» mangler/],
    ['another layout', { ...FINAL, format: 3 }, /«format» har en verdi som ikke er tillatt/],
  ])('with %s is refused', (_what, content, why) => {
    expect(problemsOf('rule-book', content)).toMatch(why);
  });

  test('that leaves a default to the app, or has blanks around a text, is refused', () => {
    const bare = structuredClone(FINAL);
    Reflect.deleteProperty(first(first(bare.chapters).clauses.length ? bare.chapters : []), 'checks');
    expect(problemsOf('rule-book', { ...bare, hash: contentHash(bare) })).toMatch(/ikke skrevet slik appen skriver det/);
    expect(
      problemsOf(
        'rule-book',
        book((copy) => void Object.assign(copy, { title: ' x ' })),
      ),
    ).toMatch(/ikke skrevet slik appen skriver det/);
  });

  test.each<[string, (copy: RuleBook) => void, RegExp]>([
    [
      '«shelf»',
      (copy) => Object.assign(copy, { shelf: { base: FINAL.hash, clarifications: 0 } }),
      /«shelf» er noe bare denne maskinen setter/,
    ],
    ['a local source', (copy) => Object.assign(first(copy.sources), { authority: 'local' }), /er merket som lokal/],
    [
      'a local clause',
      (copy) => Object.assign(first(copy.chapters.flatMap(({ clauses }) => clauses)), { authority: 'local' }),
      /er merket som lokalt/,
    ],
    [
      'a clause of a clarification',
      (copy) =>
        Object.assign(first(copy.chapters.flatMap(({ clauses }) => clauses)), {
          local: { clarification: 'x', revision: 1, responsible: 'x', decidedOn: '2026-01-01', page: '1' },
        }),
      /er merket som lokalt/,
    ],
    [
      'a list marked as imported',
      (copy) => Object.assign(first(first(copy.codeSystems).codes), { official: { importedOn: '2026-01-01', active: true } }),
      /«official» i kodelisten/,
    ],
    [
      'an address that runs something',
      (copy) => Object.assign(first(copy.sources), { url: 'javascript:alert(1)' }),
      /ikke er en nettadresse/,
    ],
    ['a source twice', (copy) => copy.sources.push(first(copy.sources)), /Kilden «.+» to ganger/],
    ['a chapter twice', (copy) => copy.chapters.push(first(copy.chapters)), /Kapitlet «.+» to ganger[\s\S]*Leddet «.+» to ganger/],
    ['a code twice', (copy) => first(copy.codeSystems).codes.push(first(first(copy.codeSystems).codes)), /har koden «.+» to ganger/],
    [
      'an answer twice',
      (copy) => first(copy.facts).options.push(first(first(copy.facts).options)),
      /«contactForm» har svaret «.+» to ganger/,
    ],
    ['an id that is a path', (copy) => Object.assign(copy, { id: 'a/b' }), /«a\/b» kan ikke være id for en regelbok/],
    ['an id that differs in case only', (copy) => Object.assign(copy, { id: 'ISF-2024-final' }), /kan ikke være id for en regelbok/],
    ['the id of a device', (copy) => Object.assign(copy, { id: 'com1' }), /«com1» kan ikke være id for en regelbok/],
    ['an id without end', (copy) => Object.assign(first(copy.sources), { id: 'a'.repeat(121) }), /«sources.0.id» er 121 tegn lang/],
    ['another first question', (copy) => void copy.facts.unshift({ ...first(copy.facts), id: 'x' }), /Den første opplysningen er «x»/],
    [
      'a question that every object has',
      (copy) => void copy.facts.push({ ...first(copy.facts), id: 'constructor' }),
      /«constructor» kan ikke være id/,
    ],
    [
      'more answers than bits',
      (copy) => first(copy.facts).options.push(...Array.from({ length: 30 }, (_, at) => ({ id: `o${at}`, label: 'x' }))),
      /svar på én opplysning \| høyst 30/,
    ],
    [
      'more clauses than anybody reads',
      (copy) =>
        first(copy.chapters).clauses.push(
          ...Array.from({ length: 5_001 }, (_, at) => ({ ...first(first(copy.chapters).clauses), id: `c${at}` })),
        ),
      /ledd \| høyst 5000/,
    ],
    ['a text without end', (copy) => Object.assign(copy, { note: 'a'.repeat(10_001) }), /«note» er 10001 tegn lang/],
    [
      'an identity number',
      (copy) => Object.assign(copy, { note: 'Gjelder 01010750160.' }),
      /«note» har noe som ser ut som et fødselsnummer/,
    ],
    ['a rule on a clause that is not there', (copy) => ruleWith(copy).clauses.push('x/y'), /Leddet «x\/y» finnes ikke/],
    [
      'an example that is answered otherwise',
      (copy) => Object.assign(first(copy.chapters.flatMap(({ examples }) => examples)).expect, { verdict: 'needs-answers' }),
      /Eksemplet «.+» stemmer ikke/,
    ],
    [
      'a rule that gives the other answer',
      (copy) => Object.assign(ruleWith(copy), { verdict: ruleWith(copy).verdict === 'yes' ? 'no' : 'yes' }),
      /gir ulike svar|stemmer ikke|ingen regel/,
    ],
    [
      'a clause that nothing rests on',
      (copy) => first(copy.chapters).clauses.push({ ...first(first(copy.chapters).clauses), id: 'x/idle', kind: 'condition' }),
      /ingen regel eller endring hviler på leddet/,
    ],
  ])('with %s is refused', (_what, spoil, why) => {
    expect(problemsOf('rule-book', book(spoil))).toMatch(why);
  });

  test('with a rule less has a gap', () => {
    const gap = book((copy) => {
      const home = copy.chapters.find(({ rules }) => rules.some(({ verdict }) => verdict === 'unsettled'));
      const at = home?.rules.findIndex(({ verdict }) => verdict === 'unsettled') ?? 0;
      home?.rules.splice(at, 1);
    });
    expect(problemsOf('rule-book', gap)).toMatch(/ingen regel avgjør/);
  });

  test('with a key that changes what every object has is refused', () => {
    const place = '{"file":"x.yaml","line":1}';
    const text = JSON.stringify(PRELIMINARY).replace('"origins":{', `"origins":{"__proto__":${place},`);
    expect(problemsOf('rule-book', JSON.parse(text))).toMatch(/ikke skrevet slik appen skriver det/);
  });

  test('with more combinations than can be tried is refused before they are built', () => {
    const wide = book((copy) => {
      const options = Array.from({ length: 30 }, (_, at) => ({ id: `o${at}`, label: 'x' }));
      for (let at = 0; at < 20; at++)
        copy.facts.push({ id: `wide${at}`, kind: 'happened', label: 'x', question: 'x', belongsTo: {}, options, neverProposed: [] });
      for (const rule of copy.chapters.flatMap(({ rules }) => rules)) for (let at = 0; at < 20; at++) rule.when[`wide${at}`] = ['o0'];
    });
    expect(problemsOf('rule-book', wide)).toMatch(/for mange kombinasjoner av svar for én kontaktform \| høyst 2000/);
  });

  test('with many yes-and-no registrations is refused for the corrections that would be tried', () => {
    const many = book((copy) => {
      const options = ['yes', 'no'].map((id) => ({ id, label: 'x' }));
      for (let at = 0; at < 6; at++)
        copy.facts.push({
          id: `wide${at}`,
          kind: 'registration',
          label: 'x',
          question: 'x',
          belongsTo: { contactForm: ['device-data'] },
          options,
          neverProposed: [],
        });
      for (const rule of copy.chapters.flatMap(({ rules }) => rules))
        if (rule.when.contactForm?.includes('device-data')) for (let at = 0; at < 6; at++) rule.when[`wide${at}`] = ['yes', 'no'];
    });
    // Sixty-four combinations are fine; twelve such questions are not.
    expect(problemsOf('rule-book', many)).not.toMatch(/for mange kombinasjoner/);
    const more = book((copy) => {
      copy.facts.push(...copy.facts.filter(({ id }) => id.startsWith('wide')).map((fact) => ({ ...fact, id: `${fact.id}b` })));
      for (const rule of copy.chapters.flatMap(({ rules }) => rules))
        if (rule.when.wide0) for (let at = 0; at < 6; at++) rule.when[`wide${at}b`] = ['yes', 'no'];
    }, many);
    expect(problemsOf('rule-book', more)).toMatch(/for mange kombinasjoner av svar/);
  });

  test('with thousands of faults tells the first', () => {
    const broken = { ...PRELIMINARY, facts: Array.from({ length: 5_000 }, () => ({})) };
    expect(validatePack(pack('rule-book', broken), BOOKS).problems).toHaveLength(50);
  });
});

function ruleWith(copy: RuleBook): RuleBook['chapters'][number]['rules'][number] {
  return first(copy.chapters.flatMap(({ rules }) => rules).filter(({ verdict }) => verdict === 'yes' || verdict === 'no'));
}

describe('clarifications', () => {
  test('that are sound', () => {
    expect(validatePack(pack('clarifications', [CLARIFICATION, { ...CLARIFICATION, id: 'prove-2' }]), BOOKS)).toMatchObject({
      problems: [],
      content: { kind: 'clarifications', clarifications: [{ id: 'prove-1' }, { id: 'prove-2' }] },
    });
  });

  test.each<[string, unknown, RegExp]>([
    ['no list', CLARIFICATION, /ingen avklaringer/],
    ['none', [], /ingen avklaringer/],
    ['thousands', Array.from({ length: 2_001 }, () => CLARIFICATION), /for mange/],
    ['one twice', [CLARIFICATION, CLARIFICATION], /«prove-1» står to ganger/],
    ['two revisions of one', [CLARIFICATION, { ...CLARIFICATION, revision: 2 }], /«prove-1» står to ganger/],
    ['one that decides nothing', [{ ...CLARIFICATION, verdict: undefined }], /avgjør ingenting/],
    ['one without example', [{ ...CLARIFICATION, examples: [] }], /«0.examples» er tom/],
    ['one without page', [CLARIFICATION, { ...CLARIFICATION, page: '' }], /«1.page» er tom/],
    ['a field nobody knows', [{ ...CLARIFICATION, untested: false }], /«0» er ikke skrevet slik/],
    ['a day that is none', [{ ...CLARIFICATION, decidedOn: '2026-02-30' }], /decidedOn er 2026-02-30/],
    ['an identity number', [{ ...CLARIFICATION, says: 'Pasient 01010750160' }], /«0.says» har noe som ser ut som et fødselsnummer/],
    ['null', [null], /mangler eller er av feil slag/],
  ])('%s: refused', (_what, content, why) => {
    expect(problemsOf('clarifications', content)).toMatch(why);
  });
});

test('an identity number in the title is refused', () => {
  const { manifest, content } = pack('code-list');
  expect(validatePack({ manifest: { ...manifest, title: 'Liste 01010750160' }, content }, BOOKS).problems).toMatchObject([
    { file: 'innholdslisten', message: expect.stringMatching(/fødselsnummer/) },
  ]);
});

describe('a code list', () => {
  test('that is sound', () => {
    expect(validatePack(pack('code-list', LIST), BOOKS)).toEqual({ problems: [], content: { kind: 'code-list', list: LIST } });
  });

  test.each<[string, unknown, RegExp]>([
    ['no rows', { ...LIST, rows: [] }, /«rows» er tom/],
    ['a code twice', { ...LIST, rows: [...LIST.rows, ...LIST.rows] }, /står to ganger/],
    ['a field nobody knows', { ...LIST, rules: [] }, /Ukjent nøkkel «rules»/],
    ['a day that is none', { ...LIST, rows: [{ code: '1', label: 'x', active: true, validFrom: '2026-02-30' }] }, /validFrom/],
    ['blanks around a label', { ...LIST, rows: [{ code: '1', label: ' x', active: true }] }, /ikke skrevet slik/],
    ['a list that nobody has', { ...LIST, list: '9999' }, /Filen er liste 9999, som programmet ikke har/],
    [
      'other codes than the list it says it is',
      { ...LIST, rows: [{ code: 'X', label: 'x', active: true }] },
      /Ingen av kodene i filen er i 8432/,
    ],
    ['a rule book', FINAL, /mangler|Ukjent nøkkel/],
  ])('with %s is refused', (_what, content, why) => {
    expect(problemsOf('code-list', content)).toMatch(why);
  });
});
