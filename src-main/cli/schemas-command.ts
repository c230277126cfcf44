import { writeNewFolder } from '../services/author-kit/write-files';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

/** `isf schemas --out FOLDER`: the JSON Schemas of rule data, for an editor. Never writes over anything. */
export async function schemasCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, { out: { type: 'string' } });
  if (positionals.length > 0 || !values.out) throw new UsageError('schemas må vite hvor de skal: isf schemas --out MAPPE.');
  const files = await deps.schemas();
  await writeNewFolder(values.out, files);
  return `${values.out}: ${files.map(({ path }) => path).join(', ')}\n`;
}
