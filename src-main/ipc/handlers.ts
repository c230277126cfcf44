/** What each call of the contract does. The router has checked sender, size and form before, and checks the output after. */
import type { ChannelName } from '../contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import type { Glossary } from '../contract/glossary';
import type { Organisation } from '../contract/packs';
import { fail, ok, type Result } from '../contract/result';
import type { Settings } from '../contract/settings';
import { atlas } from '../core/rules/atlas';
import type { RuleBook } from '../core/rules/book';
import { contrast } from '../core/rules/contrast';
import { difference } from '../core/rules/difference';
import { assessContact, chooseBook, pickBook, RequestError } from '../services/assessment';
import { certificateOf } from '../services/certificates';
import { chapterSummaries, codeLists, codeUse, readChapter } from '../services/reading';
import { clauseDetail, defaultBook, questionsOf, type RuleLibrary, summaryOf } from '../services/rule-library/library';
import type { Search } from '../services/search/search';
import { type AboutDeps, createAboutHandlers } from './about-handlers';
import { createFileCheckHandlers, type FileCheckDeps } from './file-check-handlers';
import { createNotesHandlers, type NotesDeps } from './notes-handlers';
import { saving } from './saving';
import { createShelfHandlers, type ShelfDeps } from './shelf-handlers';
import { createTroubleHandlers, type TroubleDeps } from './trouble-handlers';

export type Handlers = {
  readonly [C in ChannelName]: (input: ChannelInput<C>) => Result<ChannelOutput<C>> | Promise<Result<ChannelOutput<C>>>;
};

export interface HandlerDeps {
  /** The rule books of now. Loaded while the window opens; handlers wait for it. */
  readonly library: () => Promise<RuleLibrary>;
  /** What the organisation has set on this machine. */
  readonly organisation: () => Promise<Organisation>;
  readonly settings: { get(): Settings; set(settings: Settings): Promise<Settings> };
  readonly search: Search;
  /** Read when it is first asked for. */
  readonly glossary: () => Promise<Glossary>;
  /** Where the build put the certificates of the books. */
  readonly certificates: string;
  readonly slip: {
    /** Fails when no printer takes it, and has logged why. */
    print(): Promise<boolean>;
    save(format: 'pdf' | 'json', facts: Readonly<Record<string, string>>): Promise<string | undefined>;
  };
  readonly notes: NotesDeps;
  /** Fetched when it is first needed. */
  readonly fileCheck: () => Promise<FileCheckDeps>;
  /** Fetched when it is first needed. */
  readonly shelf: () => Promise<ShelfDeps>;
  /** Fetched when it is first needed. */
  readonly trouble: () => Promise<TroubleDeps>;
  readonly clipboard: { writeText(text: string): void };
  readonly version: string;
  readonly about: AboutDeps;
  /** Today by the machine's clock, YYYY-MM-DD. */
  readonly today: () => string;
}

const NOT_PRINTED = 'Utskriften kom ikke i gang. Se etter at maskinen har en skriver som er på, eller bruk «Lagre som PDF».';

/** The handlers over the given services. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const inBook = async <T>(id: string, read: (book: RuleBook) => T): Promise<Result<T>> => {
    const library = await deps.library();
    return answering(() => read(chooseBook(library, id, undefined)));
  };
  return {
    'app:start': async () => {
      const library = await deps.library();
      const book = defaultBook(library);
      return ok({
        version: deps.version,
        today: deps.today(),
        settings: deps.settings.get(),
        ruleBooks: library.books.map(summaryOf),
        defaultBook: book?.id ?? '',
        questions: book ? questionsOf(book) : [],
        problems: [...library.problems],
        organisation: await deps.organisation(),
      });
    },
    assess: async (input) => {
      const library = await deps.library();
      return answering(() => {
        const { answer, outlook } = assessContact(library, input);
        return { answer, outlook };
      });
    },
    contrast: async ({ left, right, ruleBook }) => {
      const library = await deps.library();
      return answering(() => {
        const [a, b] = [left, right].map((facts) => assessContact(library, { facts, ruleBook }));
        if (a === undefined || b === undefined || a.book !== b.book)
          throw new RequestError('invalid-input', 'De to kontaktene har datoer i ulike regelbøker og kan ikke sammenlignes.');
        return contrast(a.facts, b.facts, a.book);
      });
    },
    search: async ({ ruleBook, query, limit }) => {
      const library = await deps.library();
      return answeringLater(async () => ({ hits: await deps.search.find(pickBook(library, ruleBook, undefined), query, limit) }));
    },
    glossary: async () => {
      try {
        return ok(await deps.glossary());
      } catch {
        return fail('failed', 'Ordlisten kan ikke leses. Ingenting annet er berørt. Prøv igjen, eller installer appen på nytt.');
      }
    },
    'rule-book:questions': ({ ruleBook }) => inBook(ruleBook, (book) => ({ questions: questionsOf(book) })),
    'rule-book:clause': ({ ruleBook, clause }) =>
      inBook(ruleBook, (book) => found(clauseDetail(book, clause), `Leddet «${clause}» finnes ikke i ${ruleBook}.`)),
    'rule-book:chapters': ({ ruleBook }) => inBook(ruleBook, (book) => ({ chapters: chapterSummaries(book) })),
    'rule-book:chapter': ({ ruleBook, chapter }) =>
      inBook(ruleBook, (book) => found(readChapter(book, chapter), `Kapittel ${chapter} finnes ikke i ${ruleBook}.`)),
    'rule-book:certificate': async ({ ruleBook }) => {
      const library = await deps.library();
      const book = answering(() => pickBook(library, ruleBook, undefined));
      return book.ok ? ok(await certificateOf(book.value, library, deps.certificates)) : book;
    },
    'rule-book:codes': ({ ruleBook }) => inBook(ruleBook, (book) => ({ lists: codeLists(book) })),
    'rule-book:code-use': ({ ruleBook, system, code }) => inBook(ruleBook, (book) => codeUse(book, system, code)),
    'rule-book:atlas': ({ ruleBook }) => inBook(ruleBook, (book) => ({ entries: atlas(book) })),
    'rule-books:difference': async (input) => {
      const library = await deps.library();
      return answering(() => difference(chooseBook(library, input.from, undefined), chooseBook(library, input.to, undefined)));
    },
    'slip:print': async () => {
      try {
        return ok({ printed: await deps.slip.print() });
      } catch {
        return fail('failed', NOT_PRINTED);
      }
    },
    'slip:save': ({ format, facts, date }) =>
      saving(async () => {
        const name = await deps.slip.save(format, date === undefined ? facts : { ...facts, contactDate: date });
        return ok(name === undefined ? { saved: false } : { saved: true, name });
      }),
    'settings:set': async (settings) => ok(await deps.settings.set(settings)),
    ...createAboutHandlers(deps.about),
    ...createNotesHandlers(deps.notes),
    ...createFileCheckHandlers(deps.fileCheck),
    ...createShelfHandlers(deps.shelf),
    ...createTroubleHandlers(deps.trouble),
    'clipboard:write-text': ({ text }) => {
      deps.clipboard.writeText(text);
      return ok({ written: text.length });
    },
  };
}

/** @throws RequestError with the message when there is nothing. */
function found<T>(value: T | undefined, message: string): T {
  if (value === undefined) throw new RequestError('not-found', message);
  return value;
}

/** A refused request becomes a failed result with its own message; anything else is the router's to report. */
function answering<T>(answer: () => T): Result<T> {
  try {
    return ok(answer());
  } catch (error) {
    return refused(error);
  }
}

async function answeringLater<T>(answer: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await answer());
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): Result<never> {
  if (error instanceof RequestError) return fail(error.code, error.message);
  throw error;
}
