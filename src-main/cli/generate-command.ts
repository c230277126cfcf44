import { access, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { booksInForce } from '../services/assessment';
import { writeSyntheticFile } from '../services/file-check/generator/write-file';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

const MOST_ROWS = 10_000_000;
const MOST_SEED = 2 ** 31 - 1;

/** `isf generate --rows N --out FILE`: synthetic contacts with planted findings. Never writes over a file. */
export async function generateCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, {
    rows: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string' },
    facts: { type: 'boolean' },
    format: { type: 'string' },
    truth: { type: 'string' },
  });
  if (positionals.length > 0 || values.out === undefined || values.rows === undefined)
    throw new UsageError('generate må vite hvor mange kontakter, og hvor de skal: isf generate --rows 1000 --out syntetisk.csv.');
  const rows = wholeNumber('rows', values.rows, 1, MOST_ROWS);
  const seed = wholeNumber('seed', values.seed ?? '1', 0, MOST_SEED);
  const format = values.format ?? (values.out.toLowerCase().endsWith('.xml') ? 'xml' : 'csv');
  if (format !== 'csv' && format !== 'xml') throw new UsageError(`Ukjent --format «${format}». Tillatt: csv, xml.`);
  if (format === 'xml' && values.facts)
    throw new UsageError('NPR-meldingen har ikke plass til svar på spørsmål. Bruk --facts bare med --format csv.');
  const { out, truth } = values;
  if (truth !== undefined && resolve(truth) === resolve(out)) throw new UsageError('--out og --truth er samme fil. Velg to navn.');
  for (const path of [out, truth]) if (path !== undefined) await refuseIfThere(path);

  const books = booksInForce(await deps.library());
  const counts = new Map<string, number>();
  const lines: string[] = [];
  const bytes = await told(out, () =>
    writeSyntheticFile(books, {
      path: out,
      format,
      rows,
      seed,
      facts: values.facts ?? false,
      onPlanted: (line, { check, clause }) => {
        counts.set(check, (counts.get(check) ?? 0) + 1);
        if (truth !== undefined) lines.push(`${JSON.stringify({ line, check, clause })}\n`);
      },
    }),
  );
  if (truth !== undefined) await told(truth, () => writeFile(truth, lines.join(''), { flag: 'wx' }));
  const planted = [...counts].sort().map(([check, count]) => `  ${check}: ${count}\n`);
  return `${out}: ${rows} syntetiske kontakter, ${bytes} byte. Ingen av dem er ekte.\nPlantede funn:${planted.length === 0 ? ' ingen, filen er for kort' : ''}\n${planted.join('')}`;
}

function wholeNumber(name: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < least || value > most)
    throw new UsageError(`--${name} er «${given}». Tillatt: et helt tall fra ${least} til ${most}.`);
  return value;
}

async function refuseIfThere(path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${path} finnes fra før og er ikke rørt. Velg et annet navn.`);
}

/** Does the work; what the file system refuses is told as something to put right. */
async function told<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(
      `Kan ikke skrive ${path} (${code}). Se etter at mappen finnes, at du har lov til å skrive der, og at det er plass.`,
    );
  }
}
