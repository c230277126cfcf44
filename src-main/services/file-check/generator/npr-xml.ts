/**
 * Synthetic contacts as a message shaped like the one to Norsk pasientregister: MsgHead → Melding → Institusjon → Objektholder → Pasient,
 * Episode → Kontakt, Tjeneste → Tiltak → Prosedyre → Kode. Element and attribute names are those of namespace 57_0_1_str as NORPREG's
 * wrangleNPR reads it; where `polIndir` stands in the message was not found, so it is put beside the contact type. It only looks
 * like a message: much that a real one must have is left out, and each contact has an Objektholder of its own, so that it can be streamed.
 */
import type { Contact } from '../../../core/checks/contact';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!-- SYNTETISK: laget av isf generate. Ingen ekte pasienter, ingen ekte kontakter. Ikke en gyldig NPR-melding. -->
<MsgHead xmlns="http://www.kith.no/xmlstds/msghead/2006-05-24">
<Document><RefDoc><Content>
<Melding xmlns="http://www.npr.no/xmlstds/57_0_1_str" versjon="57.0.1" leverandor="SYNTETISK" lokalident="SYNTETISK">
<Institusjon institusjonID="SYNTETISK">
`;
const END = `</Institusjon>
</Melding>
</Content></RefDoc></Document>
</MsgHead>
`;

export const NPR_XML = {
  head: HEAD,
  end: END,
  /** Where the first contact begins; each takes one line. */
  firstLine: HEAD.split('\n').length,
} as const;

/** The line of a contact. What the message has no place for (service area, copay, answers) is left out. */
export function nprLine(contact: Contact): string {
  const { contactId, patientId, contactDate, contactType, indirectActivity, careLevel, place } = contact;
  const day = `${contactDate}T00:00:00`;
  const procedures = contact.procedureCodes.map(
    (code, at) =>
      `<Prosedyre prosNr="${at + 1}"><Kode kodeNr="1" Kodeverk="Q" kodeVersjon="${contactDate.slice(0, 4)}"${attribute('kodeVerdi', code)}/></Prosedyre>`,
  );
  return [
    `<Objektholder pasientNr="${escaped(patientId)}"><Pasient pasientNr="${escaped(patientId)}"/>`,
    `<Episode${attribute('episodeID', contactId)} innDatoTid="${day}"${attribute('omsorgsniva', careLevel)}>`,
    `<Kontakt${attribute('kontaktType', contactType)}${attribute('polIndir', indirectActivity)}${attribute('stedAktivitet', place)}/>`,
    `<Tjeneste startDatoTid="${day}"><Tiltak typeTiltak="1">${procedures.join('')}</Tiltak></Tjeneste>`,
    '</Episode></Objektholder>\n',
  ].join('');
}

function attribute(name: string, value: string): string {
  return value === '' ? '' : ` ${name}="${escaped(value)}"`;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
