/** Reads an NPR message from beginning to end. */
import type { FileNotice } from '../../../contract/checks';
import { FileCheckError } from '../problem';
import type { Content } from './content';
import type { Limits } from './limits';
import { NprMessage } from './npr-message';
import type { RowSink } from './reader';
import { fromWindows1252 } from './text-encoding';

/**
 * The episodes of a message as contacts, to the sink; `isEnough` ends the reading early. Gives the encoding and what there is to say about
 * the file. Throws a FileCheckError `unreadable` where the message cannot be read as a whole.
 */
export async function readNprXml(
  content: Content,
  sink: RowSink,
  limits: Limits,
  isEnough: () => boolean = () => false,
): Promise<{ encoding: string; notices: FileNotice[] }> {
  const message = new NprMessage(sink, limits);
  const decode = decoderOf(content.encoding === 'windows-1252');
  for await (const piece of content.pieces) {
    message.write(decode(piece));
    if (isEnough()) return { encoding: content.encoding ?? 'utf-8', notices: [] };
  }
  message.write(decode(undefined));
  message.end();
  const notices =
    message.episodes === 0
      ? [{ kind: 'no-rows', message: 'Meldingen har ingen Episode, altså ingen kontakter.', count: 0, lines: [] }]
      : [];
  return { encoding: content.encoding ?? 'utf-8', notices };
}

/** Decodes piece after piece; without one, what is left of the last. */
function decoderOf(isWindows1252: boolean): (piece: Buffer | undefined) => string {
  if (isWindows1252) return (piece) => (piece === undefined ? '' : fromWindows1252(piece));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (piece) => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new FileCheckError('unreadable', 'XML-filen har tegn som ikke er gyldig UTF-8. Lag den på nytt, eller lagre den som UTF-8.');
    }
  };
}
