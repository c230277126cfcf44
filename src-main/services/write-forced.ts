import { open } from 'node:fs/promises';

/** Writes a file and forces it to disk before it says so. What is renamed into place afterwards is whole, whatever happens. */
export async function writeForced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
