import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from '../../src-main/contract/settings';
import { openMemory } from '../../src-main/services/settings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PLACE = { x: 10, y: 20, width: 1200, height: 800, maximized: false };

test('an empty folder gives the defaults, and nothing is written before something changes', () => {
  const memory = openMemory(folder);
  expect([memory.get(), memory.window(), memory.zoom()]).toEqual([{ ...DEFAULT_SETTINGS, greeted: false }, undefined, 1]);
  expect(readdirSync(folder)).toEqual([]);
});

test('who has never opened the app is not greeted yet, until that is set; who used it before there were first steps is let be', async () => {
  const first = openMemory(folder);
  first.rememberZoom(1.1);
  expect(openMemory(folder).get().greeted).toBe(false);
  await first.set({ ...first.get(), greeted: true });
  expect(openMemory(folder).get().greeted).toBe(true);
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings: { colorScheme: 'dark', lockAfterMinutes: 15 } }));
  expect(openMemory(folder).get()).toEqual({ colorScheme: 'dark', lockAfterMinutes: 15 });
});

test('what is set is there at the next start, and no temporary file is left', async () => {
  const memory = openMemory(join(folder, 'not', 'there', 'yet'));
  await memory.set({ colorScheme: 'dark', lockAfterMinutes: 60 });
  memory.rememberWindow(PLACE);
  memory.rememberZoom(1.5);
  const next = openMemory(join(folder, 'not', 'there', 'yet'));
  expect([next.get(), next.window(), next.zoom()]).toEqual([{ colorScheme: 'dark', lockAfterMinutes: 60 }, PLACE, 1.5]);
  expect(readdirSync(join(folder, 'not', 'there', 'yet'))).toEqual(['settings.json']);
});

test.each(['', '{', 'null', '[]', '"x"', '\0\0\0\0'])('a damaged file (%j) is set aside and the defaults are used', (content) => {
  writeFileSync(join(folder, 'settings.json'), content);
  const lines: string[] = [];
  expect(openMemory(folder, (line) => void lines.push(line)).get()).toEqual(DEFAULT_SETTINGS);
  const [aside, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(aside).toMatch(/^settings\.damaged-.*\.json$/);
  expect(readFileSync(join(folder, String(aside)), 'utf8')).toBe(content);
  expect(lines).toHaveLength(1);
});

test('one odd value does not cost the others', () => {
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({ settings: { colorScheme: 'pink', lockAfterMinutes: 5 }, window: PLACE, zoom: 'large' }),
  );
  const memory = openMemory(folder);
  expect([memory.get(), memory.window(), memory.zoom()]).toEqual([{ colorScheme: 'system', lockAfterMinutes: 5 }, PLACE, 1]);
});

test.each([undefined, 0, 7, 1e9, '15', null])(
  'an odd or missing time before the lock (%j) is the default one, and costs nothing else',
  (odd) => {
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ settings: { colorScheme: 'dark', lockAfterMinutes: odd } }));
    expect(openMemory(folder).get()).toEqual({ colorScheme: 'dark', lockAfterMinutes: 15 });
  },
);

test('the page may only set a time before the lock that it offers; without one it is the default', () => {
  expect(Settings.parse({ colorScheme: 'dark' })).toEqual({ colorScheme: 'dark', lockAfterMinutes: 15 });
  expect(Settings.safeParse({ colorScheme: 'dark', lockAfterMinutes: 7 }).success).toBe(false);
});

test('a disk that refuses: the place of the window is let go, a setting says so and stays as it was', async () => {
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  const lines: string[] = [];
  const memory = openMemory(join(blocked, 'folder'), (line) => void lines.push(line));
  memory.rememberWindow(PLACE);
  expect(lines.at(-1)).toMatch(/^settings: not written/);
  const before = memory.get();
  await expect(memory.set({ ...DEFAULT_SETTINGS, colorScheme: 'dark' })).rejects.toThrow();
  expect(memory.get()).toEqual(before);
});

test('a folder in place of the file is no reason to stop', () => {
  mkdirSync(join(folder, 'settings.json'));
  expect(openMemory(folder).get()).toEqual(DEFAULT_SETTINGS);
});

test('those that listen hear of a new setting after it is stored', async () => {
  const memory = openMemory(folder);
  const heard: unknown[] = [];
  memory.onSettings((settings) => void heard.push(settings, openMemory(folder).get()));
  const light = { ...DEFAULT_SETTINGS, colorScheme: 'light' } as const;
  await memory.set(light);
  expect(heard).toEqual([light, light]);
});
