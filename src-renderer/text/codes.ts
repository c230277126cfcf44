/** The words of the view «Koder». */
import type { CodeList } from '../../src-main/contract/reading';
import { formatDate } from './dates';

const plural = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const codesText = {
  lists: 'Kodelister',
  count: (number: number) => plural(number, 'kode', 'koder'),
  filter: 'Filtrer koder',
  filterHint: 'Kode eller ord i teksten',
  shown: (shown: number, all: number) => (shown === all ? plural(all, 'kode', 'koder') : `${shown} av ${plural(all, 'kode', 'koder')}`),
  noHits: (text: string, list: string) => `Ingen kode i ${list} passer med «${text}».`,
  showAll: 'Vis alle',
  code: 'Kode',
  label: 'Tekst',
  seen: 'Sett',
  seenIn: (years: string) => `sett ${years}`,
  days: 'Gyldighet',
  validFrom: 'Gyldig fra',
  standing: 'Vis koder',
  standings: { all: 'Alle', inUse: 'I bruk', out: 'Ikke i bruk' },
  official: 'Offisiell liste',
  origin: 'Hentet fra',
  version: 'Versjon',
  sourceBefore: 'Kilde i programmet',
  imported: (date: string) => `offisiell liste, lest inn ${date}`,
  from: (authority: string, year: number) => `${authority} fra ${year}`,
  endedShort: 'Utgått',
  endedLine: (date: string) => `Gikk ut ${date}. Skal ikke brukes for kontakter etter det.`,
  missingLine: 'Koden står ikke i den offisielle listen som er lest inn. Teksten er den programmet hadde fra før.',
  labelMissing: 'Offisiell kodetekst ikke funnet',
  confused: 'Forveksles lett med en annen',
  tableLabel: (list: string) => `Koder i ${list}`,
  panel: 'Om koden',
  source: 'Kilde',
  authority: 'Slags kilde',
  oid: 'OID',
  choose: 'Velg en kode med piltastene for å se kilde, forvekslinger og hvor den betyr noe.',
  tryIt: 'Prøv',
  confusion: 'Ikke det samme',
  here: 'Denne',
  notThis: 'Ikke denne',
  outside: 'Listen er ikke i programmet',
  use: 'Hvor betyr den noe?',
  nothingUses: (book: string) => `Ingen regel, ledd eller eksempel i ${book} gjelder denne koden.`,
  registeredBy: 'Registreres etter regel',
  addsOnly: 'Tillegg',
  clauses: 'Nevnt i ledd',
  examples: 'Eksempler',
  trap: 'Felle',
  openRule: (chapter: string, title: string) => `${chapter}, åpne i Regler: ${title}`,
  openExample: (title: string) => `Åpne i Vurder kontakt: ${title}`,
  copy: (code: string) => `Kopier ${code}`,
  missing: (code: string, list: string) => `Koden ${code} finnes ikke i ${list} i denne regelboken.`,
} as const;

/** The official list that was laid over this one, and when; undefined where there is none. */
export function officialWords({ imported }: CodeList): string | undefined {
  return imported === undefined ? undefined : `${imported.title}, lest inn ${formatDate(imported.importedOn)}`;
}
