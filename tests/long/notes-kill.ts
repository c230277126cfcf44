/** Kills the app again and again while notes are being saved, and looks whether anything that was safe is gone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { quantile } from '../bench/measure';
import { findNotes, openNotes } from '../support/app-notes';
import { type KillableApp, startKillable } from '../support/killable-app';
import { newLedger } from './notes-ledger';
import { prepare, readBack, work } from './notes-work';
import type { LongTest, Report } from './report';

const LONGEST_TYPING_LOST_MS = 1_000;
const SHORTEST_MS = 150;
const LONGEST_MS = 1_800;
/** Every so many kills hit right when a save is acknowledged, and not at a random moment. */
const AT_ONCE_EVERY = 3;

/** Half of the rounds kill main, half the page; the page once for each start, because the app loads it anew by itself once. */
export async function killReport({ executable, root, rounds = 200 }: LongTest): Promise<Report> {
  const profile = await mkdtemp(join(tmpdir(), 'isf-kill-'));
  const ledger = newLedger();
  const lost: string[] = [];
  const typing: number[] = [];
  const trouble: string[] = [];
  const began = Date.now();
  let notes = 0;
  let killedAt = 0;
  let app: KillableApp | undefined;
  let afterAcknowledged: (() => void) | undefined;

  /** Connects, and holds what is there against what was said to be safe. */
  const look = async (running: KillableApp, round: number): Promise<Page> => {
    const page = await running.page();
    await findNotes(page, root);
    const state = await openNotes(page);
    if (state.kind !== 'ready') throw new Error(`round ${round}: the notes are ${JSON.stringify(state)}`);
    await prepare(page, (told) => {
      ledger.take(told);
      if (told.kind === 'stored') afterAcknowledged?.();
    });
    const { rows, count, listed, problem } = await readBack(page);
    if (count !== rows.length || listed !== rows.length || problem !== undefined)
      trouble.push(`round ${round}: ${rows.length} rows, counted ${count}, listed ${listed} ${problem ?? ''}`);
    const found = ledger.check(rows, killedAt);
    lost.push(...found.lost.map((what) => `round ${round}: ${what}`));
    typing.push(...found.typingLostMs);
    notes = rows.length;
    return page;
  };

  let round = 0;
  try {
    for (; round < rounds; round++) {
      const hitsMain = round % 2 === 1;
      app ??= await startKillable(executable, root, profile);
      const running = app;
      const page = await look(running, round);
      let killed: Promise<void> | undefined;
      const kill = (): void => {
        killedAt = Date.now();
        killed ??= hitsMain ? running.killMain() : running.killPage();
      };
      work(page, round);
      await wait(SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS));
      if (round % AT_ONCE_EVERY === 0)
        await new Promise<void>((resolve) => {
          afterAcknowledged = () => {
            afterAcknowledged = undefined;
            kill();
            resolve();
          };
        });
      else kill();
      await killed;
      if (hitsMain) app = undefined;
      if (round % 20 === 19)
        console.log(`${round + 1} kills, ${notes} notes, ${lost.length} lost, ${Math.round((Date.now() - began) / 1000)} s`);
    }
    app ??= await startKillable(executable, root, profile);
    await look(app, round);
    await app.quit();
  } catch (error) {
    trouble.push(`stopped in round ${round}: ${String(error).slice(0, 500)}`);
    await app?.killMain();
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });

  const worst = Math.max(0, ...typing);
  const passed = lost.length === 0 && trouble.length === 0 && worst <= LONGEST_TYPING_LOST_MS && round === rounds;
  return {
    passed,
    text: [
      '| kills | of main | of the page | acknowledged saves | of them lost | notes at the end | typing lost, worst | typing lost, p95 |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      `| ${round} | ${Math.floor(round / 2)} | ${Math.ceil(round / 2)} | ${ledger.acknowledged()} | ${lost.length} | ${notes} | ${worst} ms | ${quantile(typing, 0.95)} ms |`,
      '',
      `SIGKILL by process number, at a random moment ${SHORTEST_MS}–${LONGEST_MS} ms after the work began; every third the moment a save was acknowledged. Meanwhile the page creates, changes, tags, bins and removes notes by way of the app's own store, and types in its editor. After each kill every row is read past the app and held against what was acknowledged; the app must say the same number, and open without a restore screen. Saves that were refused: ${ledger.refused().length}. ${Math.round((Date.now() - began) / 1000)} s.`,
      '',
      'A kill ends processes, not the machine: what a power cut does to a disk was not tried. That is what the strict durability below is for.',
      ...list('Lost', lost),
      ...list('Trouble', trouble),
    ].join('\n'),
  };
}

function list(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, '', ...lines.slice(0, 30).map((line) => `- ${line}`)];
}
