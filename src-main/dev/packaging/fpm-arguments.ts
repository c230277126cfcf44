/** What electron-builder asks of fpm, the program that it lets make a deb. */

export interface FpmWish {
  /** The last value of each option, without the dashes. */
  readonly options: ReadonlyMap<string, string>;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  /** What goes where: a file, or with `/` at its end the content of a folder. */
  readonly content: readonly { readonly from: string; readonly to: string }[];
}

const WITHOUT_VALUE = new Set(['--force', '--debug']);

/** Reads the arguments. Throws at one that does not fit, so that nothing electron-builder wishes is left out unnoticed. */
export function readFpmArguments(args: readonly string[]): FpmWish {
  const options = new Map<string, string>();
  const depends: string[] = [];
  const recommends: string[] = [];
  const content: { from: string; to: string }[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (WITHOUT_VALUE.has(arg)) continue;
    if (!arg.startsWith('-')) {
      const [from, to, ...rest] = arg.split('=');
      if (!from || !to || rest.length > 0) throw new Error(`fpm: ${arg} does not say what goes where.`);
      content.push({ from, to });
      continue;
    }
    at += 1;
    const value = args[at];
    if (value === undefined) throw new Error(`fpm: ${arg} has no value.`);
    if (arg === '-d') depends.push(value);
    else if (arg === '--deb-recommends') recommends.push(value);
    else options.set(arg.replace(/^-+/, ''), value);
  }
  return { options, depends, recommends, content };
}

/** An option that must be there. */
export function needed({ options }: FpmWish, name: string): string {
  const value = options.get(name);
  if (value === undefined) throw new Error(`fpm: --${name} is missing.`);
  return value;
}

/** The control file of the deb. `installedKb` is what it takes on the disk. */
export function controlFile(wish: FpmWish, installedKb: number): string {
  // First the short description on the line itself, then the long one, each of its lines with a space before it.
  const description = needed(wish, 'description').trimEnd();
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Package', needed(wish, 'name')],
    ['Version', needed(wish, 'version')],
    ['Architecture', needed(wish, 'architecture')],
    ['Maintainer', needed(wish, 'maintainer')],
    ['Installed-Size', String(installedKb)],
    ['Depends', wish.depends.join(', ')],
    ['Recommends', wish.recommends.join(', ')],
    ['Section', wish.options.get('category')],
    ['Priority', wish.options.get('deb-priority')],
    ['Homepage', wish.options.get('url')],
    ['Description', description],
  ];
  return `${lines.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n')}\n`;
}
