/** Clarifications made up for a rule book: most can be used, some cannot, and some say otherwise than others. */
import fc from 'fast-check';
import type { Clarification } from '../../src-main/contract/clarifications';
import type { OpenPoint } from '../../src-main/contract/rules';
import type { PlacedClarification } from '../../src-main/core/clarifications/placed';
import type { RuleBook } from '../../src-main/core/rules/book';
import { BruteForce, type CompleteContact } from '../../src-main/core/rules/brute-force';
import { clarification } from './clarifications';

/** A handful of clarifications of one book, entered here or brought by packs. */
export function anyClarifications(book: RuleBook, most = 5): fc.Arbitrary<PlacedClarification[]> {
  const truth = new BruteForce(book);
  const contacts = truth.forms().flatMap((form) => truth.complete(form));
  const unsettled = contacts.filter(({ verdict }) => verdict === 'unsettled');
  const open = contacts.filter(({ verdict, openPoints }) => verdict !== 'unsettled' && openPoints.length > 0);
  // Few contacts at a time, so that clarifications meet.
  const item = (first: CompleteContact, second: CompleteContact, third: CompleteContact) =>
    fc.oneof(deciding(book, truth, first), deciding(book, truth, second), answering(book, truth, third));
  const content = fc.tuple(fc.constantFrom(...unsettled), fc.constantFrom(...unsettled), fc.constantFrom(...open));
  const place = (contacts: readonly [CompleteContact, CompleteContact, CompleteContact]) =>
    fc.record({
      content: item(...contacts),
      pack: fc.oneof(
        { weight: 3, arbitrary: fc.constant(undefined) },
        fc.record({ id: fc.constantFrom('pakke-a', 'pakke-b'), untested: fc.boolean() }),
      ),
      setAside: fc.integer({ min: 1, max: 12 }).map((chance) => chance === 1),
      /** Few, so that one clarification comes twice with the same id. */
      id: fc.constantFrom('en', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'atte'),
    });
  return content
    .chain((contacts) => fc.array(place(contacts), { minLength: 1, maxLength: most }))
    .map((places) => {
      const taken = new Set<string>();
      return places.flatMap(({ content, pack, setAside, id }) => {
        const key = `${id} ${pack?.id}`;
        if (taken.has(key)) return [];
        taken.add(key);
        return [{ clarification: { ...content, id, ruleBook: book.id }, setAside, ...(pack === undefined ? {} : { pack }) }];
      });
    });
}

const REGISTRATIONS: readonly Clarification['registration'][] = [
  undefined,
  undefined,
  undefined,
  { codes: [] },
  { contactType: '7', codes: [] },
  { contactType: '6', codes: [], timing: 'Samme dag.' },
  { indirectActivity: '22', codes: [] },
  { indirectActivity: '23', codes: [{ system: 'NKPK', code: 'WMGA28' }] },
];

/** Conditions that the contact meets: some of its answers, now and then with other options beside them. */
function around(book: RuleBook, truth: BruteForce, { facts }: CompleteContact): fc.Arbitrary<Record<string, string[]>> {
  const others = book.facts.filter(({ id }) => facts[id] === undefined && truth.belongs(id, facts));
  return fc
    .record({
      kept: fc.subarray(Object.keys(facts).filter((id) => id !== 'contactForm')),
      wider: fc.array(fc.nat(), { maxLength: 3 }),
      beside: fc.constantFrom(undefined, undefined, ...others),
    })
    .map(({ kept, wider, beside }) => {
      const when: Record<string, string[]> = { contactForm: [facts.contactForm ?? ''] };
      kept.forEach((id, at) => {
        const options = book.facts.find((fact) => fact.id === id)?.options.map((option) => option.id) ?? [];
        const more = at in wider ? options.slice(0, (wider[at] as number) % (options.length + 1)) : [];
        when[id] = [...new Set([facts[id] as string, ...more])];
      });
      if (beside !== undefined) when[beside.id] = [beside.options[0]?.id ?? ''];
      return when;
    });
}

const common = (book: RuleBook, truth: BruteForce, contact: CompleteContact) => ({
  when: around(book, truth, contact),
  chapter: fc.constantFrom(...book.chapters.map(({ chapter }) => chapter.id)),
  registration: fc.constantFrom(...REGISTRATIONS),
  responsible: fc.constantFrom('Kari Nordmann, kodeleder', 'Ola Hansen, lege'),
});

/** The contact's own facts, with what the conditions ask beside them. */
function exampleFacts(contact: CompleteContact, when: Record<string, string[]>) {
  return { ...Object.fromEntries(Object.entries(when).map(([id, [option]]) => [id, option as string])), ...contact.facts };
}

function deciding(book: RuleBook, truth: BruteForce, contact: CompleteContact): fc.Arbitrary<Clarification> {
  return fc
    .record({ ...common(book, truth, contact), verdict: fc.constantFrom('yes' as const, 'no' as const, 'no' as const) })
    .map(({ registration, ...rest }) =>
      clarification({
        ...rest,
        ...(registration === undefined ? {} : { registration }),
        examples: [{ title: 'Et eksempel', facts: exampleFacts(contact, rest.when), verdict: rest.verdict }],
      }),
    );
}

function answering(book: RuleBook, truth: BruteForce, contact: CompleteContact): fc.Arbitrary<Clarification> {
  const points = book.chapters.flatMap(({ rules }) => rules.flatMap(({ openPoints }) => openPoints));
  const here = points.filter(({ chapter, text }) => contact.openPoints.includes(`${chapter} ${text}`));
  const distinct = [...new Map(here.map((point) => [point.text, point])).values()] as OpenPoint[];
  return fc
    .record({ ...common(book, truth, contact), settles: fc.subarray(distinct, { minLength: 1 }) })
    .map(({ registration, ...rest }) => {
      const { verdict: _verdict, ...base } = clarification();
      return {
        ...base,
        ...rest,
        ...(registration === undefined ? {} : { registration }),
        examples: [{ title: 'Et eksempel', facts: exampleFacts(contact, rest.when), verdict: contact.verdict ?? 'yes' }],
      };
    });
}
