/** What can be said on the command line when the app is started. */
import { basename, dirname, resolve } from 'node:path';

export interface StartOptions {
  /** Moves every folder of the app, for tests and for trying things out. */
  readonly userDataDir: string | undefined;
  /** Reads the rule data from YAML instead of the built books: the folder `rule-books` or the one above. Only from source. */
  readonly ruleBooks: string | undefined;
  /** Answers one contact by itself, saves a picture of the window and ends. */
  readonly demo: boolean;
  readonly demoOut: string | undefined;
  /** Lets a test read what the network filter has refused. Only from source. */
  readonly testProbe: boolean;
  /** Feigns so many free bytes on every disk. Only from source. */
  readonly freeBytes: number | undefined;
  /** Stands for the folder of the machine, with the settings of the organisation. Only from source. */
  readonly machineFolder: string | undefined;
}

/** Reads the options from an argument list; unknown arguments belong to Chromium and are left alone. */
export function readStartOptions(args: readonly string[]): StartOptions {
  return {
    userDataDir: optionValue(args, '--user-data-dir'),
    ruleBooks: optionValue(args, '--rule-books'),
    demo: args.includes('--demo'),
    demoOut: optionValue(args, '--demo-out'),
    testProbe: args.includes('--test-probe'),
    freeBytes: wholeNumber(optionValue(args, '--free-bytes')),
    machineFolder: optionValue(args, '--machine-folder'),
  };
}

/** The folder that holds `rule-books` and `code-systems`, whichever of the two folders was named. */
export function resourcesFolder(ruleBooks: string): string {
  const path = resolve(ruleBooks);
  return basename(path) === 'rule-books' ? dirname(path) : path;
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** The value of `--name=value` or `--name value`; the last one counts. */
function optionValue(args: readonly string[], name: string): string | undefined {
  let found: string | undefined;
  args.forEach((arg, index) => {
    if (arg.startsWith(`${name}=`)) found = arg.slice(name.length + 1);
    else if (arg === name) {
      const next = args[index + 1];
      if (next !== undefined && !next.startsWith('--')) found = next;
    }
  });
  return found === '' ? undefined : found;
}
