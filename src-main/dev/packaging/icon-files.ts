/** Icons for Windows and macOS: both are PNG pictures in a row, with a table or a name before each. */

export interface Picture {
  /** Width and height in pixels. */
  readonly size: number;
  readonly png: Buffer;
}

/** An .ico file. No picture may be larger than 256 pixels. */
export function icoFile(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    if (size > 256) throw new Error(`An .ico file holds no picture of ${size} pixels.`);
    const at = 6 + 16 * index;
    // One byte each for width and height, so 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** The names of pictures in an .icns file, by pixels: for a screen of double density where there are two. */
const ICNS_NAMES: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** An .icns file, with pictures of 32, 64, 128, 256, 512 or 1024 pixels. */
export function icnsFile(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => {
    const names = ICNS_NAMES[size];
    if (names === undefined) throw new Error(`An .icns file holds no picture of ${size} pixels.`);
    return names.flatMap((name) => [block(name, png.length), png]);
  });
  const length = parts.reduce((sum, { length: bytes }) => sum + bytes, 0);
  return Buffer.concat([block('icns', length), ...parts]);
}

/** Four letters, and the length with these eight bytes. */
function block(name: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(length + 8, 4);
  return head;
}
