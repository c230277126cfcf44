/** Where everything lies that the books of a machine are made from. */
export interface ShelfPlace {
  /** The folder that the build wrote. */
  readonly built: string;
  /** The shelf of this user. */
  readonly shelf: string;
  /** What an administrator has set on this machine. */
  readonly machine: string;
}

/** What helps to load the books. */
export interface LoadHelp {
  readonly log: (line: string) => void;
  /** Has the books made by another process where they are not made yet; without it, or where it fails, they are made here. */
  readonly prepare?: () => Promise<void>;
}
