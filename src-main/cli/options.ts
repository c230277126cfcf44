import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads the arguments of one command. @throws UsageError naming what is allowed. */
export function readOptions<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch {
    const allowed = Object.entries(options).map(([name, { type }]) => (type === 'string' ? `--${name} VERDI` : `--${name}`));
    const unknown = args.find((arg) => arg.startsWith('--') && !Object.hasOwn(options, arg.slice(2).split('=')[0] ?? ''));
    throw new UsageError(
      `${unknown ? `Ukjent valg «${unknown}»` : 'Et valg mangler verdien sin, eller har en det ikke skal ha'}. Tillatt: ${allowed.join(', ')}.`,
    );
  }
}
