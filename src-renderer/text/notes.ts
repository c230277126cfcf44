/** The words of the view «Notater», and of saving in a note from elsewhere. */
import type { NoteStatus } from '../data/note';
import type { Problem, ProblemCode } from '../data/outcome';
import { number as figure, notesCount } from './data-safety/figures';
import { problemText } from './data-safety/problems';
import { formatDate, localDay } from './dates';

/** How long a note stays in the bin. */
export const BIN_DAYS = 30;

const STATUS: Readonly<Record<NoteStatus, string>> = { open: 'Åpen', 'follow-up': 'Følges opp', settled: 'Avklart' };

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Tittelen kan ha høyst 200 tegn.',
  text: 'Teksten kan ha høyst 200 000 tegn.',
  tags: 'Et notat kan ha høyst 50 merkelapper på 60 tegn.',
  quotes: 'Et notat kan ha høyst 100 ledd.',
  codes: 'Et notat kan ha høyst 200 koder.',
};

/** Why something is not saved, as short as it can stand beside the note; all else is said in full. */
const SHORT_REASONS: Readonly<Partial<Record<ProblemCode, string>>> = {
  'disk-full': 'Disken er full.',
  'store-failed': 'Databasen tok ikke imot det.',
  locked: 'Notatene er låst.',
  'not-open': 'Notatene er ikke åpne.',
};

/** What went wrong with a note, in words for the coder: a field that is too long says how long it may be. */
export function noteProblem(problem: Problem): string {
  const limit = problem.code === 'too-long' ? FIELDS[problem.field?.split('.')[0] ?? ''] : undefined;
  return limit ?? problemText(problem);
}

/** «14.03» for a moment of today, else «12.11.2026». */
export function momentText(iso: string, now: Date): string {
  const moment = new Date(iso);
  const day = localDay(moment);
  if (day !== localDay(now)) return formatDate(day);
  return clockText(moment);
}

/** The same for a list, where the year is left out as long as it is this one: «14.03», «12.11.», «12.11.2025». */
export function shortMoment(iso: string, now: Date): string {
  const text = momentText(iso, now);
  const year = String(now.getFullYear());
  return text.length > 5 && text.endsWith(year) ? text.slice(0, -year.length) : text;
}

/** «14.03», as a clock is read here. */
export function clockText(moment: Date): string {
  return `${String(moment.getHours()).padStart(2, '0')}.${String(moment.getMinutes()).padStart(2, '0')}`;
}

/** The day on which a note that was put in the bin then is removed for good: dd.mm.åååå. */
export function removedOn(deletedAt: string): string {
  const day = new Date(deletedAt);
  day.setDate(day.getDate() + BIN_DAYS);
  return formatDate(localDay(day));
}

export const notesText = {
  status: STATUS,
  statusLabel: 'Status',
  untitled: 'Uten tittel',
  list: {
    label: 'Notater',
    pane: 'Liste over notater',
    fresh: 'Nytt notat',
    search: 'Søk i notater',
    searchHint: 'Søk i tittel, tekst, merkelapper, koder',
    scopes: {
      all: 'Alle',
      open: 'Åpne',
      'follow-up': 'Følges opp',
      settled: 'Avklart',
      overdue: 'Forfalt',
      bin: 'Papirkurv',
    },
    scopesLabel: 'Hvilke notater',
    tag: 'Merkelapp',
    anyTag: 'Alle',
    tagCount: (tag: string, number: number) => `${tag} (${number})`,
    assessed: 'Bare med vurdering',
    order: 'Sorter',
    orders: { match: 'Beste treff', updated: 'Sist endret', created: 'Opprettet', title: 'Tittel', due: 'Frist', status: 'Status' },
    shown: (shown: number, all: number) => (shown === all ? notesCount(all) : `${figure(shown)} av ${notesCount(all)}`),
    selected: (number: number) => `${figure(number)} valgt`,
    loading: (loaded: number, total: number) => `Henter notater: ${figure(loaded)} av ${figure(total)}`,
    notAllRead: (problem: string) => `Ikke alle notatene kunne leses. ${problem}`,
    pinned: 'Festet',
    due: (date: string) => `Frist ${date}`,
    dueToday: 'Frist i dag',
    overdue: (date: string) => `Forfalt ${date}`,
    binnedUntil: (date: string) => `Slettes ${date}`,
    moreTags: (number: number) => `+${number}`,
    verdict: (words: string) => `Vurdering: ${words}`,
  },
  empty: {
    title: 'Her skriver du ned hva du bestemte, og hvorfor',
    body: 'Et notat er din egen hukommelse: en sak du lurte på, hva du kom frem til, hvilken regelbok det var etter, og om noe skal følges opp. Det ligger bare på denne maskinen.',
    noPatient: 'Skriv aldri hvem pasienten er. Fødselsnumre blir markert mens du skriver.',
    example: 'Et eksempel',
    exampleTitle: 'Svar på skjema sendt som SMS',
    exampleText:
      'Avdelingen spurte om svar på kartleggingsskjema teller når det kom som SMS. Se @5.21.3 og @WMGA28.\n\n- Avklart med fagansvarlig\n- Gjelder bare når pasienten selv svarer',
    exampleTags: 'skjema',
    tryIt: 'Lag dette som notat',
    none: 'Ingen notater passer med det som er valgt.',
    noneWords: (words: string) => `Ingen notater har «${words}».`,
    noneHelp: 'Alle ord må finnes i tittel, tekst, merkelapper, koder eller ledd. Prøv færre ord eller en del av et ord.',
    showAll: 'Vis alle',
    bin: 'Papirkurven er tom.',
    binHelp: `Det du sletter, ligger her i ${BIN_DAYS} dager og kan hentes tilbake.`,
    choose: 'Velg et notat i listen, eller begynn et nytt.',
  },
  editor: {
    label: 'Notat',
    title: 'Tittel',
    titleHint: 'Hva gjelder det?',
    text: 'Tekst',
    textHint: 'Skriv hva du bestemte, og hvorfor. @ gir lenke til kapittel, ledd eller kode.',
    reading: 'Vis',
    writing: 'Skriv',
    modes: 'Skriv eller vis teksten',
    nothingToRead: 'Ingen tekst ennå.',
    help: '# overskrift · - liste · **fet** · *kursiv* · @5.21.3 eller @WMGA28',
    due: 'Frist',
    dueHint: 'dd.mm.åååå eller +7',
    notADay: (text: string) => `«${text}» er ikke en dag. Skriv dd.mm.åååå, «i dag», «i morgen» eller +7 for om sju dager.`,
    pin: 'Fest øverst',
    bin: 'Slett',
    export: 'Lagre som fil …',
    tags: 'Merkelapper',
    tagHint: 'Ny merkelapp',
    removeTag: (tag: string) => `Fjern merkelappen ${tag}`,
    links: 'Lenker i teksten',
    openLink: (name: string) => `Åpne ${name}`,
    noLink: (name: string) => `Fant ingen kode, ledd eller kapittel som heter ${name} i denne regelboken.`,
    completion: 'Kapitler, ledd og koder',
    created: (date: string) => `Opprettet ${date}`,
  },
  saved: {
    reasons: SHORT_REASONS,
    empty: 'Lagres når du skriver noe',
    pending: 'Lagrer …',
    saving: 'Lagrer …',
    saved: (when: string) => `Lagret ${when}`,
    failed: (problem: string) => `Ikke lagret: ${problem} Prøver igjen.`,
    stopped: (problem: string) => `Ikke lagret: ${problem}`,
    gone: 'Notatet er slettet for godt.',
    readOnly: 'Kan bare leses',
  },
  unsaved: (number: number) => `${notesCount(number)} er ikke lagret ennå. Teksten er i minnet, og det prøves igjen. Ikke lukk programmet.`,
  openUnsaved: 'Åpne',
  identity: {
    one: (kind: string) => `Ser ut som et ${kind}.`,
    many: (number: number) => `${number} tall ser ut som fødselsnumre.`,
    kinds: { fnr: 'fødselsnummer', dnr: 'D-nummer', hnr: 'H-nummer', fhnr: 'FH-nummer', tnr: 'fødselsnummer (testnummer)' },
    inTitle: 'I tittelen:',
    inTags: 'I en merkelapp:',
    remove: 'Fjern',
    keep: 'Behold',
    placeholder: '[fjernet]',
    removed: (number: number) => (number === 1 ? 'Ett nummer er fjernet.' : `${number} numre er fjernet.`),
    marked: 'Ser ut som et fødselsnummer',
  },
  linked: {
    title: 'Koblet vurdering',
    asCoded: 'Da det ble kodet',
    now: 'Nå',
    at: 'Vurdert',
    book: 'Regelbok',
    hash: 'kontrollsum',
    date: 'Kontaktdato',
    noDate: 'ikke oppgitt',
    because: 'Hvorfor',
    openPoints: 'Ikke avklart',
    open: 'Åpne vurderingen',
    remove: 'Fjern koblingen',
    removed: 'Koblingen til vurderingen er fjernet.',
  },
  quotes: {
    title: 'Ledd',
    open: 'Åpne leddet',
    openLabel: (clause: string) => `Åpne leddet ${clause}`,
    remove: (clause: string) => `Fjern leddet ${clause} fra notatet`,
    removed: (clause: string) => `Leddet ${clause} er tatt ut av notatet.`,
  },
  codes: {
    title: 'Koder',
    open: (code: string) => `Åpne koden ${code}`,
    remove: (code: string) => `Fjern koden ${code} fra notatet`,
    removed: (code: string) => `Koden ${code} er tatt ut av notatet.`,
  },
  take: 'Fjern',
  bulk: {
    label: 'Flere notater',
    title: (number: number) => `${notesCount(number)} valgt`,
    status: 'Sett status',
    tag: 'Merkelapp',
    addTag: 'Legg til',
    removeTag: 'Ta bort',
    pin: 'Fest',
    unpin: 'Løsne',
    bin: 'Slett',
    restore: 'Gjenopprett',
    remove: 'Slett for godt',
    export: 'Lagre som fil …',
    help: 'Shift og piltaster velger flere, Ctrl og klikk legger til eller tar bort, Ctrl+A velger alle i listen.',
  },
  bin: {
    here: (date: string) => `Ligger i papirkurven og slettes for godt ${date}.`,
    restore: 'Gjenopprett',
    remove: 'Slett for godt',
  },
  did: {
    binned: (number: number) => `${notesCount(number)} lagt i papirkurven.`,
    restored: (number: number) => `${notesCount(number)} gjenopprettet.`,
    removed: (number: number) => `${notesCount(number)} slettet for godt.`,
    status: (number: number, status: NoteStatus) => `${notesCount(number)}: ${STATUS[status].toLowerCase()}.`,
    pinned: (number: number) => `${notesCount(number)} festet øverst.`,
    unpinned: (number: number) => `${notesCount(number)} løsnet.`,
    tagged: (number: number, tag: string) => `${notesCount(number)} har nå merkelappen «${tag}».`,
    untagged: (number: number, tag: string) => `«${tag}» er tatt bort fra ${notesCount(number)}.`,
    undone: 'Angret.',
    undoneSome: (number: number) => `Angret, men ${notesCount(number)} er endret siden og står som ${number === 1 ? 'det' : 'de'} er.`,
    failed: (problem: string) => `Ikke gjort: ${problem}`,
  },
  save: {
    button: 'Lagre i notat',
    clauseLabel: (clause: string) => `Lagre i notat: leddet ${clause}`,
    codeLabel: (code: string) => `Lagre i notat: koden ${code}`,
    title: 'Lagre i notat',
    assessment: (title: string) => `Vurderingen «${title}»`,
    clause: (clause: string) => `Leddet ${clause}`,
    clauseTitle: (chapter: string) => `${chapter.charAt(0).toUpperCase()}${chapter.slice(1)}`,
    code: (title: string) => `Koden ${title}`,
    fresh: (title: string) => `Nytt notat «${title}»`,
    latest: 'Eller legg til i et av de siste',
    noLatest: 'Du har ingen notater ennå. Dette blir det første.',
    replaces: 'har en vurdering, som erstattes',
    savedNew: 'Lagret i et nytt notat.',
    savedIn: (title: string) => `Lagret i «${title}».`,
    nothingNew: (title: string) => `Står allerede i «${title}».`,
    failed: (problem: string) => `Ikke lagret: ${problem}`,
    open: 'Åpne notatet',
    notReady: 'Notatene kan ikke skrives i nå.',
    toNotes: 'Gå til Notater',
  },
  toast: { label: 'Melding', undo: 'Angre', close: 'Lukk meldingen' },
  keys: {
    title: 'Notater',
    fresh: 'Nytt notat',
    list: 'Flytt i listen og vis notatet',
    extend: 'Velg flere',
    toggle: 'Velg eller velg bort det som er markert',
    all: 'Velg alle i listen',
    enter: 'Skriv i notatet',
    leave: 'Tilbake til listen',
    bin: 'Legg i papirkurven',
    undo: 'Angre det som sist ble gjort i listen',
    search: 'Søk i notatene',
    reading: 'Bytt mellom å skrive og å vise teksten',
    link: 'Lenke til kapittel, ledd eller kode mens du skriver',
    toast: 'Gå til meldingen nederst',
  },
} as const;
