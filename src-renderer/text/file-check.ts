/** The words of the view «Kontroller fil». */
import type { FindingSort } from '../../src-main/contract/file-check';

const number = (value: number): string => value.toLocaleString('nb');
const count = (value: number, one: string, many: string): string => `${number(value)} ${value === 1 ? one : many}`;

const SORTS: Readonly<Record<FindingSort, string>> = {
  severity: 'Alvor',
  check: 'Kontroll',
  contactId: 'Kontakt',
  line: 'Linje',
  month: 'Måned',
};

const MONTHS = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

/** «mars 2024» for 2024-03; what is no month comes back as it is. */
function monthWord(month: string): string {
  const [year, name] = [month.slice(0, 4), MONTHS[Number(month.slice(5, 7)) - 1]];
  return name === undefined ? month : `${name} ${year}`;
}

/** «12,3 MB». */
function bytesWord(bytes: number): string {
  const units = ['byte', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size.toLocaleString('nb', { maximumFractionDigits: unit === 0 ? 0 : 1 })} ${units[unit]}`;
}

function secondsWord(seconds: number): string {
  return seconds < 60
    ? `${seconds.toLocaleString('nb', { maximumFractionDigits: 1 })} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'ISO 8859-1',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

export const fileCheckText = {
  number,
  encoding: (name: string) => ENCODINGS[name] ?? name,
  month: monthWord,
  monthName: (month: string) => (MONTHS[Number(month.slice(5, 7)) - 1] ?? month).slice(0, 3),
  monthShort: (month: string) => `${(MONTHS[Number(month.slice(5, 7)) - 1] ?? month).slice(0, 3)} ${month.slice(2, 4)}`,
  bytes: bytesWord,
  seconds: secondsWord,
  loading: 'Henter …',
  empty: {
    title: 'Kontroller fil',
    lead: 'Se hvilke registreringer i en fil som må rettes, og hvilke det er verdt å se nærmere på, før tertialet rapporteres. Hvert funn viser raden, grunnen og hvor det står.',
    drop: 'Slipp en fil her',
    dropping: 'Slipp filen for å se på den',
    oneFile: 'Én fil kontrolleres om gangen. Den første er tatt.',
    or: 'eller',
    choose: 'Velg fil …',
    formats: 'CSV eller NPR-melding (XML), gjerne gzip-pakket. Hundre megabyte og en million rader er ikke for mye.',
    columnsTitle: 'Kolonner som brukes',
    columns: [
      ['Kontaktdato', 'må være med'],
      ['Kontakttype, indirekte aktivitet, prosedyrekoder', 'det som kontrolleres'],
      ['Kontakt-id', 'så du finner igjen kontakten'],
      ['Pasient-id', 'for kontroller over et tertial. Bruk en løpende id, aldri fødselsnummer'],
      ['Omsorgsnivå, sted, tjenesteområde, egenandel', 'når filen har dem'],
    ],
    columnsHelp: 'Rekkefølgen er fri. Heter de noe annet i filen, velger du hva de står for i neste steg.',
    safeTitle: 'Filen blir på maskinen',
    safe: [
      'Ingenting sendes noe sted.',
      'Filen endres ikke, og ingenting av den beholdes når du lukker resultatet.',
      'Bare det du selv lagrer, blir liggende.',
    ],
    demoTitle: 'Prøv først',
    demoHelp: '5 000 oppdiktede kontakter med feil som er lagt inn med vilje.',
    demo: 'Prøv med en demofil',
  },
  chosen: {
    title: 'Slik leses filen',
    file: (name: string, bytes: number) => `${name} · ${bytesWord(bytes)}`,
    demo: 'Syntetisk demofil',
    xml: 'NPR-melding',
    gzip: 'gzip',
    start: 'Kontroller filen',
    other: 'Velg en annen fil …',
    close: 'Lukk filen',
    columns: 'Kolonner i filen',
    header: 'I filen',
    column: 'Står for',
    example: 'Første verdier',
    columnOf: (header: string) => `Hva «${header}» står for`,
    unnamed: (place: number) => `(kolonne ${place} uten navn)`,
    notUsed: 'Brukes ikke',
    unknown: 'Ikke gjenkjent',
    kinds: { registration: 'Registrering', fact: 'Svar i «Vurder kontakt»' },
    delimiter: 'Skilletegn',
    encoding: 'Tegnsett',
    automatic: (found: string | undefined) => (found === undefined ? 'Automatisk' : `Automatisk (${found})`),
    delimiters: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator', '|': 'Loddrett strek' },
    remembered: 'Kolonnene er satt som sist for en fil med de samme overskriftene.',
    understood: (known: number, all: number) => `${known} av ${all} kolonner er i bruk.`,
    values: (values: number) => `${count(values, 'verdi', 'verdier')} i filen er gitt en annen betydning i kartet.`,
    cancelled: 'Kontrollen ble avbrutt. Ingenting er beholdt.',
    mustFix: 'Dette må på plass først',
    problems: 'Merk deg dette',
    importMap: 'Hent kolonnekart …',
    exportMap: 'Lagre kolonnekart …',
    saved: (name: string | undefined) => `Kartet er lagret som ${name ?? 'en fil'}.`,
    rows: 'Filens første rader',
    xmlHelp: 'Strukturen er kjent, så det er ingenting å velge.',
  },
  running: {
    title: 'Kontrollerer',
    label: 'Så langt er filen lest',
    percent: (percent: number) => `${percent} %`,
    rows: 'Rader lest',
    speed: 'Rader i sekundet',
    findings: 'Funn så langt',
    left: 'Igjen',
    about: (seconds: number) => `ca. ${secondsWord(Math.max(1, Math.round(seconds)))}`,
    cancel: 'Avbryt',
    help: 'Du kan bruke resten av programmet imens. Resultatet vises her.',
    note: 'Kontroller som ser på hele tertialet, gir funn først når filen er lest.',
  },
  failed: {
    title: 'Filen ble ikke kontrollert',
    again: 'Prøv igjen',
    columns: 'Se på kolonnene',
    other: 'Velg en annen fil …',
    close: 'Lukk',
  },
  result: {
    title: (name: string) => name,
    tabs: 'Deler av resultatet',
    overview: 'Oversikt',
    findings: 'Funn',
    file: 'Om filen',
    demo: 'Syntetisk demofil. Kontaktene finnes ikke.',
    rows: (rows: number, unreadable: number) =>
      unreadable === 0 ? count(rows, 'rad', 'rader') : `${count(rows, 'rad', 'rader')}, ${number(unreadable)} kunne ikke leses`,
    books: (titles: string) => `mot ${titles}`,
    noBook: 'ingen rad er dekket av en regelbok',
    hash: (hash: string) => `kontrollsum ${hash.replace('sha256:', '').slice(0, 12)}`,
    at: (moment: string) => `kontrollert ${moment}`,
    took: (seconds: number, speed: number) => `${secondsWord(seconds)}, ${number(speed)} rader i sekundet`,
    save: 'Lagre og skriv ut',
    csv: 'Lagre som CSV …',
    xlsx: 'Lagre for Excel …',
    print: 'Skriv ut rapport …',
    pdf: 'Lagre rapport som PDF …',
    again: 'Kontroller på nytt',
    columns: 'Kolonner …',
    close: 'Lukk resultatet',
    other: 'Ny fil …',
    saving: 'Lagrer funnene',
    saved: (name: string | undefined) => `Lagret som ${name ?? 'en fil'}.`,
    notSaved: 'Lagringen ble avbrutt. Ingen fil er skrevet.',
    printed: 'Sendt til skriveren.',
  },
  overview: {
    none: 'Ingen funn',
    noneHelp: 'Ingen av kontrollene slo ut på det som står i radene. Det betyr ikke at alt er riktig registrert.',
    leftOut: (unreadable: number) =>
      `${unreadable === 1 ? 'Én rad kunne ikke leses og er' : `${number(unreadable)} rader kunne ikke leses og er`} ikke kontrollert. «Om filen» sier hvorfor.`,
    nothing: 'Ingenting er kontrollert',
    nothingHelp: (unreadable: number) =>
      unreadable === 0
        ? 'Filen har en overskrift, men ingen rader. Velg en fil med en rad for hver kontakt.'
        : 'Ingen av radene kunne leses. «Om filen» sier hvorfor, rad for rad.',
    severities: 'Funn etter alvor',
    severityHelp: {
      contradicts: 'Raden selv viser det',
      consider: 'Ikke nødvendigvis feil',
      note: 'Til opplysning',
    },
    show: (words: string) => `Vis funnene: ${words}`,
    byCheck: 'Funn etter kontroll',
    check: 'Kontroll',
    severity: 'Alvor',
    count: 'Funn',
    share: 'Andel av funnene',
    quiet: (checks: number) => `${count(checks, 'kontroll', 'kontroller')} fant ingenting`,
    byMonth: 'Funn etter måned',
    monthTable: 'Tall for hver måned',
    month: 'Måned',
    rows: 'Rader',
    moreMonths: (months: number) => `Diagrammet viser de siste ${months} månedene.`,
    verdicts: 'Vurdert etter svarene i radene',
    verdictsHelp: 'Rader der filen har svar på spørsmålene i «Vurder kontakt».',
    verdict: 'Svar',
    contacts: 'Kontakter',
  },
  list: {
    label: 'Funn',
    filter: 'Filtrer funnene',
    filterHint: 'Ord, kontakt-id eller linje',
    check: 'Kontroll',
    severity: 'Alvor',
    month: 'Måned',
    any: 'Alle',
    group: 'Grupper etter kontroll',
    sort: 'Sorter etter',
    sorts: SORTS,
    sortBy: (sort: FindingSort) => `Sorter etter ${SORTS[sort].toLowerCase()}`,
    ascending: 'stigende',
    descending: 'synkende',
    shown: (total: number, all: number) => (total === all ? count(total, 'funn', 'funn') : `${number(total)} av ${number(all)} funn`),
    listed: (most: number) => `de første ${number(most)} vises, snevre inn for å se de andre`,
    truncated: (kept: number, all: number) =>
      `Listen har de første ${number(kept)} av ${number(all)} funn. Alle kan lagres med isf check på kommandolinjen.`,
    none: 'Ingen funn passer med valgene.',
    showAll: 'Vis alle funn',
    groupWords: (open: boolean) => `funn, ${open ? 'åpen' : 'lukket'} gruppe`,
    noContact: 'uten id',
    lineWord: 'linje',
  },
  detail: {
    label: 'Funnet',
    nothing: 'Velg et funn i listen.',
    contact: (contact: string) => `Kontakt ${contact}`,
    noContact: 'Kontakt uten id',
    line: (line: number) => `linje ${number(line)}`,
    do: 'Hva du kan gjøre',
    basis: 'Hvorfor appen ser etter dette',
    why: 'Hviler på',
    row: 'Raden slik den er lest',
    rowLoading: 'Henter raden fra filen …',
    others: 'Andre funn i samme rad',
    check: 'Kontroll',
    certainty: 'Sikkerhet',
    noteTitle: (title: string, contact: string) => (contact === '' ? title : `${title}: kontakt ${contact}`),
    noteText: (severity: string, title: string, contact: string, message: string) =>
      `Funn i fil: **${severity}**, ${title}\n\n${contact === '' ? '' : `Kontakt ${contact}. `}${message}`,
    saveLabel: (title: string) => `Lagre i notat: funnet «${title}»`,
    noteWhat: (title: string) => `Funnet «${title}»`,
    hidden: '(fjernet)',
  },
  file: {
    notices: 'Merknader til filen',
    noNotices: 'Ingenting å merke seg.',
    lines: (lines: string, more: number) => `Linje ${lines}${more > 0 ? ` og ${number(more)} til` : ''}`,
    times: (times: number) => count(times, 'gang', 'ganger'),
    unreadable: 'Rader som ikke kunne leses',
    unreadableTable: 'Linjene som ikke kunne leses',
    unreadableHelp: 'De andre radene er kontrollert.',
    allRead: 'Alle radene kunne leses.',
    line: 'Linje',
    reason: 'Grunn',
    moreRows: (more: number) => `og ${number(more)} til`,
    facts: 'Filen',
    name: 'Navn',
    size: 'Størrelse',
    format: 'Format',
    formats: { csv: 'CSV', 'npr-xml': 'NPR-melding (XML)' },
    gzip: 'gzip-pakket',
    encoding: 'Tegnsett',
    time: 'Tid',
    books: 'Regelbøker som ble brukt',
    book: 'Regelbok',
    hash: 'Kontrollsum',
  },
  report: {
    title: 'Kontroll av fil',
    summary: 'Sammendrag',
    file: 'Fil',
    rows: 'Rader',
    at: 'Kontrollert',
    book: 'Regelbok',
    bookRows: (rows: number) => count(rows, 'rad', 'rader'),
    hash: 'kontrollsum',
    findings: 'Funn',
    byMonth: 'Funn etter måned',
    notices: 'Merknader til filen',
    checks: 'Kontrollene og det de hviler på',
    own: 'Appens egen kontroll',
    list: (shown: number, all: number) =>
      shown === all ? `Alle ${number(all)} funn` : `De første ${number(shown)} av ${number(all)} funn`,
    none: 'Ingen funn.',
    noPatient: 'Rapporten kan ha kontakt-id-er fra filen. Behandle den som filen selv.',
    version: (version: string) => `ISF Kodestøtte ${version}`,
  },
} as const;

/** «25.11.2026 kl. 14.05» for an ISO moment, by the clock of the machine. */
export function momentWord(iso: string): string {
  const time = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(time.getDate())}.${two(time.getMonth() + 1)}.${time.getFullYear()} kl. ${two(time.getHours())}.${two(time.getMinutes())}`;
}
