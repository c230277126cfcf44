/** The words of export and import. */
import type { ImportDone, ImportPreview, UnreadableLine } from '../../data/api';
import { notesCount, number, size } from './figures';

const REASON: Readonly<Record<UnreadableLine['reason'], string>> = {
  'not-json': 'linjen er ikke JSON',
  'not-a-note': 'linjen er ikke et notat',
  newer: 'laget av en nyere versjon',
  'cannot-unlock': 'kan ikke låses opp med denne nøkkelen',
  twice: 'samme notat står tidligere i filen',
};

const line = (count: number): string => `${number(count)} ${count === 1 ? 'linje' : 'linjer'}`;

/** The rows of the preview that say something, in order. */
function previewRows(preview: ImportPreview): readonly (readonly [term: string, help: string, count: number])[] {
  return [
    ['Nye', 'finnes ikke her', preview.fresh],
    ['Like', 'er her fra før', preview.same],
    ['Nyere i filen', 'er endret i filen etterpå', preview.theirsNewer],
    ['Nyere her', 'er endret her etterpå', preview.oursNewer],
    ['Begge deler', 'er endret begge steder; den eldre blir et eget notat', preview.copies],
    ['I papirkurven her', 'ligger i papirkurven her, men ikke i filen', preview.inBin],
    ['Bare her', 'finnes ikke i filen', preview.onlyHere],
  ];
}

function done({ added, changed, copies, removed }: ImportDone): string {
  const parts = [
    `${number(added)} nye`,
    `${number(changed)} endret`,
    ...(copies > 0 ? [`${number(copies)} tatt vare på som kopi`] : []),
    ...(removed > 0 ? [`${number(removed)} fjernet`] : []),
  ];
  return `Lest inn: ${parts.join(', ')}.`;
}

export const filesText = {
  title: 'Flytt notater med filer',
  intro: 'En fil tar notatene med til en annen maskin, eller gjør dem lesbare i andre programmer.',
  exportDo: 'Eksporter …',
  importDo: 'Les inn fra fil …',

  exportTitle: 'Eksporter notater',
  which: 'Hvilke notater',
  all: 'Alle',
  selected: (count: number): string => `Bare ${count === 1 ? 'det som er merket' : `de ${number(count)} som er merket`}`,
  format: 'Format',
  formats: { jsonl: 'JSON Lines', md: 'Markdown', csv: 'Regneark (CSV)' },
  formatHelp: {
    jsonl: 'Alt er med, også papirkurven. Kan leses inn igjen.',
    md: 'Til å lese og skrive ut. Kan ikke leses inn igjen.',
    csv: 'Én rad for hvert notat. Kan ikke leses inn igjen.',
  },
  seal: 'Skal filen være låst?',
  sealed: 'Ja, låst',
  sealedHelp: 'Åpnes med gjenopprettingskoden, passordet eller nøkkellageret på denne maskinen.',
  unsealed: 'Nei, åpen',
  unsealedHelp: 'Alle som får tak i filen, kan lese notatene.',
  openWarning: 'Filen blir ikke kryptert. Alle som får tak i den, kan lese notatene.',
  formatIsOpen: 'Dette formatet kan ikke låses. Alle som får tak i filen, kan lese notatene.',
  write: 'Velg hvor …',
  writeOpen: 'Lagre åpen fil, velg hvor …',
  writing: 'Skriver notatene',
  written: (name: string, notes: number, bytes: number): string => `${notesCount(notes)} er lagret i ${name} (${size(bytes)}).`,
  notChosen: 'Ingen fil ble valgt. Ingenting er skrevet.',
  close: 'Lukk',

  importTitle: 'Les inn notater',
  importBody: 'Du ser først hva filen vil gjøre. Ingenting endres før du har valgt.',
  pick: 'Velg fil …',
  pickNone: 'Ingen fil ble valgt. Ingenting er endret.',
  reading: 'Leser filen',
  lockedFile: 'Filen er låst. Lås den opp for å se hva den inneholder.',
  preview: (name: string, notes: number): string => `${name}: ${notesCount(notes)}`,
  previewRows,
  unreadable: (count: number): string => `${line(count)} kan ikke leses og blir ikke med`,
  unreadableLine: ({ line: at, reason, field }: UnreadableLine): string =>
    `Linje ${number(at)}: ${REASON[reason]}${field === undefined ? '' : ` (feltet ${field})`}`,
  more: (count: number): string => `… og ${number(count)} til`,
  identity: (count: number): string => `Fødselsnummer eller lignende i ${notesCount(count)}`,
  identityBody: 'De leses inn som de er. Åpne notatene etterpå og ta numrene bort.',
  identityOf: (title: string, found: number): string => `${title === '' ? 'Uten tittel' : title}: ${number(found)}`,
  how: 'Hva skal skje?',
  merge: 'Flett sammen',
  mergeHelp: 'Nye notater kommer til. Der et notat er endret, beholdes den nyeste utgaven. Ingenting blir borte.',
  replace: 'Bytt ut alt',
  replaceHelp: (onlyHere: number): string =>
    `Notatene her blir byttet ut med filen. ${onlyHere === 0 ? '' : `${notesCount(onlyHere)} finnes bare her og blir borte. `}En sikkerhetskopi tas først.`,
  replaceConfirm: 'Bytt ut alle notatene her',
  apply: 'Les inn',
  applying: 'Leser inn notatene',
  nothingNew: 'Alt i filen er her fra før. Det er ingenting å lese inn.',
  done,
  undo: 'Angre',
  undone: (count: number, changedSince: number): string =>
    `${notesCount(count)} er som før.${changedSince === 0 ? '' : ` ${notesCount(changedSince)} er endret siden og ble stående.`}`,
  otherFile: 'Velg en annen fil …',
} as const;
