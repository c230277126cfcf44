import { beforeEach, expect, test } from 'vitest';
import { keepDraft, keptDraft } from '../../../../src-renderer/state/clarification-draft';
import { identityNumber } from '../../../support/identity-numbers';
import { seeded } from '../../../support/random';
import { FORM } from '../../../support/written-clarification';

const PLACE = 'clarification-draft';
let kept: Map<string, string>;
let storage: Storage;
beforeEach(() => {
  kept = new Map();
  storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
});

test('a draft comes back as it was left, and is gone when there is none any more', () => {
  expect(keptDraft(storage)).toBeUndefined();
  const form = { ...FORM, says: 'Blåbær på øya 😀', decides: undefined };
  keepDraft(storage, { form, start: FORM });
  expect(keptDraft(storage)).toEqual({ form, start: FORM });
  keepDraft(storage, undefined);
  expect(kept.size).toBe(0);
});

test.each(['says', 'source', 'page', 'responsible'] as const)(
  'an identity number in «%s» never reaches the disk; the rest does',
  (field) => {
    const number = identityNumber(seeded(5), 'fnr');
    keepDraft(storage, { form: { ...FORM, [field]: `Gjelder ${number} her` }, start: FORM });
    expect([...kept.values()].join()).not.toContain(number);
    expect(keptDraft(storage)?.form).toEqual({ ...FORM, [field]: 'Gjelder [fjernet] her' });
  },
);

test('an identity number in the title of an example or in the timing never reaches the disk either', () => {
  const number = identityNumber(seeded(6), 'dnr');
  const [example] = FORM.examples;
  const form = { ...FORM, registration: { ...FORM.registration, timing: number }, examples: [{ ...example, title: number } as never] };
  keepDraft(storage, { form, start: FORM });
  expect([...kept.values()].join()).not.toContain(number);
});

test.each(['', '{', 'null', '{"form":{}}', JSON.stringify({ form: { ...FORM, says: 7 }, start: FORM })])('%s is no draft', (text) => {
  kept.set(PLACE, text);
  expect(keptDraft(storage)).toBeUndefined();
});
