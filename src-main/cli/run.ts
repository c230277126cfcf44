/** Picks the command, and turns every refusal into one message on stderr and exit code 2, with nothing on stdout. */
import { RequestError } from '../services/assessment';
import { FolderError } from '../services/author-kit/write-files';
import { FileCheckError } from '../services/file-check/problem';
import { ShelfError } from '../services/shelf/problem';
import { assessCommand } from './assess-command';
import { certifyCommand } from './certify-command';
import { checkCommand } from './check-command';
import type { CliDeps } from './deps';
import { diffCommand } from './diff-command';
import { generateCommand } from './generate-command';
import { HELP } from './help';
import { newRuleBookCommand } from './new-rule-book-command';
import { takeShelf } from './on-shelf';
import { packCommand } from './pack-command';
import { ruleBooksCommand } from './rule-books-command';
import { schemasCommand } from './schemas-command';
import { searchCommand } from './search-command';
import { sqlCommand } from './sql-command';
import { UsageError } from './usage-error';

export interface CliOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Gives what goes to stdout; with an exit code where it is not 0. */
type Command = (args: string[], deps: CliDeps) => Promise<string | { readonly stdout: string; readonly exitCode: number }>;

const COMMANDS: Readonly<Record<string, Command>> = {
  assess: assessCommand,
  certify: certifyCommand,
  check: checkCommand,
  diff: diffCommand,
  generate: generateCommand,
  'new-rule-book': newRuleBookCommand,
  pack: packCommand,
  'rule-books': ruleBooksCommand,
  schemas: schemasCommand,
  search: searchCommand,
  sql: sqlCommand,
};

/** Runs `isf` with the arguments after the command name. Never throws for what a user can get wrong. */
export async function runIsf(args: readonly string[], deps: CliDeps): Promise<CliOutput> {
  const [name] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help' || args.includes('--help'))
    return { stdout: HELP, stderr: '', exitCode: 0 };
  if (name === '--version') return { stdout: `isf ${await deps.version()}\n`, stderr: '', exitCode: 0 };
  try {
    const { rest, shelf } = takeShelf(args);
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(`Ukjent kommando «${name}». Tillatt: ${Object.keys(COMMANDS).join(', ')}. Se isf --help.`);
    const output = await command(rest.slice(1), shelf === undefined ? deps : { ...deps, ...deps.onShelf(shelf) });
    return typeof output === 'string' ? { stdout: output, stderr: '', exitCode: 0 } : { ...output, stderr: '' };
  } catch (error) {
    if ([UsageError, RequestError, FileCheckError, FolderError, ShelfError].some((kind) => error instanceof kind))
      return { stdout: '', stderr: `isf: ${(error as Error).message}\n`, exitCode: 2 };
    throw error;
  }
}
