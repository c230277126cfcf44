/** Notes in files, the lock and the closing of the window, in the real processes: through the bridge, as the page uses them. */

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { Bridge } from '../../src-main/contract/bridge';
import type { PageChannel } from '../../src-main/contract/channel-names';
import type { ChannelInput, ChannelOutput } from '../../src-main/contract/channels';
import { expect, launchApp, test } from '../support/app';

/** A call of the page. Gives the value, or fails with code and message. */
async function ask<C extends PageChannel>(page: Page, channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> {
  const result = await page.evaluate(
    ([name, value]) => (window as unknown as { isf: Bridge }).isf.call(name as C, value as ChannelInput<C>),
    [channel, input] as const,
  );
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const TEXT = '{"kind":"isf-notes","version":1}\n{"title":"Blåbærsyltetøy 😀"}\n';

/** Writes a snapshot with one note; gives its name. */
async function snapshot(page: Page): Promise<string> {
  const { transfer } = await ask(page, 'notes:write-begin', { kind: 'snapshot', format: 'jsonl', notes: 1, sealed: false });
  if (transfer === undefined) throw new Error('no transfer');
  await ask(page, 'notes:write-piece', { transfer, text: TEXT });
  return (await ask(page, 'notes:write-end', { transfer })).name;
}

/** The snapshots in the app's own folder, whole and half. The markers beside them are the page's own doing. */
async function filesOf(profile: string): Promise<string[]> {
  return (await readdir(join(profile, 'notes-backup'))).filter((name) => /\.(jsonl|part)$/.test(name));
}

test('a snapshot is written, listed and read back; a changed one is refused', async ({ page, profile }) => {
  const name = await snapshot(page);
  const before = await ask(page, 'notes:storage', {});
  expect(before).toMatchObject({ folderIsDefault: true, space: 'ok', snapshots: [{ file: name, notes: 1, sound: true, sealed: false }] });
  const { transfer } = await ask(page, 'notes:read-begin', { snapshot: name });
  const piece = await ask(page, 'notes:read-piece', { transfer: String(transfer) });
  expect(piece.text.startsWith(TEXT)).toBe(true);
  expect(piece.done).toBe(true);

  const path = join(profile, 'notes-backup', name);
  await writeFile(path, (await readFile(path, 'utf8')).replace('Blåbær', 'Tyttebær'));
  expect((await ask(page, 'notes:storage', {})).snapshots[0]?.sound).toBe(false);
  const again = await ask(page, 'notes:read-begin', { snapshot: name });
  await expect(ask(page, 'notes:read-piece', { transfer: String(again.transfer) })).rejects.toThrow(/^damaged: .*kontrollsummen/);
});

test('the database may ask to be kept for good, and gets it', async ({ page }) => {
  expect(await page.evaluate(() => navigator.storage.persist())).toBe(true);
});

test('a recovery code locks the key and opens it, however it is typed; another one does not', async ({ page }) => {
  const key = Buffer.alloc(32, 7).toString('base64');
  const { wrap } = await ask(page, 'vault:wrap', { key, secret: { kind: 'recovery', text: '7K3M-Q0ZD-1XWA-9B2C' } });
  expect(JSON.stringify(wrap)).not.toContain(key);
  expect(await ask(page, 'vault:unwrap', { wrap, secret: ' 7k3m qozd ixwa 9b2c' })).toEqual({ key });
  await expect(ask(page, 'vault:unwrap', { wrap, secret: '7K3M-Q0ZD-1XWA-9B2D' })).rejects.toThrow(/^wrong-secret/);
  expect(typeof (await ask(page, 'vault:keyring', {})).available).toBe('boolean');
});

test('what a page leaves open when it loads anew is gone from the disk', async ({ page, profile }) => {
  const { transfer } = await ask(page, 'notes:write-begin', { kind: 'snapshot', format: 'jsonl', notes: 1, sealed: false });
  await ask(page, 'notes:write-piece', { transfer: String(transfer), text: TEXT });
  // The marker that the page has main write at start is put down beside it, and for a moment that is a file as well.
  await expect.poll(() => filesOf(profile)).toHaveLength(1);
  await page.reload();
  await expect.poll(() => filesOf(profile)).toEqual([]);
  await expect(ask(page, 'notes:write-end', { transfer: String(transfer) })).rejects.toThrow(/^not-found/);
});

test('an app that is killed in the middle leaves nothing half for long, and all that was whole', async ({ profile }) => {
  const app = await launchApp(profile);
  const page = await app.firstWindow();
  const whole = await snapshot(page);
  const { transfer } = await ask(page, 'notes:write-begin', { kind: 'snapshot', format: 'jsonl', notes: 1, sealed: false });
  await ask(page, 'notes:write-piece', { transfer: String(transfer), text: TEXT });
  await expect.poll(() => filesOf(profile)).toHaveLength(2);
  const ended = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await ended;
  expect(await filesOf(profile)).toHaveLength(2);

  const next = await launchApp(profile);
  await expect.poll(() => filesOf(profile)).toEqual([whole]);
  expect((await ask(await next.firstWindow(), 'notes:storage', {})).snapshots).toMatchObject([{ file: whole, sound: true }]);
  await next.close();
});

test.describe('a load that is refused', () => {
  test.use({ expectsRefusals: true, expectedMessages: ['Content Security Policy', 'Refused to', 'violates', 'ERR_', 'Not allowed'] });

  test('ends nothing: the page is still there', async ({ page, refused }) => {
    const { transfer } = await ask(page, 'notes:write-begin', { kind: 'snapshot', format: 'jsonl', notes: 1, sealed: false });
    await page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await expect.poll(async () => (await refused()).navigations).toContain('https://example.com/');
    await ask(page, 'notes:write-piece', { transfer: String(transfer), text: TEXT });
    await ask(page, 'notes:write-end', { transfer: String(transfer) });
  });
});

test('the machine that is locked or sleeps reaches the page', async ({ app, page }) => {
  for (const what of ['lock-screen', 'suspend'] as const) {
    // The newest call gets the event. The notes begin to listen in a quiet moment, so this one may have to ask again.
    await expect(async () => {
      const waiting = ask(page, 'app:next-event', {});
      await ask(page, 'vault:keyring', {});
      await app.evaluate(({ powerMonitor }, event) => void powerMonitor.emit(event), what);
      expect(await Promise.race([waiting, wait(1_000)])).toEqual({ event: 'lock' });
    }).toPass();
  }
});

test.describe('a disk with little room', () => {
  test.use({ appArgs: ['--free-bytes=99999999'] });

  test('takes no snapshot, and says so', async ({ page, profile }) => {
    expect((await ask(page, 'notes:storage', {})).space).toBe('full');
    await expect(snapshot(page)).rejects.toThrow(/^disk-full: Sikkerhetskopien ble ikke skrevet/);
    expect(await filesOf(profile)).toEqual([]);
  });
});

test.describe('closing', () => {
  const marker = async (profile: string): Promise<string> => readFile(join(profile, 'notes-marker.json'), 'utf8').catch(() => '');
  /** Makes the page finish something before it lets the window close. It is the newest call that waits, so the page's own is not told. */
  const finishFirst = async (page: Page, folder: string): Promise<void> => {
    // The page writes a marker when it has opened the notes, and by then it listens itself.
    await expect.poll(() => marker(folder)).not.toBe('');
    await page.evaluate(() => {
      const { isf } = window as unknown as { isf: Bridge };
      void isf.call('app:next-event', {}).then(async (result) => {
        if (!result.ok || result.value.event !== 'closing') return;
        await isf.call('notes:mark', { store: 'closing', notes: 3, lastChange: new Date().toISOString() });
        await isf.call('app:may-close', {});
      });
    });
  };

  test('waits for the page, and not longer', async ({ profile }) => {
    for (const how of ['quit', 'close', 'terminate'] as const) {
      const app = await launchApp(join(profile, how));
      await finishFirst(await app.firstWindow(), join(profile, how));
      const ended = app.waitForEvent('close');
      const start = Date.now();
      if (how === 'terminate') app.process().kill('SIGTERM');
      else
        await app.evaluate(({ app: own, BrowserWindow }, way) => {
          setTimeout(() => (way === 'quit' ? own.quit() : BrowserWindow.getAllWindows()[0]?.close()), 0);
        }, how);
      await ended;
      expect(Date.now() - start).toBeLessThan(1_900);
      expect(JSON.parse(await marker(join(profile, how)))).toMatchObject({ store: 'closing', notes: 3 });
    }
  });

  test('goes on after two seconds when the page does not answer', async ({ profile }) => {
    const app = await launchApp(profile);
    const page = await app.firstWindow();
    // By then the page listens itself, and what is asked here is the newest call that waits.
    await expect.poll(() => marker(profile)).not.toBe('');
    await page.evaluate(() => void (window as unknown as { isf: Bridge }).isf.call('app:next-event', {}));
    const ended = app.waitForEvent('close');
    const start = Date.now();
    await app.evaluate(({ app: own }) => void setTimeout(() => own.quit(), 0));
    await ended;
    expect(Date.now() - start).toBeGreaterThan(1_900);
    expect(Date.now() - start).toBeLessThan(4_000);
  });

  test('does not wait for a page that is gone', async ({ profile }) => {
    const app = await launchApp(profile);
    await finishFirst(await app.firstWindow(), profile);
    const ended = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.webContents.loadURL('about:blank'));
    const start = Date.now();
    await app.evaluate(({ app: own }) => void setTimeout(() => own.quit(), 0));
    await ended;
    expect(Date.now() - start).toBeLessThan(1_500);
  });
});
