import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../../src-main/contract/settings';
import { lastLogLines } from '../../../../../src-main/services/diagnostics/log-lines';
import { type ReportFacts, reportText } from '../../../../../src-main/services/diagnostics/report';

const FACTS: ReportFacts = {
  madeAt: new Date('2026-11-25T10:00:00Z'),
  version: '1.2.3',
  versions: { electron: '45.4.1', chrome: '130.0.6723.137', node: '24.1.0' },
  system: { platform: 'win32', arch: 'x64', release: '10.0.26100', timeZone: 'Europe/Oslo' },
  books: [
    { id: 'isf-2024-final', hash: 'aa11' },
    { id: 'isf-2025', hash: 'bb22', shelf: { base: 'cc33', pack: 'pakke-2025', clarifications: 3, untested: true } },
  ],
  bookProblems: 0,
  organisation: {
    file: 'C:\\ProgramData\\isf\\organisation.json',
    name: 'Hemmelig sykehus',
    packFolder: '\\\\fil01\\pakker',
    backupFolder: '\\\\fil01\\kopi',
    notesLockRequired: true,
    untestedPacksAllowed: false,
    keys: 1,
  },
  settings: DEFAULT_SETTINGS,
  zoom: 1.25,
  storage: {
    folder: '\\\\fil01\\kopi\\kari',
    folderIsDefault: false,
    folderProblem: 'Mappen \\\\fil01\\kopi\\kari svarer ikke.',
    space: 'low',
    marker: { store: 'x', notes: 12, lastChange: '2026-11-25T09:00:00.000Z' },
    snapshots: [{ file: 'isf-notater.jsonl', at: '2026-11-25T09:00:00.000Z', notes: 12, bytes: 1, sealed: false, sound: false }],
  },
  log: ['2026-11-25T09:59:00.000Z page: gone (crashed, 5), fresh'],
};

test('holds what helps to find a fault', () => {
  const text = reportText(FACTS, (line) => line);
  for (const expected of [
    'Versjon: 1.2.3',
    'Electron: 45.4.1',
    'System: win32 x64, 10.0.26100',
    'isf-2024-final: aa11',
    'isf-2025: grunnlag cc33, pakke pakke-2025, 3 avklaringer, uprøvd',
    'Zoom: 125 %',
    'Innstillinger fra virksomheten: ja',
    'Notater da databasen sist ble lagret: 12',
    'Sikkerhetskopier: 1, derav 1 som ikke er hele',
    'Mappen for dem: satt av virksomheten',
    'Mappen: kan ikke brukes nå',
    'page: gone (crashed, 5), fresh',
  ])
    expect(text).toContain(expected);
});

test('holds no path, no name of a place or a person, and no file', () => {
  const text = reportText(FACTS, (line) => line);
  for (const secret of ['fil01', 'kari', 'Hemmelig', 'ProgramData', '.jsonl', '.json']) expect(text).not.toContain(secret);
});

test('is made also of what cannot be read', () => {
  const text = reportText({ ...FACTS, books: [], bookProblems: 2, storage: undefined, log: [] }, (line) => line);
  expect(text).toContain('Feil som gjør dem ubrukelige: 2');
  expect(text).toContain('Tilstand: kunne ikke leses');
  expect(text).toContain('(tom)');
});

test('lets every line of the log through the filter', () => {
  expect(reportText({ ...FACTS, log: ['a secret', 'b secret'] }, (line) => line.replace('secret', '–'))).not.toContain('secret');
});

describe('the end of the log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isf-log-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const files = () => ({ older: join(folder, 'older'), current: join(folder, 'current') });

  test('comes from both files, oldest first', async () => {
    await writeFile(files().older, 'a\nb\n');
    await writeFile(files().current, 'c\nd\n');
    expect(await lastLogLines(files(), 3)).toEqual(['b', 'c', 'd']);
  });

  test('of a large file is only its end, from a whole line', async () => {
    const line = `${'x'.repeat(99)}\n`;
    await writeFile(files().current, line.repeat(10_000));
    const lines = await lastLogLines(files(), 100_000);
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.length).toBeLessThan(1_000);
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([99]));
  });

  test('is empty where there is none, and told where it cannot be read', async () => {
    expect(await lastLogLines(files(), 10)).toEqual([]);
    expect(await lastLogLines({ ...files(), current: folder }, 10)).toEqual(['(loggen kunne ikke leses: EISDIR)']);
  });
});
