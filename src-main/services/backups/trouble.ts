/** What can go wrong with the files of the notes, told so that a coder knows what happened, what is safe and what to do. */
import type { CallError } from '../../contract/result';

/** What was being done when it went wrong. */
export type Doing = 'snapshot' | 'export' | 'read';

/** A failure with words for the coder. It may name a folder, and so it goes to the page and never to the log. */
export class NotesFileError extends Error {
  override readonly name = 'NotesFileError';
  constructor(
    readonly code: CallError['code'],
    message: string,
    /** The system's word for it, such as `ENOSPC`; for the log. */
    readonly kind: string = code,
  ) {
    super(message);
  }
}

const NOT_DONE: Readonly<Record<Doing, string>> = {
  snapshot: 'Sikkerhetskopien ble ikke skrevet',
  export: 'Filen ble ikke skrevet',
  read: 'Filen kan ikke leses',
};
const SAFE: Readonly<Record<Doing, string>> = {
  snapshot: 'Notatene og de tidligere kopiene er urørt.',
  export: 'Notatene er urørt, og det ligger ingen halv fil igjen.',
  read: 'Notatene og filen er urørt.',
};

/** The same failure in the coder's words. What is already told in words goes through unchanged. */
export function troubleWith(doing: Doing, error: unknown): NotesFileError {
  if (error instanceof NotesFileError) return error;
  const kind = kindOf(error);
  const [cause, advice] = wordsFor(kind, doing);
  return new NotesFileError(
    isFull(kind) ? 'disk-full' : codeFor(kind, doing),
    `${NOT_DONE[doing]}: ${cause}. ${SAFE[doing]} ${advice}`,
    kind,
  );
}

/** Too little room to begin or go on with a file. */
export function tooLittleRoom(doing: 'snapshot' | 'export'): NotesFileError {
  return troubleWith(doing, Object.assign(new Error('little room'), { code: 'ENOSPC' }));
}

/** A file that does not hold what was written into it. */
export function damagedFile(detail: string): NotesFileError {
  return new NotesFileError(
    'damaged',
    `Filen er skadet eller endret etter at den ble skrevet: ${detail}. Notatene er urørt. Velg en annen kopi.`,
    'damaged',
  );
}

/** The cause of a failure in half a sentence, as `mappen finnes ikke`. */
export function causeOf(error: unknown): string {
  return error instanceof NotesFileError && error.kind === 'ENOSPC'
    ? 'det er for lite plass'
    : wordsFor(error instanceof NotesFileError ? error.kind : kindOf(error), 'snapshot')[0];
}

/** The system's word for a failure, such as `ENOENT`. */
export function kindOf(error: unknown): string {
  if (error instanceof NotesFileError) return error.kind;
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function isFull(kind: string): boolean {
  return kind === 'ENOSPC' || kind === 'EDQUOT';
}

function codeFor(kind: string, doing: Doing): CallError['code'] {
  return kind === 'ENOENT' && doing === 'read' ? 'not-found' : 'failed';
}

function wordsFor(kind: string, doing: Doing): readonly [cause: string, advice: string] {
  const place = doing === 'read' ? 'filen' : 'mappen';
  switch (kind) {
    case 'ENOSPC':
    case 'EDQUOT':
      return ['disken er full, eller nesten full', 'Frigjør plass, eller velg en mappe på en annen disk, og prøv igjen.'];
    case 'EACCES':
    case 'EPERM':
      return [`appen har ikke lov til å bruke ${place}`, 'Velg en mappe som du selv kan skrive i, eller be om tilgang.'];
    case 'EROFS':
      return [`${place} kan bare leses`, 'Velg en annen mappe.'];
    case 'ENOENT':
    case 'ENOTDIR':
      return [`${place} finnes ikke`, 'Koble til disken eller nettverksmappen igjen, eller velg en annen.'];
    case 'ETIMEDOUT':
      return [`${place} svarer ikke`, 'Sjekk forbindelsen til nettverksmappen, eller velg en annen.'];
    case 'EISDIR':
      return ['det er en mappe og ikke en fil', 'Velg en fil.'];
    default:
      return [`systemet meldte ${kind}`, 'Prøv igjen, eller velg en annen mappe.'];
  }
}
