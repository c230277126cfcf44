/** Every word of the interface. What the rules say comes from main and is not here. */
import { SECTION_ROWS, type SectionRow } from '../../src-main/contract/commands';
import { VERDICT_WORDS } from '../../src-main/contract/face';
import type { BookStatus, ClauseKind, RuleVerdict, Verdict } from '../../src-main/contract/rules';

/** «a», «a eller b», «a, b eller c». */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} eller ${words.at(-1) ?? ''}`;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const OTHER: Readonly<Record<Verdict, string>> = {
  yes: 'får svaret ja',
  no: 'får svaret nei',
  unsettled: 'er ikke avklart',
  'needs-answers': 'trenger flere svar',
};
const VERDICT_TITLE: Readonly<Record<RuleVerdict, string>> = { yes: 'Ja', no: 'Nei', unsettled: 'Ikke avklart' };
const STATUS: Readonly<Record<BookStatus, string>> = { preliminary: 'foreløpig', final: 'endelig', corrected: 'rettet' };
const KIND: Readonly<Record<ClauseKind, string>> = {
  condition: 'Vilkår',
  registration: 'Registrering',
  delimitation: 'Avgrensning',
  definition: 'Definisjon',
  information: 'Opplysning',
};

/** Chapters that are not numbered, by the name a coder knows them by. */
const CHAPTER: Readonly<Record<string, string>> = {
  'isf-side': 'ISF-siden til Helsedirektoratet',
  grunnlagsdokument: 'Grunnlagsdokumentet',
};
const CHIP: Readonly<Record<string, string>> = { 'isf-side': 'ISF-siden', grunnlagsdokument: 'Grunnlag' };

function chapterName(id: string): string {
  const kind = id.includes('.') ? 'kapittel' : /^[A-Z]/.test(id) ? 'vedlegg' : 'kodeverk';
  return CHAPTER[id] ?? `${kind} ${id}`;
}

type SectionNames = { readonly [Id in SectionRow['id']]: string };
// The rows hold each section once, which `fromEntries` cannot tell.
const SECTION_NAMES = Object.fromEntries(SECTION_ROWS.map(({ id, label }) => [id, label])) as SectionNames;

export const nb = {
  app: {
    name: 'ISF Kodestøtte',
    offline: 'Uten nett',
    search: 'Søk i regler, koder, endringer og notater',
    guideHint: 'F1 åpner veiledningen',
    sections: 'Deler av programmet',
    loading: 'Henter regelbøkene …',
    undo: 'Angre',
    close: 'Lukk',
    hide: 'Skjul',
    cancel: 'Avbryt',
    copy: 'Kopier',
    copied: 'Kopiert',
    notCopied: 'Ikke kopiert',
    retry: 'Prøv igjen',
  },
  sections: SECTION_NAMES,
  untested: { tag: 'uprøvd', mark: 'Uprøvd pakke: ikke bruk til rapportering' },
  verdict: VERDICT_WORDS,
  verdictTitle: VERDICT_TITLE,
  verdictMark: { ...VERDICT_TITLE, 'needs-answers': 'Trenger svar' },
  status: STATUS,
  kind: KIND,
  recent: {
    title: 'Siste vurderinger',
    empty: 'Vurderinger du gjør nå, kommer her. Listen tømmes når du lukker programmet.',
    here: 'vises nå',
  },
  scope: {
    button: 'Regelbok og kontaktdato',
    noDate: 'uten kontaktdato',
    date: (date: string) => `kontaktdato ${date}`,
    notInForce: 'ikke i kraft',
    title: 'Regelbok og kontaktdato',
    dateLabel: 'Kontaktdato',
    dateHelp: 'dd.mm.åååå. For skjema: dagen skjemaet ble besvart. Kan stå tom.',
    bookLabel: 'Regelbok',
    byDate: 'Etter kontaktdato',
    byDateHelp: 'Den regelboken som gjelder på datoen. Uten dato: ',
    covers: (from: string, to: string) => `${from}–${to}`,
    use: 'Bruk',
    notADate: (text: string) => `«${text}» er ikke en dato. Skriv dagen som dd.mm.åååå, for eksempel 14.03.2024.`,
    outsideAll: (date: string) => `Ingen regelbok i programmet dekker ${date}.`,
    outsideOne: (date: string, title: string) => `${title} dekker ikke ${date}.`,
    covered: 'Dette er dekket:',
    unchanged: 'Ingenting er endret.',
    banner: (today: string, title: string) =>
      `I dag (${today}) er utenfor regelbøkene i programmet. Uten kontaktdato svarer det etter ${title}.`,
    setDate: 'Sett kontaktdato',
  },
  question: {
    start: 'Ny vurdering',
    change: 'endre',
    changeLabel: (label: string) => `Endre ${label}`,
    previous: 'forrige spørsmål',
    stop: 'la svaret stå',
    left: (number: number) => `${count(number, 'spørsmål', 'spørsmål')} igjen`,
    canSettle: 'dette kan avgjøre',
    whatIf: 'Endre svaret: de andre svarene står',
    settled: 'Svaret er avgjort',
    settledBody: 'Resten avgjør bare hva som registreres, og hvor sikkert svaret er. Du kan svare eller stoppe her.',
    done: 'Svaret er sikkert',
    doneUnsettled: 'Flere svar endrer ikke dette',
    noEffect: 'Disse spørsmålene kan ikke endre det og stilles ikke:',
    nothingLeft: 'Alle spørsmål som betyr noe, er besvart.',
    enough: (number: number) => `${count(number, 'svar', 'svar')} var nok`,
    newHint: 'ny vurdering',
    changeHint: 'endre et svar',
    dropped: (labels: string) => `Hører ikke til denne kontakten lenger og er tatt bort: ${labels}.`,
    startedNew: 'Ny vurdering er startet.',
    changed: 'Svaret er endret.',
    choose: 'velger',
  },
  card: {
    label: 'Svar',
    content: 'Svaret med begrunnelse',
    emptyTitle: 'Svaret kommer her',
    emptyBody: 'Det oppdateres for hvert svar du gir, og viser:',
    emptyList: [
      'om kontakten gir ISF-refusjon, og hvor sikkert det er',
      'hva som registreres, med koder du kan kopiere',
      'hvorfor, med kapittel og kilde',
      'hva kildene ikke avklarer, og hvor du slår opp',
    ],
    tryTitle: 'Prøv',
    canBecome: 'Kan ennå bli ',
    remaining: 'Det som gjenstår, det mest avgjørende først',
    detailsLeft: 'Svaret er avgjort. Dette gjenstår for registreringen',
    now: 'nå',
    settles: (options: string, verdict: RuleVerdict) => `${options} gir svaret ${VERDICT_WORDS[verdict]} med en gang`,
    onlyDetails: 'Endrer ikke svaret, bare detaljer',
    withOthers: 'Avgjør sammen med andre svar',
    preliminary: (title: string) => `Etter ${title}, som ikke er i kraft`,
    confirmed: (year: number) => `Bekreftet i endringsloggen til ISF ${year}`,
    interpreted: 'Vår tolkning',
    secondary: (years: string) => (years === '' ? 'Sekundær kilde' : `Sekundær kilde, ${years}`),
    chapter: chapterName,
    chip: (id: string) => CHIP[id] ?? id,
    registration: 'Slik registreres kontakten',
    registrationOpen: 'Ingenting foreslås ennå. Det avhenger av svarene som gjenstår.',
    noRegistration: 'Kildene sier ikke hva som skal registreres, så ingenting foreslås.',
    contactType: 'Kontakttype',
    indirect: 'Indirekte aktivitet',
    code: 'Kode',
    timing: 'Når',
    or: 'eller',
    copyCode: (code: string) => `Kopier ${code}`,
    where: 'Hvor betyr den noe?',
    whereCode: (code: string) => `Hvor betyr den noe? ${code}`,
    why: 'Hvorfor',
    openClause: (chapter: string) => `Vis grunnlaget i ${chapter}`,
    change: 'Hva skulle vært annerledes',
    changeNone: 'Ingen registrering kan rettes slik at svaret endres.',
    changeOne: (what: string, verdict: RuleVerdict) => `Er det riktige «${what}», blir svaret ${VERDICT_WORDS[verdict]}.`,
    changeOnlyIf: 'Gjelder bare hvis dette faktisk skjedde og er registrert feil.',
    happened: 'Det som skjedde kan ikke rettes',
    happenedHere: (option: string) => `Her: ${option}.`,
    happenedOther: (options: string, verdict: Verdict) => `En annen kontakt, med ${options}, ${OTHER[verdict]}.`,
    open: 'Ikke avklart i kildene',
    lookIn: (chapter: string) => `Slå opp: ${chapter}`,
    copySummary: 'Kopier sammendrag',
    startNew: 'Ny vurdering',
  },
  summary: {
    title: 'ISF-vurdering',
    facts: 'Opplysninger om kontakten',
    verdict: 'Svar',
    certainty: 'Sikkerhet',
    ruleBook: 'Regelbok',
    date: 'Kontaktdato',
    noDate: 'ikke oppgitt',
    made: 'Laget',
    hash: 'kontrollsum',
  },
  clause: {
    loading: 'Henter …',
    source: 'Kilde',
    publisher: 'Utgiver',
    address: 'Adresse',
    place: 'Sted i kilden',
    authority: 'Slags kilde',
    year: 'År',
    note: 'Merknad',
    rules: 'Regler som bygger på dette',
    checks: 'Kontroller av filer som bygger på dette',
    examples: 'Eksempler',
    none: 'Ingen',
    ownWords: 'Gjengitt med våre ord',
    copy: 'Kopier kildehenvisning',
    close: 'Lukk grunnlaget',
    openInRules: 'Åpne i Regler',
  },
  keys: {
    anywhere: 'Overalt',
    assess: 'Vurder kontakt',
    choose: 'Velg svar',
    back: 'Ett spørsmål tilbake',
    move: 'Flytt mellom svar',
    pick: 'Velg det som er markert',
    change: 'Endre et svar',
    startNew: 'Ny vurdering',
    undo: 'Angre det som sist ble endret eller tatt bort',
    sections: 'Bytt del av programmet',
    lists: 'Regler, Koder og Ordliste',
    list: 'Flytt i listen',
    enterList: 'Gå inn i det som er markert',
    leaveList: 'Tilbake til listen',
    filter: 'Filtrer i Koder, Ordliste og funn, søk i Notater',
    escape: 'Lukk, eller la svaret stå',
    hideFirstSteps: 'Skjul «Slik bruker du programmet»',
  },
  settings: {
    scheme: 'Farger',
    schemes: { system: 'Som maskinen', light: 'Lyst', dark: 'Mørkt' },
    schemeHint: 'bytter raskt mellom lyst og mørkt',
    notKept: 'Innstillingen ble ikke lagret, og er som før. Se etter at disken ikke er full eller skrivebeskyttet, og prøv igjen.',
    ruleBooks: 'Regelbøker',
    inForce: 'i kraft',
    notInForce: 'ikke i kraft',
  },
  errors: {
    noContact: 'Programmet fikk ikke kontakt med regelmotoren. Ingenting er tapt. Lukk programmet og start det igjen.',
    notUnderstood: 'Svaret fra regelmotoren var ikke som ventet, og vises derfor ikke. Ingenting er tapt. Start programmet på nytt.',
    problemsTitle: 'Regelbøkene kan ikke brukes',
    problemsBody:
      'Det er feil i en eller flere regelfiler. Programmet svarer ikke før de er rettet, for et svar etter en ødelagt regel kan være galt.',
    safeTitle: 'Dette er trygt',
    safe: 'Ingenting er tapt eller endret. Programmet har bare lest filene.',
    doTitle: 'Gjør dette',
    doProblems:
      'Rett filene som er nevnt, eller installer programmet på nytt, og start det igjen. Send gjerne listen til den som vedlikeholder regelbøkene.',
    file: 'Fil',
    line: 'Linje',
    wrong: 'Hva er galt',
    allowed: 'Hva er tillatt',
    copyList: 'Kopier listen',
    startTitle: 'Programmet kom ikke i gang',
    crashTitle: 'Noe gikk galt i vinduet',
    crashBody: 'Denne siden kunne ikke vises.',
    crashSafe: 'Regelbøker og innstillinger er ikke rørt. Vurderinger som ikke er kopiert, må gjøres på nytt.',
    doCrash: 'Last vinduet på nytt. Skjer det igjen, lukk programmet og start det på nytt.',
    reload: 'Last vinduet på nytt',
  },
} as const;
