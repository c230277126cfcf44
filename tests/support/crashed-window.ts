/** The window after its page process was lost: Playwright's page is gone with it, so main looks and clicks. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { ElectronApplication } from '@playwright/test';
import { expect } from './app';

/** Runs a script in the page that is in the window now, and gives what it gives; undefined while there is none. */
export function inWindow(app: ElectronApplication, script: string): Promise<unknown> {
  return app.evaluate(({ BrowserWindow }, code) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return undefined;
    // A page that is lost while it is asked never answers.
    const lost = new Promise<undefined>((done) => {
      contents.once('render-process-gone', () => done(undefined));
    });
    return Promise.race([contents.executeJavaScript(code).catch(() => undefined), lost]);
  }, script);
}

/** Ends the process of the page as a crash would, and waits until a page stands there again, with this heading. */
export async function crashPage(app: ElectronApplication, expectedHeading: string | RegExp): Promise<void> {
  // A sign that the next page does not have.
  await inWindow(app, 'window.beforeCrash = true; undefined');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  const heading = "window.beforeCrash === true ? '' : (document.querySelector('h1, h2')?.textContent ?? '')";
  await expect.poll(async () => String((await inWindow(app, heading)) ?? ''), { timeout: 20_000 }).toMatch(expectedHeading);
}

/** Presses the button with these words. */
export async function press(app: ElectronApplication, words: string): Promise<void> {
  const script = `(() => { const found = [...document.querySelectorAll('button')].find((one) => one.textContent === ${JSON.stringify(words)}); found?.click(); return found !== undefined; })()`;
  expect(await inWindow(app, script), `the button «${words}»`).toBe(true);
}

/** Saves a picture of the window as it is painted. */
export async function photograph(app: ElectronApplication, name: string): Promise<void> {
  const picture = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
  );
  await mkdir('test-output/pictures', { recursive: true });
  await writeFile(`test-output/pictures/${name}.png`, Buffer.from(picture ?? '', 'base64'));
}
