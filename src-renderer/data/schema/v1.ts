/**
 * The first shape of the database. Never edited after its release: the next shape is a file of its own.
 *
 * `notes` holds one row for each note, see rows.ts. `live` is 1 outside the bin and 0 in it, so that the newest notes are found
 * without passing those in the bin. `meta` holds one row, see meta.ts.
 */
export const v1 = {
  version: 1,
  stores: { notes: 'id, [live+updatedAt], [createdAt+id], deletedAt', meta: 'key' },
} as const;
