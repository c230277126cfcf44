/** Bundles a bench the way the product is built. Run from source, every function would carry what the loader adds to it. */
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** The exports of `tests/bench/<name>.ts`, bundled without packages. */
export async function asBuilt<T>(root: string, name: string): Promise<T> {
  return (await import(pathToFileURL(await bundled(root, join('tests', 'bench', `${name}.ts`))).href)) as T;
}

/** The path of a script that is bundled without packages. `source`: its path below the root. */
export async function bundled(root: string, source: string): Promise<string> {
  const outDir = join(root, 'test-output', 'bench'); // not in out/, which is packed as it lies
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { ssr: join(root, source), outDir, emptyOutDir: false, target: 'node20.18', minify: true },
  });
  return join(outDir, `${basename(source, '.ts')}.js`);
}
