/**
 * Remembers how the coder has mapped the columns of her files, for the next file with the same headers. One small JSON file in the
 * settings folder. It holds the names of columns and never a value of a row.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { holdsIdentityNumber } from '../../../core/privacy/identity-numbers';
import { replaceFile } from '../../replace-file';
import type { FileMap } from '../readers/reader';

const FILE = 'file-maps.json';
/** The kinds of files that one coder meets. Beyond that, the one that was used longest ago goes. */
const REMEMBERED = 30;

const Remembered = z.object({
  maps: z.array(
    z.object({
      headers: z.string(),
      map: z.object({
        columns: z.record(z.string(), z.nullable(z.string())),
        values: z.record(z.string(), z.record(z.string(), z.string())),
        delimiter: z.optional(z.enum([',', ';', '\t', '|'])),
        encoding: z.optional(z.enum(['utf-8', 'windows-1252'])),
      }),
    }),
  ),
});
type Remembered = z.infer<typeof Remembered>;

export interface MapMemory {
  /** The map for a file with these headers, in this order. */
  recall(headers: readonly string[]): FileMap | undefined;
  /** Remembers a map, or forgets it where it says nothing. Headers with an identity number are no headers, and are not remembered. */
  remember(headers: readonly string[], map: FileMap): void;
}

/** Opens the memory of a folder. What is missing or damaged is begun anew: only a choice is lost. */
export function openMapMemory(folder: string, log: (line: string) => void): MapMemory {
  const path = join(folder, FILE);
  let held = read(path);
  return {
    recall(headers) {
      const signature = signatureOf(headers);
      return held.maps.find((one) => one.headers === signature)?.map;
    },
    remember(headers, map) {
      if (headers.some(holdsIdentityNumber) || headers.length === 0) return;
      const signature = signatureOf(headers);
      const others = held.maps.filter((one) => one.headers !== signature);
      if (others.length === held.maps.length && saysNothing(map)) return;
      held = { maps: (saysNothing(map) ? others : [{ headers: signature, map }, ...others]).slice(0, REMEMBERED) };
      try {
        replaceFile(path, `${JSON.stringify(held, null, 2)}\n`);
      } catch (error) {
        // The check itself has succeeded; the next file has to be mapped by hand again.
        log(`file check: the mapping was not remembered (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'})`);
      }
    },
  };
}

function read(path: string): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { maps: [] };
  }
}

function saysNothing({ columns, values, delimiter, encoding }: FileMap): boolean {
  return Object.keys(columns).length === 0 && Object.keys(values).length === 0 && delimiter === undefined && encoding === undefined;
}

function signatureOf(headers: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(headers)).digest('hex');
}
