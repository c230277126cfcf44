/** Reads any file of contacts: finds out what it is, and gives its rows one by one. */
import { contentOf } from './content';
import { readCsv } from './csv';
import { assertMapFits } from './file-map';
import { LIMITS, type Limits } from './limits';
import { readNprXml } from './npr-xml';
import { openFile } from './open-file';
import type { FileRead, ReadRequest, RowSink } from './reader';

/**
 * Reads a file from beginning to end in bounded memory and calls the sink for each row, synchronously and in order. A text of a contact may
 * be cut out of a large piece of the file: copy what is kept. What has been given is only good once the promise is fulfilled.
 *
 * Throws a FileCheckError: `unreadable` when the file as a whole cannot be read, `changed` when it did not stay as it was,
 * `map` when the map does not fit, and `cancelled` when the signal is aborted. What the sink throws comes through as it is.
 */
export async function readContacts(request: ReadRequest, sink: RowSink, limits: Limits = LIMITS): Promise<FileRead> {
  const { path, map, facts, signal, onBytes } = request;
  if (map !== undefined) assertMapFits(map, facts);
  const file = await openFile(path);
  try {
    const content = await contentOf(file.pieces(limits.chunkBytes, signal, onBytes), limits, signal);
    const reading = content.format === 'csv' ? readCsv(content, request, sink, limits) : readNprXml(content, sink, limits);
    const { encoding, notices } = await reading;
    await file.assertUnchanged();
    return { file: { name: file.name, bytes: file.bytes, format: content.format, encoding, gzip: content.gzip }, notices };
  } finally {
    await file.close();
  }
}
