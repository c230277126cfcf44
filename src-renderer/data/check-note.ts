/** Holds a note against its form. What comes out has its fields in the order of the form, whatever order they came in. */
import * as z from 'zod/mini';
import { Note, type NotePatch } from './note';
import { bad, good, NotesError, type Outcome, type Problem } from './outcome';

/** The note with its fields in order, or the first field that is wrong. Unknown fields come last, as they were. */
export function readNote(value: unknown): Outcome<Note> {
  const checked = z.safeParse(Note, value);
  return checked.success ? good(checked.data) : bad(problemIn(checked.error));
}

/** As `readNote`, for what the app itself is about to store. @throws NotesError */
export function checkedNote(value: unknown): Note {
  const read = readNote(value);
  if (!read.ok) throw new NotesError(read.problem);
  return read.value;
}

/** A note with some fields changed. @throws NotesError when one of them holds too much or has the wrong form. */
export function patchedNote(note: Note, patch: NotePatch, updatedAt: string): Note {
  const changed = { ...note, ...patch, updatedAt };
  return checkedNote(Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)));
}

function problemIn(error: z.core.$ZodError): Problem {
  const [issue] = error.issues;
  const field = (issue?.path ?? []).map(String).join('.');
  return { code: issue?.code === 'too_big' ? 'too-long' : 'invalid', field };
}
