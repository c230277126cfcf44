/** How many tests of a part passed and failed. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** A part of the test run. `args` are what stands after `--` on the command line. */
export interface Part {
  readonly name: string;
  readonly run: (args: readonly string[]) => Promise<Count>;
}

/** Both counts together. */
export function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
