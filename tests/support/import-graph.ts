/** Which file imports what, read from the source. Enough of a parser for this project's own style of import. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '..', '..');

export interface Import {
  /** Path from the project, with `/`. */
  readonly from: string;
  /** Path from the project for a file of ours, else the name of the package or Node module. */
  readonly to: string;
  readonly ours: boolean;
}

const STATEMENT =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All source files of a folder, as paths from the project. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => slashes(relative(PROJECT, join(entry.parentPath, entry.name))))
    .toSorted();
}

/** Every import in the folders. */
export function importsOf(...folders: string[]): Import[] {
  return folders.flatMap(sourceFiles).flatMap((from) => importsIn(from, readFileSync(join(PROJECT, from), 'utf8')));
}

/** Every import in one text, as if it stood in that file. */
export function importsIn(from: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(STATEMENT)].map((match) => {
    const named = String(match[1] ?? match[2] ?? match[3]);
    return named.startsWith('.') ? { from, to: resolveFile(from, named), ours: true } : { from, to: named, ours: false };
  });
}

/** The files of every circle of imports, one list for each; empty when there is none. */
export function cycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, ours } of imports) if (ours) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push(trail.slice(at));
    if (at >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}

function resolveFile(from: string, named: string): string {
  const base = join(PROJECT, dirname(from), named);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), base.replace(/\.js$/, '.ts')];
  const file = candidates.find((path) => existsSync(path) && statSync(path).isFile());
  return slashes(relative(PROJECT, file ?? base));
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
