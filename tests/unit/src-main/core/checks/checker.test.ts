import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../../src-main/contract/checks';
import { catalogueOf } from '../../../../../src-main/core/checks/catalogue';
import { createChecker } from '../../../../../src-main/core/checks/checker';
import type { Contact } from '../../../../../src-main/core/checks/contact';
import { roomInMemory } from '../../../../../src-main/core/checks/examples';
import { applyList } from '../../../../../src-main/core/code-lists/apply';
import { BOOKS, FINAL } from '../../../../support/books';
import { type ContactPart, contactOf } from '../../../../support/contacts';
import { CONTACT_TYPE_ROWS, officialList } from '../../../../support/official-lists';

function findingsOf(contacts: readonly Contact[], books = BOOKS): Finding[] {
  const findings: Finding[] = [];
  const checker = createChecker(books, roomInMemory());
  for (const contact of contacts) checker.check(contact, (finding) => findings.push(finding));
  checker.finish((finding) => findings.push(finding));
  return findings;
}

const found = (...parts: ContactPart[]): string[] =>
  findingsOf(parts.map((part, index) => contactOf(part, index + 1))).map(({ line, check }) => `${line} ${check}`);

describe('what a finding says', () => {
  test('where, how strong, the clause, and the value', () => {
    expect(findingsOf([contactOf({ contactId: 'A-1', contactType: '4' }, 17)])).toEqual([
      {
        contactId: 'A-1',
        line: 17,
        check: 'contact-type-unknown',
        severity: 'contradicts',
        clause: '8432/kontakttyper',
        message: 'Kontakttype «4» finnes ikke i kodeverk 8432 på kontaktdatoen.',
      },
    ]);
  });

  test('each ended code names its own clause', () => {
    const clauses = findingsOf(['13', '17'].map((indirectActivity) => contactOf({ indirectActivity }))).map(({ clause }) => clause);
    expect(clauses).toEqual(['8432/indirekte-13-utgatt', '8432/indirekte-17-utgatt']);
  });

  test('an identity number is never repeated: not as contact id in any finding of the row, nor out of another column', () => {
    const number = '01819012365';
    const findings = findingsOf([contactOf({ contactId: number, contactType: `x ${number}` })]);
    expect(findings.map(({ check }) => check)).toEqual(['identity-number', 'contact-type-unknown']);
    expect(JSON.stringify(findings)).not.toContain(number);
    expect(findings.map(({ contactId }) => contactId)).toEqual(['(identitetsnummer)', '(identitetsnummer)']);
  });
});

test('an official list that was imported: codes are found on the days on which it does not have them', () => {
  const books = BOOKS.map((book) => ({ ...applyList(book, officialList('8432', CONTACT_TYPE_ROWS), '2026-11-25'), hash: book.hash }));
  const onDay = (contactType: string, contactDate: string) =>
    findingsOf([contactOf({ contactType, contactDate })], books).map(({ check }) => check);
  // 14 has ended, 15 begins in the middle of the year.
  expect(onDay('14', '2024-03-31')).toEqual([]);
  expect(onDay('14', '2024-04-01')).toEqual(['contact-type-unknown']);
  expect(onDay('15', '2024-06-30')).toEqual(['contact-type-unknown']);
  expect(onDay('15', '2024-07-01')).toEqual([]);
  expect(onDay('4', '2024-07-01')).toEqual(['contact-type-unknown']);
  expect(found({ contactType: '14' }), 'without the list').toEqual([]);
});

describe('which book', () => {
  test('a day that no book in force covers is told, and nothing else of the row but its ids is checked', () => {
    expect(found({ contactDate: '2023-12-31', contactType: '4', patientId: '01819012365' })).toEqual([
      '1 identity-number',
      '1 date-outside-rule-books',
    ]);
  });

  test('the book that covered the contact is given back', () => {
    const checker = createChecker(BOOKS, roomInMemory());
    const bookOf = (contactDate: string) => checker.check(contactOf({ contactDate }), () => {}).book?.id;
    expect([bookOf('2024-12-31'), bookOf('2025-01-01')]).toEqual(['isf-2024-final', undefined]);
  });

  test('contacts outside the books are no activity in a tertial', () => {
    const outside = { ...FINAL, validTo: '2024-02-15' };
    const findings: string[] = [];
    const checker = createChecker([outside], roomInMemory());
    const tell = ({ line, check }: Finding): void => void findings.push(`${line} ${check}`);
    checker.check(contactOf({ patientId: 'p', contactDate: '2024-02-15', procedureCodes: 'WMGA28' }, 1), tell);
    checker.check(contactOf({ patientId: 'p', contactDate: '2024-02-16' }, 2), tell);
    checker.finish(tell);
    expect(findings).toEqual(['2 date-outside-rule-books', '1 wmga28-alone']);
  });
});

describe('over a tertial', () => {
  const day = fc.constantFrom('2024-01-01', '2024-04-30', '2024-05-01', '2024-08-31', '2024-09-01', '2024-12-31', '2023-12-31');
  const row = fc.record({
    contactDate: day,
    patientId: fc.constantFrom('', 'a', 'b', 'c'),
    procedureCodes: fc.constantFrom('', 'WMGA28', 'wmga28, WMGA28', 'ZWUU40', 'ZWUU40 WMGA28'),
  });

  test('finds what counting by hand finds', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
        const months: Record<string, number> = { '01': 1, '04': 1, '05': 2, '08': 2, '09': 3, '12': 3 };
        const group = (of: (typeof rows)[number]) =>
          rows.filter(
            ({ patientId, contactDate }) =>
              patientId === of.patientId &&
              contactDate.startsWith('2024') &&
              months[contactDate.slice(5, 7)] === months[of.contactDate.slice(5, 7)],
          );
        const times = ({ procedureCodes }: (typeof rows)[number]) => procedureCodes.toUpperCase().split('WMGA28').length - 1;
        const expected = rows.flatMap((one, index) => {
          if (times(one) === 0 || one.patientId === '' || !one.contactDate.startsWith('2024')) return [];
          const same = group(one);
          return [
            ...(same.length === 1 ? [`${index + 1} wmga28-alone`] : []),
            ...(same.reduce((sum, other) => sum + times(other), 0) > 1 ? [`${index + 1} wmga28-repeated`] : []),
          ];
        });
        const actual = found(...rows).filter((text) => text.includes('wmga28'));
        expect(actual.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('many patients are counted, and the room for them grows', () => {
    const contacts = Array.from({ length: 5000 }, (_none, index) =>
      contactOf({ patientId: `p${index % 3000}`, procedureCodes: 'WMGA28' }, index + 1),
    );
    const findings = findingsOf(contacts);
    expect(findings.filter(({ check }) => check === 'wmga28-alone')).toHaveLength(1000);
    expect(findings.filter(({ check }) => check === 'wmga28-repeated')).toHaveLength(4000);
  });
});

test('only books in force have a say', () => {
  const { bookOn, casesOf, all } = catalogueOf(BOOKS);
  expect(bookOn('2024-06-01')?.id).toBe('isf-2024-final');
  expect(casesOf(FINAL).length).toBeGreaterThan(10);
  expect(all.map(({ index }) => index)).toEqual(all.map((_one, index) => index));
});
