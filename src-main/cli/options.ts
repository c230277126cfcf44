import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the arguments of one command. @throws UsageError naming what is allowed. */
export function readOptions<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const allowed = Object.entries(options).map(([name, { type }]) => (type === 'string' ? `--${name} VERDI` : `--${name}`));
    throw new UsageError(`${whatIsWrong(error)}. Tillatt: ${allowed.join(', ')}.`);
  }
}

/** Node names the option, in English. */
function whatIsWrong(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'(--?[^\s'=]+)/.exec(message)?.[1] ?? '';
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? `Ukjent valg «${named}»`
    : `Valget «${named}» mangler verdien sin, eller har en det ikke skal ha`;
}
