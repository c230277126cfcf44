import { describe, expect, it } from 'vitest';
import type { RuleBookSummary } from '../../../../../src-main/contract/rules';
import { checkScope } from '../../../../../src-renderer/app/scope/check-scope';

const book = (id: string, title: string, inForce: boolean): RuleBookSummary => ({
  id,
  title,
  year: 2024,
  status: inForce ? 'final' : 'preliminary',
  inForce,
  validFrom: '2024-01-01',
  validTo: '2024-12-31',
  hash: 'abc',
  clauses: 1,
  rules: 1,
  examples: 1,
});
const BOOKS = [book('final', 'Endelig', true), book('preliminary', 'Foreløpig', false)];

describe('rule book and contact date', () => {
  it('an empty date leaves the choice of book to main', () => {
    expect(checkScope('  ', undefined, BOOKS)).toEqual({ ok: true, scope: {} });
  });

  it('a date and a named book are both passed on', () => {
    expect(checkScope('14.03.2024', 'preliminary', BOOKS)).toEqual({ ok: true, scope: { ruleBook: 'preliminary', date: '2024-03-14' } });
  });

  it('a day that does not exist is refused with the text that was written', () => {
    const checked = checkScope('30.02.2024', undefined, BOOKS);
    expect(checked).toMatchObject({ ok: false, message: expect.stringContaining('30.02.2024') });
  });

  it('a day outside every book is refused', () => {
    expect(checkScope('01.01.2025', undefined, BOOKS)).toEqual({ ok: false, message: 'Ingen regelbok i programmet dekker 01.01.2025.' });
  });

  it('a day outside the named book is refused with the name of the book', () => {
    expect(checkScope('31.12.2023', 'final', BOOKS)).toEqual({ ok: false, message: 'Endelig dekker ikke 31.12.2023.' });
  });
});
