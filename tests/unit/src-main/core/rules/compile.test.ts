import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, type RuleSources } from '../../../../../src-main/core/rules/compile';
import { faultProblems } from '../../../../../src-main/core/rules/faults';
import { readSources } from '../../../../../src-main/services/rule-library/read-sources';
import { ROOT } from '../../../../support/books';

const sources = await readSources(join(ROOT, 'resources'), ROOT);
const MESSAGES = 'resources/rule-books/isf-2024-final/5.21.3-meldinger.yaml';
const FINAL_HEAD = 'resources/rule-books/isf-2024-final/rule-book.yaml';
const PRELIMINARY_HEAD = 'resources/rule-books/isf-2024-preliminary/rule-book.yaml';

/** The real sources with one file changed. */
function changed(path: string, change: (text: string) => string): RuleSources {
  const edit = <T extends { path: string; text: string }>(file: T): T => (file.path === path ? { ...file, text: change(file.text) } : file);
  const edited: RuleSources = {
    facts: edit(sources.facts),
    ownChecks: edit(sources.ownChecks),
    codeSystems: sources.codeSystems.map(edit),
    books: sources.books.map(({ head, chapters }) => ({ head: edit(head), chapters: chapters.map(edit) })),
  };
  expect(edited, `the change to ${path} must change something`).not.toEqual(sources);
  return edited;
}

function lineOf(path: string, text: string, change: (text: string) => string): number {
  const file = [...sources.books.flatMap(({ head, chapters }) => [head, ...chapters])].find((candidate) => candidate.path === path);
  return (
    change(file?.text ?? '')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1
  );
}

describe('what is refused, with file and line', () => {
  const cases: [string, string, (text: string) => string, string, RegExp][] = [
    ['broken YAML', MESSAGES, (text) => text.replace('title: Meldinger', 'title: Meldinger: x'), 'title: Meldinger: x', /to kolon/],
    ['a duplicate key', MESSAGES, (text) => text.replace(/^rules:$/m, 'clauses: []\nrules:'), 'clauses: []', /to ganger/],
    [
      'a clause that claims to be local',
      MESSAGES,
      (text) => text.replace(/^ {4}kind: condition$/m, '    kind: condition\n    authority: local'),
      '- id: 5.21.3/sms',
      /«5\.21\.3\/sms» er merket som lokalt/,
    ],
    [
      'a source that claims to be local',
      FINAL_HEAD,
      (text) => text.replace('authority: isf-document', 'authority: local'),
      'id: isf-2024-final',
      /«endringslogg-2024» er merket som lokal/,
    ],
    [
      'an id that is kept for clarifications',
      MESSAGES,
      (text) => text.replaceAll('5.21.3/regel-sms', '5.21.3/lokal-sms'),
      '- id: 5.21.3/lokal-sms',
      /«5\.21\.3\/lokal-sms» er holdt av/,
    ],
    ['an unknown key', MESSAGES, (text) => text.replace(/^chapter:$/m, 'chapter:\n  colour: red'), 'colour: red', /Ukjent nøkkel «colour»/],
    [
      'an unknown fact in a rule',
      MESSAGES,
      (text) => text.replace('when: { contactForm: message, channel: sms }', 'when: { contactForm: message, chanel: sms }'),
      '',
      /Ukjent opplysning «chanel»/,
    ],
    ['a clause without source', MESSAGES, (text) => text.replace(/^ {4}source: .*\n/m, ''), '', /source.*mangler/],
    [
      'a clause with an unknown source',
      MESSAGES,
      (text) => text.replace(/^ {4}source: .*$/m, '    source: hearsay'),
      '',
      /Kilden «hearsay» finnes ikke/,
    ],
    [
      'an id that is used twice',
      MESSAGES,
      (text) => text.replace('- id: 5.21.3/sms-i-forelopig', '- id: 5.21.3/sms'),
      '',
      /«5\.21\.3\/sms» finnes fra før i/,
    ],
    [
      'an unknown verdict',
      MESSAGES,
      (text) => text.replace(/verdict: ['"]?no['"]?/, 'verdict: maybe'),
      'verdict: maybe',
      /ikke er tillatt/,
    ],
    ['a date that does not exist', FINAL_HEAD, (text) => text.replace('2024-12-31', '2024-02-30'), '2024-02-30', /validTo/],
    [
      'a book that ends before it begins',
      FINAL_HEAD,
      (text) => text.replace('2024-12-31', '2023-12-31'),
      'validFrom',
      /slutter .* før den begynner/,
    ],
  ];
  test.each(cases)('%s', (_name, path, change, at, message) => {
    const { books, problems } = compile(changed(path, change));
    expect(books).toEqual([]);
    const problem = problems.find((candidate) => candidate.file === path && message.test(candidate.message));
    expect(problem, JSON.stringify(problems.slice(0, 3))).toBeDefined();
    if (at !== '') expect(problem?.line).toBe(lineOf(path, at, change));
    else expect(problem?.line).toBeGreaterThan(1);
  });

  test('an alias, and the anchor it points to', () => {
    const { problems } = compile(changed(MESSAGES, (text) => `${text.replace(/^ {2}title: (.*)$/m, '  title: &t $1')}\n# tail\n`));
    expect(problems).toContainEqual(expect.objectContaining({ file: MESSAGES, message: expect.stringContaining('aliaser') }));
  });

  test('two books in force on the same days, both named', () => {
    const { books, problems } = compile(changed(PRELIMINARY_HEAD, (text) => text.replace('inForce: false', 'inForce: true')));
    expect(books).toEqual([]);
    expect(problems).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(/isf-2024-(final|preliminary).*isf-2024-(final|preliminary).*rule-book\.yaml:\d+/),
      }),
    );
  });

  test('two rules that apply together with different verdicts: both with file and line, and one contact as witness', () => {
    const rule = `rules:\n  - id: 5.21.3/everything\n    title: Alt er ja.\n    when: { contactForm: message }\n    verdict: "yes"\n    clauses: [${/- id: (5\.21\.3\/\S+)/.exec(sources.books[0]?.chapters.find(({ path }) => path === MESSAGES)?.text ?? '')?.[1]}]`;
    const { books, problems } = compile(changed(MESSAGES, (text) => text.replace(/^rules:$/m, rule)));
    expect(problems).toEqual([]);
    const faults = books.flatMap(faultProblems);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]?.message).toMatch(
      /5\.21\.3\/everything \(.*meldinger\.yaml:\d+\) og 5\.21\.3\/.* \(.*meldinger\.yaml:\d+\).*"channel"/,
    );
  });

  test('a code list that says it was imported', () => {
    const row = '    label: Utredning';
    const { problems } = compile(
      changed('resources/code-systems/8432-kontakttype.yaml', (text) =>
        text.replace(row, `${row}\n    official: { importedOn: "2024-01-01", active: true }`),
      ),
    );
    expect(problems[0]?.message).toContain('Kodelisten «8432» er merket som lest inn fra en offisiell liste');
  });

  test('a combination that no rule decides', () => {
    const { books } = compile(changed(MESSAGES, (text) => text.replace(/channel: ['"]?sms['"]?/, 'channel: other')));
    expect(books.flatMap(faultProblems).some(({ message }) => message.includes('ingen regel avgjør'))).toBe(true);
  });
});

test('the sources as they stand compile without problems, whatever their line ends', () => {
  const unix = compile(sources);
  expect(unix.problems).toEqual([]);
  const crlf = (file: { path: string; text: string }) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') });
  const windows = compile({
    facts: crlf(sources.facts),
    ownChecks: crlf(sources.ownChecks),
    codeSystems: sources.codeSystems.map(crlf),
    books: sources.books.map(({ head, chapters }) => ({ head: crlf(head), chapters: chapters.map(crlf) })),
  });
  expect(windows).toEqual(unix);
});

test('chapters stand in their order, whatever order their files are read in', () => {
  const turned = { ...sources, books: sources.books.map(({ head, chapters }) => ({ head, chapters: [...chapters].reverse() })) };
  const order = (from: RuleSources) => compile(from).books.map(({ chapters }) => chapters.map(({ chapter }) => chapter.id));
  expect(order(turned)).toEqual(order(sources));
});
