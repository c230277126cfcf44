/** The documents speak of what is there: worked examples, links, paths and npm scripts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../support/books';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
/** Lines without what stands before and after, so that a block may be indented otherwise than its file. */
const bare = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^- /, ''))
    .filter((line) => line !== '');

const DOCS = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe('the worked examples', () => {
  const blocks = [...read('docs/contributing.md').matchAll(/^ *```\w+ (\S+)\n([\s\S]*?)^ *```$/gm)].map(([, file, text]) => ({
    file: String(file),
    lines: bare(String(text)),
  }));

  test('are there for a rule, a question, a call and a view', () => {
    expect(new Set(blocks.map(({ file }) => file)).size).toBeGreaterThanOrEqual(9);
  });

  test.each(blocks)('$file holds what is shown', ({ file, lines }) => {
    const held = bare(read(file));
    const begins = held.flatMap((line, at) => (line === lines[0] ? [at] : []));
    expect(begins.some((at) => lines.every((line, next) => held[at + next] === line))).toBe(true);
  });
});

test.each(DOCS)('%s: every link leads somewhere', (path) => {
  const links = [...read(path).matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)].map(([, target]) => String(target));
  const ours = links.filter((target) => !/^[a-z]+:/.test(target));
  expect(ours.filter((target) => !existsSync(join(ROOT, dirname(path), target)))).toEqual([]);
});

test.each(DOCS)('%s: every npm script that is named is one', (path) => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
  const named = [...read(path).matchAll(/npm run (?:-s )?([a-z0-9:]+)/g)].map(([, script]) => String(script));
  expect(named.filter((script) => !(script in scripts))).toEqual([]);
});

test.each(['docs/architecture.md', 'docs/contributing.md'])('%s: every path that is named is one', (path) => {
  const named = [...read(path).matchAll(/`((?:src-main|src-renderer|tests|resources|docs)\/[^`*<>{} ]+)`/g)].map(([, name]) =>
    String(name),
  );
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !existsSync(join(ROOT, name)))).toEqual([]);
});

test('every decision stands in the index, once and in order, under its own title', () => {
  const files = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d{3}-.*\.md$/.test(name));
  const rows = [...read('docs/decisions/README.md').matchAll(/^\| \[(\d{3})\]\(([^)]+)\) \| (.+) \|$/gm)];
  expect(rows.map(([, , file]) => file)).toEqual(files.toSorted());
  expect(rows.filter(([, number, file]) => !String(file).startsWith(`${number}-`)).map(([row]) => row)).toEqual([]);
  for (const file of files) expect(read(`docs/decisions/${file}`), file).toMatch(new RegExp(`^# ${file.slice(0, 3)} \\S`));
});
