/** A long day in one window: whether the memory grows, whether anything goes wrong, and whether files are left behind. */
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, ElectronApplication } from '@playwright/test';
import { expect, launchApp, type Refused } from '../support/app';
import { plantedFile } from '../support/file-check-runs';
import { type Memory, memoryOf } from '../support/process-tree';
import type { LongTest, Report } from './report';
import { type Amounts, beginDay } from './soak-work';

const WHOLE: Amounts = { assessments: 2_000, edits: 500, searches: 200, files: 20 };
const ROUNDS = 10;
/** Tenths that are not counted: they load every view and fill what is kept on purpose. */
const WARM_UP = 2;
const FILE_ROWS = 20_000;
const SEED = 20261126;
const MOST_GROWTH = 0.05;
/** What ends or is given back of its own accord has this long for it. */
const SETTLING_MS = 5_000;
const SWEPT_MS = 30_000;
/** What the log says of a file that was half written when the window closed. */
const SWEPT = 'notes: an unfinished file of an earlier run is removed';

interface Measured extends Memory {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** `rounds`: so many tenths of the day. */
export async function soakReport({ root, executable, rounds = ROUNDS }: LongTest): Promise<Report> {
  process.env.ISF_ELECTRON = executable;
  const folder = await mkdtemp(join(tmpdir(), 'isf-soak-'));
  const [profile, temp, file] = [join(folder, 'profile'), join(folder, 'temp'), join(folder, 'syntetisk.csv')];
  const began = Date.now();
  const trouble: string[] = [];
  const measured: Measured[] = [];
  try {
    await mkdir(temp);
    await plantedFile(root, file, FILE_ROWS, SEED);
    const app = await launchApp(profile, [], { TMPDIR: temp });
    try {
      app.context().on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) trouble.push(`the page says: ${message.text()}`);
      });
      app.context().on('weberror', (error) => trouble.push(`the page threw: ${error.error().message}`));
      const page = await app.firstWindow();
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable');
      const day = await beginDay(app, page, file);
      for (let round = 1 - WARM_UP; round <= rounds; round++) {
        await day.work(tenth(WHOLE));
        if (round < 0) continue;
        const now = await measure(app, devtools);
        measured.push(now);
        console.log(`${round}/${rounds}: ${JSON.stringify(now)}`);
      }
      trouble.push(...(await day.wrongNotes()));
      const refused = await app.evaluate(() => (globalThis as unknown as { isfRefusals: Refused }).isfRefusals);
      for (const [what, all] of Object.entries(refused)) if (all.length > 0) trouble.push(`refused ${what}: ${all.join(', ')}`);
    } finally {
      await app.close();
    }
    // A snapshot that did not get done while the window closed is taken away at the next start.
    const again = await launchApp(profile, [], { TMPDIR: temp });
    await expect
      .poll(() => leftovers(profile, temp, false), { timeout: SWEPT_MS })
      .toEqual([])
      .catch(() => undefined);
    await again.close();
    const log = await readFile(join(profile, 'logs', 'isf.log'), 'utf8').catch(() => '');
    trouble.push(...log.split('\n').filter((line) => line !== '' && !line.endsWith(SWEPT)), ...(await leftovers(profile, temp, true)));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return reportOf(measured, trouble, Math.round((Date.now() - began) / 1000));
}

function tenth({ assessments, edits, searches, files }: Amounts): Amounts {
  return { assessments: assessments / ROUNDS, edits: edits / ROUNDS, searches: searches / ROUNDS, files: files / ROUNDS };
}

/** After rest and a collection of garbage in the page and in main. */
async function measure(app: ElectronApplication, devtools: CDPSession): Promise<Measured> {
  await collect(app, devtools);
  await wait(SETTLING_MS);
  await collect(app, devtools);
  const { pid } = app.process();
  if (pid === undefined) throw new Error('the app has no process');
  const memory = await memoryOf(pid);
  const { metrics } = await devtools.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    ...memory,
    heap: metric('JSHeapUsedSize') / 1e6,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

async function collect(app: ElectronApplication, devtools: CDPSession): Promise<void> {
  await devtools.send('HeapProfiler.collectGarbage');
  await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    (process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void)();
  });
}

/** Files that something should have taken away. `ended`: the app has, and Chromium's own files in the temporary folder with it. */
async function leftovers(profile: string, temp: string, ended: boolean): Promise<string[]> {
  const besides = ended ? await readdir(temp) : [];
  const checks = await readdir(join(profile, 'session', 'file-check')).catch(() => []);
  const halves = (await readdir(profile, { recursive: true })).filter((name) => !name.startsWith('session') && /\.(tmp|part)$/.test(name));
  return [...besides, ...checks, ...halves].map((name) => `left behind: ${name}`);
}

function reportOf(measured: readonly Measured[], trouble: readonly string[], seconds: number): Report {
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) throw new Error('nothing was measured');
  const more = last.own - first.own;
  const growth = more / first.all;
  const tenths = measured.length - 1;
  const amounts = Object.values(WHOLE).map((amount) => (amount / ROUNDS) * tenths);
  const row = (name: string, one: Measured): string =>
    `| ${name} | ${one.own.toFixed(1)} | ${one.all.toFixed(1)} | ${one.processes} | ${one.heap.toFixed(1)} | ${one.nodes} | ${one.listeners} |`;
  return {
    passed: trouble.length === 0 && growth <= MOST_GROWTH && last.processes <= first.processes,
    text: [
      `${amounts[0]} assessments, ${amounts[1]} note edits, ${amounts[2]} searches and ${amounts[3]} files checked in one window, after ${WARM_UP} tenths of a day to warm up. All processes together took ${more.toFixed(1)} MB more at the end, ${(growth * 100).toFixed(1)} % of their ${first.all.toFixed(0)} MB (at most ${MOST_GROWTH * 100} %).`,
      '',
      '| after | own memory, MB | PSS in all, MB | processes | heap of the page, MB | nodes of the page | listeners of the page |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      ...measured.map((one, place) => row(place === 0 ? 'warm-up' : `${place}/${ROUNDS}`, one)),
      '',
      `By keyboard, each step waited for; half of the files are the demo, half have ${FILE_ROWS} rows. Measured after a forced collection of garbage in the page and in main, ${SETTLING_MS / 1000} s of rest and another one. Own memory is PSS without what is mapped from files. Growth is that of the own memory, as a share of all PSS after the warm-up: how much of the program's own files counts depends on which other Electrons run just then. Looked for at the end, after one more start: errors and warnings of the page, refused requests, lines in the log, notes that do not hold what was written, files left in the temporary folders, half-written files. ${seconds} s.`,
      ...(trouble.length === 0 ? ['', 'Nothing found.'] : ['', 'Trouble:', '', ...trouble.slice(0, 30).map((line) => `- ${line}`)]),
    ].join('\n'),
  };
}
