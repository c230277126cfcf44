/** The words of the view «Ordliste» and of the explanations that stand where a term stands. */
const plural = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** With a capital, as it stands alone. */
export function capital(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase('nb')}${text.slice(1)}`;
}

export const glossaryText = {
  list: 'Ord',
  page: 'Om ordet',
  filter: 'Filtrer ord',
  filterHint: 'Ord eller forkortelse',
  shown: (shown: number, all: number) => (shown === all ? plural(all, 'ord', 'ord') : `${shown} av ${plural(all, 'ord', 'ord')}`),
  alsoAs: (form: string) => `også: ${form}`,
  sources: 'Kilder',
  chapters: 'Les i Regler',
  codes: 'Koder',
  see: 'Se også',
  openChapter: (chapter: string) => `Åpne ${chapter} i Regler`,
  openCode: (list: string, code: string) => `Åpne ${list} ${code} i Koder`,
  noHits: (text: string) => `Ingen ord passer med «${text}».`,
  noHitsHelp:
    'Ordlisten har fagets ord fra ISF-reglene, med forkortelser og bøyninger. Koder finner du i Koder, og det reglene sier, i Regler. Prøv en del av ordet, for eksempel «egen» eller «TSB».',
  showAll: 'Vis alle',
  missing: (id: string) => `Ordet «${id}» finnes ikke i ordlisten.`,
  open: 'Enter åpner Ordliste',
  key: 'Åpne et prikket ord i Ordliste',
  keyMove: 'Flytt mellom prikkede ord i en tekst',
} as const;
