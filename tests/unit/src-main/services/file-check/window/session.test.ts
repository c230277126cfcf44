import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileCheckState, FindingChoice } from '../../../../../../src-main/contract/file-check';
import { writeSyntheticFile } from '../../../../../../src-main/services/file-check/generator/write-file';
import { createCheckHandlers } from '../../../../../../src-main/services/file-check/process/check-handlers';
import type { FileCheckSession } from '../../../../../../src-main/services/file-check/window/session';
import { FINAL } from '../../../../../support/books';
import type { FakeProcess } from '../../../../../support/fake-process';
import { fakeProcess, sessionIn } from '../../../../../support/file-check';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'isf-session-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const ALL: FindingChoice = { text: '', sort: 'line', descending: false, grouped: false };
const HEAD = 'Kontakt-id;Pasient-id;Kontaktdato;Kontakttype;Prosedyrekoder\n';
const ROWS = `${HEAD}k1;p1;2024-03-01;99;\nk2;p2;2024-03-02;1;wmga28\nk3;01819012365;2024-04-02;1;\nk4;p4;i går;1;\n`;

function file(name: string, text: string): string {
  const path = join(base, name);
  writeFileSync(path, text);
  return path;
}

async function settled(session: FileCheckSession): Promise<FileCheckState> {
  while (session.state().kind === 'running') await new Promise((resolve) => setTimeout(resolve, 5));
  return session.state();
}

async function resultOf(session: FileCheckSession, path: string): Promise<Extract<FileCheckState, { kind: 'result' }>> {
  expect((await session.choose(path)).kind).toBe('chosen');
  session.start();
  const state = await settled(session);
  if (state.kind !== 'result') throw new Error(JSON.stringify(state));
  return state;
}

test('a file is looked at, checked, listed, and forgotten', async () => {
  let started = 0;
  const { session } = sessionIn(base, () => {
    started++;
    return fakeProcess();
  });
  expect(session.state()).toEqual({ kind: 'empty' });
  const chosen = await session.choose(file('kontakter.csv', ROWS));
  expect(chosen).toMatchObject({ kind: 'chosen', file: { name: 'kontakter.csv', demo: false }, remembered: false, cancelled: false });
  expect(JSON.stringify(chosen)).not.toContain('01819012365');
  expect(JSON.stringify(chosen)).not.toContain(base);

  expect(session.start()).toMatchObject({ kind: 'running' });
  const result = await settled(session);
  expect(result).toMatchObject({
    kind: 'result',
    checkedAt: '2026-11-25T13:05:00.000Z',
    summary: { rows: 4, unreadable: 1, byCheck: { 'contact-type-unknown': 1, 'wmga28-alone': 1, 'identity-number': 1 } },
    kept: 3,
  });
  expect(session.progress()).toEqual({ kind: 'none' });

  const page = await session.findings({ ...ALL, check: 'contact-type-unknown' }, 0, 10);
  expect(page.rows).toMatchObject([{ contactId: 'k1', line: 2, severity: 'contradicts', month: '2024-03' }]);
  const row = await session.row(page.rows[0]?.index ?? -1);
  expect(row.columns.map(({ column, value }) => [column, value])).toEqual([
    ['contactId', 'k1'],
    ['patientId', 'p1'],
    ['contactDate', '2024-03-01'],
    ['contactType', '99'],
  ]);

  expect(await session.close()).toEqual({ kind: 'empty' });
  await expect(session.findings(ALL, 0, 1)).rejects.toMatchObject({ code: 'not-found' });
  await expect(session.row(0)).rejects.toMatchObject({ code: 'not-found' });
  // A question that comes too late starts nothing.
  expect(started).toBe(1);
  expect(readdirSync(base).filter((name) => name === 'file-check')).toEqual([]);
});

test('an identity number in the row of a finding is hidden', async () => {
  const { session } = sessionIn(base);
  await resultOf(session, file('k.csv', ROWS));
  const [found] = (await session.findings({ ...ALL, check: 'identity-number' }, 0, 1)).rows;
  const row = await session.row(found?.index ?? -1);
  expect(row.columns).toContainEqual({ column: 'patientId', label: 'Pasient-id', value: '(identitetsnummer)' });
});

test('a file that is called after a person is shown without the number', async () => {
  const { session } = sessionIn(base);
  const chosen = await session.choose(file('01819012365 mars.csv', ROWS));
  expect(chosen).toMatchObject({ kind: 'chosen', file: { name: '(identitetsnummer) mars.csv' } });
});

test('an NPR message is looked at, checked, and its rows are read again', async () => {
  const { session } = sessionIn(base);
  const path = join(base, 'melding.xml');
  await writeSyntheticFile([FINAL], { path, format: 'xml', rows: 400, seed: 7 });
  expect(await session.choose(path)).toMatchObject({ kind: 'chosen', preview: { format: 'npr-xml', problems: [] } });
  session.start();
  expect(await settled(session)).toMatchObject({ kind: 'result', summary: { rows: 400, file: { format: 'npr-xml' } } });
  const [found] = (await session.findings(ALL, 0, 1)).rows;
  expect((await session.row(found?.index ?? -1)).columns).toContainEqual(
    expect.objectContaining({ column: 'contactId', value: found?.contactId }),
  );
});

test('a row is not read from a file that has changed or gone since', async () => {
  const { session } = sessionIn(base);
  const path = file('k.csv', ROWS);
  await resultOf(session, path);
  writeFileSync(path, `${ROWS}k5;p5;2024-05-01;1;\n`);
  await expect(session.row(0)).rejects.toMatchObject({ code: 'changed', message: expect.stringContaining('endret') });
  rmSync(path);
  await expect(session.row(0)).rejects.toMatchObject({ code: 'changed', message: expect.stringContaining('ikke der') });
  await expect(session.row(99)).rejects.toMatchObject({ code: 'not-found' });
});

test('a mapping is taken, kept for the next file with the same headers, and saved with all its columns', async () => {
  const { session } = sessionIn(base);
  const path = file('egne.csv', 'nr,dag,type\n1,2024-03-01,99\n');
  const chosen = await session.choose(path);
  expect(chosen).toMatchObject({ kind: 'chosen', preview: { problems: [expect.stringContaining('kontaktdato')] } });
  const mapped = await session.map({ columns: { dag: 'contactDate', type: 'contactType', nr: null } });
  expect(mapped).toMatchObject({
    preview: { problems: [], headers: [{ column: null }, { column: 'contactDate' }, { column: 'contactType' }] },
  });
  session.exportMap(join(base, 'kart.json'));
  expect(JSON.parse(readFileSync(join(base, 'kart.json'), 'utf8'))).toEqual({
    columns: { nr: null, dag: 'contactDate', type: 'contactType' },
    values: {},
  });
  expect(() => session.exportMap(path)).toThrow('annet navn');
  session.start();
  expect(await settled(session)).toMatchObject({ kind: 'result', summary: { findings: 1 } });
  expect(await session.reconsider()).toMatchObject({ kind: 'chosen', choices: { columns: { dag: 'contactDate' } } });
  expect(await session.choose(path)).toMatchObject({ remembered: true, choices: { columns: { type: 'contactType' } } });
  expect(await sessionIn(base).session.choose(path)).toMatchObject({ remembered: true });
});

test('a check that is begun while a mapping is on its way is made by that mapping', async () => {
  const { session } = sessionIn(base);
  await session.choose(file('egne.csv', 'nr,dag,type\n1,2024-03-01,99\n'));
  const mapping = session.map({ columns: { dag: 'contactDate' } });
  const last = session.map({ columns: { dag: 'contactDate', type: 'contactType' } });
  session.start();
  await Promise.all([mapping, last]);
  expect(await settled(session)).toMatchObject({ kind: 'result', summary: { byCheck: { 'contact-type-unknown': 1 } } });
});

test('a mapping from a file is taken, and one that is none leaves everything as it was', async () => {
  const { session } = sessionIn(base);
  await session.choose(file('egne.csv', 'nr,dag,fritak\n1,2024-03-01,J\n'));
  const before = session.state();
  await expect(session.importMap(file('feil.json', '[]'))).rejects.toMatchObject({ code: 'map' });
  expect(session.state()).toEqual(before);
  await expect(session.importMap(file('annet.json', '{"columns":{"borte":"contactDate"}}'))).resolves.toMatchObject({ kind: 'chosen' });
  await expect(session.importMap(file('ukjent.json', '{"columns":{"dag":"noSuchColumn"}}'))).rejects.toMatchObject({ code: 'map' });
  expect(session.state()).toMatchObject({ kind: 'chosen', choices: { columns: { borte: 'contactDate' } } });
  const map = file('kart.json', JSON.stringify({ columns: { dag: 'contactDate', fritak: 'copay' }, values: { copay: { J: 'exempt' } } }));
  expect(await session.importMap(map)).toMatchObject({ kind: 'chosen', mappedValues: 1, preview: { problems: [] } });
  expect(await session.map({ columns: { dag: 'contactDate' } })).toMatchObject({ mappedValues: 1 });
});

describe('what cannot be read', () => {
  test('is told in words, and another file can be chosen', async () => {
    const { session } = sessionIn(base);
    expect(await session.choose(base)).toMatchObject({ kind: 'failed', again: false, message: expect.stringContaining('mappe') });
    expect(await session.choose(file('tom.csv', ''))).toMatchObject({ kind: 'failed', message: expect.stringMatching(/tom/) });
    expect(session.start()).toMatchObject({ kind: 'failed' });
    expect(await session.choose(file('k.csv', ROWS))).toMatchObject({ kind: 'chosen' });
  });

  test('only when it is checked can be tried again', async () => {
    const { session } = sessionIn(base);
    const path = file('k.csv', ROWS);
    await session.choose(path);
    rmSync(path);
    session.start();
    expect(await settled(session)).toMatchObject({ kind: 'failed', again: true });
    writeFileSync(path, ROWS);
    session.start();
    expect(await settled(session)).toMatchObject({ kind: 'result' });
  });
});

test('the demo file is synthetic, finds something, and is gone when it is closed', async () => {
  const { session } = sessionIn(base);
  expect(await session.demo()).toMatchObject({ kind: 'running', file: { demo: true, name: 'isf-demofil.csv' } });
  const result = await settled(session);
  expect(result).toMatchObject({ kind: 'result', summary: { rows: 5_000, unreadable: 0 } });
  expect(result.kind === 'result' ? result.summary.bySeverity.contradicts : 0).toBeGreaterThan(0);
  expect(existsSync(join(base, 'file-check', 'demo', 'isf-demofil.csv'))).toBe(true);
  await session.close();
  expect(existsSync(join(base, 'file-check'))).toBe(false);
});

describe('a check that is stopped', () => {
  /** Handlers whose check never ends: one that hears the abort, and one that does not. */
  const hanging = (hears: boolean) => (): FakeProcess => {
    const real = createCheckHandlers(() => {});
    const check = (_input: unknown, signal: AbortSignal): Promise<never> =>
      new Promise((_resolve, reject) => {
        if (hears) signal.addEventListener('abort', () => reject(new Error('stopped')));
      });
    const process = fakeProcess({ ...real, check });
    processes.push(process);
    return process;
  };
  let processes: FakeProcess[];
  beforeEach(() => {
    processes = [];
  });

  test.each([true, false])('is no result, within 200 ms, whether it hears (%s) or not', async (hears) => {
    const { session } = sessionIn(base, hanging(hears));
    await session.choose(file('k.csv', ROWS));
    session.start();
    // What else is dropped meanwhile is not looked at.
    expect(await session.choose(file('annen.csv', ROWS))).toMatchObject({ kind: 'running', file: { name: 'k.csv' } });
    const started = performance.now();
    expect(await session.cancel()).toMatchObject({ kind: 'chosen', cancelled: true, file: { name: 'k.csv' } });
    expect(performance.now() - started).toBeLessThan(200);
    expect(processes[0]?.killed).toBe(!hears);
    expect(session.progress()).toEqual({ kind: 'none' });
    // It can begin again at once.
    expect(session.start()).toMatchObject({ kind: 'running' });
    expect(processes).toHaveLength(hears ? 1 : 2);
    await session.close();
  });
});

describe('a process that dies', () => {
  test('while it checks fails the check; with a result, the result', async () => {
    const processes: FakeProcess[] = [];
    const { session } = sessionIn(base, () => {
      const process = fakeProcess();
      processes.push(process);
      return process;
    });
    await session.choose(file('k.csv', ROWS));
    session.start();
    processes[0]?.crash();
    expect(await settled(session)).toMatchObject({ kind: 'failed', again: true, message: expect.stringContaining('stoppet uventet') });
    session.start();
    expect(await settled(session)).toMatchObject({ kind: 'result' });
    processes[1]?.crash();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(session.state()).toMatchObject({ kind: 'failed', again: true, message: expect.stringContaining('holdt funnene') });
  });
});

test('findings are written where the coder says; one at a time, and stopped when she says so', async () => {
  const { session } = sessionIn(base);
  await expect(session.export('csv', join(base, 'x.csv'), ALL)).rejects.toMatchObject({ code: 'failed' });
  await resultOf(session, file('k.csv', ROWS));
  const saving = session.export('csv', join(base, 'funn.csv'), { ...ALL, check: 'wmga28-alone' });
  await expect(session.export('csv', join(base, 'to.csv'), ALL)).rejects.toMatchObject({ code: 'failed' });
  expect(await saving).toBe(true);
  expect(readFileSync(join(base, 'funn.csv'), 'utf8')).toMatch(/Fil;k\.csv\r\n[\s\S]*WMGA28 er den eneste/);
  await expect(session.export('csv', join(base, 'k.csv'), ALL)).rejects.toMatchObject({ code: 'output' });
  expect(readFileSync(join(base, 'k.csv'), 'utf8')).toBe(ROWS);
});
