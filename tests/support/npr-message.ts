/** A made-up NPR message for tests, synthetic all through. The structure is that of src-main/services/file-check/readers/npr-message.ts. */

export interface SyntheticEpisode {
  readonly episode?: string;
  readonly contact?: string;
  /** Codes of each Prosedyre. */
  readonly procedures?: readonly (readonly string[])[];
}

export const NPR_NAMESPACE = 'http://www.npr.no/xmlstds/57_0_1_ord';

/** One Episode with its Kontakt, a diagnosis, and its procedures. Attributes as they stand in XML. */
export function episodeXml({
  episode = 'episodeID="e1" innDatoTid="2024-01-02T10:00:00" omsorgsniva="3"',
  contact = '<Kontakt kontaktType="7" stedAktivitet="1"><Helseperson polUtforende="1"/></Kontakt>',
  procedures = [],
}: SyntheticEpisode = {}): string {
  const codes = (of: readonly string[]): string =>
    of.map((code, at) => `<Kode kodeNr="${at + 1}" Kodeverk="K" kodeVersjon="2024" kodeVerdi="${code}"/>`).join('');
  const services = procedures.map(
    (of, at) => `<Tjeneste><Tiltak typeTiltak="1"><Prosedyre prosNr="${at + 1}">${codes(of)}</Prosedyre></Tiltak></Tjeneste>`,
  );
  return `<Episode ${episode}>${contact}<Tilstand tilstNr="1"><Kode kodeNr="1" Kodeverk="D" kodeVersjon="2024" kodeVerdi="F329"/></Tilstand>${services.join('')}</Episode>`;
}

/** An Objektholder: a patient with episodes, one on each line. */
export function holderXml(patient: string, ...episodes: readonly string[]): string {
  return `<Objektholder>\n<Pasient ${patient} kjonn="1" fodselsar="1950"/>\n${episodes.map((xml) => `${xml}\n`).join('')}</Objektholder>`;
}

/** The whole message; each institution is the text of its holders. */
export function messageXml(institutions: readonly string[], { namespace = NPR_NAMESPACE, before = '' } = {}): string {
  const inner = institutions
    .map((holders, at) => `<Institusjon institusjonID="${at + 1}"><Enhet enhetID="1"/>\n${holders}\n</Institusjon>`)
    .join('\n');
  return `<?xml version="1.0" encoding="utf-8"?>${before}\n<MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24"><Document><RefDoc><Content>\n<Melding xmlns="${namespace}">\n${inner}\n</Melding></Content></RefDoc></Document></MsgHead>\n`;
}
