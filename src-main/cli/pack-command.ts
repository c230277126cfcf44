import type { CliDeps } from './deps';
import { UsageError } from './usage-error';

type PackCommand = (args: string[], deps: CliDeps) => Promise<{ readonly stdout: string; readonly exitCode: number }>;

/** Each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<PackCommand>>> = {
  keygen: async () => (await import('./pack/keygen')).keygen,
  build: async () => (await import('./pack/build')).build,
  sign: async () => (await import('./pack/sign')).sign,
  verify: async () => (await import('./pack/verify')).verify,
  inspect: async () => (await import('./pack/inspect')).inspect,
};

/** `isf pack keygen|build|sign|verify|inspect`: packs without the window. */
export async function packCommand([name, ...args]: string[], deps: CliDeps): Promise<{ stdout: string; exitCode: number }> {
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined)
    throw new UsageError(
      `${name === undefined ? 'pack må vite hva som skal gjøres.' : `Ukjent kommando «pack ${name}».`} Tillatt: ${Object.keys(COMMANDS).join(', ')}. Se isf --help.`,
    );
  return (await load())(args, deps);
}
