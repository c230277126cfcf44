/** Bundles a bench the way the product is built. Run from source, every function would carry what the loader adds to it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** The exports of `tests/bench/<name>.ts`, bundled without packages. */
export async function asBuilt<T>(root: string, name: string): Promise<T> {
  const outDir = join(root, 'out', 'bench');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: join(root, 'tests', 'bench', `${name}.ts`), outDir, emptyOutDir: false, target: 'node20.18', minify: true },
  });
  return (await import(pathToFileURL(join(outDir, `${name}.js`)).href)) as T;
}
