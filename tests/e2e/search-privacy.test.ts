/** What is written in the search box: whatever it is, it does no harm, and it is nowhere kept. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, launchApp, test } from '../support/app';
import { field } from '../support/palette';

test('what should not be written does no harm and is nowhere kept', async ({ profile }) => {
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  const errors: string[] = [];
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && errors.push(message.text())));
  page.on('pageerror', (error) => void errors.push(error.message));
  await expect(page.locator('.option').first()).toBeFocused();
  const number = '13097248022';
  for (const text of [
    '   ',
    '🙂🙂',
    'שלום עולם',
    '.*+?^$(){}|[]\\',
    `pasient ${number}`,
    'refusjon '.repeat(1_250),
    '\u202eabc',
    '<b>x</b>',
    "'; --",
  ]) {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText(text);
    await expect(field(page)).toHaveValue(text);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.insertText('');
    await expect(page.locator('.palette__none, [role=option]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(field(page)).toHaveCount(0);
  }
  // Something is opened with the number written, so that the place is remembered and the number not.
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText(`sms ${number}`);
  await expect(page.getByRole('option').first()).toContainText('SMS');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveCount(0);
  expect(errors).toEqual([]);
  await app.close();
  const files = await readdir(profile, { recursive: true, withFileTypes: true });
  const holding: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    const content = await readFile(path);
    if (content.includes(number) || content.includes(Buffer.from(number, 'utf16le'))) holding.push(path);
  }
  expect(files.length).toBeGreaterThan(3);
  expect(holding).toEqual([]);
});
