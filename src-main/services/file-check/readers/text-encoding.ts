/** Turns whole lines of bytes into text, and finds out on the way how they are encoded. */
import { isAscii } from 'node:buffer';

export type TextEncoding = 'utf-8' | 'windows-1252';

/** Stands in decoded text where bytes were no letter. Also found in files whose text was lost before. */
export const LOST_LETTER = '\ufffd';

/** Of the bytes 80 to 9F; those that are none stay as they are. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

export class Decoder {
  #encoding: TextEncoding | undefined;

  /** Without an encoding it is settled by the first line that is not plain ASCII. */
  constructor(encoding: TextEncoding | undefined) {
    this.#encoding = encoding;
  }

  /** What was found. Plain ASCII is UTF-8 too. */
  get encoding(): TextEncoding {
    return this.#encoding ?? 'utf-8';
  }

  /** The text of whole lines, with LF as the only line break. */
  decode(bytes: Buffer): string {
    const text = this.#letters(bytes);
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  }

  #letters(bytes: Buffer): string {
    if (isAscii(bytes)) return bytes.toString('latin1');
    this.#encoding ??= encodingOf(bytes);
    return this.#encoding === 'utf-8' ? bytes.toString('utf8') : fromWindows1252(bytes);
  }
}

/** Text of bytes in Windows-1252, of which Latin-1 is a part. Not by TextDecoder, which Node 22.13 and others get wrong for 80 to 9F. */
export function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80] as string);
}

/**
 * By the first line with something else than ASCII, so that it does not depend on how the file was cut. UTF-8 where more of its letters
 * are whole than broken: a field that was cut to a number of bytes leaves half a letter behind, and Norwegian words in Windows-1252 are
 * never valid UTF-8.
 */
function encodingOf(bytes: Buffer): TextEncoding {
  const at = bytes.findIndex((byte) => byte > 0x7f);
  const from = Math.max(bytes.lastIndexOf(10, at), bytes.lastIndexOf(13, at)) + 1;
  const ends = [bytes.indexOf(10, at), bytes.indexOf(13, at)].filter((end) => end >= 0);
  const line = bytes.subarray(from, Math.min(bytes.length, ...ends)).toString('utf8');
  const special = line.match(/[^\0-\x7f]/gu) ?? [];
  const broken = special.filter((letter) => letter === LOST_LETTER).length;
  return special.length - broken > broken ? 'utf-8' : 'windows-1252';
}
