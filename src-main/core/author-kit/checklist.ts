/** The checklist of a kit: what the one who leads the work ticks off on the way to a book in force. */
import type { UnhashedBook } from '../rules/book';

/** Markdown. `places` holds the file of each chapter. */
export function checklist(
  book: UnhashedBook,
  from: { readonly id: string; readonly title: string },
  places: ReadonlyMap<string, string>,
): string {
  const head = `rule-books/${book.id}/rule-book.yaml`;
  const chapters = book.chapters.flatMap(({ chapter, clauses }) => [
    `- [ ] **${chapter.id} ${chapter.title}** · \`${places.get(chapter.id)}\``,
    ...clauses.map(({ id, source, locator }) => `  - [ ] \`${id}\` · ${source}, ${locator}`),
    ...chapter.notHeld.map((text) => `  - Manglet i boken før: ${text}`),
  ]);
  return `${[
    `# Sjekkliste for ${book.title}`,
    '',
    `Laget fra «${from.title}» (\`${from.id}\`). Alt er tatt med derfra, og ingenting er lest mot dokumentene for ${book.year} ennå.`,
    'Listen er din egen: kryss av og skriv i den. Appen leser den ikke.',
    '',
    '## Før du begynner',
    '',
    `- [ ] Dokumentet for ${book.year} er hentet fra den som gir det ut, og lagret der andre finner det. Hvor: …`,
    `- [ ] Dokumentet står som kilde i \`${head}\`, med tittel, utgiver og år.`,
    '- [ ] Det er avklart hvem som leser hvilke kapitler, og hvem som leser over. Navn: …',
    '- [ ] `isf certify` på mappen går igjennom uten funn.',
    '',
    '## Kapittel for kapittel',
    '',
    'For hvert ledd: finn stedet i årets dokument, rett teksten med egne ord, sett `source` og `locator`, og ta bort linjen',
    '`carriedOver: true`. Sier dokumentet ingenting lenger, tas leddet ut sammen med det som hviler på det. Står en annen kilde fortsatt',
    'ved lag, beholder du den og tar bort linjen.',
    '',
    ...chapters,
    '',
    '## Det som er nytt',
    '',
    '- [ ] Kapitler som er nye i år, har fått en fil hver.',
    '- [ ] `notHeld` sier hva som fortsatt mangler i hvert kapittel.',
    '- [ ] Det som er endret, står under `changes` i kapitlet, med før og nå.',
    '- [ ] Nye vilkår som ingen spør om, har fått et spørsmål i `rule-books/facts.yaml`.',
    '- [ ] Kodelistene i `code-systems/` er holdt mot årets lister.',
    '- [ ] Tekster som nevner et bestemt år, er lest over.',
    '',
    '## Før boken tas i bruk',
    '',
    '- [ ] `isf certify` viser ingen ledd som ikke er lest.',
    '- [ ] Hver regel har minst ett eksempel den avgjør, og ett den ikke avgjør.',
    `- [ ] \`isf diff ${from.id}\` mot mappen er lest, og hvert svar som snur, er rett.`,
    '- [ ] En annen enn den som skrev, har lest boken mot dokumentet. Navn og dato: …',
    `- [ ] \`status\`, \`published\`, \`validFrom\`, \`validTo\` og \`inForce: true\` er satt i \`${head}\`.`,
    '- [ ] Pakken er bygd, signert og kontrollert, og fingeravtrykket er gitt videre på en annen vei enn pakken.',
    '- [ ] Forhåndsvisningen i appen er lest før pakken ble slått på.',
  ].join('\n')}\n`;
}
