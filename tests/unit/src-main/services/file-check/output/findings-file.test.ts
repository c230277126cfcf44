import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../../../../src-main/contract/checks';
import { beginFindings } from '../../../../../../src-main/services/file-check/output/findings-file';

let folder: string;
let input: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-out-'));
  input = join(folder, 'kontakter.csv');
  writeFileSync(input, 'contactDate\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const FINDING: Finding = {
  contactId: '=HYPERLINK("x")',
  line: 3,
  check: 'contact-type-unknown',
  severity: 'contradicts',
  clause: '8432/kontakttyper',
  message: 'Kontakttype «4»; finnes "ikke" æøå.',
};
const OWN: Finding = { ...FINDING, contactId: 'A', clause: null };

test('JSON Lines: one finding a line, as it is', () => {
  const path = join(folder, 'funn.jsonl');
  const file = beginFindings(path, input);
  file.add(FINDING);
  file.add(OWN);
  file.end();
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as Finding)).toEqual([FINDING, OWN]);
});

test('CSV: opens right in a Norwegian Excel, and no cell is a formula', () => {
  const path = join(folder, 'funn.csv');
  const file = beginFindings(path, input);
  file.add(FINDING);
  file.add(OWN);
  file.end();
  expect(readFileSync(path, 'utf8')).toBe(
    '\ufeffcontactId;line;check;severity;clause;message\r\n' +
      '"\'=HYPERLINK(""x"")";3;contact-type-unknown;contradicts;8432/kontakttyper;"Kontakttype «4»; finnes ""ikke"" æøå."\r\n' +
      'A;3;contact-type-unknown;contradicts;;"Kontakttype «4»; finnes ""ikke"" æøå."\r\n',
  );
});

describe('never looks whole before it is', () => {
  test('until the end only the old file stands there', () => {
    const path = join(folder, 'funn.jsonl');
    writeFileSync(path, 'gammel');
    const file = beginFindings(path, input);
    for (let time = 0; time < 5000; time++) file.add(FINDING);
    expect(readFileSync(path, 'utf8')).toBe('gammel');
    file.end();
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(5001);
    file.abort();
    expect(existsSync(path)).toBe(true);
  });

  test('an aborted one leaves nothing', () => {
    const file = beginFindings(join(folder, 'funn.csv'), input);
    file.add(FINDING);
    file.abort();
    expect(readdirSync(folder)).toEqual(['kontakter.csv']);
  });
});

describe('refused before anything is written', () => {
  test.each([
    ['the checked file', () => input],
    [
      'the checked file by another name',
      () => {
        symlinkSync(input, join(folder, 'lenke.csv'));
        return join(folder, 'lenke.csv');
      },
    ],
  ])('%s', (_what, pathOf) => {
    expect(() => beginFindings(pathOf(), input)).toThrow(/kan ikke skrives over filen som kontrolleres/);
    expect(readFileSync(input, 'utf8')).toBe('contactDate\n');
  });

  test('an ending that says no format', () => {
    expect(() => beginFindings(join(folder, 'funn.txt'), input)).toThrow(/\.csv, \.jsonl, \.ndjson, ikke «funn\.txt»/);
  });

  test('a folder that is not there', () => {
    expect(() => beginFindings(join(folder, 'nei', 'funn.csv'), input)).toThrow(/mappen finnes ikke/);
  });
});

test('a folder in the place of the file: told at the end, and nothing is left beside it', () => {
  const path = join(folder, 'funn.csv');
  mkdirSync(join(path, 'noe'), { recursive: true });
  const file = beginFindings(path, input);
  file.add(FINDING);
  expect(() => file.end()).toThrow(/Får ikke skrevet «funn\.csv»/);
  file.abort();
  expect(readdirSync(folder).sort()).toEqual(['funn.csv', 'kontakter.csv']);
});
