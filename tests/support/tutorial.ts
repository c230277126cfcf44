/** Reads a tutorial: its commands with the output shown for them, and its edits of files, in their order. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Step =
  | { readonly kind: 'command'; readonly line: string; readonly args: readonly string[]; readonly exitCode: number; shown?: string }
  | { readonly kind: 'edit'; readonly file: string; readonly before: string; readonly after: string };

/**
 * `sh` blocks hold commands, one a line, with `# exit code N` where it is not 0; a `text` block right after holds what the last of them
 * prints. `diff` blocks name a file after `---`; then lines that stay (a space), go (-) and come (+).
 */
export function readTutorial(markdown: string): Step[] {
  const steps: Step[] = [];
  for (const [, language, content = ''] of markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
    if (language === 'sh') steps.push(...content.trimEnd().split('\n').map(commandOf));
    else if (language === 'diff') steps.push(editOf(content));
    else if (language === 'text') {
      const last = steps.at(-1);
      if (last?.kind !== 'command') throw new Error(`No command stands before the output: ${content}`);
      last.shown = content;
    } else throw new Error(`A block of ${language} is nothing that the test can run`);
  }
  return steps;
}

function commandOf(line: string): Step {
  const [command = '', exitCode] = line.split(/\s*# exit code /);
  const [name, ...args] = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  if (name !== 'isf') throw new Error(`Not a command of ours: ${line}`);
  return { kind: 'command', line, args, exitCode: Number(exitCode ?? 0) };
}

function editOf(content: string): Step {
  const [head = '', ...lines] = content.trimEnd().split('\n');
  if (!head.startsWith('--- ')) throw new Error(`An edit names no file: ${head}`);
  const text = (signs: string) =>
    lines
      .filter((line) => signs.includes(line[0] ?? ' '))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  return { kind: 'edit', file: head.slice(4), before: text(' -'), after: text(' +') };
}

/** Makes the edit below `folder`. What is to be replaced must stand there exactly once. */
export function applyEdit(folder: string, { file, before, after }: Extract<Step, { kind: 'edit' }>): void {
  const path = join(folder, file);
  const parts = readFileSync(path, 'utf8').split(before);
  if (parts.length !== 2) throw new Error(`${file} holds this ${parts.length - 1} times, not once:\n${before}`);
  writeFileSync(path, parts.join(after));
}

/** What is shown, as a pattern for the whole output: `…` alone on a line stands for any lines, inside a line for anything on it. */
export function shownPattern(shown: string): RegExp {
  const lines = shown
    .trimEnd()
    .split('\n')
    .map((line) => (line.trim() === '…' ? '(?:.*\n)+?' : `${line.split('…').map(escaped).join('.*')}\n`));
  return new RegExp(`^${lines.join('')}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
