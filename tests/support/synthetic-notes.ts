/** Notes that nobody has written, for measurements and long tests: clearly marked as such, and the same for the same seed. */
import { createHash } from 'node:crypto';
import { endLine } from '../../src-main/services/backups/end-line';
import { headerLine, noteLine } from '../../src-renderer/data/files/format';
import type { Note } from '../../src-renderer/data/note';
import { type Draw, seeded } from './random';

const STEMS = (
  'innleggelse poliklinikk konsultasjon telefon videosamtale refusjon dokumentasjon journalnotat aktivitet indirekte tverrfaglig ' +
  'samarbeidsmøte opplæring pasientgruppe hjemmebesøk rehabilitering dialyse stråleterapi legemiddel avtalespesialist henvisning ' +
  'hoveddiagnose bidiagnose prosedyrekode særkode vurdering avklart følges spørsmål svar kapittel regelverk endring foreløpig endelig ' +
  'Tromsø Ålesund Førde ærlig øyeblikk årsak råd måned «uavklart» – fortløpende kontrollert registrert kollega avdelingsleder økonomi'
).split(' ');
/** What the texts are made of: some words that come often and thousands that come seldom, as in any language. */
const WORDS = [...STEMS, ...STEMS.flatMap((first) => STEMS.map((last) => `${first}s${last}`.toLowerCase()))];
const TAGS = ['telefon', 'gruppe', 'video', 'møte', 'opplæring', 'spør leder', 'ø-hjelp', 'dialyse', 'hjemme', 'kontroll'];
const STATUSES = ['open', 'settled', 'follow-up'] as const;
const FIRST = Date.parse('2021-01-04T08:00:00.000Z');
const APART_MS = 900_000;
const PINNED_EVERY = 400;
const BINNED_EVERY = 97;

/** A word of the texts: of two with one place between them in the order, the first comes as much more often as its place says (Zipf). */
export function syntheticWord(draw: Draw): string {
  const place = Math.floor(WORDS.length ** (draw.between(0, 999_999) / 1_000_000)) - 1;
  return WORDS[place] ?? '';
}

/** One note of some 0.9 KB as a line of a file. The number stands in its title. */
export function syntheticNote(number: number, draw: Draw): Note {
  const createdAt = new Date(FIRST + number * APART_MS).toISOString();
  const updatedAt = new Date(FIRST + number * APART_MS + draw.between(0, 5_000_000)).toISOString();
  const note: Note = {
    id: syntheticId(draw),
    title: `Syntetisk notat ${number}: ${sentence(draw, 4)}`,
    text: `# ${sentence(draw, 3)}\n\n${sentence(draw, 15)}\n\n- ${sentence(draw, 7)}\n- **${sentence(draw, 3)}**, @5.21.3 😀\n\n${sentence(draw, 10)}`,
    tags: [...new Set([draw.oneOf(TAGS), draw.oneOf(TAGS)])],
    status: draw.oneOf(STATUSES),
    ...(number % 5 === 0 ? { due: createdAt.slice(0, 10) } : {}),
    pinned: number % PINNED_EVERY === 0,
    quotes: [],
    codes: number % 4 === 0 ? [{ system: 'ncmp', code: 'WMGA28' }] : [],
    createdAt,
    updatedAt,
  };
  // Binned today: what has lain there for 30 days is removed when the notes are opened.
  return number % BINNED_EVERY === 0 ? { ...note, deletedAt: new Date().toISOString() } : note;
}

/** So many notes. */
export function syntheticNotes(count: number, seed: number): Note[] {
  const draw = seeded(seed);
  return Array.from({ length: count }, (_, number) => syntheticNote(number, draw));
}

/** The whole text of a notes file with these notes, in the order of their making as the app writes them. */
export function notesFile(notes: readonly Note[]): string {
  const content = headerLine({ notes: notes.length }) + notes.map(noteLine).join('');
  return content + endLine(notes.length, false, createHash('sha256').update(content).digest('hex'));
}

function sentence(draw: Draw, words: number): string {
  return Array.from({ length: words }, () => syntheticWord(draw)).join(' ');
}

function syntheticId(draw: Draw): string {
  const digits = Array.from({ length: 32 }, () => draw.between(0, 15).toString(16)).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
