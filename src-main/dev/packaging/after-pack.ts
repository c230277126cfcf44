/** The step that electron-builder takes between packing and signing: sets every fuse. A signature made before that would be broken. */
import { join } from 'node:path';
import { run } from '../system-command';
import { setFuses } from './fuse-wire';
import { type Flavour, fusesFor } from './fuses';

/** What electron-builder says of the folder that it has just packed; as much of it as is needed here. */
interface Packed {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly config: { readonly electronVersion?: string | null };
    readonly executableName?: string;
    readonly appInfo: { readonly productFilename: string };
  };
}

/** The file of a packed app in which the fuses lie. */
export function fuseFile(folder: string, platform: string, name: string): string {
  if (platform === 'win32') return join(folder, `${name}.exe`);
  if (platform !== 'darwin') return join(folder, name);
  return join(folder, `${name}.app`, 'Contents', 'Frameworks', 'Electron Framework.framework', 'Electron Framework');
}

/** Sets the fuses of the flavour in ISF_FUSES; without one, those of a release. */
export default async function afterPack({ appOutDir, electronPlatformName, packager }: Packed): Promise<void> {
  const version = packager.config.electronVersion;
  if (!version) throw new Error('electron-builder does not say which Electron it packs.');
  const name = electronPlatformName === 'linux' && packager.executableName ? packager.executableName : packager.appInfo.productFilename;
  await setFuses(fuseFile(appOutDir, electronPlatformName, name), Object.values(fusesFor(version, flavourAsked())));
  if (electronPlatformName === 'darwin') await signAdHoc(join(appOutDir, `${name}.app`));
}

function flavourAsked(): Flavour {
  const asked = process.env.ISF_FUSES ?? 'release';
  if (asked !== 'release' && asked !== 'test') throw new Error(`ISF_FUSES is ${asked}; it can be release or test.`);
  return asked;
}

/** A Mac with its own processors starts no file whose signature does not fit, and Electron comes with one that fits the fuses of before. */
async function signAdHoc(app: string): Promise<void> {
  const { code, output } = await run('codesign', ['--sign', '-', '--force', '--deep', app]);
  if (code !== 0) throw new Error(`codesign: ${output.trim()}`);
}
