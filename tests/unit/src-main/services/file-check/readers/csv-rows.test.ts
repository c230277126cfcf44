import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CsvRows, type Delimiter } from '../../../../../../src-main/services/file-check/readers/csv-rows';
import { LIMITS } from '../../../../../../src-main/services/file-check/readers/limits';

type Told = { line: number; fields: readonly string[] } | { line: number; reason: string };

/** Rows of a text that is pushed `lines` lines at a time. Rows must have as many fields as the first. */
function rowsOf(text: string, { lines = 1, delimiter = ',' as Delimiter, width = 0, limits = LIMITS } = {}): Told[] {
  const told: Told[] = [];
  const rows = new CsvRows(delimiter, 1, limits, {
    row: (fields, line) => told.push({ line, fields }),
    doubt: (fields) => (width === 0 || fields.length === width ? undefined : 'gal bredde'),
    unreadable: (line, reason) => told.push({ line, reason }),
  });
  const all = text.split('\n').slice(0, -1);
  for (let at = 0; at < all.length; at += lines) {
    rows.push(
      all
        .slice(at, at + lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
  rows.end();
  return told;
}

const cell = fc.string({ unit: fc.constantFrom('a', '1', 'å', '"', ',', ';', '\t', '|', '\n', ' ', "'"), maxLength: 8 });

test('what papaparse writes reads back the same, at the right lines, however it is cut', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 2, max: 5 })
        .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 })),
      fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
      fc.boolean(),
      fc.integer({ min: 1, max: 50 }),
      (table, delimiter, quotes, lines) => {
        const text = `${Papa.unparse(table, { delimiter, quotes, newline: '\n' })}\n`;
        let line = 1;
        const expected = table.map((fields) => {
          const told = { line, fields };
          line += 1 + fields.join('').split('\n').length - 1;
          return told;
        });
        expect(rowsOf(text, { lines, delimiter, width: table[0]?.length ?? 0 })).toEqual(expected);
      },
    ),
    { numRuns: 300 },
  );
});

test('whatever the text, the outcome does not depend on where it is cut, and every line is accounted for', () => {
  const limits = { ...LIMITS, rowLines: 3, rowBytes: 40 };
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('a', '"', '"', ',', ' '), maxLength: 7 }), { maxLength: 14 }),
      fc.integer({ min: 1, max: 15 }),
      (lines, step) => {
        const text = lines.map((line) => `${line}\n`).join('');
        const whole = rowsOf(text, { lines: 100, width: 2, limits });
        expect(rowsOf(text, { lines: step, width: 2, limits })).toEqual(whole);
        const covered = whole.reduce((sum, row) => sum + ('fields' in row ? row.fields.join('').split('\n').length : 1), 0);
        expect(covered).toBe(lines.length);
      },
    ),
    { numRuns: 500 },
  );
});

const reasons = (told: Told[]) => told.map((row) => ('fields' in row ? [row.line, row.fields.join('|')] : [row.line, 'uleselig']));

test('a quotation mark that is never closed costs its own line only', () => {
  for (const lines of [1, 2, 100]) {
    expect(reasons(rowsOf('1,a\n2,"b\n3,c\n4,d\n', { lines, width: 2 }))).toEqual([
      [1, '1|a'],
      [2, 'uleselig'],
      [3, '3|c'],
      [4, '4|d'],
    ]);
  }
});

test('nor does it swallow what lies before the next quotation mark', () => {
  for (const lines of [1, 2, 100]) {
    expect(reasons(rowsOf('1,"b\n2,c\n3,"d"\n4,"e"\n', { lines, width: 2 }))).toEqual([
      [1, 'uleselig'],
      [2, '2|c'],
      [3, '3|d'],
      [4, '4|e'],
    ]);
  }
});

test('a mark inside a quoted text that is not doubled costs its own line only', () => {
  expect(reasons(rowsOf('1,"a"b\n2,"c ""d"""\n3,"e" \n4,f"g\n', { width: 2 }))).toEqual([
    [1, 'uleselig'],
    [2, '2|c "d"'],
    [3, '3|e'],
    [4, '4|f"g'],
  ]);
});

test('a row may go over several lines, but not over more than the limit', () => {
  const limits = { ...LIMITS, rowLines: 3 };
  expect(reasons(rowsOf('1,"a\nb\nc\nd"\n2,e\n', { limits }))).toEqual([
    [1, '1|a\nb\nc\nd'],
    [5, '2|e'],
  ]);
  expect(reasons(rowsOf('1,"a\nb\nc\nd\ne"\n2,f\n', { limits, width: 2 })).slice(0, 2)).toEqual([
    [1, 'uleselig'],
    [2, 'b'],
  ]);
});

test('a mark that is not closed on every line takes no more than a moment', () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `${at},"x,y\n`).join('');
  const started = performance.now();
  expect(rowsOf(text, { lines: 1000, width: 3 }).every((row) => 'reason' in row)).toBe(true);
  expect(performance.now() - started).toBeLessThan(3000);
});

test('a line that was too long is told between its neighbours, and ends what was open', () => {
  const told: number[] = [];
  const rows = new CsvRows(',', 2, LIMITS, {
    row: (_, line) => told.push(line),
    doubt: () => undefined,
    unreadable: (line) => told.push(-line),
  });
  rows.push('1,a\n2,"b\n');
  rows.tooLong();
  expect(rows.nextLine).toBe(5);
  rows.push('5,c\n');
  rows.end();
  expect(told).toEqual([2, -3, -4, 5]);
});
