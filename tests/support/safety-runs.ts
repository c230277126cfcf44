/** What the end-to-end tests of notes in danger do with the app around what they look at. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launchApp } from './app';
import { answerDialogs, fill, someNotes } from './safety';

/** What the profiles of these tests are filled with. */
export const NOTES = someNotes(12);
/** Does something with an app on the profile, and closes it in order, which takes a snapshot. */
export async function during<T>(
  profile: string,
  work: (page: Page, app: ElectronApplication) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const app = await launchApp(profile, args);
  try {
    return await work(await app.firstWindow(), app);
  } finally {
    await app.close();
  }
}

/** Fills a profile with notes, and gives what an export of them is. */
export async function prepared(profile: string): Promise<string> {
  return during(profile, async (page, app) => {
    await fill(app, page, profile, NOTES);
    return exported(app, page, join(profile, 'before.jsonl'));
  });
}

/** What the app exports as JSON Lines, read back. */
export async function exported(app: ElectronApplication, page: Page, path: string): Promise<string> {
  await answerDialogs(app, { save: path });
  await page.getByRole('button', { name: 'Eksporter …' }).click();
  await page.getByRole('button', { name: 'Velg hvor …' }).click();
  await expect(page.getByRole('dialog')).toContainText('er lagret i');
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).last().click();
  return readFile(path, 'utf8');
}

/** From the window as it starts: one click to the restore screen, one to restore. */
export async function restoreInTwoClicks(page: Page, heading: string, notes: number): Promise<void> {
  await page.getByRole('button', { name: 'Se hva du kan gjøre' }).click();
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
  await page.getByRole('button', { name: `Hent tilbake ${notes} notater` }).click();
  await expect(page.getByText('Sak 1: blåbær på øya').first()).toBeVisible();
}
