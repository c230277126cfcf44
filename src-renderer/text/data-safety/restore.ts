/** The words of the restore screen, and of the notes that cannot be shown. */
import type { Finding } from '../../data/api';
import { lasting, moment, notesCount, number } from './figures';

const last = (iso: string): string => (iso === '' ? '' : `, sist endret ${moment(iso)}`);

/** What happened, for each finding. */
function happened(finding: Finding): string {
  switch (finding.kind) {
    case 'gone':
      return `Du hadde ${notesCount(finding.notes)}${last(finding.lastChange)}. Nå er databasen tom. Det skjer når mappen med programmets data blir slettet eller tømt.`;
    case 'older':
      return `Databasen er eldre enn den programmet sist så: de siste ${lasting(finding.lostSeconds)} mangler. Her er ${notesCount(finding.notes)}; før var det ${number(finding.notesBefore)}${last(finding.lastChange)}. Det skjer når en gammel profil blir lagt tilbake, eller når maskinen slukner mens den skriver.`;
    case 'other':
      return `Databasen er en annen enn den programmet kjenner. Her er ${notesCount(finding.notes)}; før var det ${number(finding.notesBefore)}${last(finding.lastChange)}. Det skjer når en annen profil blir lagt tilbake.`;
    case 'new-profile':
      return `Profilen er ny eller tømt og har ingen notater, men i mappen for sikkerhetskopier ligger det ${finding.snapshots === 1 ? 'en kopi' : `${number(finding.snapshots)} kopier`}. Det er vanlig på en virtuell maskin som begynner på nytt hver dag.`;
    case 'damaged':
      return 'Databasen med notatene kan ikke åpnes eller leses. Det skjer når filene er skadet, for eksempel etter strømbrudd eller en full disk.';
  }
}

const TITLE: Readonly<Record<Finding['kind'], string>> = {
  gone: 'Notatene er borte fra profilen',
  older: 'De siste endringene i notatene mangler',
  other: 'Dette er ikke de notatene som var her sist',
  'new-profile': 'Det ligger notater i sikkerhetskopien',
  damaged: 'Notatene kan ikke leses',
};

export const restoreText = {
  title: (finding: Finding): string => TITLE[finding.kind],
  whatTitle: 'Hva har skjedd',
  happened,
  safeTitle: 'Dette er trygt',
  safe: (notes: number, at: string): string =>
    `Sikkerhetskopiene er urørt. Den nyeste hele kopien har ${notesCount(notes)} og er fra ${moment(at)}.`,
  safeNone: 'Ingenting er slettet av programmet. Men i mappen for sikkerhetskopier ligger det ingen hel kopi.',
  safeAssess: 'Vurderinger, regler og koder virker som før.',
  doTitle: 'Gjør dette',
  doRestore: 'Hent tilbake kopien som er valgt under. Den gamle databasen blir stående til den nye er hel.',
  doKeep: 'Det som er her, er nyere enn den nyeste kopien. Fortsett med det.',
  doNone: 'Ligger kopiene i en annen mappe, på en annen disk eller på nettverket, så pek på den mappen.',
  waiting: 'Ser etter sikkerhetskopier …',
  list: 'Sikkerhetskopier',
  at: 'Tatt',
  notes: 'Notater',
  size: 'Størrelse',
  lock: 'Lås',
  sealed: 'låst',
  open: 'åpen',
  state: 'Tilstand',
  sound: 'hel',
  broken: 'skadet',
  choose: (at: string, notes: number): string => `Kopi fra ${moment(at)} med ${notesCount(notes)}`,
  restore: (notes: number): string => `Hent tilbake ${notesCount(notes)}`,
  keep: (notes: number): string => `Fortsett med ${notes === 1 ? 'notatet' : `de ${number(notes)} notatene`} som er her`,
  afresh: 'Begynn på nytt …',
  afreshTitle: 'Begynne uten notater?',
  afreshBody:
    'Databasen blir tom. Sikkerhetskopiene blir liggende, og du kan lese dem inn senere under Innstillinger. De eldste fjernes etter hvert som nye blir tatt.',
  afreshDo: 'Begynn uten notater',
  otherFolder: 'Velg en annen mappe …',
  showOlder: (count: number): string => `Vis ${count === 1 ? 'én eldre kopi' : `${number(count)} eldre kopier`}`,
  working: 'Henter tilbake notatene',
  doneText: (notes: number, unreadable: number): string =>
    `${notesCount(notes)} er hentet tilbake.${unreadable === 0 ? '' : ` ${number(unreadable)} ${unreadable === 1 ? 'linje' : 'linjer'} i kopien kunne ikke leses.`}`,
  kept: 'Du fortsetter med notatene som er her.',
  begun: 'Du begynner uten notater. Sikkerhetskopiene ligger der de lå.',
  lockedCopy: (at: string): string => `Kopien fra ${moment(at)} er låst. Lås den opp for å hente den tilbake.`,
  folder: 'Mappe',
  opening: 'Åpner notatene …',
  failedTitle: 'Notatene kunne ikke åpnes',
  failedSafe: 'Ingenting er endret. Vurderinger, regler og koder virker som før.',
  newerTitle: 'Notatene er laget av en nyere versjon',
  newer: 'En nyere versjon av programmet har tatt vare på notatene på en måte som denne ikke kan lese.',
  newerSafe: 'Notatene er urørt. Bruk den nyere versjonen for å lese dem.',
  readOnly:
    'Notatene er laget av en nyere versjon av programmet. Her kan de leses, men ikke endres. Bruk den nyere versjonen for å skrive.',
} as const;
