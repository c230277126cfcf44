/** How much of a file is held at once, and where a reader gives up. Tests make them smaller. */
export interface Limits {
  /** Bytes that are read at a time. Much larger texts are slower: they are too large for the part of the memory that is cleared cheaply. */
  readonly chunkBytes: number;
  /** A longer line, or a longer row with line breaks inside quotes, cannot be a contact. */
  readonly rowBytes: number;
  /** Line breaks in one row. More than that is a quotation mark that nobody closed. */
  readonly rowLines: number;
  /** Of the beginning of a table that is looked at to find delimiter and header. */
  readonly headBytes: number;
  /** An unpacked gzip file may grow to this before its ratio is looked at … */
  readonly freeUnpackedBytes: number;
  /** … must not be so many times larger than what is packed … */
  readonly unpackedRatio: number;
  /** … and never larger than this. */
  readonly unpackedBytes: number;
  /** Of XML between one tag and the next. */
  readonly xmlPieceCharacters: number;
  readonly xmlDepth: number;
  /** Procedure codes of one contact in XML. */
  readonly xmlCodes: number;
}

const MB = 2 ** 20;

export const LIMITS: Limits = {
  chunkBytes: 64 * 1024,
  rowBytes: MB,
  rowLines: 1000,
  headBytes: 64 * 1024,
  freeUnpackedBytes: 64 * MB,
  unpackedRatio: 200,
  unpackedBytes: 32 * 1024 * MB,
  xmlPieceCharacters: 4 * MB,
  xmlDepth: 60,
  xmlCodes: 1000,
};
