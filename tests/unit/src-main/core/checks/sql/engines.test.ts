/** The printed SQL, run for real: row for row what the app itself finds. The same with a million contacts: tests/long/file-sql.ts. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COLUMNS } from '../../../../../../src-main/core/checks/columns';
import { isIdentityNumber } from '../../../../../../src-main/core/checks/identity-id';
import { factColumns } from '../../../../../../src-main/core/checks/sql/columns';
import { DIALECTS, dialectOf } from '../../../../../../src-main/core/checks/sql/dialect';
import { identityNumber } from '../../../../../../src-main/core/checks/sql/identity';
import { sqlSchema, sqlStatements } from '../../../../../../src-main/core/checks/sql/script';
import { applyList } from '../../../../../../src-main/core/code-lists/apply';
import { SECOND_WEIGHTS } from '../../../../../../src-main/core/privacy/identity-kind';
import { writeSyntheticFile } from '../../../../../../src-main/services/file-check/generator/write-file';
import { FINAL, PRELIMINARY } from '../../../../../support/books';
import { over, placed } from '../../../../../support/clarifications';
import { elevenDigits, grouped, KINDS, numberFrom2032, identityNumber as validNumber } from '../../../../../support/identity-numbers';
import { csvOf, oddRows } from '../../../../../support/odd-contacts';
import { CONTACT_TYPE_ROWS, officialList } from '../../../../../support/official-lists';
import { type Draw, seeded } from '../../../../../support/random';
import { type Cell, openEngine, type SqlEngine, whyMissing } from '../../../../../support/sql-engines';
import { compareWithEngine, type Expected, expectedOfFile } from '../../../../../support/sql-findings';

// Three engines start here, one of them with a library of half a gigabyte.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const BOOKS = [FINAL];
/** 14 has ended within the year, and 13 begins within it. */
const IMPORTED = officialList(
  '8432',
  CONTACT_TYPE_ROWS.map((row) => (row.code === '13' ? { ...row, validFrom: '2024-05-01' } : row)),
);
/** The rules of the preliminary book and the checks of the final one, for the year before; in the final one an official list that was imported. */
const TWO_BOOKS = [
  {
    ...PRELIMINARY,
    inForce: true,
    validFrom: '2023-01-01',
    validTo: '2023-12-31',
    chapters: PRELIMINARY.chapters.map((chapter) => ({
      ...chapter,
      checks: FINAL.chapters.find((other) => other.chapter.id === chapter.chapter.id)?.checks ?? [],
    })),
  },
  { ...applyList(FINAL, IMPORTED, '2026-11-25'), hash: FINAL.hash },
];
const GENERATED = { rows: 20_000, seed: 20241, facts: true } as const;
const ODD = 5_000;
const NUMBERS = 20_000;

let folder: string;
/** The final book with a local clarification that asks one more question. */
const CLARIFIED = [
  over([
    placed({
      chapter: '5.21',
      when: { contactForm: ['device-data'], serviceArea: ['somatic'] },
      verdict: 'yes',
      examples: [{ title: 'Måling hjemme', facts: { contactForm: 'device-data', serviceArea: 'somatic' }, verdict: 'yes' }],
    }),
  ]).book,
];

let expected: { readonly [under in 'generated' | 'odd' | 'oddUnderTwoBooks' | 'oddClarified']: Expected };
const file = (name: string): string => join(folder, name);

/** Numbers of every kind, their look-alikes, and any digits; some in two pieces. */
function numbers(): string[] {
  const draw = seeded(99);
  return Array.from({ length: NUMBERS }, () => {
    const digits = draw.oneOf([
      elevenDigits,
      ...KINDS.map((kind) => () => validNumber(draw, kind)),
      () => numberFrom2032(draw, 'fnr'),
      () => numberFrom2032(draw, 'dnr'),
      () => withLastDigits(draw),
    ])(draw);
    const changed = draw.between(1, 3) === 1 ? withOneDigitChanged(digits, draw.between(0, 10), draw.between(1, 9)) : digits;
    return draw.between(1, 4) === 1 ? grouped(changed, draw.oneOf([[6, 5], [6, 5], [6, 5], [5, 6], [6, 5, 1]]), [draw.oneOf([' ', '-', '.', '/', '  '])]) : changed; // biome-ignore format: short enough
  });
}

/** Nine digits of any kind with any first control digit, and a second that is right where there is one. */
function withLastDigits(draw: Draw): string {
  const ten = grouped(elevenDigits(draw), [10], []);
  const day = draw.between(0, 75);
  const month = draw.between(0, 99);
  const begun = `${String(day).padStart(2, '0')}${String(month).padStart(2, '0')}${ten.slice(4)}`;
  const sum = [...SECOND_WEIGHTS].reduce((total, weight, at) => total + weight * Number(begun[at]), 0);
  return `${begun}${((11 - (sum % 11)) % 11) % 10}`;
}

function withOneDigitChanged(digits: string, at: number, by: number): string {
  return digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-sql-'));
  await writeSyntheticFile(BOOKS, {
    ...GENERATED,
    path: file('generated.csv'),
    format: 'csv',
    csv: { delimiter: ';', headers: 'english' },
  });
  await writeFile(file('odd.csv'), csvOf(oddRows(FINAL, ODD, 7), [...COLUMNS, ...factColumns(BOOKS)]));
  await writeFile(
    file('numbers.csv'),
    `id\n${numbers()
      .map((number) => `"${number}"\n`)
      .join('')}`,
  );
  expected = {
    generated: await expectedOfFile(file('generated.csv'), BOOKS),
    odd: await expectedOfFile(file('odd.csv'), BOOKS),
    oddUnderTwoBooks: await expectedOfFile(file('odd.csv'), TWO_BOOKS),
    oddClarified: await expectedOfFile(file('odd.csv'), CLARIFIED),
  };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('there is enough to compare', () => {
  const { generated, odd } = expected;
  expect([generated, odd].map(({ findings, assessments }) => [findings.size > 300, assessments.size > 2_000])).toEqual([
    [true, true],
    [true, true],
  ]);
});

for (const dialect of DIALECTS) {
  const missing = await whyMissing(dialect);
  describe.skipIf(missing !== undefined)(missing === undefined ? dialect : `${dialect}: ${missing}`, () => {
    let engine: SqlEngine;
    const all = async (query: string): Promise<readonly Cell[][]> => {
      const rows: Cell[][] = [];
      for await (const row of engine.rows(query)) rows.push([...row]);
      return rows;
    };

    beforeAll(async () => {
      engine = await openEngine(dialect);
    });
    afterAll(() => engine.close());

    test.each(['generated', 'odd'] as const)('finds and answers the same for the %s contacts', async (which) => {
      const { differences } = await compareWithEngine(engine, dialect, BOOKS, file(`${which}.csv`), expected[which]);
      expect(differences).toEqual([]);
    });

    test('holds each contact against the book of its day', async () => {
      const { differences } = await compareWithEngine(engine, dialect, TWO_BOOKS, file('odd.csv'), expected.oddUnderTwoBooks);
      expect(differences).toEqual([]);
      const books = await all('SELECT DISTINCT a.rule_book FROM isf_assessments AS a');
      expect(books.map(([id]) => id).sort()).toEqual([FINAL.id, PRELIMINARY.id]);
    });

    test.runIf(dialect === 'duckdb')('answers with a local clarification as the app does', async () => {
      const { differences } = await compareWithEngine(engine, dialect, CLARIFIED, file('odd.csv'), expected.oddClarified);
      expect(differences).toEqual([]);
      const local = await all(`SELECT count(*)::VARCHAR FROM isf_assessments AS a WHERE a.clauses = '5.21/lokal-meldinger'`);
      expect(Number(local[0]?.[0])).toBeGreaterThan(10);
    });

    test('knows an identity number as the app does', async () => {
      const { types, tableEnd } = dialectOf(dialect);
      await engine.execute(`CREATE TABLE numbers (id ${types.text})${tableEnd.replace('patient_id, contact_date', 'id')}`);
      await engine.load('numbers', file('numbers.csv'));
      const found = await all(`SELECT n.id FROM numbers AS n WHERE ${identityNumber('n.id', dialectOf(dialect))} = 1`);
      const valid = numbers().filter(isIdentityNumber);
      expect(valid.length).toBeGreaterThan(5_000);
      expect(found.map(([id]) => id).sort()).toEqual(valid.sort());
    });

    test('takes NULL for empty, a row without a date for none, and a table in a schema', async () => {
      const table =
        dialect === 'duckdb' ? 'memory.main.null_contacts' : dialect === 'clickhouse' ? 'default.null_contacts' : 'public.null_contacts';
      const schema = sqlSchema(BOOKS, { dialect, table });
      await engine.execute(
        dialect === 'clickhouse'
          ? schema.replaceAll(/ (String|Date32)/g, ' Nullable($1)').replace(/ORDER BY .*/, 'ORDER BY tuple()')
          : schema,
      );
      await engine.execute(
        `INSERT INTO ${table} (contact_id, contact_date, contact_type) VALUES ('a', '2024-05-05', '5'), (NULL, '2024-05-05', '4'), ('c', NULL, '4')`,
      );
      for (const statement of sqlStatements(BOOKS, { dialect, table })) await engine.execute(statement);
      expect(await all('SELECT f.contact_id, f.check_id FROM isf_findings AS f ORDER BY f.check_id')).toEqual([
        ['a', 'contact-type-5-without-indirect-activity'],
        ['', 'contact-type-unknown'],
      ]);
      expect(await all('SELECT a.contact_id FROM isf_assessments AS a')).toEqual([]);
    });
  });
}
