import type { Severity } from './checks';
import type { Answer, Authority, Certainty, Outlook, RuleVerdict } from './rules';

/** The six ways an answer can look, in the window and on the command line. */
export type Face = 'yes' | 'yes-reserved' | 'no' | 'no-by-source' | 'unsettled' | 'needs-answers';

/** The face of an answer: a plain "Ja" only where it is confirmed and nothing is open, a plain "Nei" only where it is confirmed. */
export function faceOf(answer: Pick<Answer, 'verdict' | 'certainty' | 'openPoints'>): Face {
  switch (answer.verdict) {
    case 'yes':
      return answer.certainty === 'confirmed' && answer.openPoints.length === 0 ? 'yes' : 'yes-reserved';
    case 'no':
      return answer.certainty === 'confirmed' ? 'no' : 'no-by-source';
    default:
      return answer.verdict;
  }
}

/** The words that the window and the command line share: they must never say the same thing in two ways. */
export const FACE_WORDS: Readonly<Record<Face, string>> = {
  yes: 'Ja, gir ISF-refusjon',
  'yes-reserved': 'Ja, med forbehold',
  no: 'Nei, gir ikke ISF-refusjon',
  'no-by-source': 'Nei, etter',
  unsettled: 'Ikke avklart',
  'needs-answers': 'Trenger flere svar',
};

/** Why the answer is what it is, a sentence a line. Where only one of them holds, and which is still open, that is said first. */
export function groundLines({ grounds, groundsVary }: Pick<Outlook, 'grounds' | 'groundsVary'>): readonly string[] {
  return groundsVary === true
    ? ['Svaret blir det samme uansett. Svarene som gjenstår, sier hvilket av disse som gjelder:', ...grounds]
    : grounds;
}

/** A rule's verdict as it stands inside a sentence. */
export const VERDICT_WORDS: Readonly<Record<RuleVerdict, string>> = { yes: 'ja', no: 'nei', unsettled: 'ikke avklart' };

/** How strong a finding in a file is. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  contradicts: 'Må rettes',
  consider: 'Se nærmere på',
  note: 'Merknad',
};

export const AUTHORITY_WORDS: Readonly<Record<Authority, string>> = {
  'isf-document': 'ISF-dokument',
  official: 'offentlig kilde',
  hospital: 'sykehusveileder',
  'code-list': 'kodeliste',
  vendor: 'leverandør',
  local: 'lokal avklaring',
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  confirmed: 'bekreftet',
  interpreted: 'vår tolkning',
  secondary: 'sekundær kilde',
};

/**
 * The headline of an answer. A `no` that is not confirmed names what it is after: our reading, a clarification of the hospital's own, or the
 * source and its year.
 */
export function headlineOf(answer: Pick<Answer, 'verdict' | 'certainty' | 'openPoints' | 'because'>): string {
  const face = faceOf(answer);
  if (face !== 'no-by-source') return FACE_WORDS[face];
  if (answer.certainty === 'interpreted') return 'Nei, etter vår tolkning';
  if (answer.because.some(({ authority }) => authority === 'local')) return `Nei, etter ${AUTHORITY_WORDS.local}`;
  const ground = answer.because.find(({ authority }) => authority !== 'isf-document');
  return ground === undefined ? 'Nei, etter sekundær kilde' : `Nei, etter ${AUTHORITY_WORDS[ground.authority]} fra ${ground.year}`;
}
