/** Contacts for tests of the checks: only what a test is about is given. */
import { type Contact, splitCodes } from '../../src-main/core/checks/contact';

export type ContactPart = Partial<Omit<Contact, 'procedureCodes'>> & { readonly procedureCodes?: string };

/** A contact of 2024 in which nothing is registered, with what the test gives put in. */
export function contactOf({ procedureCodes = '', ...part }: ContactPart, line = 1): Contact {
  return {
    line,
    contactId: `k${line}`,
    patientId: '',
    contactDate: '2024-03-01',
    contactType: '',
    indirectActivity: '',
    careLevel: '',
    place: '',
    serviceArea: '',
    copay: '',
    facts: undefined,
    ...part,
    procedureCodes: splitCodes(procedureCodes),
  };
}
