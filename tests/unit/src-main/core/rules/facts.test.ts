import { expect, test } from 'vitest';
import { checkFacts, FactError } from '../../../../../src-main/core/rules/facts';
import { smallBook } from '../../../../support/small-book';

const refusal = (facts: Readonly<Record<string, unknown>>): string => {
  try {
    checkFacts(facts, smallBook());
  } catch (error) {
    if (error instanceof FactError) return error.message;
    throw error;
  }
  return '';
};

test('facts of the book are taken', () => {
  expect(refusal({})).toBe('');
  expect(refusal({ contactForm: 'call', long: 'yes' })).toBe('');
});

test.each([
  [{ weather: 'rain' }, 'Ukjent opplysning «weather». Tillatt: contactForm, long, noted, contactDate.'],
  [{ contactForm: 'fax' }, 'Ukjent svar «fax» på «contactForm». Tillatt: call, letter.'],
  [{ long: null }, '«long» skal ha ett svar, ikke null (utelat den i stedet). Tillatt: yes, no.'],
  [{ long: ['yes'] }, '«long» skal ha ett svar, ikke en liste. Tillatt: yes, no.'],
  [{ long: { is: 'yes' } }, '«long» skal ha ett svar, ikke et objekt. Tillatt: yes, no.'],
  [{ long: 1 }, '«long» skal ha ett svar, ikke et tall (1). Tillatt: yes, no.'],
  [{ long: true }, '«long» skal ha ett svar, ikke en sannhetsverdi (true). Tillatt: yes, no.'],
])('%j is refused, with what is allowed', (facts, message) => {
  expect(refusal(facts)).toBe(message);
});
