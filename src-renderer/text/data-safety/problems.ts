/** What went wrong with notes: what happened, what is safe, what to do. */
import type { Problem, ProblemCode } from '../../data/outcome';

const WORDS: Readonly<Record<ProblemCode, string>> = {
  'not-open': 'Notatene er ikke åpne akkurat nå. Ingenting er endret. Vent litt, og prøv igjen.',
  'read-only': 'Notatene tilhører en nyere versjon av programmet og kan bare leses her. Ingenting er endret. Bruk den nyere versjonen.',
  locked: 'Notatene er låst. Ingenting er endret. Lås opp, og prøv igjen.',
  'not-found': 'Det finnes ikke lenger. Ingenting annet er endret.',
  'too-long': 'Et felt holder mer enn det kan. Ingenting er endret. Kort ned teksten, og prøv igjen.',
  invalid: 'Et felt har ikke formen det skal ha. Ingenting er endret.',
  'disk-full':
    'Disken er full, eller nesten full, og derfor skrives ingenting mer. Det som var lagret fra før, er trygt. Frigjør plass, og prøv igjen.',
  'store-failed': 'Databasen tok ikke imot endringen. Det som var der fra før, er der fortsatt. Prøv igjen.',
  damaged: 'Det som ble lest, er ikke det som ble skrevet: innholdet er skadet. Ingenting er endret. Velg en annen sikkerhetskopi.',
  'newer-format': 'Dette er laget av en nyere versjon av programmet. Ingenting er endret. Bruk den nyere versjonen.',
  'not-a-notes-file': 'Filen er ikke en notatfil fra programmet. Ingenting er endret. Velg en fil som slutter på .jsonl.',
  incomplete: 'Slutten av filen mangler, eller filen er endret. Ingenting er lest inn. Velg en annen fil.',
  'wrong-secret': 'Koden eller passordet er ikke riktig. Notatene er urørt. Se etter skrivefeil, og prøv igjen.',
  cancelled: 'Avbrutt. Ingenting er endret.',
  'left-behind':
    'Det er gjort, men en gammel kopi av notatene kunne ikke slettes og kan ligge lesbar på disken. Det prøves igjen ved neste start.',
  main: 'Det gikk ikke. Ingenting er endret. Prøv igjen.',
};

/** The words for a problem. What main has said in words goes through as it is. */
export function problemText({ code, message }: Problem): string {
  return message ?? WORDS[code];
}
