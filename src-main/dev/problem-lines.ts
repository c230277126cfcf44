import type { Problem } from '../contract/rules';

/** Problems one a line, `file:line: what is wrong. Tillatt: what is allowed`, which editors turn into links. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map(({ file, line, message, allowed }) => `${file}:${line}: ${message}${allowed ? `. Tillatt: ${allowed}` : ''}`)
    .join('\n');
}
