import { expect, test } from 'vitest';
import { sqlName } from '../../../../../../src-main/core/checks/sql/columns';
import { conditionSql } from '../../../../../../src-main/core/checks/sql/conditions';
import { DIALECTS, dialectOf } from '../../../../../../src-main/core/checks/sql/dialect';
import { sqlSchema, sqlScript, sqlStatements } from '../../../../../../src-main/core/checks/sql/script';
import { BOOKS, FINAL, PRELIMINARY } from '../../../../../support/books';

/** What a ClickHouse server takes as one statement unless it is told otherwise (`max_query_size`). */
const MOST_BYTES = 262_144;

for (const dialect of DIALECTS) {
  const options = { dialect, table: 'dvh.contacts' };

  test(`${dialect}: the same books give the same text, which names them`, () => {
    const script = sqlScript(BOOKS, options);
    expect(script).toBe(sqlScript([...BOOKS], options));
    expect(script).toContain(`-- Regelbok ${FINAL.id}, ${FINAL.validFrom} til ${FINAL.validTo}, kontrollsum ${FINAL.hash}.\n`);
    expect(script).not.toContain(PRELIMINARY.id);
    for (const line of sqlSchema(BOOKS, options).split('\n')) expect(script).toContain(`-- ${line}\n`);
    for (const statement of sqlStatements(BOOKS, options)) expect(script).toContain(`\n${statement};\n`);
  });

  test(`${dialect}: reads the named table and nothing else`, () => {
    const text = sqlStatements(BOOKS, options).join('\n');
    expect(text.split('FROM dvh.contacts AS t')).toHaveLength(2);
    for (const [, from] of text.matchAll(/(?:FROM|JOIN) (\w[\w.]*) AS/g)) expect(from).toMatch(/^(isf_\w+|dvh\.contacts)$/);
  });

  test(`${dialect}: every statement is one that a server takes`, () => {
    for (const statement of sqlStatements(BOOKS, options)) expect(Buffer.byteLength(statement)).toBeLessThan(MOST_BYTES);
  });
}

test('texts are literals, whatever stands in them', () => {
  expect(DIALECTS.map((name) => dialectOf(name).text("a'b\\c"))).toEqual(["'a''b\\c'", "'a''b\\\\c'", "'a''b\\c'"]);
});

test('a list without ended codes finds none that has ended', () => {
  const list = { id: 'x', title: 'X', source: 'x', authority: 'code-list' as const, year: 2024, codes: [{ code: '1', label: 'En', labelFound: true, confusedWith: [] }] }; // biome-ignore format: a record
  expect(conditionSql({ column: 'contactType', endedInList: 'x' }, [list], dialectOf('duckdb'))).toBe('1 = 0');
});

test('columns are named as SQL names are', () => {
  expect(['contactId', 'otherActivityInTertial', 'place', 'a-b.c'].map(sqlName)).toEqual([
    'contact_id',
    'other_activity_in_tertial',
    'place',
    'a_b_c',
  ]);
});
