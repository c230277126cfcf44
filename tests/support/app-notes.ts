/**
 * The notes of the running app, for measurements and long tests. The page's own module is asked for by its address, so that the app
 * needs no door for tests: a module that is there is the one that the interface uses.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Notes } from '../../src-renderer/data/api';

declare global {
  var isfNotes: Notes;
}

/** Only the data layer of the notes holds this word. */
const MARK = 'chromeTransactionDurability';

/** Puts the app's notes on `globalThis.isfNotes` of the page. To be repeated after the page has loaded anew. */
export async function findNotes(page: Page, root: string): Promise<void> {
  // The loader of these tests calls this helper in every function that it hands over.
  await page.evaluate('globalThis.__name = (named) => named');
  const found = await page.evaluate(
    async (names) => {
      for (const name of names) {
        const module = (await import(`/assets/${name}`)) as Record<string, unknown>;
        for (const value of Object.values(module)) {
          if (typeof value !== 'object' || value === null || !('store' in value && 'list' in value && 'edit' in value)) continue;
          globalThis.isfNotes = value as Notes;
          return true;
        }
      }
      return false;
    },
    await candidates(root),
  );
  if (!found) throw new Error('The page has no module that gives the notes.');
}

/** The scripts that may give the notes: those that hold the data layer, and those that import them. */
async function candidates(root: string): Promise<string[]> {
  const folder = join(root, 'out', 'renderer', 'assets');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const texts = new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)));
  const holds = names.filter((name) => texts.get(name)?.includes(MARK));
  const imports = names.filter((name) => !holds.includes(name) && holds.some((other) => texts.get(name)?.includes(other)));
  // A script with a view does more when it is imported; the module of the notes alone is tried first.
  return [...holds, ...imports].toSorted((a, b) => Number(b.startsWith('notes-')) - Number(a.startsWith('notes-')));
}

/** Opens the notes; gives the state that they are in then. */
export function openNotes(page: Page): Promise<ReturnType<Notes['state']['get']>> {
  return page.evaluate(() => globalThis.isfNotes.open());
}
