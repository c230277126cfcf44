import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { CodedValue } from '../../../../../../src-main/contract/rules';
import { RegistrationSection } from '../../../../../../src-renderer/features/assess/card/registration-section';

const coded = (part: Partial<CodedValue>): CodedValue => ({
  system: '8432',
  code: '7',
  label: 'Telefonkonsultasjon',
  source: 'Kodeverk 8432',
  certainty: 'confirmed',
  ...part,
});
const html = (contactType: CodedValue) =>
  renderToStaticMarkup(<RegistrationSection registration={{ contactType, codes: [] }} open={false} />);

test('a code that is not valid on the date of the contact is marked with a sign and in words, also where it is one of several', () => {
  const words = 'Utgått 01.01.2021, gjelder ikke på kontaktdatoen';
  for (const value of [
    coded({ notValid: { until: '2021-01-01' } }),
    coded({ alternatives: [{ code: '6', label: 'Videokonsultasjon', notValid: { until: '2021-01-01' } }] }),
  ]) {
    const text = html(value);
    expect(text.split('class="out-of-use"')).toHaveLength(2);
    expect(text).toMatch(new RegExp(`<span class="out-of-use"><svg.*</svg><span>${words}</span>`));
  }
});

test('a code that is valid, or of which nothing is known, has no mark', () => {
  expect(html(coded({}))).not.toContain('out-of-use');
});
