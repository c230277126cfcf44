/** Unpacks a gzip file while it is read. */
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FileCheckError } from '../problem';
import type { Limits } from './limits';
import { assertGoingOn, type Pieces } from './open-file';

/**
 * The content of a packed file, piece by piece. Throws a FileCheckError `unreadable` where it is cut short or damaged, and where it would
 * unpack to far more than a file of contacts can be; what the packed pieces throw comes through as it is.
 */
export async function* unpacked(packed: Pieces, limits: Limits, signal: AbortSignal): AsyncGenerator<Buffer> {
  let bytesIn = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of packed) {
      bytesIn += piece.length;
      // The stream keeps several at a time.
      yield Buffer.from(piece);
    }
  }
  const gunzip = createGunzip({ chunkSize: limits.chunkBytes });
  // Errors of either end come out of the loop below.
  pipeline(Readable.from(counted()), gunzip, () => undefined);
  let bytesOut = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      assertGoingOn(signal);
      bytesOut += piece.length;
      const isBomb = bytesOut > limits.freeUnpackedBytes && bytesOut > bytesIn * limits.unpackedRatio;
      if (isBomb || bytesOut > limits.unpackedBytes) {
        throw new FileCheckError(
          'unreadable',
          'Den pakkede filen blir så stor når den pakkes ut at den neppe inneholder kontakter. Lesingen er stanset. Er filen riktig, pakk den ut selv og kontroller den utpakkede filen.',
        );
      }
      yield piece;
    }
  } catch (error) {
    throw packingProblem(error);
  }
}

function packingProblem(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'Z_BUF_ERROR') {
    return new FileCheckError('unreadable', 'Den pakkede filen slutter før tiden. Kopier den på nytt fra der den ble laget.');
  }
  if (code.startsWith('Z_')) {
    return new FileCheckError(
      'unreadable',
      'Den pakkede filen er skadet og lar seg ikke pakke ut. Kopier den på nytt fra der den ble laget.',
    );
  }
  return error;
}
