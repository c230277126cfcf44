/**
 * Reads and sets the fuses of an Electron executable: switches that lie in its file as one byte each, after a mark. We do this ourselves,
 * because the package for it that runs on Node 20 knows eight fuses and Electron 45 has nine (docs/decisions/031-packages.md).
 */
import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises';

const MARK = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
/** After the mark: the version of the form, how many fuses there are, and then the fuses. */
const FORM = 1;
const OFF = 0x30;
const ON = 0x31;

/** The state of each fuse in the order of the wire. A fuse that this Electron has given up is undefined. */
export type FuseStates = readonly (boolean | undefined)[];

/** Reads the fuses of an executable. Throws where the file has none, or where two halves of a universal build differ. */
export async function readFuses(executable: string): Promise<FuseStates> {
  const bytes = await readFile(executable);
  const [first, ...others] = wires(bytes, executable).map((wire) => [...wire].map(state));
  if (first === undefined || others.some((other) => other.join() !== first.join())) {
    throw new Error(`${executable}: the halves of the file have different fuses.`);
  }
  return first;
}

/**
 * Sets every fuse of an executable. Throws, and leaves the file as it was, unless there is exactly one setting for each fuse that the
 * file has. The file is replaced by a new one, so that another name of the same file (a hard link) keeps its own fuses.
 */
export async function setFuses(executable: string, settings: readonly boolean[]): Promise<void> {
  const bytes = await readFile(executable);
  for (const wire of wires(bytes, executable)) {
    if (wire.length !== settings.length) {
      throw new Error(`${executable} has ${wire.length} fuses, and ${settings.length} are written out. Look at fuses.ts.`);
    }
    settings.forEach((on, at) => {
      if (state(wire[at] ?? 0) === undefined) throw new Error(`${executable}: fuse ${at} is no longer in use. Look at fuses.ts.`);
      wire[at] = on ? ON : OFF;
    });
  }
  const { mode } = await stat(executable);
  const fresh = `${executable}.fuses`;
  await writeFile(fresh, bytes);
  await chmod(fresh, mode);
  await rename(fresh, executable);
}

function state(byte: number): boolean | undefined {
  return byte === ON ? true : byte === OFF ? false : undefined;
}

/** Views on the fuses in the bytes: one, or two in a file for two kinds of processor. */
function wires(bytes: Buffer, name: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const start = at + MARK.length;
    const [form, length] = bytes.subarray(start, start + 2);
    if (form !== FORM || length === undefined || length === 0) throw new Error(`${name}: fuses of a form that is not known.`);
    found.push(bytes.subarray(start + 2, start + 2 + length));
  }
  if (found.length === 0) throw new Error(`${name} is no Electron executable: it has no fuses.`);
  return found;
}
