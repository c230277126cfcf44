/** The words of the proof of a rule book. */
const plural = (number: number, one: string, many: string): string => `${number.toLocaleString('nb')} ${number === 1 ? one : many}`;

export const certificateText = {
  clean: (combinations: number) =>
    `Regelboken er kontrollert: ${plural(combinations, 'kombinasjon', 'kombinasjoner')}, 0 hull, 0 motsigelser`,
  findings: (number: number) => `Kontrollen av regelboken har ${plural(number, 'funn', 'funn')}`,
  otherBook: 'Kontrollen gjelder en annen utgave av regelboken',
  failed: 'Regelboken er ikke kontrollert',
  title: 'Kontroll av regelboken',
  what: 'Hver mulige kombinasjon av besvarte og ubesvarte spørsmål er prøvd mot alle reglene i regelboken.',
  cleanLine: 'Ingen funn: Hver kombinasjon har nøyaktig ett svar, og hvert svar bygger på minst ett ledd.',
  findingsLine: 'Svar fra denne regelboken kan være gale der et funn gjelder. Si fra til den som vedlikeholder den.',
  otherBookLine: 'Kontrollsummene er ulike, så kontrollen sier ikke noe om regelboken som er i bruk.',
  book: 'Regelbok',
  combinations: 'Kombinasjoner prøvd',
  hash: 'Kontrollsum for regelboken',
  certificateHash: 'Kontrollsum i kontrollen',
  gaps: 'Hull: ingen regel svarer',
  overlaps: 'Motsigelser mellom regler',
  deadQuestions: 'Spørsmål som aldri betyr noe',
  unreachable: 'Regler, ledd og eksempler som aldri nås',
  uncoveredDates: 'Dager som ingen regelbok dekker',
  unconfirmed: 'Svar som ikke ble bekreftet',
  line: (file: string, line: number) => `${file}, linje ${line}`,
  openFacts: 'Åpne kontakten i Vurder kontakt',
  copyHash: 'Kopier kontrollsummen',
} as const;
