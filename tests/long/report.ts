/** What a part of the long tests is given, and what it gives. */

export interface LongTest {
  readonly root: string;
  /** The Electron to run the app in. */
  readonly executable: string;
  /** Fewer rounds, while a test is being written. */
  readonly rounds?: number;
}

export interface Report {
  readonly passed: boolean;
  /** Markdown. */
  readonly text: string;
}
