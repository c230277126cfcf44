import { readOptions } from './options';
import { UsageError } from './usage-error';

/** `isf schemas --out FOLDER`: the JSON Schemas of rule data, for an editor. Never writes over anything. */
export async function schemasCommand(args: string[]): Promise<string> {
  const { values, positionals } = readOptions(args, { out: { type: 'string' } });
  if (positionals.length > 0 || !values.out) throw new UsageError('schemas må vite hvor de skal: isf schemas --out MAPPE.');
  const [{ schemaFiles }, { writeNewFolder }] = await Promise.all([
    import('../core/author-kit/kit-files'),
    import('../services/author-kit/write-files'),
  ]);
  const files = schemaFiles();
  await writeNewFolder(values.out, files);
  return `${values.out}: ${files.map(({ path }) => path).join(', ')}\n`;
}
