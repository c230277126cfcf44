/** `--shelf FOLDER`: the rule books as they are used on a machine, with what is installed and entered there. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleLibrary } from '../services/rule-library/library';
import { searchIn } from '../services/search/search';
import type { ShelfPlace } from '../services/shelf/place';
import type { CliDeps } from './deps';
import { UsageError } from './usage-error';

/** The commands that use rule books, and can therefore use those of a shelf. */
const COMMANDS: ReadonlySet<string> = new Set(['assess', 'certify', 'check', 'diff', 'generate', 'rule-books', 'search', 'sql']);

/** The arguments without the option, and the folder that it names. @throws UsageError where it names none, or more than one */
export function takeShelf(args: readonly string[]): { readonly rest: readonly string[]; readonly shelf?: string } {
  if (!COMMANDS.has(args[0] ?? '')) return { rest: args };
  const rest: string[] = [];
  const named: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--shelf') named.push(args[++at] ?? '');
    else if (arg.startsWith('--shelf=')) named.push(arg.slice('--shelf='.length));
    else rest.push(arg);
  }
  const [shelf, ...others] = named;
  if (shelf === undefined) return { rest };
  if (shelf === '' || shelf.startsWith('--') || others.length > 0)
    throw new UsageError('--shelf tar én mappe: den med filen shelf.json. Se isf --help.');
  return { rest, shelf };
}

/**
 * What commands get on a shelf. The library is refused, rather than given without what is on the shelf, where the shelf cannot be used.
 * @throws UsageError when the books are asked for and there is no shelf, or it cannot be used
 */
export function onShelf(place: ShelfPlace): Pick<CliDeps, 'library' | 'search'> {
  let loading: Promise<RuleLibrary> | undefined;
  let loaded: RuleLibrary | undefined;
  const load = async (): Promise<RuleLibrary> => {
    await access(join(place.shelf, 'shelf.json')).catch(() => {
      throw new UsageError(`${place.shelf} har ingen shelf.json som kan leses. Ta bort --shelf for å bruke regelbøkene som følger med.`);
    });
    const { loadEffectiveLibrary } = await import('../services/shelf/effective-library');
    const trouble: string[] = [];
    const library = await loadEffectiveLibrary(place, { log: (line) => void trouble.push(line) });
    if (trouble.length > 0)
      throw new UsageError(`${place.shelf} kan ikke brukes: shelf.json er skadet eller laget av en nyere utgave. Ingenting er endret.`);
    loaded = library;
    return library;
  };
  return {
    library: () => (loading ??= load()),
    search: searchIn(join(place.built, 'search'), () => loaded?.derived),
  };
}
