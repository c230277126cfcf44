/** What to register, as one line for each value. */
import { CERTAINTY_WORDS } from '../../../src-main/contract/face';
import type { CodedValue, Registration } from '../../../src-main/contract/rules';
import { notValidWords } from '../code-days';
import { nb } from '../nb';

export interface RegistrationRow {
  readonly term: string;
  readonly text: string;
  /** Where it comes from and how sure it is; missing for the timing, which has no source of its own. */
  readonly source?: string;
  readonly note?: string;
}

/** The registration in the order of the card: contact type, indirect activity, codes, timing. Empty where nothing is proposed. */
export function registrationRows({ contactType, indirectActivity, codes, timing }: Registration): readonly RegistrationRow[] {
  return [
    ...(contactType === undefined ? [] : [codedRow(nb.card.contactType, contactType)]),
    ...(indirectActivity === undefined ? [] : [codedRow(nb.card.indirect, indirectActivity)]),
    ...codes.map((value) => codedRow(nb.card.code, value)),
    ...(timing === undefined ? [] : [{ term: nb.card.timing, text: timing }]),
  ];
}

function codedRow(term: string, value: CodedValue): RegistrationRow {
  return {
    term,
    text: [value, ...(value.alternatives ?? [])].map(codeText).join(` ${nb.card.or} `),
    source: `${value.source}; ${CERTAINTY_WORDS[value.certainty]}`,
    ...(value.note !== undefined && { note: value.note }),
  };
}

/** The code with its label, and that it may not be used on the date of the contact where that is so. */
function codeText({ code, label, notValid }: Pick<CodedValue, 'code' | 'label' | 'notValid'>): string {
  const words = notValidWords(notValid);
  return words === undefined ? `${code} ${label}` : `${code} ${label} (${words})`;
}
