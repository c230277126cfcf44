/** The words of the view «Regler». */
import type { Coverage, Effect } from '../../src-main/contract/reading';
import type { ClauseKind, RuleVerdict } from '../../src-main/contract/rules';
import { nb } from './nb';

const COVERAGE: Readonly<Record<Coverage, string>> = {
  encoded: 'Kodet',
  'needs-judgement': 'Krever skjønn',
  'no-effect-on-refund': 'Uten betydning for refusjon',
  'not-in-sources': 'Ikke blant kildene',
};

const COVERAGE_LINE: Readonly<Record<Coverage, string>> = {
  encoded: 'Det kildene sier i dette kapittelet, står her som ledd og regler.',
  'needs-judgement': 'Kildene gir bare en del av reglene. Resten må du slå opp eller vurdere selv.',
  'no-effect-on-refund': 'Kapittelet er omtalt i kildene, men avgjør ikke om en kontakt gir refusjon.',
  'not-in-sources': 'Reglene i kapittelet er ikke blant kildene. Slå dem opp i ISF-regelverket.',
};

const KINDS: Readonly<Record<ClauseKind, string>> = {
  condition: 'Vilkår',
  delimitation: 'Avgrensninger',
  registration: 'Registrering',
  definition: 'Definisjoner',
  information: 'Opplysninger',
};

const EFFECT: Readonly<Record<Effect, string>> = {
  'turns-answer': 'Snur svaret',
  narrows: 'Snevrer inn',
  widens: 'Utvider',
  clarifies: 'Klargjør',
  number: 'Endrer tall',
  'text-only': 'Bare ordlyd',
};

const LISTS: Readonly<Record<string, string>> = {
  '8432': 'Kontakttype',
  polIndir: 'Indirekte aktivitet',
  NKPK: 'Prosedyre- eller særkode',
};

const plural = (number: number, one: string, many: string): string => `${number.toLocaleString('nb')} ${number === 1 ? one : many}`;

export const rulesText = {
  coverage: COVERAGE,
  coverageLine: COVERAGE_LINE,
  kinds: KINDS,
  effect: EFFECT,
  view: 'Kapitlene i regelboken',
  chapters: 'Kapitler',
  covered: (encoded: number, all: number) => `${encoded} av ${plural(all, 'kapittel', 'kapitler')} er kodet fullt ut`,
  counts: (clauses: number, rules: number, examples: number) =>
    [
      plural(clauses, 'ledd', 'ledd'),
      rules > 0 ? plural(rules, 'regel', 'regler') : '',
      examples > 0 ? plural(examples, 'eksempel', 'eksempler') : '',
    ].filter((part) => part !== ''),
  goTo: 'Gå til',
  notHeld: 'Dette er ikke blant kildene',
  clauses: 'Ledd',
  rules: 'Regler',
  checks: 'Kontroller av filer',
  checksLine: 'Det appen ser etter i en fil med registrerte kontakter, ut fra dette kapittelet.',
  examples: 'Eksempler',
  changes: 'Historikk',
  changesLine: 'Det endringsloggen sier om kapittelet.',
  before: 'Før',
  after: 'Etter',
  effectTitle: 'Virkning',
  source: 'Kilde',
  noClauses: 'Kapittelet har ingen ledd i denne regelboken.',
  noRules: 'Ingen regel bygger svar på dette kapittelet alene.',
  noExamples: 'Ingen eksempler.',
  noChanges: 'Endringsloggen sier ikke noe om dette kapittelet.',
  rulesLine: 'Det hver regel sier alene. Hvor sikkert svaret blir, følger av den svakeste kilden den bygger på.',
  examplesLine: 'Åpne et eksempel for å se hele svaret og prøve hva som endrer det.',
  restingOnIt: (rules: number) => (rules === 0 ? 'Grunnlag' : plural(rules, 'regel', 'regler')),
  openClause: (id: string) => `Vis grunnlaget ${id}`,
  openRestingOn: (id: string, rules: number) =>
    rules === 0 ? `Grunnlag for ${id}` : `${plural(rules, 'regel', 'regler')} bygger på ${id}. Vis grunnlaget`,
  goToChapter: (chapter: string) => `Gå til ${chapter}`,
  when: 'Når',
  always: 'Følger svaret, uten egne vilkår.',
  addsOnly: 'Tillegg',
  addsOnlyHelp: 'Legger til opplysninger. Avgjør ikke svaret.',
  addsOnlyWhen: (verdict: RuleVerdict) => `Legger til opplysninger når svaret er ${nb.verdict[verdict]}. Avgjør ikke svaret.`,
  registers: 'Registreres',
  timing: 'Tidspunkt',
  open: 'Slå opp',
  restsOn: 'Bygger på',
  settles: 'Svarer på',
  list: (system: string) => LISTS[system] ?? system,
  showCode: 'Vis koden',
  openCode: (code: string) => `Vis koden ${code} i Koder`,
  trap: 'Felle',
  noFacts: 'Ingenting er svart ennå.',
  date: (date: string) => `Kontaktdato: ${date}`,
  openExample: 'Åpne i Vurder kontakt',
  openExampleOf: (title: string) => `Åpne i Vurder kontakt: ${title}`,
  missing: (id: string) => `«${id}» finnes ikke i denne regelboken. Bytt regelbok øverst, eller velg et kapittel i listen.`,
  isf: {
    groups: {
      what: 'Hva ISF er og dekker',
      figures: 'Priser, rammer og andel',
      notIsf: 'Dette er ikke ISF',
      changes: 'Hvor endringer står',
      control: 'Kontroll og Avregningsutvalget',
      settlement: 'Avregning',
      contact: 'Kontakt',
      meetings: 'Møter',
      next: 'ISF 2025 på programmet',
      page: 'Om siden',
      other: 'Annet',
    },
    facts: 'Fakta',
    noKroner: 'Appen regner ikke ut kroner',
    noKronerWhy:
      'Kildene sier ikke om enhetsrefusjonen er før eller etter ISF-andelen, og kostnadsvektene for 2024 er ikke blant dem. Et beløp ville derfor vært gjetning.',
    copyAddress: (address: string) => `Kopier ${address}`,
  },
} as const;
