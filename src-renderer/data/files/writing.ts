/** Hands text over to main in pieces, until the file is whole or given up. */
import { MAX_PIECE, type NotesFormat } from '../../../src-main/contract/backups';
import type { Job, Written } from '../api';
import { type Call, problemOfCall } from '../call';
import { NotesError } from '../outcome';

/** Sent when so much has gathered: fewer calls, and none that takes long. */
const GATHERED = 250_000;

export interface FileToWrite {
  readonly kind: 'snapshot' | 'export';
  readonly format: NotesFormat;
  readonly notes: number;
  readonly sealed: boolean;
  /** The text, in parts of any length; the second value says how many notes have been told of so far. */
  readonly parts: AsyncIterable<readonly [text: string, notes: number]>;
}

/** Writes the file. Undefined: the coder changed her mind in the dialog. Throws a NotesError, and then nothing of the file stays. */
export async function writeFile(
  call: Call,
  { kind, format, notes, sealed, parts }: FileToWrite,
  { onProgress, signal }: Job,
): Promise<Written | undefined> {
  const begun = await call('notes:write-begin', { kind, format, notes, sealed });
  if (!begun.ok) throw new NotesError(problemOfCall(begun.error));
  const { transfer } = begun.value;
  if (transfer === undefined) return undefined;
  const send = async (text: string): Promise<void> => {
    for (const piece of piecesOf(text)) {
      const sent = await call('notes:write-piece', { transfer, text: piece });
      if (!sent.ok) throw new NotesError(problemOfCall(sent.error));
    }
  };
  try {
    let gathered: string[] = [];
    let length = 0;
    for await (const [text, done] of parts) {
      if (signal?.aborted) throw new NotesError({ code: 'cancelled' });
      gathered.push(text);
      length += text.length;
      if (length < GATHERED) continue;
      await send(gathered.join(''));
      gathered = [];
      length = 0;
      onProgress?.(done, notes);
    }
    await send(gathered.join(''));
    if (signal?.aborted) throw new NotesError({ code: 'cancelled' });
    const ended = await call('notes:write-end', { transfer });
    if (!ended.ok) throw new NotesError(problemOfCall(ended.error));
    onProgress?.(notes, notes);
    return { name: ended.value.name, bytes: ended.value.bytes, notes };
  } catch (error) {
    await call('notes:abort', { transfer });
    throw error;
  }
}

/** The text in pieces that main takes, cut between characters. */
export function piecesOf(text: string, most = MAX_PIECE): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = at + most;
    const splitsPair = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));
    const to = splitsPair ? end - 1 : end;
    pieces.push(text.slice(at, to));
    at = to;
  }
  return pieces;
}
