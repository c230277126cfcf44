import { tmpdir } from 'node:os';
import type { CheckSummary } from '../contract/checks';
import { checksOf } from '../core/checks/check-info';
import { pickBook } from '../services/assessment';
import { beginFindings } from '../services/file-check/output/findings-file';
import { loadMap } from '../services/file-check/readers/file-map';
import { type CheckProgress, checkFile } from '../services/file-check/run';
import { checkText } from './check-text';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

/**
 * `isf check FILE`: the registration checks on a whole file, the summary as text or as one JSON object, the findings to a file.
 * Exit code 1 when a finding contradicts.
 */
export async function checkCommand(args: string[], deps: CliDeps): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, { map: { type: 'string' }, out: { type: 'string' }, json: { type: 'boolean' } });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageError(`check tar én fil, fikk ${positionals.length}: isf check FIL.`);
  const library = await deps.library();
  const book = pickBook(library, undefined, undefined);
  const map = values.map === undefined ? undefined : await loadMap(values.map);
  const out = values.out === undefined ? undefined : beginFindings(values.out, path);
  try {
    const summary = await checkFile({
      path,
      map,
      library,
      tempFolder: tmpdir(),
      signal: deps.stopSignal(),
      onProgress: (progress) => deps.tellProgress(progressLine(progress)),
      onFinding: (finding) => out?.add(finding),
    });
    out?.end();
    const stdout = values.json ? `${JSON.stringify(summary, null, 2)}\n` : checkText(summary, checksOf(book), values.out);
    return { stdout, exitCode: exitCodeOf(summary) };
  } finally {
    out?.abort();
  }
}

function exitCodeOf({ bySeverity }: CheckSummary): number {
  return bySeverity.contradicts > 0 ? 1 : 0;
}

function progressLine({ bytesDone, bytesTotal, rows, findings }: CheckProgress): string {
  const part = bytesTotal === 0 ? '' : `${Math.min(100, Math.floor((bytesDone / bytesTotal) * 100))} %, `;
  return `${part}${rows} rader, ${findings} funn`;
}
