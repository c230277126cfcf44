import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Severity } from '../../../../../../src-main/contract/checks';
import type { FindingChoice } from '../../../../../../src-main/contract/file-check';
import { FindingList } from '../../../../../../src-main/services/file-check/findings/finding-list';
import { FindingStore, SEVERITIES } from '../../../../../../src-main/services/file-check/findings/finding-store';

const TITLES: Readonly<Record<string, string>> = { a: 'Ørret', b: 'Ære', c: 'Aure' };
const ALL: FindingChoice = { text: '', sort: 'line', descending: false, grouped: false };

interface Given extends Finding {
  readonly month: string;
}

function listOf(findings: readonly Given[]): FindingList {
  const store = new FindingStore(10_000);
  for (const { month, ...finding } of findings) store.add(finding, month);
  return new FindingList(store, (check) => TITLES[check] ?? check);
}

const byNumber = (a: number, b: number): number => a - b;
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byTitle = (a: string, b: string): number => new Intl.Collator('nb').compare(TITLES[a] ?? a, TITLES[b] ?? b);

/** The same list, told plainly. */
function plainly(findings: readonly Given[], choice: FindingChoice): number[] {
  const text = choice.text.trim().toLowerCase();
  const kept = [...findings.keys()].filter((index) => {
    const { check, severity, month, message, contactId, line } = findings[index] as Given;
    if (choice.check !== undefined && check !== choice.check) return false;
    if (choice.severity !== undefined && severity !== choice.severity) return false;
    if (choice.month !== undefined && month !== choice.month) return false;
    return text === '' || message.toLowerCase().includes(text) || contactId.toLowerCase().includes(text) || String(line) === text;
  });
  const compare = (a: Given, b: Given): number => {
    switch (choice.sort) {
      case 'severity':
        return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
      case 'check':
        return byTitle(a.check, b.check);
      case 'month':
        return byUnits(a.month, b.month);
      case 'contactId':
        return byUnits(a.contactId, b.contactId);
      default:
        return 0;
    }
  };
  const at = (index: number): Given => findings[index] as Given;
  kept.sort((a, b) => compare(at(a), at(b)) || at(a).line - at(b).line || a - b);
  if (choice.descending) kept.reverse();
  return choice.grouped ? kept.toSorted((a, b) => byTitle(at(a).check, at(b).check)) : kept;
}

const given = fc.record({
  contactId: fc.constantFrom('', 'k1', 'k10', 'K2', 'å'),
  line: fc.integer({ min: 1, max: 12 }),
  check: fc.constantFrom('a', 'b', 'c'),
  severity: fc.constantFrom<Severity>('contradicts', 'consider', 'note'),
  clause: fc.constant(null),
  message: fc.constantFrom('Første melding', 'Andre melding med Å'),
  month: fc.constantFrom('2024-01', '2023-12', '2024-11'),
});
const choice = fc.record(
  {
    check: fc.constantFrom('a', 'b', 'unknown'),
    severity: fc.constantFrom<Severity>('contradicts', 'note'),
    month: fc.constantFrom('2024-01', '1999-01'),
    text: fc.constantFrom('', 'å', 'K1', '7', 'melding'),
    sort: fc.constantFrom('line', 'contactId', 'check', 'severity', 'month'),
    descending: fc.boolean(),
    grouped: fc.boolean(),
  },
  { requiredKeys: ['text', 'sort', 'descending', 'grouped'] },
);

test('every choice gives what a plain list gives, page by page', () => {
  fc.assert(
    fc.property(fc.array(given, { maxLength: 40 }), choice, (findings, wanted) => {
      const list = listOf(findings);
      const expected = plainly(findings, wanted as FindingChoice);
      const pages = [0, 15, 30].flatMap((offset) => list.page(wanted as FindingChoice, offset, 15).rows.map(({ index }) => index));
      expect(pages).toEqual(expected);
      expect(list.page(wanted as FindingChoice, 0, 1).total).toBe(expected.length);
    }),
    { numRuns: 500 },
  );
});

describe('groups', () => {
  const finding = (check: string, line: number): Given => ({
    contactId: 'k',
    line,
    check,
    severity: 'note',
    clause: null,
    message: 'm',
    month: '2024-01',
  });
  const findings = [finding('a', 5), finding('c', 4), finding('a', 3), finding('b', 2)];

  test('stand by the titles of their checks, with how many they hold', () => {
    const page = listOf(findings).page({ ...ALL, grouped: true }, 0, 10);
    expect(page.groups).toEqual([
      { check: 'c', count: 1 },
      { check: 'b', count: 1 },
      { check: 'a', count: 2 },
    ]);
    expect(page.rows.map(({ line }) => line)).toEqual([4, 2, 3, 5]);
  });

  test('are not told where nothing is grouped', () => {
    expect(listOf(findings).page(ALL, 0, 10).groups).toEqual([]);
  });

  test('near a finding are those that stand around it in the list that was shown last', () => {
    const list = listOf(findings);
    expect(list.near(0, 1).toSorted(byNumber)).toEqual([0, 1]);
    list.page({ ...ALL, grouped: true }, 0, 10);
    expect(list.near(0, 1).toSorted(byNumber)).toEqual([0, 2]);
    list.page({ ...ALL, check: 'b' }, 0, 10);
    expect(list.near(0, 1)).toEqual([0]);
  });
});

test('half a million findings are sorted', { timeout: 60_000 }, () => {
  const many = 500_000;
  const store = new FindingStore(many);
  for (let at = 0; at < many; at++)
    store.add(
      { contactId: `k${(at * 7919) % 500_009}`, line: many - at, check: 'a', severity: 'note', clause: null, message: 'm' },
      `2024-0${1 + (at % 9)}`,
    );
  const list = new FindingList(store, (check) => check);
  expect(list.page({ ...ALL, sort: 'month' }, 0, 1).rows[0]).toMatchObject({ month: '2024-01', line: 5 });
  expect(list.page({ ...ALL, sort: 'contactId' }, 0, 1).rows[0]?.contactId).toBe('k0');
});
