/** A clarification to test with: digital dialogue gives refund, as somebody has read it. Made up; it says nothing about ISF. */
import type { Clarification, ListedClarification } from '../../src-main/contract/clarifications';
import type { ClarificationForm } from '../../src-renderer/state/clarifications-form';

export const DIALOGUE = { contactForm: 'message', channel: 'secure-digital-dialogue', privacyAndSecurity: 'yes' } as const;

export const CLARIFICATION: Clarification = {
  id: 'digital-dialog',
  revision: 1,
  recordedAt: '2026-11-20T10:00:00.000Z',
  ruleBook: 'isf-2024-final',
  chapter: '5.21.3',
  says: 'Faglig dialog på sikker kanal gir refusjon.',
  source: 'ISF-regelverket 2024',
  page: 's. 112',
  responsible: 'Kari Nordmann, kodeleder',
  decidedOn: '2026-11-20',
  when: { contactForm: ['message'], channel: ['secure-digital-dialogue'], privacyAndSecurity: ['yes'] },
  verdict: 'yes',
  examples: [{ title: 'Faglig svar i sikker dialog', facts: DIALOGUE, verdict: 'yes' }],
};

export function listed(change: Partial<Clarification> = {}, more: Partial<ListedClarification> = {}): ListedClarification {
  const newest = { ...CLARIFICATION, ...change };
  return {
    newest,
    standing: { id: newest.id, revision: newest.revision, state: 'in-use', reasons: [], against: [], clauses: [] },
    history: [newest],
    decisions: [],
    ...more,
  };
}

/** The same as it is written. */
export const FORM: ClarificationForm = {
  ruleBook: 'isf-2024-final',
  chapter: '5.21.3',
  open: [],
  says: CLARIFICATION.says,
  source: CLARIFICATION.source,
  page: CLARIFICATION.page,
  responsible: CLARIFICATION.responsible,
  decidedOn: '20.11.2026',
  conditions: [
    { fact: 'contactForm', options: ['message'] },
    { fact: 'channel', options: ['secure-digital-dialogue'] },
    { fact: 'privacyAndSecurity', options: ['yes'] },
    { fact: 'serviceArea', options: [] },
  ],
  choices: ['yes', 'no'],
  decides: 'yes',
  points: [],
  registration: { contactType: '', indirectActivity: '', codes: [], timing: '' },
  examples: [{ key: 0, title: 'Faglig svar i sikker dialog', facts: DIALOGUE, verdict: undefined }],
};
