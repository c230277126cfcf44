/** Runs the linked assessments again, a few at a time, against the book in force and the newest for their date. */
import type { Answer } from '../../src-main/contract/rules';
import type { StillValid, StillValidResult } from './api';
import type { Call } from './call';
import { allNotes } from './files/import';
import type { LinkedAssessment, Note } from './note';
import { NotesError } from './outcome';
import type { Access, Unlocked } from './store/access';
import { type Comparison, compare, type NoAnswer, type NoteValidity, validityOf } from './validity/validity';

/** So many notes are asked about at a time. */
const TOGETHER = 8;

/** An answer, or main's words for why there is none. */
type Asked = { readonly answer: Answer } | { readonly message: string };

/** The runner over the notes behind `access`. */
export function createStillValid(call: Call, access: Access): StillValid {
  return {
    run: ({ ids, onResult, onProgress, signal }) =>
      access.read(async (open) => {
        const among =
          ids === undefined ? (await allNotes(open)).filter(({ deletedAt }) => deletedAt === undefined) : await theseNotes(open, ids);
        const notes = among.filter(({ assessment }) => assessment !== undefined);
        const ask = createAsker(call);
        const results: StillValidResult[] = [];
        for (let at = 0; at < notes.length; at += TOGETHER) {
          if (signal?.aborted) throw new NotesError({ code: 'cancelled' });
          const found = await Promise.all(notes.slice(at, at + TOGETHER).map((note) => resultOf(ask, note)));
          for (const result of found.flatMap((one) => one ?? [])) {
            results.push(result);
            onResult?.(result);
          }
          onProgress?.(results.length, notes.length);
        }
        return results;
      }),
  };
}

/** One note is asked about whenever it is opened, so the others are not read for it. */
async function theseNotes({ database, codec }: Unlocked, ids: readonly string[]): Promise<Note[]> {
  const rows = await database.notes.bulkGet([...new Set(ids)]);
  return codec.decode(rows.flatMap((row) => row ?? []));
}

async function resultOf(ask: Asker, note: Note): Promise<StillValidResult | undefined> {
  const { assessment } = note;
  return assessment === undefined ? undefined : { id: note.id, validity: await validityNow(ask, note, assessment) };
}

async function validityNow(ask: Asker, note: Note, then: LinkedAssessment): Promise<NoteValidity> {
  const inForce = await against(ask, note, then, undefined);
  return then.contactDate === undefined ? validityOf(inForce) : validityOf(inForce, await against(ask, note, then, then.contactDate));
}

async function against(ask: Asker, note: Note, then: LinkedAssessment, date: string | undefined): Promise<Comparison | NoAnswer> {
  const asked = await ask.answer(then.facts, date);
  if ('message' in asked) return { state: 'cannot-tell', message: asked.message };
  const book = asked.answer.ruleBook.id;
  const texts = await Promise.all(note.quotes.map(async ({ clause }) => [clause, await ask.clause(book, clause)] as const));
  return compare(then, note.quotes, asked.answer, new Map(texts));
}

type Asker = ReturnType<typeof createAsker>;

/** Asks main, and remembers: many notes share their facts, and more their clauses. */
function createAsker(call: Call) {
  const answers = new Map<string, Promise<Asked>>();
  const clauses = new Map<string, Promise<string | undefined>>();
  const once = <T>(held: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> => {
    const known = held.get(key) ?? ask();
    held.set(key, known);
    return known;
  };
  return {
    answer: (facts: LinkedAssessment['facts'], date: string | undefined): Promise<Asked> =>
      once(answers, JSON.stringify([facts, date]), async () => {
        const result = await call('assess', date === undefined ? { facts } : { facts, date });
        return result.ok ? { answer: result.value.answer } : { message: result.error.message };
      }),
    /** The text of a clause in a book; undefined where the book does not have it. */
    clause: (ruleBook: string, clause: string): Promise<string | undefined> =>
      once(clauses, JSON.stringify([ruleBook, clause]), async () => {
        const result = await call('rule-book:clause', { ruleBook, clause });
        if (result.ok) return result.value.text;
        if (result.error.code === 'not-found') return undefined;
        throw new NotesError({ code: 'main', message: result.error.message });
      }),
  };
}
