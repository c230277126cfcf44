/** A tiny made-up rule book, so that a test can break one thing at a time. It says nothing about ISF. */

import type { RuleBook } from '../../src-main/core/rules/book';
import { ChapterFile, FactsFile, RuleBookFile } from '../../src-main/core/rules/format';

const yesNo = [
  { id: 'yes', label: 'Ja' },
  { id: 'no', label: 'Nei' },
];

const FACTS = FactsFile.parse({
  facts: [
    {
      id: 'contactForm',
      kind: 'happened',
      label: 'Form',
      question: 'Form?',
      options: [
        { id: 'call', label: 'Samtale' },
        { id: 'letter', label: 'Brev' },
      ],
    },
    { id: 'long', kind: 'happened', label: 'Lang', question: 'Lang?', belongsTo: { contactForm: 'call' }, options: yesNo },
    { id: 'noted', kind: 'registration', label: 'Notert', question: 'Notert?', belongsTo: { contactForm: 'call' }, options: yesNo },
  ],
}).facts;

const HEAD = RuleBookFile.parse({
  id: 'small',
  title: 'Liten bok',
  year: 2024,
  status: 'final',
  inForce: true,
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
  sources: [{ id: 's', title: 'Kilde', publisher: 'Utgiver', authority: 'isf-document', year: 2024 }],
});

const clause = (id: string, kind = 'condition') => ({ id, text: `Ledd ${id}.`, kind, source: 's', locator: 'side 1' });

/** The rules of the small book, to change in a test. */
export const SMALL_RULES = [
  { id: '1/long', title: 'Lang og notert.', when: { contactForm: 'call', long: 'yes', noted: 'yes' }, verdict: 'yes', clauses: ['1/a'] },
  { id: '1/short', title: 'Kort.', when: { contactForm: 'call', long: 'no' }, verdict: 'no', clauses: ['1/b'] },
  { id: '1/bare', title: 'Ikke notert.', when: { contactForm: 'call', noted: 'no' }, verdict: 'no', clauses: ['1/c'] },
  {
    id: '1/letter',
    title: 'Brev.',
    when: { contactForm: 'letter' },
    verdict: 'unsettled',
    clauses: ['1/b'],
    openPoints: [{ chapter: '1', text: 'Slå opp.' }],
  },
];

interface Parts {
  readonly rules?: readonly unknown[];
  readonly clauses?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly changes?: readonly unknown[];
  readonly head?: Partial<typeof HEAD>;
}

/** The small book, with some of its parts replaced. Origins are counted by position: line 10 for the first of each kind. */
export function smallBook({ rules = SMALL_RULES, clauses = [], examples = [], changes = [], head = {} }: Parts = {}): RuleBook {
  const chapter = ChapterFile.parse({
    chapter: { id: '1', title: 'Kapittel', coverage: 'encoded' },
    clauses: [clause('1/a'), clause('1/b'), clause('1/c'), ...clauses],
    rules,
    examples,
    changes,
  });
  const origins = Object.fromEntries([
    ['book', { file: 'rule-book.yaml', line: 1 }],
    ...chapter.clauses.map(({ id }, index) => [`clause:${id}`, { file: '1.yaml', line: 10 + index }]),
    ...chapter.rules.map(({ id }, index) => [`rule:${id}`, { file: '1.yaml', line: 30 + index }]),
  ]);
  return { ...HEAD, ...head, format: 2, hash: '0'.repeat(64), facts: FACTS, ownChecks: [], codeSystems: [], chapters: [chapter], origins };
}
