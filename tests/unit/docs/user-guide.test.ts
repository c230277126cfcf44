/** The user guide and the news say what the app has: its sections, commands, keys and words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS, SECTION_ROWS } from '../../../src-main/contract/commands';
import { guideParts, isKey } from '../../../src-renderer/features/guide/guide-parts';
import { GUIDE_OF, GUIDE_OF_PAGE } from '../../../src-renderer/state/guide-parts';
import { ROOT } from '../../support/books';
import { sourceFiles } from '../../support/import-graph';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const GUIDE = read('docs/brukerveiledning.md');
const NEWS = read('docs/nytt.md');
const parts = guideParts(GUIDE);

const commands: readonly { readonly label: string; readonly keys?: string }[] = Object.values(COMMANDS);
const named = new Map([
  ...commands.flatMap(({ label, keys }) => (keys === undefined ? [] : [[label, keys] as const])),
  ...SECTION_ROWS.map(({ label, key }) => [label, `Alt+${key}`] as const),
]);

/** Every key that the table of keys tells about, one by one: «1–9, 0, A» is «1», «2» … */
const keys = new Set(
  [...named.values(), ...[...read('src-renderer/app/shortcuts.ts').matchAll(/keys: '([^']+)'/g)].map(([, written]) => String(written))]
    .flatMap((written) => written.split(', '))
    .flatMap((key) => (key === '1–9' ? ['1', '2', '3', '4', '5', '6', '7', '8', '9'] : [key.replace('⌫ ', '')])),
);

/** What stands between backquotes and is a key. */
const keysIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => String(code)).filter(isKey);
/** What stands between quotation marks: words of the interface. */
const wordsIn = (text: string): string[] => [...oneLine(text).matchAll(/«([^»]+)»/g)].map(([, word]) => String(word));

test('the guide has parts, each with something to read, and no name twice', () => {
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.filter(({ text }) => text.length < 80).map(({ title }) => title)).toEqual([]);
  expect(new Set(parts.map(({ title }) => title)).size).toBe(parts.length);
});

test('every part that F1 opens is there', () => {
  const titles = parts.map(({ title }) => title);
  expect([...Object.values(GUIDE_OF), ...Object.values(GUIDE_OF_PAGE)].filter((title) => !titles.includes(title))).toEqual([]);
});

test('every key in the guide and the news does something, and every key of a command is told of', () => {
  const told = new Set(keysIn(GUIDE));
  expect([...told, ...keysIn(NEWS)].filter((key) => !keys.has(key))).toEqual([]);
  expect([...named.values()].filter((key) => !told.has(key))).toEqual([]);
});

test('a section or command with its key after it has that key', () => {
  const pairs = [...oneLine(GUIDE).matchAll(/«([^»]+)» \(`([^`]+)`\)/g)].map(([, label, key]) => [String(label), String(key)]);
  expect(pairs.length).toBeGreaterThan(SECTION_ROWS.length);
  expect(pairs.filter(([label = '', key]) => named.get(label) !== key)).toEqual([]);
  const sections = pairs.map(([label]) => label);
  expect(SECTION_ROWS.filter(({ label }) => !sections.includes(label)).map(({ label }) => label)).toEqual([]);
});

test('every word between quotation marks stands in the interface', () => {
  const files = [...sourceFiles('src-renderer/text'), 'src-main/contract/commands.ts', 'src-main/contract/face.ts'];
  const words = oneLine(files.map(read).join(' '));
  // What a coder may write into the search box.
  const also = ['skriv ut'];
  expect(
    [...wordsIn(GUIDE), ...wordsIn(NEWS)].filter((word) => !also.includes(word) && !words.toLowerCase().includes(word.toLowerCase())),
  ).toEqual([]);
});

test('the contact to try is the third kind of contact, and its first channel', () => {
  expect(GUIDE).toContain('Prøv med en melding: trykk `3` og så `1`.');
  const facts = read('resources/rule-books/facts.yaml').split(/^ {2}- id: /m);
  const optionsOf = (fact: string): string[] =>
    [...(facts.find((text) => text.startsWith(`${fact}\n`)) ?? '').matchAll(/^ {6}- id: (\S+)/gm)].map(([, id]) => String(id));
  expect([optionsOf('contactForm')[2], optionsOf('channel')[0]]).toEqual(['message', 'sms']);
});

test('the news begin with this version, and every released version of the changelog is among them', () => {
  const versions = [...NEWS.matchAll(/^## Versjon (\S+)$/gm)].map(([, version]) => version);
  expect(versions[0]).toBe((JSON.parse(read('package.json')) as { version: string }).version);
  const released = [...read('CHANGELOG.md').matchAll(/^## (\d+\.\d+\.\d+)/gm)].map(([, version]) => version);
  expect(released.filter((version) => !versions.includes(version))).toEqual([]);
});
