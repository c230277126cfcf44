import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNEL_NAMES, type ChannelName } from '../../../../src-main/contract/channel-names';
import { CHANNELS, type ChannelInput, type ChannelOutput } from '../../../../src-main/contract/channels';
import type { Term } from '../../../../src-main/contract/glossary';
import type { Certificate } from '../../../../src-main/contract/proof';
import type { Result } from '../../../../src-main/contract/result';
import type { Facts } from '../../../../src-main/contract/rules';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src-main/contract/settings';
import { assess } from '../../../../src-main/core/rules/assess';
import { outlook } from '../../../../src-main/core/rules/outlook';
import { createHandlers, type HandlerDeps } from '../../../../src-main/ipc/handlers';
import type { RuleLibrary } from '../../../../src-main/services/rule-library/library';
import { BOOKS, FINAL, PRELIMINARY } from '../../../support/books';
import { fileCheckIn } from '../../../support/file-check';
import { notesIn } from '../../../support/notes';
import { UNUSED_SEARCH } from '../../../support/search';

const SMS: Facts = { contactForm: 'message', channel: 'sms' };
const CERTIFICATE: Certificate = {
  ruleBook: FINAL.id,
  hash: FINAL.hash,
  combinations: 4711,
  gaps: [],
  overlaps: [],
  deadQuestions: [],
  unreachable: [],
  uncoveredDates: [],
  unconfirmed: [],
};
const TERM: Term = {
  id: 'isf',
  term: 'Innsatsstyrt finansiering (ISF)',
  also: ['ISF'],
  text: 'Staten betaler etter aktivitet.',
  sources: [{ title: 'ISF-siden', publisher: 'Helsedirektoratet', locator: 'Ingressen', authority: 'isf-document', year: 2024 }],
  chapters: ['isf-side'],
  codes: [],
  see: [],
};
const ORGANISATION = { name: 'Prøvesykehuset', notesLockRequired: true, untestedPacksAllowed: false, keys: 1 };
const PROBLEM = { file: 'isf-2024-final.json', line: 3, message: 'kontrollsummen stemmer ikke' };
const UNUSABLE: RuleLibrary = { books: [], problems: [PROBLEM] };

let deps: HandlerDeps;
let held: Settings;

beforeEach(async () => {
  held = DEFAULT_SETTINGS;
  deps = {
    library: async () => ({ books: BOOKS, problems: [] }),
    organisation: async () => ORGANISATION,
    shelf: () => Promise.reject(new Error('not used in this test')),
    trouble: () => Promise.reject(new Error('not used in this test')),
    settings: {
      get: () => held,
      set: async (next) => {
        held = next;
        return held;
      },
    },
    search: UNUSED_SEARCH,
    glossary: async () => ({ terms: [TERM] }),
    certificates: await mkdtemp(join(tmpdir(), 'isf-certificates-')),
    slip: { print: vi.fn(async () => true), save: vi.fn(async () => 'kontakt.json') },
    fileCheck: async () => fileCheckIn(await mkdtemp(join(tmpdir(), 'isf-file-check-'))),
    notes: notesIn(await mkdtemp(join(tmpdir(), 'isf-notes-'))),
    clipboard: { writeText: vi.fn() },
    version: '1.2.3',
    about: { runtime: { electron: '45.4.1', chromium: '156.0', node: '24.1.0' }, licences: join(tmpdir(), 'isf-no-licences.json') },
    today: () => '2024-05-06',
  };
});

/** Calls a handler as the router does after its checks; a value must have the form that the contract promises. */
async function call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>> {
  const result = await createHandlers(deps)[channel](input);
  if (result.ok) expect(CHANNELS[channel].output.safeParse(result.value).success, channel).toBe(true);
  return result;
}

async function value<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> {
  const result = await call(channel, input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** Code and message of a failed call. */
async function failure<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<readonly [string, string]> {
  const result = await call(channel, input);
  if (result.ok) throw new Error(`${channel} did not fail`);
  return [result.error.code, result.error.message];
}

test('there is one handler for each channel, and no other', () => {
  expect(Object.keys(createHandlers(deps)).sort()).toEqual([...CHANNEL_NAMES].sort());
});

describe('app:start', () => {
  test('gives version, day, settings, books, the default book and its questions in one go', async () => {
    const start = await value('app:start', {});
    expect(start).toMatchObject({
      version: '1.2.3',
      today: '2024-05-06',
      settings: DEFAULT_SETTINGS,
      defaultBook: FINAL.id,
      problems: [],
      organisation: ORGANISATION,
    });
    expect(start.ruleBooks.map(({ id, hash }) => [id, hash])).toEqual(BOOKS.map(({ id, hash }) => [id, hash]));
    expect(start.questions.map(({ fact }) => fact)).toEqual(FINAL.facts.map(({ id }) => id));
  });

  test('succeeds with the problems when the books cannot be used, so that the page can show them', async () => {
    deps = { ...deps, library: async () => UNUSABLE };
    expect(await value('app:start', {})).toMatchObject({ ruleBooks: [], defaultBook: '', questions: [], problems: [PROBLEM] });
  });

  test('waits for books that are still being read', async () => {
    const { promise, resolve } = withResolver<RuleLibrary>();
    deps = { ...deps, library: () => promise };
    const start = value('app:start', {});
    resolve({ books: BOOKS, problems: [] });
    expect((await start).defaultBook).toBe(FINAL.id);
  });
});

describe('glossary', () => {
  test('gives the terms', async () => {
    expect(await value('glossary', {})).toEqual({ terms: [TERM] });
  });

  test('that cannot be read says so, and that nothing else is hurt', async () => {
    deps = { ...deps, glossary: () => Promise.reject(new Error('ENOENT /home/kari')) };
    const [code, message] = await failure('glossary', {});
    expect(code).toBe('failed');
    expect(message).toContain('Ingenting annet er berørt');
    expect(message).not.toContain('kari');
  });
});

describe('assess', () => {
  test('gives the answer of the engine and the outlook', async () => {
    expect(await value('assess', { facts: SMS, date: '2024-02-29' })).toEqual({ answer: assess(SMS, FINAL), outlook: outlook(SMS, FINAL) });
  });

  test('takes the named book', async () => {
    expect((await value('assess', { facts: SMS, ruleBook: PRELIMINARY.id })).answer.verdict).toBe('unsettled');
  });

  test.each([
    ['an unknown fact', { facts: { kontaktform: 'message' } }, 'invalid-input', '«kontaktform»'],
    ['an unknown answer', { facts: { contactForm: 'fax' } }, 'invalid-input', '«fax»'],
    ['a date that does not exist', { facts: SMS, date: '2023-02-29' }, 'invalid-input', '2023-02-29'],
    ['a date outside every book', { facts: SMS, date: '2025-01-01' }, 'date-outside', '2024-01-01 til 2024-12-31'],
    ['an unknown book', { facts: SMS, ruleBook: 'isf-2019' }, 'not-found', '«isf-2019»'],
  ] as const)('with %s fails with words for the coder', async (_what, input, code, words) => {
    expect(await failure('assess', input)).toEqual([code, expect.stringContaining(words)]);
  });
});

describe('reading a rule book', () => {
  test('rule-book:questions gives them in their order', async () => {
    const { questions } = await value('rule-book:questions', { ruleBook: PRELIMINARY.id });
    expect(questions.map(({ fact }) => fact)).toEqual(PRELIMINARY.facts.map(({ id }) => id));
  });

  test('rule-book:clause gives the clause with its source and what rests on it', async () => {
    expect(await value('rule-book:clause', { ruleBook: FINAL.id, clause: '5.21.3/sms' })).toMatchObject({
      id: '5.21.3/sms',
      chapter: { id: '5.21.3' },
      authority: 'isf-document',
      year: 2024,
      rules: [{ id: '5.21.3/regel-sms', verdict: 'no' }],
      examples: [{ id: '5.21.3/eksempel-sms-svar' }],
    });
  });

  test('rule-book:chapters and rule-book:chapter give every chapter, and whole', async () => {
    const { chapters } = await value('rule-book:chapters', { ruleBook: FINAL.id });
    expect(chapters.map(({ id }) => id)).toEqual(FINAL.chapters.map(({ chapter }) => chapter.id));
    for (const { id, clauses, rules, changes, examples } of chapters) {
      const chapter = await value('rule-book:chapter', { ruleBook: FINAL.id, chapter: id });
      expect(
        [chapter.clauses, chapter.rules, chapter.changes, chapter.examples].map((part) => part.length),
        id,
      ).toEqual([clauses, rules, changes, examples]);
    }
  });

  test('rule-book:codes gives every list with every code', async () => {
    const { lists } = await value('rule-book:codes', { ruleBook: FINAL.id });
    expect(lists.map(({ id, codes }) => [id, codes.length])).toEqual(FINAL.codeSystems.map(({ id, codes }) => [id, codes.length]));
  });

  test('rule-book:code-use finds the rules and clauses of a code', async () => {
    const use = await value('rule-book:code-use', { ruleBook: FINAL.id, system: 'NKPK', code: 'WMGA28' });
    expect(use.registeredBy.map(({ rule }) => rule)).toEqual(['5.21.4/regel-besvart-med-aktivitet']);
    expect(use.clauses.map(({ id }) => id)).toContain('5.21.4/besvart');
    expect(use.examples.length).toBeGreaterThan(2);
  });

  test('rule-book:code-use keeps the same digits of two lists apart', async () => {
    const contactType = await value('rule-book:code-use', { ruleBook: FINAL.id, system: '8432', code: '12' });
    const indirect = await value('rule-book:code-use', { ruleBook: FINAL.id, system: 'polIndir', code: '12' });
    expect(contactType.registeredBy).toEqual([]);
    expect(indirect.registeredBy.map(({ rule }) => rule)).toEqual(['5.21.1/detalj-enkel-samtale-med-pasienten']);
  });

  test('rule-book:atlas gives contacts that are answered as it says', async () => {
    const { entries } = await value('rule-book:atlas', { ruleBook: FINAL.id });
    expect(entries.length).toBeGreaterThan(20);
    for (const { facts, verdict } of entries) expect(assess(facts, FINAL).verdict, JSON.stringify(facts)).toBe(verdict);
  });

  test.each([
    ['rule-book:clause', { ruleBook: FINAL.id, clause: '9.9/finnes-ikke' }, '«9.9/finnes-ikke»'],
    ['rule-book:chapter', { ruleBook: FINAL.id, chapter: '9.9' }, '9.9'],
  ] as const)('%s of something that is not there is not found, by name', async (channel, input, words) => {
    expect(await failure(channel, input)).toEqual(['not-found', expect.stringContaining(words)]);
  });
});

describe('rule-book:certificate', () => {
  test('is read from where the build put it', async () => {
    await writeFile(join(deps.certificates, `${FINAL.id}.json`), JSON.stringify(CERTIFICATE));
    expect(await value('rule-book:certificate', { ruleBook: FINAL.id })).toEqual(CERTIFICATE);
  });

  test.each([
    ['belongs to other content', JSON.stringify({ ...CERTIFICATE, hash: '0'.repeat(64) })],
    ['belongs to another book', JSON.stringify({ ...CERTIFICATE, ruleBook: PRELIMINARY.id })],
    ['is damaged', '{'],
  ])('that %s is not believed: the book is proved anew', { timeout: 60_000 }, async (_what, text) => {
    await writeFile(join(deps.certificates, `${FINAL.id}.json`), text);
    const certificate = await value('rule-book:certificate', { ruleBook: FINAL.id });
    expect(certificate).toMatchObject({ ruleBook: FINAL.id, hash: FINAL.hash, gaps: [], overlaps: [], unconfirmed: [] });
    expect(certificate.combinations).not.toBe(CERTIFICATE.combinations);
  });
});

describe('comparing', () => {
  test('contrast shows what parts two contacts', async () => {
    const left = { contactForm: 'patient-reported-form', formStatus: 'sent' };
    const right = { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' };
    const { differing, diverges, ...sides } = await value('contrast', { left, right });
    expect([sides.left.answer.verdict, sides.right.answer.verdict]).toEqual(['no', 'yes']);
    expect(differing).toEqual(['formStatus', 'otherActivityInTertial']);
    expect(diverges).not.toBeNull();
  });

  test('contrast refuses what assess refuses', async () => {
    expect(await failure('contrast', { left: SMS, right: { contactForm: 'fax' } })).toEqual([
      'invalid-input',
      expect.stringContaining('«fax»'),
    ]);
    expect((await failure('contrast', { left: SMS, right: SMS, ruleBook: 'isf-2019' }))[0]).toBe('not-found');
  });

  test('rule-books:difference goes from one book to the other', { timeout: 60_000 }, async () => {
    const { from, to, chapters, flips } = await value('rule-books:difference', { from: PRELIMINARY.id, to: FINAL.id });
    expect([from, to]).toEqual([PRELIMINARY.id, FINAL.id]);
    expect(chapters.find(({ chapter }) => chapter === '5.21.3')).toMatchObject({ effect: 'turns-answer' });
    expect(flips.some(({ facts }) => facts.channel === 'sms')).toBe(true);
  });

  test('rule-books:difference with an unknown book is refused by name', async () => {
    expect(await failure('rule-books:difference', { from: 'isf-2019', to: FINAL.id })).toEqual([
      'not-found',
      expect.stringContaining('«isf-2019»'),
    ]);
  });
});

describe('every call that needs a rule book', () => {
  const calls: { readonly [C in ChannelName]?: ChannelInput<C> } = {
    assess: { facts: SMS },
    contrast: { left: SMS, right: SMS },
    'rule-book:questions': { ruleBook: FINAL.id },
    'rule-book:clause': { ruleBook: FINAL.id, clause: '5.21.3/sms' },
    'rule-book:chapters': { ruleBook: FINAL.id },
    'rule-book:chapter': { ruleBook: FINAL.id, chapter: '5.21.3' },
    'rule-book:certificate': { ruleBook: FINAL.id },
    'rule-book:codes': { ruleBook: FINAL.id },
    'rule-book:code-use': { ruleBook: FINAL.id, system: 'NKPK', code: 'WMGA28' },
    'rule-book:atlas': { ruleBook: FINAL.id },
    'rule-books:difference': { from: PRELIMINARY.id, to: FINAL.id },
  };

  test.each(Object.entries(calls))('%s tells why when the books cannot be used', async (channel, input) => {
    deps = { ...deps, library: async () => UNUSABLE };
    expect(await failure(channel as ChannelName, input as never)).toEqual([
      'rule-books-unusable',
      expect.stringContaining('isf-2024-final.json:3: kontrollsummen stemmer ikke'),
    ]);
  });

  test.each(Object.keys(calls).filter((channel) => channel.startsWith('rule-book:')) as ChannelName[])(
    '%s of an unknown book is not found, with the names there are',
    async (channel) => {
      const [code, message] = await failure(channel, { ...(calls[channel] as object), ruleBook: 'isf-2019' } as never);
      expect([code, message]).toEqual(['not-found', expect.stringContaining(FINAL.id)]);
    },
  );
});

describe('what leaves the app', () => {
  test('slip:print tells whether it was printed', async () => {
    expect(await value('slip:print', {})).toEqual({ printed: true });
    deps = { ...deps, slip: { ...deps.slip, print: async () => false } };
    expect(await value('slip:print', {})).toEqual({ printed: false });
  });

  test('slip:save hands over the facts with their date, and gives back the name of the file', async () => {
    expect(await value('slip:save', { format: 'json', facts: SMS, date: '2024-05-06' })).toEqual({ saved: true, name: 'kontakt.json' });
    expect(deps.slip.save).toHaveBeenCalledExactlyOnceWith('json', { ...SMS, contactDate: '2024-05-06' });
  });

  test('a printer that fails, and a disk that refuses, are told in words', async () => {
    const failing = async (): Promise<never> => Promise.reject(new Error('print: Invalid printer settings'));
    const full = async (): Promise<never> => Promise.reject(Object.assign(new Error('no'), { syscall: 'write', code: 'ENOSPC' }));
    deps = { ...deps, slip: { print: failing, save: full } };
    expect(await failure('slip:print', {})).toEqual(['failed', expect.stringContaining('Utskriften kom ikke i gang')]);
    expect(await failure('slip:save', { format: 'pdf', facts: SMS })).toEqual(['failed', expect.stringContaining('disken er full')]);
  });

  test('slip:save without a date adds none, and a dialog that was closed is no failure', async () => {
    const save = vi.fn(async () => undefined);
    deps = { ...deps, slip: { ...deps.slip, save } };
    expect(await value('slip:save', { format: 'pdf', facts: SMS })).toEqual({ saved: false });
    expect(save).toHaveBeenCalledExactlyOnceWith('pdf', SMS);
  });

  test('clipboard:write-text writes just that text', async () => {
    expect(await value('clipboard:write-text', { text: 'Nei, gir ikke ISF-refusjon' })).toEqual({ written: 26 });
    expect(deps.clipboard.writeText).toHaveBeenCalledExactlyOnceWith('Nei, gir ikke ISF-refusjon');
  });
});

describe('settings:set', () => {
  test('stores them and gives back what is stored', async () => {
    const dark = { colorScheme: 'dark', lockAfterMinutes: 60 } as const;
    expect(await value('settings:set', dark)).toEqual(dark);
    expect((await value('app:start', {})).settings).toEqual(dark);
  });

  test('that the disk refuses is left to the router to report', async () => {
    deps = { ...deps, settings: { ...deps.settings, set: () => Promise.reject(new Error('ENOSPC')) } };
    await expect(call('settings:set', { ...DEFAULT_SETTINGS, colorScheme: 'dark' })).rejects.toThrow('ENOSPC');
  });
});

test('an error that is no refusal is not dressed up as one', async () => {
  deps = { ...deps, library: () => Promise.reject(new TypeError('broken')) };
  await expect(call('assess', { facts: SMS })).rejects.toThrow(TypeError);
});

function withResolver<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
