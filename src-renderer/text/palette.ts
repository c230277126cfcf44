/** The words of the search box: its hits, and the other names that the commands are known by. */
import type { CommandId, SectionRow } from '../../src-main/contract/commands';
import type { HitKind } from '../../src-main/contract/search';

const KIND: Readonly<Record<HitKind, string>> = {
  code: 'Kode',
  term: 'Ord',
  chapter: 'Kapittel',
  clause: 'Ledd',
  rule: 'Regel',
  change: 'Endring',
  example: 'Eksempel',
};

const KINDS: Readonly<Record<HitKind, string>> = {
  code: 'Koder',
  term: 'Ordliste',
  chapter: 'Kapitler',
  clause: 'Ledd',
  rule: 'Regler',
  change: 'Endringer',
  example: 'Eksempler',
};

/** What a coder may write instead of the name of a command. */
const ALSO: Readonly<Record<CommandId | `section:${SectionRow['id']}`, readonly string[]>> = {
  search: [],
  'new-assessment': ['ny kontakt', 'start på nytt', 'begynn på nytt', 'tøm svarene', 'nullstill'],
  'new-note': ['skriv notat', 'lag notat', 'opprett notat', 'notér', 'ny sak'],
  scope: ['regelbok', 'velg regelbok', 'kontaktdato', 'sett kontaktdato', 'velg dato', 'annet år', 'foreløpig regelverk'],
  compare: ['sammenlikn', 'sammenlign kontakter', 'hva skiller', 'forskjell'],
  print: ['skriv ut svaret', 'utskrift', 'skriver', 'printe', 'papir', 'lapp'],
  'save-pdf': ['lagre som PDF', 'PDF', 'eksporter', 'last ned'],
  'save-json': ['lagre som JSON', 'JSON', 'eksporter'],
  certificate: ['kontrollbevis', 'kontrollsum', 'bevis', 'sertifikat', 'er regelboken kontrollert'],
  scheme: ['fargevalg', 'farger', 'tema'],
  dark: ['mørkt', 'mørkt tema', 'nattmodus', 'dark mode'],
  light: ['lyst', 'lyst tema', 'dagmodus', 'light mode'],
  'check-file': ['kontroller fil', 'sjekk fil', 'last opp fil', 'åpne fil', 'CSV', 'NPR-melding'],
  'check-demo': ['demofil', 'prøv filkontroll', 'eksempelfil'],
  'cancel-check': ['avbryt', 'stopp kontrollen', 'stans'],
  'rule-books': ['pakker', 'regelpakker', 'hva er installert', 'nøkler', 'kontrollsum', 'signatur'],
  'install-pack': ['ny regelbok', 'installer pakke', 'oppdater regelverket', 'isfpakke', 'neste år'],
  'import-list': ['importer kodeliste', 'offisiell kodetekst', 'NKPK', 'terminologitjenesten', 'CodeSystem'],
  'lock-notes': ['lås', 'lås nå', 'kryptering', 'passord'],
  report: ['feil', 'meld feil', 'diagnose', 'logg', 'noe er galt', 'brukerstøtte'],
  about: ['versjon', 'nytt i denne versjonen', 'hva er nytt i programmet', 'lisenser', 'hvilken versjon'],
  guide: ['hjelp', 'veiledning', 'bruksanvisning', 'manual', 'hvordan gjør jeg', 'kom i gang'],
  keys: ['taster', 'vis hurtigtaster', 'tastatursnarveier', 'snarveier'],
  'section:assess': ['vurdering', 'spørsmål', 'hjem', 'start'],
  'section:rules': ['kapitler', 'regelverk', 'ledd'],
  'section:codes': ['kodelister', 'kodeverk', 'særkoder', 'prosedyrekoder'],
  'section:changes': ['endringslogg', 'hva er nytt', 'nytt i 2024', 'forskjeller mellom regelbøkene'],
  'section:notes': ['saksnotater', 'mine notater', 'huskeliste', 'papirkurv'],
  'section:file-check': ['filkontroll', 'sjekk fil', 'kontroll av fil', 'funn'],
  'section:examples': ['hva ville du kodet', 'øv', 'øving', 'quiz', 'atlas'],
  'section:glossary': ['ordbok', 'begreper', 'definisjoner', 'forklaringer'],
  'section:settings': ['oppsett', 'valg', 'versjon'],
};

const plural = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const paletteText = {
  title: 'Søk og kommandoer',
  field: 'Søk i regler, koder, endringer og notater, eller skriv hva du vil gjøre',
  placeholder: 'Skriv ord, kode, kapittel eller hva du vil gjøre',
  list: 'Treff',
  kind: KIND,
  groups: {
    exact: 'Nøyaktig treff',
    ...KINDS,
    note: 'Notater',
    command: 'Kommandoer',
    fuzzy: 'Ligner det du skrev',
    recent: 'Nylig åpnet',
  },
  command: 'Kommando',
  note: 'Notat',
  also: ALSO,
  goTo: (section: string) => `Gå til ${section}`,
  fuzzy: 'ligner',
  via: (name: string) => `også: ${name}`,
  needsAnswers: 'Først når et spørsmål er besvart i Vurder kontakt',
  more: (count: number) => `Vis ${count} til`,
  moreOf: (count: number, group: string) => `Vis ${count} til under ${group}`,
  count: (count: number) => (count === 0 ? 'Ingen treff' : plural(count, 'treff', 'treff')),
  noHits: (book: string) => `Ingen treff i ${book}`,
  tips: [
    'Prøv et annet ord, eller færre ord: «telefon», «egenandel», «hjemmeoppfølging».',
    'En kode kan skrives med eller uten mellomrom: «WMGA28», «wmga 28».',
    'Et kapittel finnes på nummeret: «5.21.3».',
    'Kan det stå i en annen regelbok? Bytt regelbok, og søk igjen.',
  ],
  searches: (book: string) => `Søker i ${book}`,
  keys: { move: 'velg', open: 'åpne', copy: 'kopier koden', close: 'lukk' },
  copied: (text: string) => `${text} er kopiert`,
  notCopied: 'Ikke kopiert',
} as const;
