/** `--demo`: the app answers one contact in its own window, by the keyboard, and saves a picture of the answer. */
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import type { Question } from '../contract/rules';
import type { Handlers } from '../ipc/handlers';

/** A text message to the patient: the shortest way to an answer. */
const ANSWERS = ['message', 'sms'] as const;
const PATIENCE_MS = 20_000;
/** The card stands there from the start; until the answer is settled it says so. */
const VERDICT = `document.querySelector('[data-verdict]:not([data-verdict="needs-answers"])')?.dataset.verdict`;
/** A world of its own in the page: the demo looks at the page without leaving anything in it. */
const ISOLATED_WORLD = 999;

export interface DemoDeps {
  readonly window: BrowserWindow;
  readonly questions: () => Promise<readonly Question[]>;
  readonly out: string | undefined;
}

/** The questions in their order, from the same call that the page makes. */
export async function askedIn(handlers: Handlers): Promise<readonly Question[]> {
  const start = await handlers['app:start']({});
  return start.ok ? start.value.questions : [];
}

/** Runs the demo and ends the app: with 0 when the answer came, else with 1 and the reason. */
export async function runDemo(deps: DemoDeps): Promise<void> {
  try {
    const { path, verdict } = await answerOne(deps);
    console.log(`Demo: svaret er «${verdict}». Bildet ligger i ${path}`);
    app.exit(0);
  } catch (error) {
    console.error(`Demo: ${error instanceof Error ? error.message : String(error)}`);
    app.exit(1);
  }
}

async function answerOne({ window, questions, out }: DemoDeps): Promise<{ path: string; verdict: string }> {
  if (!window.isVisible()) await once(window, 'show');
  const asked = await questions();
  for (const option of ANSWERS) {
    const question = asked.find((candidate) => candidate.options.some(({ id }) => id === option));
    if (question === undefined) throw new Error(`fant ikke spørsmålet som har svaret «${option}» i regelboka`);
    await answer(window, question, option);
  }
  const verdict = await until(window, VERDICT, 'svaret');
  await settled(window);
  const path = resolve(out ?? join(mkdtempSync(join(tmpdir(), 'isf-demo-')), 'isf-demo.png'));
  writeFileSync(path, (await window.webContents.capturePage()).toPNG());
  return { path, verdict: String(verdict) };
}

/**
 * Waits for the question, presses the key of the option, and sees that the question went. A key that comes before the page
 * listens is lost, so it is pressed again where the question still stands.
 */
async function answer(window: BrowserWindow, question: Question, option: string): Promise<void> {
  const asked = `document.body.innerText.includes(${JSON.stringify(question.question)})`;
  await until(window, asked, `spørsmålet «${question.question}»`);
  for (let presses = 1; ; presses += 1) {
    await settled(window);
    press(window, keyOf(question, option));
    try {
      await until(window, `!${asked}`, `svaret på «${question.question}»`, PATIENCE_MS / 4);
      return;
    } catch (error) {
      if (presses === 4) throw error;
    }
  }
}

/** The page numbers the options 1–9 and then 0. */
function keyOf(question: Question, option: string): string {
  const index = question.options.findIndex(({ id }) => id === option);
  if (index > 9) throw new Error(`svaret «${option}» har ingen talltast`);
  return String((index + 1) % 10);
}

function press(window: BrowserWindow, keyCode: string): void {
  window.webContents.sendInputEvent({ type: 'keyDown', keyCode });
  window.webContents.sendInputEvent({ type: 'char', keyCode });
  window.webContents.sendInputEvent({ type: 'keyUp', keyCode });
}

/** Waits until the expression gives something in the page. */
async function until(window: BrowserWindow, code: string, what: string, patience = PATIENCE_MS): Promise<unknown> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const found: unknown = await look(window, code);
    if (found) return found;
    await wait(50);
  }
  throw new Error(`${what} kom ikke innen ${patience / 1000} sekunder`);
}

/** Two painted frames later the card is where it will stay. */
async function settled(window: BrowserWindow): Promise<void> {
  await look(window, 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))');
}

function look(window: BrowserWindow, code: string): Promise<unknown> {
  return window.webContents.executeJavaScriptInIsolatedWorld(ISOLATED_WORLD, [{ code }]);
}
