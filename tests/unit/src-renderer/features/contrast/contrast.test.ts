import { describe, expect, it } from 'vitest';
import type { Contrast } from '../../../../../src-main/contract/proof';
import type { Question } from '../../../../../src-main/contract/rules';
import { changeCandidates, recentCandidates } from '../../../../../src-renderer/features/contrast/candidates';
import { factPairs, registrationPairs } from '../../../../../src-renderer/features/contrast/pairs';

const question = (fact: string, label: string, options: readonly string[]): Question => ({
  fact,
  label,
  question: `${label}?`,
  kind: 'happened',
  options: options.map((id) => ({ id, label: id.toUpperCase() })),
});
const QUESTIONS = [question('form', 'Form', ['phone', 'video']), question('content', 'Innhold', ['clinical', 'plain'])];
const ANSWERS = [
  { fact: 'form', option: 'phone' },
  { fact: 'content', option: 'clinical' },
];

describe('what to compare with', () => {
  it('the same contact with one other answer, but not as another form', () => {
    expect(changeCandidates(ANSWERS, QUESTIONS).map(({ detail, label, facts }) => [detail, label, facts])).toEqual([
      ['Innhold', 'PLAIN', { form: 'phone', content: 'plain' }],
    ]);
  });

  it('the other assessments, not the one on the screen', () => {
    const recent = [1, 2].map((id) => ({ id, answers: ANSWERS, scope: {}, heading: `Nr. ${id}`, detail: '', face: 'no' as const }));
    expect(recentCandidates(recent, 2).map(({ label }) => label)).toEqual(['Nr. 1']);
  });
});

describe('two contacts row by row', () => {
  it('every fact that one of them answers, marked as main says', () => {
    expect(factPairs({ form: 'phone', content: 'plain' }, { form: 'phone' }, ['content'], QUESTIONS)).toEqual([
      { label: 'Form', left: 'PHONE', right: 'PHONE', differs: false },
      { label: 'Innhold', left: 'PLAIN', right: 'ikke besvart', differs: true },
    ]);
  });

  it('what is registered for one only is nothing for the other', () => {
    const contactType = { system: '8432', code: '7', label: 'Telefon', source: 'Kodeverk', certainty: 'secondary' as const };
    const side = (registration: Contrast['left']['answer']['registration']) => ({ answer: { registration } }) as Contrast['left'];
    const contrast = { left: side({ contactType, codes: [] }), right: side({ codes: [] }) } as unknown as Contrast;
    expect(registrationPairs(contrast)).toEqual([{ label: 'Kontakttype', left: '7 Telefon', right: 'ingenting foreslås', differs: true }]);
  });
});
