/** What each call of the contract does. The router has checked sender, size and form before, and checks the output after. */
import type { ChannelName } from '../contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../contract/channels';
import { fail, ok, type Result } from '../contract/result';
import type { Settings } from '../contract/settings';
import { assessContact, chooseBook, RequestError } from '../services/assessment';
import { clauseDetail, defaultBook, questionsOf, type RuleLibrary, summaryOf } from '../services/rule-library/library';

export type Handlers = {
  readonly [C in ChannelName]: (input: ChannelInput<C>) => Result<ChannelOutput<C>> | Promise<Result<ChannelOutput<C>>>;
};

export interface HandlerDeps {
  /** Loaded while the window opens; handlers wait for it. */
  readonly library: Promise<RuleLibrary>;
  readonly settings: { get(): Settings; set(settings: Settings): Promise<Settings> };
  readonly clipboard: { writeText(text: string): void };
  readonly version: string;
  /** Today by the machine's clock, YYYY-MM-DD. */
  readonly today: () => string;
}

/** The handlers over the given services. */
export function createHandlers(deps: HandlerDeps): Handlers {
  return {
    'app:start': async () => {
      const library = await deps.library;
      const book = defaultBook(library);
      return ok({
        version: deps.version,
        today: deps.today(),
        settings: deps.settings.get(),
        ruleBooks: library.books.map(summaryOf),
        defaultBook: book?.id ?? '',
        questions: book ? questionsOf(book) : [],
        problems: [...library.problems],
      });
    },
    assess: async (input) => {
      const library = await deps.library;
      return answering(() => {
        const { answer, outlook } = assessContact(library, input);
        return { answer, outlook };
      });
    },
    'rule-book:questions': async ({ ruleBook }) => {
      const library = await deps.library;
      return answering(() => ({ questions: questionsOf(chooseBook(library, ruleBook, undefined)) }));
    },
    'rule-book:clause': async ({ ruleBook, clause }) => {
      const library = await deps.library;
      return answering(() => {
        const detail = clauseDetail(chooseBook(library, ruleBook, undefined), clause);
        if (!detail) throw new RequestError('not-found', `Leddet «${clause}» finnes ikke i ${ruleBook}.`);
        return detail;
      });
    },
    'settings:set': async (settings) => ok(await deps.settings.set(settings)),
    'clipboard:write-text': ({ text }) => {
      deps.clipboard.writeText(text);
      return ok({ written: text.length });
    },
  };
}

/** A refused request becomes a failed result with its own message; anything else is the router's to report. */
function answering<T>(answer: () => T): Result<T> {
  try {
    return ok(answer());
  } catch (error) {
    if (error instanceof RequestError) return fail(error.code, error.message);
    throw error;
  }
}
