/** The words of «Regelbøker» in «Innstillinger»: what is installed, from whom, and what something new would change. */
import type { PackKind, ShelfProgress, Trust } from '../../src-main/contract/packs';
import { moment, number } from './data-safety/figures';
import { formatDate } from './dates';

const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;
const cases = (value: number): string => count(value, 'vurdering', 'vurderinger');

const TRUST: Readonly<Record<Trust, string>> = {
  app: 'nøkkelen som fulgte med programmet',
  organisation: 'nøkkel fra organisasjonen',
  own: 'nøkkel lagt til på denne maskinen',
  untested: 'uprøvd: ingen her går god for den',
};
const KIND: Readonly<Record<PackKind, string>> = { 'rule-book': 'Regelbok', clarifications: 'Avklaringer', 'code-list': 'Kodeliste' };
const STEP: Readonly<Record<Extract<ShelfProgress, { kind: 'work' }>['step'], string>> = {
  read: 'Leser filen',
  verify: 'Kontrollerer signatur og kontrollsummer',
  validate: 'Kontrollerer innholdet',
  certify: 'Prøver alle kombinasjoner av svar',
  compare: 'Sammenligner med det som er i bruk',
  index: 'Lager søkeregister',
  write: 'Skriver til disken',
};

/** A fingerprint in groups of four, eight to a line, so that it can be read aloud. */
export function inGroups(fingerprint: string): string {
  const groups = fingerprint.match(/.{1,4}/g) ?? [];
  return groups.map((group, index) => `${index === 0 ? '' : index % 8 === 0 ? '\n' : ' '}${group}`).join('');
}

/** The first characters of a hash, enough to tell two books from each other. */
export function shortHash(hash: string): string {
  return hash.replace('sha256:', '').slice(0, 12);
}

export const shelfText = {
  updated: 'Regelbøkene er oppdatert.',
  notUpdated: (why: string): string => `Regelbøkene er endret, men vinduet fikk ikke tak i dem. Last vinduet på nytt. ${why}`,
  loading: 'Henter regelbøkene …',
  working: 'Arbeider …',
  undo: 'Angre',
  cancelled: 'Avbrutt. Ingenting er endret.',
  intro: 'Svarene kommer fra regelbøkene her. En pakke kan gi en ny regelbok, avklaringer eller en kodeliste. Ingenting hentes fra nettet.',
  page: 'Regelbøker og pakker',
  install: 'Installer pakke …',
  importList: 'Les inn kodeliste …',
  running: { preview: 'Ser hva filen endrer', install: 'Installerer', change: 'Gjør endringen' },
  runningHelp: 'Avbryter du, er alt som før.',
  step: STEP,

  table: (of: string): string => `Tabell: ${of}`,
  books: 'Regelbøker',
  book: {
    title: 'Regelbok',
    from: 'Fra',
    valid: 'Gjelder',
    control: 'Kontrollbevis',
    hash: 'Kontrollsum',
    bundled: 'Fulgte med programmet',
    bundledKey: 'Kontrollsummen er kontrollert ved start',
    edition: (version: number): string => `utgave ${version}`,
    /** `isSigned`: false for a list that was read in here. */
    signed: (trust: Trust, isSigned: boolean): string => {
      if (trust === 'untested') return TRUST.untested;
      return isSigned ? `Signert: ${TRUST[trust]}` : 'lest inn på denne maskinen';
    },
    isDefault: 'brukes uten dato',
    counts: (rules: number, clauses: number, examples: number): string =>
      `${number(rules)} regler, ${number(clauses)} ledd, ${number(examples)} eksempler`,
    clarifications: (value: number): string => `med ${count(value, 'lokal avklaring', 'lokale avklaringer')}`,
    certificate: (findings: number): string => (findings === 0 ? 'Ingen funn' : count(findings, 'funn', 'funn')),
    combinations: (value: number): string => count(value, 'kombinasjon prøvd', 'kombinasjoner prøvd'),
    published: (hash: string): string => `utgitt som ${hash}`,
    copyHash: (title: string): string => `Kopier kontrollsummen til ${title}`,
  },
  compare: { title: 'Sammenlign to regelbøker', from: 'Fra', to: 'Til', show: 'Vis forskjellen', same: 'Velg to ulike regelbøker.' },

  packs: 'Pakker',
  noPacks:
    'Ingen pakker er installert. En pakke er én fil (.isfpakke) med en ny regelbok, avklaringer eller en kodeliste, signert av den som står bak. Du ser hva den endrer før noe endres.',
  pack: {
    kind: KIND,
    line: (kind: PackKind, version: number, publisher: string): string => `${KIND[kind]} · utgave ${version} · ${publisher}`,
    installedAt: (at: string): string => `Installert ${moment(at)}`,
    on: 'I bruk',
    off: 'Ikke i bruk',
    back: (version: number): string => `Gå tilbake til utgave ${version}`,
    backOf: (title: string, version: number): string => `Gå tilbake til utgave ${version} av ${title}`,
    remove: 'Fjern …',
    removeOf: (title: string): string => `Fjern ${title}`,
    setAside: 'Kan ikke brukes nå:',
    key: 'Signert av',
    unsigned: 'Usignert',
    sha: 'Filens kontrollsum',
    more: 'Signatur og kontrollsum',
    copySha: (title: string): string => `Kopier kontrollsummen til filen for ${title}`,
  },
  did: {
    on: (title: string): string => `«${title}» er i bruk. Regelbøkene er oppdatert.`,
    off: (title: string): string => `«${title}» er slått av. Regelbøkene er oppdatert.`,
    back: (title: string, version: number): string => `«${title}» er tilbake på utgave ${version}. Regelbøkene er oppdatert.`,
    removed: (title: string): string => `«${title}» er fjernet.`,
    installed: (title: string, version: number): string => `«${title}», utgave ${version}, er installert. Regelbøkene er oppdatert.`,
    listImported: (title: string): string => `«${title}» er lest inn. Regelbøkene er oppdatert.`,
    keyAdded: (name: string): string => `Nøkkelen «${name}» er lagt til.`,
    keyRemoved: (name: string): string => `Nøkkelen «${name}» er fjernet.`,
  },
  backTitle: (version: number): string => `Gå tilbake til utgave ${version}?`,
  backBody: (from: number, to: number): string =>
    `Utgave ${to} tas i bruk, og utgave ${from} fjernes fra maskinen. Vil du ha utgave ${from} igjen, må du installere filen på nytt. Notater og vurderinger er urørt.`,
  backDo: (version: number): string => `Gå tilbake til utgave ${version}`,
  removeTitle: (title: string): string => `Fjerne «${title}»?`,
  removeBody:
    'Pakken og tidligere utgaver av den fjernes fra maskinen. Vil du ha den igjen, må du installere filen på nytt. Notater og vurderinger er urørt.',
  removeDo: 'Fjern pakken',

  lists: 'Kodelister',
  noLists:
    'Ingen offisielle kodelister er lest inn. Last ned listen fra Helsedirektoratets terminologitjeneste (JSON, CSV eller FHIR CodeSystem), og les den inn her. Da får kodene offisiell tekst og gyldighet.',
  list: {
    name: (list: string, title: string): string => (title.includes(list) ? title : `${list} ${title}`),
    readIn: (from: string, at: string): string => `Lest inn fra ${from}, ${moment(at)}`,
    ofPack: (pack: string, at: string): string => `Fra pakken «${pack}», installert ${moment(at)}`,
    used: (used: number, all: number): string => `${count(all, 'kode', 'koder')}, ${number(used)} av dem brukes i regelbøkene`,
  },
  whichTitle: 'Hvilken kodeliste er dette?',
  whichBody: (file: string): string => `Filen «${file}» sier ikke hvilken liste den er. Velg listen den ble lastet ned som.`,
  whichLegend: 'Kodeliste',
  whichDo: 'Se hva den endrer',

  keys: 'Nøkler vi stoler på',
  keysIntro: 'En pakke må være signert med en av disse nøklene for å bli installert som godkjent.',
  noKeys: 'Ingen nøkler er lagt til.',
  key: {
    name: 'Navn',
    from: 'Fra',
    fingerprint: 'Fingeravtrykk',
    source: { app: 'fulgte med programmet', organisation: 'organisasjonen', own: 'lagt til her' },
    added: (day: string): string => `lagt til ${formatDate(day)}`,
    add: 'Legg til nøkkel …',
    remove: 'Fjern',
    removeOf: (name: string): string => `Fjern nøkkelen ${name}`,
  },
  addKeyTitle: 'Legg til nøkkel',
  addKeyBody: 'Alt som er signert med denne nøkkelen, kan installeres som godkjent. Derfor må du vite at den er den rette.',
  addKeyCompare:
    'Sammenlign fingeravtrykket med det du får fra utgiveren på en annen måte enn filen kom: ring et nummer du kjenner fra før, eller se det på papir.',
  addKeyName: 'Navn på nøkkelen',
  addKeyNameHelp: 'Så du kjenner den igjen, for eksempel «Kodefaglig leder, Helse Vest».',
  addKeyNameEmpty: 'Skriv et navn.',
  addKeyCheck: 'Jeg har sammenlignet fingeravtrykket, og det er likt.',
  addKeyCheckMissing: 'Sammenlign fingeravtrykket, og kryss av, før du legger til nøkkelen.',
  addKeyKnown: 'Denne nøkkelen er lagt til fra før.',
  addKeyDo: 'Legg til nøkkelen',
  removeKeyTitle: (name: string): string => `Fjerne nøkkelen «${name}»?`,
  removeKeyBody: 'Nye pakker som er signert med den, kan da ikke installeres som godkjent. Pakker som er installert, blir stående.',
  removeKeyDo: 'Fjern nøkkelen',

  organisation: 'Satt av organisasjonen',
  noOrganisation:
    'Organisasjonen har ikke satt noe på denne maskinen. En IT-avdeling kan sette nøkler, pakkemappe, mappe for sikkerhetskopier og krav om lås i en innstillingsfil på maskinen.',
  org: {
    file: 'Innstillingsfil',
    name: 'Organisasjon',
    keys: 'Nøkler',
    keyCount: (keys: number): string => count(keys, 'nøkkel', 'nøkler'),
    packFolder: 'Pakkemappe',
    backupFolder: 'Mappe for sikkerhetskopier',
    lock: 'Lås på notatene',
    lockWord: (required: boolean): string => (required ? 'påkrevd' : 'valgfri'),
    untested: 'Uprøvde pakker',
    untestedWord: (allowed: boolean): string => (allowed ? 'tillatt, og merkes' : 'ikke tillatt'),
    notSet: 'ikke satt',
    faulty: 'Innstillingsfilen til organisasjonen kan ikke brukes, så ingenting av den gjelder:',
  },
  offer: (title: string, version: number, from: string | undefined): string =>
    `${from ?? 'Organisasjonen'} har en ny pakke: «${title}», utgave ${version}.`,
  offerReplaces: (version: number): string => `Du har utgave ${version}.`,
  look: 'Se hva den endrer',
  refused: 'Ble ikke tatt inn',
  nothingChanged: 'Ingenting er endret.',
} as const;

export const previewText = {
  title: (title: string): string => `Før du installerer «${title}»`,
  listTitle: (title: string): string => `Før du leser inn «${title}»`,
  nothingYet: 'Ingenting er endret ennå. Les hva som blir annerledes, og velg nederst.',
  file: 'Fil',
  kind: 'Slags',
  publisher: 'Utgiver',
  created: (day: string): string => `laget ${formatDate(day)}`,
  edition: (version: number): string => `utgave ${version}`,
  signature: 'Signatur',
  trust: TRUST,
  unknownKey: 'Signert med en nøkkel som ingen her stoler på.',
  unknownKeyDo: 'Kommer pakken fra noen du kjenner, kan du legge til nøkkelen deres under «Nøkler vi stoler på» og åpne pakken igjen.',
  unsigned: 'Ikke signert. Det går ikke an å vite hvem som har laget den, eller om den er endret underveis.',
  localList: 'En fil du har lastet ned selv. Kodelister er ikke signert.',
  fingerprint: 'Fingeravtrykk',
  replaces: 'Erstatter',
  replacesWord: (title: string, version: number): string => `${title}, utgave ${version}`,
  certificate: 'Kontrollbevis',
  certificateWord: (combinations: number, findings: number): string =>
    `${count(combinations, 'kombinasjon', 'kombinasjoner')} prøvd, ${findings === 0 ? 'ingen funn' : count(findings, 'funn', 'funn')}`,
  problems: 'Pakken kan ikke installeres',
  problemsBody: 'Den er ikke tatt inn, og ingenting er endret. Send dette til den som har laget den.',
  place: (file: string, line: number): string => (line > 0 ? `${file}, linje ${line}` : file),
  allowed: (what: string): string => `Tillatt: ${what}`,
  copyProblems: 'Kopier listen',
  changes: 'Hva som endres i reglene',
  newBooks: 'Nye regelbøker',
  noChanges: 'Ingen ledd, regler eller svar blir annerledes.',
  clauses: (added: number, changed: number, removed: number): string =>
    [
      added > 0 ? count(added, 'nytt ledd', 'nye ledd') : '',
      changed > 0 ? count(changed, 'endret ledd', 'endrede ledd') : '',
      removed > 0 ? `${count(removed, 'ledd', 'ledd')} borte` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  turned: (contacts: number): string => `${count(contacts, 'mulig kontakt', 'mulige kontakter')} får et annet svar.`,
  sameAnswer: (contacts: number): string =>
    `${count(contacts, 'mulig kontakt', 'mulige kontakter')} beholder svaret, men får annen registrering eller sikkerhet.`,
  noFlips: 'Ingen mulig kontakt får et annet svar.',
  flips: 'Kontakter som får et annet resultat',
  wordings: 'Leddene',
  against: (title: string): string => `mot ${title}`,
  added: 'nytt',
  changed: 'endret',
  removed: 'borte',
  showMore: (rest: number): string => `Vis ${number(Math.min(rest, 20))} til`,
  codes: 'Hva som endres i kodelisten',
  codesShown: (shown: number, all: number): string =>
    shown === all
      ? count(all, 'kode endres', 'koder endres')
      : `${count(all, 'kode endres', 'koder endres')}. De første ${number(shown)} vises, de som regelbøkene bruker først.`,
  noCodes: 'Ingen koder endres.',
  code: 'Kode',
  codeChange: { new: 'ny', label: 'ny tekst', validity: 'ny gyldighet', gone: 'finnes ikke i listen' },
  change: 'Endring',
  before: 'Nå',
  after: 'Blir',
  used: 'brukes i regelbøkene',
  standings: 'Avklaringene i pakken',
  standingState: {
    'in-use': 'tas i bruk',
    conflict: 'i konflikt',
    review: 'må gjennomgås',
    'set-aside': 'satt til side',
    withdrawn: 'trukket tilbake',
  },
  cases: {
    title: 'Dine lagrede vurderinger',
    running: 'Prøver vurderingene i notatene',
    none: 'Ingen av notatene dine har en vurdering.',
    same: (all: number): string => `Ingen av dine ${cases(all)} får et annet svar.`,
    changed: (changed: number, all: number): string => `${number(changed)} av ${cases(all)} får et annet resultat.`,
    notAsked: (value: number): string => `${cases(value)} kan ikke prøves: opplysningene i dem hører ikke til noen regelbok.`,
    locked: 'Notatene er låst, så det er ikke prøvd hva pakken endrer for dem.',
    unlock: 'Lås opp notatene',
    unlockedBack: 'Kom tilbake hit etterpå: forhåndsvisningen blir stående.',
    closed: 'Notatene er ikke åpne akkurat nå, så de er ikke prøvd.',
    again: 'Prøv igjen',
    stopped: 'Stoppet før alle var prøvd.',
    start: 'Prøv alle',
    untitled: 'Uten tittel',
    open: 'Åpne notatet',
    noAnswer: 'kan ikke vurderes',
    because: 'Skyldes',
    more: (rest: number): string => `Vis ${number(Math.min(rest, 40))} til`,
  },
  install: 'Installer',
  importDo: 'Les inn',
  installUntested: 'Installer som uprøvd …',
  untestedNotAllowed: 'Organisasjonen tillater ikke uprøvde pakker, så denne kan ikke installeres.',
  close: 'Lukk',
  untestedTitle: 'Installer som uprøvd?',
  untestedBody: 'Ingen du stoler på, har signert denne pakken. Innholdet kan være feil, eller laget for å lure deg.',
  untestedMarks: [
    'Alle svar fra den merkes «Uprøvd pakke: ikke bruk til rapportering», på skjermen og på papir.',
    'Du kan slå den av når som helst. Da er svarene som før.',
  ],
  untestedCheck: 'Jeg forstår at svarene ikke kan brukes til rapportering.',
  untestedCheckMissing: 'Kryss av først.',
  untestedDo: 'Installer som uprøvd',
} as const;
