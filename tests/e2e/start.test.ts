/** Starting, starting twice, and coming back. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcherSwitches } from '../../src-main/dev/display';
import { electronExecutable, expect, launchApp, test } from '../support/app';
import { runApp } from '../support/process';

const PROJECT = join(import.meta.dirname, '..', '..');

test('the window opens on the page of the app', async ({ page }) => {
  expect(page.url()).toBe('app://isf/');
  await expect(page).toHaveTitle('ISF Kodestøtte');
  await page.screenshot({ path: 'test-output/pictures/start.png' });
});

test('a second start brings the first window forward and ends by itself', async ({ app, page, profile }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await runApp(profile, []);
  expect(second.code).toBe(0);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await expect(page).toHaveTitle('ISF Kodestøtte');
});

test('two profiles run side by side, and nothing is written outside them', async ({ app, page }) => {
  await expect(page).toHaveTitle('ISF Kodestøtte');
  const home = await mkdtemp(join(tmpdir(), 'isf-home-'));
  const other = await launchApp(join(home, 'profile'), [], {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
  });
  await expect(await other.firstWindow()).toHaveTitle('ISF Kodestøtte');
  const folders = await other.evaluate(({ app: electronApp }) =>
    (['userData', 'sessionData', 'logs', 'crashDumps'] as const).map((name) => electronApp.getPath(name)),
  );
  await other.close();
  for (const folder of folders) expect(folder).toContain(join(home, 'profile'));
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const written = (await readdir(home, { recursive: true })).filter((name) => /isf|kodest/i.test(name) && !name.startsWith('profile'));
  expect(written).toEqual([]);
  await rm(home, { recursive: true, force: true });
});

test('zoom by the keys of the letters and by those beside them', async ({ app, page }) => {
  await page.locator('.option').first().waitFor();
  // The keys are those of the menu, which comes when the window is shown.
  await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null)).toBe(true);
  const press = (keyCode: string) =>
    app.evaluate(({ BrowserWindow }, key) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.focus();
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: ['control'] });
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: ['control'] });
    }, keyCode);
  const factor = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  for (const [key, expected] of [
    ['=', 1.1],
    ['Plus', 1.25],
    ['-', 1.1],
    ['0', 1],
    ['numadd', 1.1],
    ['numadd', 1.25],
    ['numsub', 1.1],
    ['num0', 1],
  ] as const) {
    // The windows of other tests take focus as they open, and a menu hears keys only in the window that has it.
    const zoomed = async () => {
      if ((await factor()) !== expected) await press(key);
      return factor();
    };
    await expect.poll(zoomed, { message: key, intervals: [500, 1_000] }).toBe(expected);
  }
});

test('settings, size and zoom are there at the next start', async ({ profile }) => {
  const first = await launchApp(profile);
  const page = await first.firstWindow();
  await expect.poll(() => first.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null)).toBe(true);
  await page.keyboard.press('Control+l');
  await expect.poll(() => readFile(join(profile, 'settings.json'), 'utf8').catch(() => '')).toContain('"colorScheme": "dark"');
  await first.evaluate(({ BrowserWindow, Menu }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 760 });
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&Vis');
    view?.submenu?.items.find(({ label }) => label === 'Zoom &inn')?.click();
  });
  await first.close();

  const second = await launchApp(profile);
  await expect(await second.firstWindow()).toHaveTitle('ISF Kodestøtte');
  const state = await second.evaluate(({ BrowserWindow, nativeTheme }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { width, height } = window?.getNormalBounds() ?? {};
    return { width, height, zoom: window?.webContents.getZoomFactor(), scheme: nativeTheme.themeSource };
  });
  await second.close();
  expect(state).toEqual({ width: 1100, height: 760, zoom: 1.1, scheme: 'dark' });
});

test('a folder that cannot be written to is told in words, and the app ends', async ({ profile }) => {
  await writeFile(join(profile, 'fil'), '');
  const child = spawn(electronExecutable(), [...launcherSwitches(), '.', `--user-data-dir=${join(profile, 'fil', 'mappe')}`], {
    cwd: PROJECT,
  });
  let said = '';
  child.stderr.on('data', (piece) => {
    said += String(piece);
  });
  // The box that says it waits for somebody.
  await expect.poll(() => said).toContain(`Programmet får ikke skrevet i mappen ${join(profile, 'fil', 'mappe')}.`);
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('a setting that the disk does not take is told, and is as before', async ({ page, profile }) => {
  await page.locator('.option').first().waitFor();
  const painted = () => page.evaluate(() => document.documentElement.dataset.colorScheme);
  const before = await painted();
  // A folder in the place of the file: no file can be put there.
  await rm(join(profile, 'settings.json'));
  await mkdir(join(profile, 'settings.json', 'i-veien'), { recursive: true });
  await page.keyboard.press('Control+l');
  await expect(page.locator('[data-toast]')).toContainText('Innstillingen ble ikke lagret, og er som før.');
  expect(await painted()).toBe(before);
});

test('damaged settings are set aside, and the app starts', async ({ profile }) => {
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'settings.json'), '{ "settings": ');
  const app = await launchApp(profile);
  await expect(await app.firstWindow()).toHaveTitle('ISF Kodestøtte');
  await app.close();
  expect((await readdir(profile)).some((name) => name.startsWith('settings.damaged-'))).toBe(true);
});

test('faulty rule data opens a page that names the file', async ({ profile }) => {
  const folder = join(profile, 'resources');
  await mkdir(join(folder, 'rule-books', 'faulty-book'), { recursive: true });
  await mkdir(join(folder, 'code-systems'), { recursive: true });
  await writeFile(join(folder, 'rule-books', 'facts.yaml'), 'facts: 7\n');
  await writeFile(join(folder, 'rule-books', 'faulty-book', 'rule-book.yaml'), 'id: [\n');
  const app = await launchApp(profile, [`--rule-books=${join(folder, 'rule-books')}`]);
  const page = await app.firstWindow();
  await expect(page.locator('body')).toContainText('rule-book.yaml');
  await page.screenshot({ path: 'test-output/pictures/faulty-rule-data.png' });
  await app.close();
});

test('the demo answers one contact, saves a picture and ends', async ({ profile }) => {
  const picture = join(profile, 'demo.png');
  const { code, output } = await runApp(profile, ['--demo', `--demo-out=${picture}`]);
  expect(output).toContain('svaret er «no»');
  expect(code).toBe(0);
  expect((await readFile(picture)).subarray(1, 4).toString()).toBe('PNG');
  expect((await stat(picture)).size).toBeGreaterThan(10_000);
});

test('the first steps are shown on the first start only', async ({ profile }) => {
  for (const times of [1, 0]) {
    const app = await launchApp(profile);
    const page = await app.firstWindow();
    await expect(page.locator('.option').first()).toBeFocused();
    await expect(page.getByRole('region', { name: 'Slik bruker du programmet' })).toHaveCount(times);
    await app.close();
  }
});
