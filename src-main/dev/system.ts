/** The system libraries that Electron needs on Linux: finds what is missing, and installs it where that is allowed. */
import { hasProgram, isRoot, run } from './system-command';

type Tell = (line: string) => void;

/** Debian's packages, each with the name it has had since the change to 64-bit time stamps. */
const LIBRARY_PACKAGES: ReadonlyArray<readonly string[]> = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
];
const DISPLAY_PACKAGES: ReadonlyArray<readonly string[]> = [['xvfb']];

/** Makes sure that the executable finds its libraries, and that there is a virtual screen if one is needed. */
export async function prepareSystem(executable: string, needsScreen: boolean, tell: Tell): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  const noScreen = needsScreen && !hasProgram('Xvfb');
  if (missing.length === 0 && !noScreen) return;

  const wanted = [...(missing.length > 0 ? LIBRARY_PACKAGES : []), ...(noScreen ? DISPLAY_PACKAGES : [])];
  const what = [...missing, ...(noScreen ? ['Xvfb'] : [])].join(', ');
  if (!hasProgram('apt-get')) throw new Error(`Systemet mangler ${what}. Installer det med systemets egne pakker, og start på nytt.`);
  if (!isRoot()) {
    const names = await packageNames(wanted);
    throw new Error(`Systemet mangler ${what}. Kjør dette, og start på nytt:\n  sudo apt-get install -y ${names.join(' ')}`);
  }

  tell(`Systemet mangler ${what}.`);
  await run('apt-get', ['update']);
  const names = await packageNames(wanted);
  tell(`Installerer ${names.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const installed = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
  if (installed.code !== 0) {
    throw new Error(`apt-get installerte ikke ${names.join(' ')}:\n${installed.output.trim().split('\n').slice(-5).join('\n')}`);
  }
  const still = await missingLibraries(executable);
  if (still.length > 0) throw new Error(`Systemet mangler fortsatt ${still.join(', ')}.`);
}

/** The shared libraries that the loader does not find. */
async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await run('ldd', [executable]);
  return [...new Set([...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => String(match[1])))];
}

/** Of each package the name that this system has. Where that cannot be told, the older name. */
async function packageNames(wanted: ReadonlyArray<readonly string[]>): Promise<string[]> {
  const names: string[] = [];
  for (const alternatives of wanted) {
    const known: string[] = [];
    for (const name of alternatives) {
      const { output } = await run('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } });
      const candidate = /Candidate:\s*(\S+)/.exec(output)?.[1];
      if (candidate !== undefined && candidate !== '(none)') known.push(name);
    }
    names.push(known[0] ?? String(alternatives.at(-1)));
  }
  return names;
}
