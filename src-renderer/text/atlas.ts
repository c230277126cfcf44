/** The words of the view «Eksempler» and of the round «Hva ville du kodet?». */
import { VERDICT_WORDS } from '../../src-main/contract/face';
import type { RuleVerdict } from '../../src-main/contract/rules';

const count = (number: number): string => `${number.toLocaleString('nb')} ${number === 1 ? 'eksempel' : 'eksempler'}`;

export const nbAtlas = {
  what: 'Én kontakt for hvert utfall i regelboken, laget av reglene selv. Ingen av dem er en virkelig pasient.',
  ruleBook: 'Regelbok',
  form: 'Kontaktform',
  verdict: 'Svar',
  all: 'Alle',
  loading: 'Henter eksemplene …',
  count,
  shown: (shown: number, all: number) => (shown === all ? count(all) : `${shown.toLocaleString('nb')} av ${count(all)}`),
  list: 'Alle eksemplene i utvalget',
  none: 'Ingen eksempler passer til utvalget.',
  showAll: 'Vis alle',
  open: 'Åpne i Vurder kontakt',
  noMore: 'Kontaktformen alene avgjør.',
  round: {
    start: 'Hva ville du kodet?',
    title: 'Hva ville du kodet?',
    question: 'Gir kontakten ISF-refusjon?',
    place: (place: number, all: number) => `Eksempel ${place.toLocaleString('nb')} av ${all.toLocaleString('nb')}`,
    score: (right: number, answered: number) =>
      answered === 0 ? 'Ingen svar ennå' : `${right.toLocaleString('nb')} av ${answered.toLocaleString('nb')} riktige`,
    right: 'Riktig.',
    wrong: (guess: RuleVerdict, verdict: RuleVerdict) => `Du svarte ${VERDICT_WORDS[guess]}. Svaret er ${VERDICT_WORDS[verdict]}.`,
    because: 'Fordi',
    next: 'Neste eksempel',
    finish: 'Se resultatet',
    stop: 'Avslutt runden',
    back: 'Tilbake til eksemplene',
    doneTitle: 'Runden er ferdig',
    result: (right: number, answered: number) => `Du svarte riktig på ${right.toLocaleString('nb')} av ${count(answered)}.`,
    nothing: 'Du svarte ikke på noen eksempler.',
    notStored: 'Resultatet lagres ikke.',
    missed: 'Disse svarte du annerledes på',
    again: 'Ny runde',
  },
  keys: {
    title: 'Hva ville du kodet?',
    pick: 'Ja, nei eller ikke avklart',
    stop: 'Avslutt runden',
  },
} as const;
