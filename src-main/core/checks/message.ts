/** The words of a finding, with what the row holds in them. */
import { holdsIdentityNumber } from '../privacy/identity-numbers';
import type { Contact } from './contact';
import { type MessageColumn, PLACE } from './message-places';

/** Values are shown so far; what is longer is no code. */
const LONGEST = 40;

/** The message with the values of the row in their places. A value with an identity number in it is not repeated. */
export function messageOf(template: string, contact: Pick<Contact, MessageColumn>): string {
  if (!template.includes('{')) return template;
  return template.replace(PLACE, (_all, name: MessageColumn) => shown(contact[name]));
}

function shown(value: string): string {
  if (holdsIdentityNumber(value)) return '(skjult)';
  return value.length <= LONGEST ? value : `${value.slice(0, LONGEST)}…`;
}
