import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../../src-main/contract/rules';
import { settlesSentence } from '../../../../../src-renderer/features/assess/settles';

const DOCUMENTED: Question = {
  fact: 'documented',
  label: 'Dokumentert',
  question: 'Er den dokumentert?',
  kind: 'registration',
  options: [
    { id: 'yes', label: 'Ja' },
    { id: 'no', label: 'Nei' },
  ],
};

describe('what an open question can do', () => {
  it('names the options that settle the verdict at once', () => {
    expect(settlesSentence(DOCUMENTED, { fact: 'documented', changes: 'verdict', settles: [{ option: 'no', verdict: 'no' }] })).toBe(
      'Nei gir svaret nei med en gang',
    );
  });

  it('says when it decides only together with others, or only details', () => {
    expect(settlesSentence(DOCUMENTED, { fact: 'documented', changes: 'verdict', settles: [] })).toBe('Avgjør sammen med andre svar');
    expect(settlesSentence(DOCUMENTED, { fact: 'documented', changes: 'details', settles: [] })).toBe('Endrer ikke svaret, bare detaljer');
  });
});
