/** What of a finding in a file goes into a note. Apart from the other links of notes, because only «Kontroller fil» needs it. */
import type { CheckInfo, Finding } from '../../src-main/contract/checks';
import { SEVERITY_WORDS } from '../../src-main/contract/face';
import type { RuleBookSummary } from '../../src-main/contract/rules';
import { findIdentityNumbers, removeIdentityNumbers } from '../../src-main/core/privacy/identity-numbers';
import { LIMITS } from '../data/note';
import { fileCheckText } from '../text/file-check';
import { clauseToSave } from './note-links';
import type { SaveRequest } from './notes-place';

/** A finding in a file: the words of the finding, and the clause as it reads in the book that the contact was checked against. */
export function findingToSave(
  { contactId, check: id, severity, clause, message }: Finding,
  check: CheckInfo | undefined,
  book: RuleBookSummary | undefined,
): SaveRequest {
  const text = fileCheckText.detail;
  const name = check?.title ?? id;
  const contact = withoutIdentityNumbers(contactId);
  const quoted = check?.clauses.find((one) => one.id === clause);
  return {
    what: text.noteWhat(name),
    title: text.noteTitle(name, contact).slice(0, LIMITS.title),
    patch: {
      text: text.noteText(SEVERITY_WORDS[severity], name, contact, withoutIdentityNumbers(message)),
      ...(quoted !== undefined && book !== undefined && { quotes: clauseToSave(quoted, book).patch.quotes }),
    },
  };
}

function withoutIdentityNumbers(text: string): string {
  return removeIdentityNumbers(text, findIdentityNumbers(text), fileCheckText.detail.hidden);
}
