/** The words of «Fortsatt riktig?». */
import type { ClauseChange, Difference, ValidityState } from '../../data/validity/validity';
import { nb } from '../nb';
import { notesCount, number } from './figures';

const DIFFERENCE: Readonly<Record<Difference, string>> = {
  verdict: 'svaret',
  certainty: 'hvor sikkert svaret er',
  reservations: 'forbeholdene',
  registration: 'registreringen',
  wording: 'ordlyden',
  grounds: 'begrunnelsen',
};
const KIND: Readonly<Record<ClauseChange['kind'], string>> = { added: 'kommet til', dropped: 'gjelder ikke lenger', reworded: 'ny ordlyd' };
const LOCAL_KIND: Readonly<Record<ClauseChange['kind'], string>> = {
  added: 'avklaring lagt til',
  dropped: 'avklaring gjelder ikke lenger',
  reworded: 'avklaring endret',
};
const STATE: Readonly<Record<ValidityState, string>> = {
  'still-right': 'Fortsatt riktig',
  'text-changed': 'Teksten er endret',
  'answer-changed': 'Svaret er endret',
  'cannot-tell': 'Kan ikke vurderes nå',
};

export const validityText = {
  title: 'Fortsatt riktig?',
  intro: 'Hver vurdering i notatene blir gjort på nytt med regelboken som gjelder i dag, og med den nyeste for kontaktdatoen.',
  open: 'Fortsatt riktig?',
  run: 'Vurder på nytt',
  running: 'Vurderer på nytt',
  stopped: 'Stoppet før alle var vurdert. Det som står her, er riktig så langt.',
  back: 'Tilbake til notatene',
  noneLinked: 'Ingen notater har en vurdering ennå. Bruk «Lagre i notat» på svaret i «Vurder kontakt».',
  allRight: (count: number): string => `Alle ${number(count)} er fortsatt riktige.`,
  state: STATE,
  /** «Svaret er endret – kap. 5.21.3». */
  badge: (state: ValidityState, chapters: readonly string[]): string =>
    state === 'still-right' || chapters.length === 0
      ? STATE[state]
      : `${STATE[state]} – ${chapters.map(nb.card.chip).map(chapterWord).join(', ')}`,
  checking: 'Ser om svaret fortsatt er riktig …',
  atCoding: 'Da du kodet',
  inForce: 'Regelboken i dag',
  forItsDate: 'Nyeste for kontaktdatoen',
  clocks: 'Svaret da og nå',
  when: 'Når',
  book: 'Regelbok',
  answer: 'Svar',
  changed: (differences: readonly Difference[]): string => `Endret: ${differences.map((one) => DIFFERENCE[one]).join(', ')}`,
  same: 'uendret',
  bookGone: 'finnes ikke lenger i programmet',
  bookChanged: 'innholdet er endret siden',
  clauses: 'Ledd som gjorde det',
  kindOf: ({ kind, local }: Pick<ClauseChange, 'kind' | 'local'>): string => (local === true ? LOCAL_KIND : KIND)[kind],
  quoted: 'sitert i notatet',
  textThen: 'Da',
  textNow: 'Nå',
  openNote: 'Åpne notatet',
  openAssessment: 'Vurder kontakten nå',
  settle: 'Avklart',
  followUp: 'Følges opp',
  status: { open: 'åpen', settled: 'avklart', 'follow-up': 'følges opp' },
  untitled: 'Uten tittel',
  showMore: (count: number): string => `Vis ${notesCount(count)} til`,
  linked: (count: number): string => `${notesCount(count)} med vurdering`,
  filter: 'Vis',
  noneOf: 'Ingen i denne gruppen.',
} as const;

/** «kap. 5.21.3», but «ISF-siden» by its name. */
function chapterWord(chip: string): string {
  return /^\d/.test(chip) ? `kap. ${chip}` : chip;
}
