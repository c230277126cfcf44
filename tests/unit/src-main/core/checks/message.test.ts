import { expect, test } from 'vitest';
import { messageOf } from '../../../../../src-main/core/checks/message';
import { identityNumber } from '../../../../support/identity-numbers';
import { seeded } from '../../../../support/random';

const contact = { contactType: '7', indirectActivity: '', procedures: '' } as unknown as Parameters<typeof messageOf>[1];

test('values stand in their places, shortened where they are no code, and hidden where they may be a person', () => {
  expect(messageOf('Uten plass.', contact)).toBe('Uten plass.');
  expect(messageOf('Kontakttype {contactType}.', contact)).toBe('Kontakttype 7.');
  expect(messageOf('{contactType}', { ...contact, contactType: 'x'.repeat(50) })).toBe(`${'x'.repeat(40)}…`);
  expect(messageOf('{contactType}', { ...contact, contactType: identityNumber(seeded(1), 'fnr') })).toBe('(skjult)');
});
