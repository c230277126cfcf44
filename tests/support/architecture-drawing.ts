/**
 * The drawing in docs/images/architecture.svg, made from the imports: a box for each part of the code, and an arrow where one
 * imports another. Where the places are, is said here; what is drawn, the code decides.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Import, PROJECT } from './import-graph';

interface Box {
  /** A folder, or one file. */
  readonly part: string;
  readonly name: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

/** Apart from the rest of app/: all parts below it call main through this file. */
const BRIDGE = 'src-renderer/app/bridge.ts';

const BOXES: readonly Box[] = [
  { part: 'src-main/index.ts', name: 'index.ts', row: 0, left: 130, right: 350 },
  { part: 'src-main/shell', name: 'shell', row: 1, left: 130, right: 350 },
  { part: 'src-main/dev', name: 'dev', row: 1, left: 372, right: 470 },
  { part: 'src-main/ipc', name: 'ipc', row: 2, left: 130, right: 232 },
  { part: 'src-main/cli', name: 'cli', row: 2, left: 248, right: 350 },
  { part: 'src-main/services', name: 'services', row: 3, left: 130, right: 470 },
  { part: 'src-main/core', name: 'core', row: 7, left: 150, right: 966 },
  { part: 'src-main/preload.ts', name: 'preload.ts', row: 7, left: 14, right: 134 },
  { part: 'src-main/contract', name: 'contract', row: 8, left: 14, right: 966 },
  { part: 'src-renderer/app', name: 'app', row: 0, left: 550, right: 846 },
  { part: 'src-renderer/safe', name: 'safe', row: 0, left: 864, right: 950 },
  { part: 'src-renderer/features', name: 'features', row: 1, left: 550, right: 846 },
  { part: 'src-renderer/ui', name: 'ui', row: 2, left: 550, right: 846 },
  { part: 'src-renderer/state', name: 'state', row: 3, left: 550, right: 846 },
  { part: BRIDGE, name: 'app/bridge.ts', row: 4, left: 550, right: 950 },
  { part: 'src-renderer/text', name: 'text', row: 5, left: 550, right: 950 },
  { part: 'src-renderer/data', name: 'data', row: 6, left: 550, right: 950 },
];

const [WIDTH, TOP, GAP, LINE] = [980, 52, 34, 15];

/** The part of the code that a file belongs to. Throws for a file that no box of the drawing stands for. */
export function partOf(file: string): string {
  const box = BOXES.find(({ part }) => file === part || (file !== BRIDGE && file.startsWith(`${part}/`)));
  if (box === undefined)
    throw new Error(`${file} has no place in the drawing of the architecture. Give it one in architecture-drawing.ts.`);
  return box.part;
}

/** Which part imports which. Arrows that follow from others are left out: what imports a part also reaches what that imports. */
export function arrows(imports: readonly Import[]): readonly (readonly [from: string, to: string])[] {
  const direct = new Map<string, Set<string>>(BOXES.map(({ part }) => [part, new Set()]));
  for (const { from, to, ours } of imports) {
    // Texts of docs/ that the page carries are no code.
    if (!ours || to.startsWith('docs/')) continue;
    const [a, b] = [partOf(from), partOf(to)];
    if (a !== b) direct.get(a)?.add(b);
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(direct.get(from) ?? [])].some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
  return [...direct].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)))
      .toSorted()
      .map((to) => [from, to] as const),
  );
}

/** The drawing as SVG, always the same for the same code. */
export function drawing(imports: readonly Import[]): string {
  // runtime-loader.ts holds the text of a small app that is written to disk; it imports nothing itself.
  const users = imports.filter(({ from, to }) => /^electron(\/|$)/.test(to) && from !== 'src-main/dev/runtime-loader.ts');
  const electron = new Set(users.map(({ from }) => partOf(from)));
  const lines = new Map(BOXES.map((box) => [box.part, wrapped(foldersOf(box.part), Math.floor((box.right - box.left - 20) / 6))]));
  const heights = [...new Set(BOXES.map(({ row }) => row))]
    .toSorted((a, b) => a - b)
    .map((row) => {
      const most = Math.max(...BOXES.filter((box) => box.row === row).map(({ part }) => lines.get(part)?.length ?? 0));
      return most === 0 ? 34 : 36 + most * LINE;
    });
  const tops = heights.map((_height, row) => TOP + heights.slice(0, row).reduce((sum, height) => sum + height + GAP, 0));
  const bottom = (tops.at(-1) ?? 0) + (heights.at(-1) ?? 0);
  const coreTop = tops[7] ?? 0;

  const box = ({ part, name, row, left, right }: Box): string => {
    const top = tops[row] ?? 0;
    const tag = electron.has(part)
      ? `<text x="${right - 8}" y="${top + (heights[row] ?? 0) - 8}" class="tag" text-anchor="end">Electron</text>`
      : '';
    const body = (lines.get(part) ?? []).map(
      (line, at) => `<text x="${left + 10}" y="${top + 40 + at * LINE}" class="small">${line}</text>`,
    );
    return [
      `<rect x="${left}" y="${top}" width="${right - left}" height="${heights[row]}" rx="6" class="box"/>`,
      `<text x="${left + 10}" y="${top + 22}" class="name">${name}</text>${tag}`,
      ...body,
    ].join('\n');
  };
  const arrow = ([from, to]: readonly [string, string]): string => {
    const [a, b] = [from, to].map((part) => BOXES.find((candidate) => candidate.part === part));
    if (a === undefined || b === undefined) return '';
    const [left, right] = [Math.max(a.left, b.left), Math.min(a.right, b.right)];
    const [x1, x2] = left < right ? [(left + right) / 2, (left + right) / 2] : [(a.left + a.right) / 2, (b.left + b.right) / 2];
    const y1 = (tops[a.row] ?? 0) + (heights[a.row] ?? 0);
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${(tops[b.row] ?? 0) - 3}" class="arrow" marker-end="url(#head)"/>`;
  };

  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + 20}" width="${WIDTH}" height="${bottom + 20}" role="img" aria-labelledby="title">`,
    '<title id="title">The parts of the code, and which imports which</title>',
    '<style>text{font-family:Inter,system-ui,sans-serif;fill:#1b2733}.box{fill:#fff;stroke:#5b6b7a}.panel{fill:#eef2f5}.name{font-size:14px;font-weight:600}.small{font-size:11px;fill:#4a5763}.tag{font-size:10px;fill:#0b5c7c}.head{font-size:13px;font-weight:600;fill:#4a5763}.arrow{stroke:#0b5c7c;stroke-width:1.5}</style>',
    '<defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#0b5c7c"/></marker></defs>',
    `<rect width="${WIDTH}" height="${bottom + 20}" fill="#fff"/>`,
    `<rect x="14" y="14" width="472" height="${coreTop - 28}" rx="8" class="panel"/><text x="28" y="38" class="head">Main process: Node, src-main</text>`,
    `<rect x="534" y="14" width="432" height="${coreTop - 28}" rx="8" class="panel"/><text x="550" y="38" class="head">Page: sandboxed, src-renderer</text>`,
    ...BOXES.map(box),
    ...arrows(imports).map(arrow),
    '</svg>',
  ].join('\n')}\n`;
}

/** The folders in a part, which say what it is about. */
function foldersOf(part: string): readonly string[] {
  const folder = join(PROJECT, part);
  if (part.endsWith('.ts') || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** The words in lines of at most so many characters. */
function wrapped(words: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 3 <= most) lines[lines.length - 1] = `${last} · ${word}`;
    else lines.push(word);
  }
  return lines;
}
