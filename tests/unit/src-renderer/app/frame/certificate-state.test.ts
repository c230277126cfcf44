import { describe, expect, it } from 'vitest';
import type { Certificate, Finding } from '../../../../../src-main/contract/proof';
import type { RuleBookSummary } from '../../../../../src-main/contract/rules';
import { certificateState, findingCount } from '../../../../../src-renderer/app/frame/certificate-state';

const BOOK = { id: 'book', hash: 'abc' } as RuleBookSummary;
const CLEAN: Certificate = {
  ruleBook: 'book',
  hash: 'abc',
  combinations: 1393,
  gaps: [],
  overlaps: [],
  deadQuestions: [],
  unreachable: [],
  uncoveredDates: [],
  unconfirmed: [],
};
const FINDING: Finding = { message: 'Ingen regel svarer.', rules: [], clauses: [] };

describe('the certificate of the book in use', () => {
  it.each(['gaps', 'overlaps', 'deadQuestions', 'unreachable', 'unconfirmed'] as const)('is not clean with a finding among %s', (kind) => {
    expect(certificateState({ ...CLEAN, [kind]: [FINDING] }, BOOK)).toBe('findings');
  });

  it('is not clean with days that no book covers', () => {
    const certificate = { ...CLEAN, uncoveredDates: [{ from: '2024-01-01', to: '2024-01-02' }] };
    expect(certificateState(certificate, BOOK)).toBe('findings');
    expect(findingCount({ ...certificate, gaps: [FINDING] })).toBe(2);
  });

  it('is clean without findings, for exactly this content', () => {
    expect(certificateState(CLEAN, BOOK)).toBe('clean');
    expect(certificateState({ ...CLEAN, hash: 'other' }, BOOK)).toBe('other-content');
  });

  it('says nothing while it is on its way', () => {
    expect(certificateState(undefined, BOOK)).toBeUndefined();
    expect(certificateState({ ...CLEAN, ruleBook: 'the one before' }, BOOK)).toBeUndefined();
  });
});
