/**
 * Every fuse of every Electron that we run, written out for each flavour. The types demand that none is left to a default: a new Electron
 * with a new fuse does not compile before somebody has decided on it, and `setFuses` refuses a file that has more than stands here.
 */

/** In the order of the wire. A fuse never moves. */
const EIGHT = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeCliInspect',
  'embeddedAsarIntegrity',
  'onlyLoadAppFromAsar',
  'browserProcessSnapshot',
  'fileProtocolPrivileges',
] as const;
const NINE = [...EIGHT, 'wasmTrapHandlers'] as const;

const WIRES = { '33': EIGHT, '45': NINE } as const;
type Major = keyof typeof WIRES;

/**
 * `release`: what users get. `test`: the same, but Node's inspector may be asked for, which is how the tests drive a packed app.
 * `source`: an Electron that runs the app from a folder.
 */
export type Flavour = 'release' | 'test' | 'source';
type Settings<M extends Major> = Readonly<Record<(typeof WIRES)[M][number], boolean>>;

const RELEASE_OF_33 = {
  // The executable must not be of use as a Node to run other scripts with.
  runAsNode: false,
  // The app sets no cookies. On all the same: what an update of Chromium may store some day is not to lie there in the clear.
  cookieEncryption: true,
  // NODE_OPTIONS could load code into the app before its own.
  nodeOptions: false,
  // So could a debugger.
  nodeCliInspect: false,
  // Checked on Windows and macOS; Linux ignores it.
  embeddedAsarIntegrity: true,
  // No folder beside the archive can take its place.
  onlyLoadAppFromAsar: true,
  // We have no snapshot of our own, and one would lie outside what the integrity check sees.
  browserProcessSnapshot: false,
  // The page comes from app://isf; `file:` is refused.
  fileProtocolPrivileges: false,
} as const satisfies Settings<'33'>;
// WebAssembly keeps its checks by signal handler, as Electron has it: the app's policy runs none.
const RELEASE_OF_45 = { ...RELEASE_OF_33, wasmTrapHandlers: true } as const satisfies Settings<'45'>;

const SOURCE_OF_33 = {
  runAsNode: true,
  cookieEncryption: false,
  nodeOptions: true,
  nodeCliInspect: true,
  embeddedAsarIntegrity: false,
  onlyLoadAppFromAsar: false,
  // The stand-in's own snapshot belongs to the app that it was made for.
  browserProcessSnapshot: false,
  fileProtocolPrivileges: true,
} as const satisfies Settings<'33'>;

const SETTINGS: { readonly [M in Major]: Readonly<Record<Flavour, Settings<M>>> } = {
  '33': { release: RELEASE_OF_33, test: { ...RELEASE_OF_33, nodeCliInspect: true }, source: SOURCE_OF_33 },
  '45': {
    release: RELEASE_OF_45,
    test: { ...RELEASE_OF_45, nodeCliInspect: true },
    source: { ...SOURCE_OF_33, wasmTrapHandlers: true },
  },
};

/** The fuses of one Electron, by name. */
export type NamedFuses = Readonly<Record<string, boolean>>;

/** What the fuses are to be, by name and in the order of the wire. Throws for an Electron whose fuses are not written out. */
export function fusesFor(electronVersion: string, flavour: Flavour): NamedFuses {
  const major = majorOf(electronVersion);
  const settings: NamedFuses = SETTINGS[major][flavour];
  return Object.fromEntries(WIRES[major].map((name) => [name, settings[name] === true]));
}

/** Gives the states that were read from an executable their names. */
export function nameFuses(
  electronVersion: string,
  states: readonly (boolean | undefined)[],
): Readonly<Record<string, boolean | undefined>> {
  const names = WIRES[majorOf(electronVersion)];
  return Object.fromEntries(states.map((state, at) => [names[at] ?? `fuse ${at}`, state]));
}

function majorOf(electronVersion: string): Major {
  const major = electronVersion.split('.')[0] ?? '';
  if (!Object.hasOwn(WIRES, major)) throw new Error(`The fuses of Electron ${electronVersion} are not written out in fuses.ts.`);
  return major as Major;
}
