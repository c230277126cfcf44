/** A pack that is opened outside the app: by the start itself, and while the app runs. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, launchApp, test } from '../support/app';
import { packBytes } from '../support/packs';
import { runApp } from '../support/process';

test('a start with a file opens the rule books and tells what is wrong with it', async ({ profile }) => {
  const path = join(profile, 'ikke en pakke.isfpakke');
  await writeFile(path, 'noe annet');
  const app = await launchApp(profile, [path]);
  try {
    await expect((await app.firstWindow()).getByText('«ikke en pakke.isfpakke»')).toBeVisible();
  } finally {
    await app.close();
  }
});

test('a second start hands its file to the window that is open, which shows what it would change', async ({ page, profile }) => {
  await page.locator('.option').first().waitFor();
  const path = join(profile, 'prøve.isfpakke');
  await writeFile(path, packBytes('clarifications'));
  expect((await runApp(profile, [pathToFileURL(path).href])).code).toBe(0);
  await expect(page.getByRole('heading', { name: /Prøvepakke/ })).toBeVisible();
  await page.screenshot({ path: 'test-output/pictures/opened-pack.png' });
});
