import { readFile } from 'node:fs/promises';
import { Glossary } from '../../contract/glossary';

/** Gives the glossary that the build wrote to `file`. It is read when it is first asked for, and again only after it could not be read. */
export function glossaryIn(file: string): () => Promise<Glossary> {
  let loaded: Promise<Glossary> | undefined;
  return () => {
    loaded ??= load(file).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

async function load(file: string): Promise<Glossary> {
  return Glossary.parse(JSON.parse(await readFile(file, 'utf8')));
}
