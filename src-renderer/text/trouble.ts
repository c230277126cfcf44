/** The words for when something has gone wrong: the safe screen and the error report. */
import { moment, notesCount } from './data-safety/figures';

export const troubleText = {
  report: {
    title: 'Feilrapport',
    make: 'Lag feilrapport',
    intro: 'Dette er alt som blir lagret. Les gjennom før du sender filen til dem som hjelper deg; programmet sender ingenting selv.',
    making: 'Lager rapporten …',
    save: 'Lagre rapporten …',
    saved: (name: string): string => `Rapporten er lagret som ${name}.`,
    text: 'Innholdet i rapporten',
    settings: 'Når noe går galt',
    settingsHint: 'Versjoner, kontrollsummer og linjer fra loggen. Ingenting av det du har skrevet.',
  },
  safe: {
    title: 'Vinduet stoppet to ganger',
    happened: 'Siden stoppet, ble lastet på nytt av seg selv, og stoppet igjen. Denne enkle siden er alt som er åpent nå.',
    safeTitle: 'Dette er trygt',
    safe: 'Notater som sto som lagret, ligger i databasen på denne maskinen. Sikkerhetskopiene, regelbøkene og innstillingene er ikke rørt. Svarene i en vurdering som ikke var lagret i et notat, må gis på nytt.',
    doTitle: 'Gjør dette',
    reload: 'Last siden på nytt',
    reloadHint: 'Prøv dette først. Stopper den igjen, kommer du tilbake hit.',
    exportNotes: 'Eksporter notatene …',
    exportHint:
      'Leser notatene fra databasen og skriver dem til en fil som kan leses inn igjen. Er de låst eller skadet, går det ikke herfra.',
    exporting: 'Leser notatene …',
    exported: (name: string, notes: number): string => `Lagret som ${name}, ${notesCount(notes)}.`,
    locked: 'Notatene er låst og kan ikke eksporteres herfra. Sikkerhetskopiene er låst på samme måte, og er like trygge.',
    missing:
      'Databasen er skadet eller mangler notater, og er ikke rørt. Last siden på nytt: da får du valget om å hente en sikkerhetskopi. Eller åpne mappen med sikkerhetskopier.',
    backups: 'Åpne mappen med sikkerhetskopier',
    backupsOf: (at: string, notes: number): string =>
      `Siste kopi er fra ${moment(at)}, ${notesCount(notes)}. Det du skrev etter det, er ikke med i den.`,
    noBackups: 'Det er ingen sikkerhetskopi i mappen ennå.',
    backupsUnknown: 'Programmet får ikke lest mappen akkurat nå.',
    opened: 'Mappen er åpnet i filbehandleren.',
    quit: 'Avslutt',
    failed: 'Det gikk ikke. Ingenting er endret. Prøv igjen, eller avslutt og start programmet på nytt.',
  },
} as const;
