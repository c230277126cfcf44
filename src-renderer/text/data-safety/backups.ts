/** The words of «Notater og sikkerhet»: where notes lie, their backups, the disk. */
import { moment, notesCount, number, size } from './figures';

export const backupsText = {
  page: 'Notater og sikkerhet',
  general: 'Generelt',
  pages: 'Deler av innstillingene',
  title: 'Sikkerhetskopier',
  intro: 'Programmet tar kopi etter 25 endringer eller 10 minutter, og når det lukkes. De 10 siste beholdes, og én for hver måned i et år.',
  folder: 'Mappe',
  folderDefault: 'programmets egen mappe på denne maskinen',
  folderChosen: 'valgt av deg',
  folderSet: 'satt av organisasjonen',
  folderSetHint: 'Organisasjonen har satt mappen på denne maskinen, så den kan ikke byttes her.',
  choose: 'Velg en annen mappe …',
  folderHint: 'En mappe på et annet sted enn maskinen, som bare du bruker, tåler også at maskinen går tapt.',
  lastCopy: 'Siste kopi',
  none: 'Ingen ennå',
  copyOf: (at: string, notes: number): string => `${moment(at)}, ${notesCount(notes)}`,
  waiting: (changes: number): string =>
    changes === 0 ? 'Alt du har skrevet, er med.' : `${number(changes)} ${changes === 1 ? 'endring' : 'endringer'} siden da.`,
  writing: 'Skriver kopien …',
  take: 'Ta sikkerhetskopi nå',
  taken: (name: string, notes: number): string => `Kopien er tatt: ${name}, ${notesCount(notes)}.`,
  failed: 'Den siste kopien ble ikke tatt, og prøves igjen:',
  space: 'Ledig plass',
  free: (bytes: number | undefined): string => (bytes === undefined ? 'ukjent' : size(bytes)),
  spaceWord: { ok: 'god plass', low: 'lite plass', full: 'nesten full: ingenting skrives' },
  kept: 'Beholdes av systemet',
  keptWord: (persisted: boolean | undefined): string => {
    if (persisted === undefined) return 'Spørres ved første lagring';
    return persisted ? 'Ja, også når disken er trang' : 'Ikke lovet. Sikkerhetskopiene er vernet ditt.';
  },
  list: 'Kopiene',
  noCopies: 'Det er ingen kopier i mappen ennå. Den første tas når du har skrevet noe.',
  read: 'Les inn …',
  readOf: (at: string): string => `Les inn kopien fra ${moment(at)}`,
  where: 'Hvor notatene ligger',
  whereBody: 'Notatene ligger bare på denne maskinen, i programmets egen database. De sendes ikke noe sted.',
  count: (notes: number): string => `${notesCount(notes)}, de i papirkurven medregnet`,
  now: 'Notater nå',
  unavailable: 'Ikke tilgjengelig nå',
  openNotes: 'Gå til notatene',
} as const;
