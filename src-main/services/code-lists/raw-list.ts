/** What the readers of the formats give: the rows as they were written, and what the file says of itself. */

export interface RawRow {
  /** Where it stands, as a message says it: «linje 12», «rad 5». */
  readonly where: string;
  readonly code: unknown;
  readonly label: unknown;
  readonly validFrom?: unknown;
  readonly validTo?: unknown;
  /** The first day on which it may no longer be used, where the format says it that way. */
  readonly endedOn?: unknown;
  readonly active?: unknown;
  /** The list and the edition, where each row says them. */
  readonly list?: unknown;
  readonly version?: unknown;
  /** Why it is no row at all. */
  readonly broken?: string;
}

export interface RawList {
  /** Number, OID or short name of the list, as the file as a whole says it. */
  readonly name?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly rows: readonly RawRow[];
}

/** Why a file is not a list at all. The message is whole sentences, the last of them what to do. */
export class NotAList extends Error {
  override readonly name = 'NotAList';
}
