/**
 * `npm run package`: the packages of this system from what lies in out/, into dist/. It needs GitHub, where Electron and the tools of
 * electron-builder lie, and on Linux ISF_HOMEPAGE and ISF_MAINTAINER, which a deb must name. Signing: docs/releasing.md.
 */
import { join } from 'node:path';
import { PROJECT } from './build-steps';
import { type BuilderRun, linuxNames, packageFacts, runBuilder } from './packaging/builder';
import { installPackager } from './packaging/packager-folder';
import { problemsIn } from './packaging/packed-apps';

try {
  const run = process.platform === 'linux' ? forLinux(process.env) : { args: [process.platform === 'win32' ? '--win' : '--mac'] };
  await installPackager(console.log);
  await runBuilder(run);
  const problems = await problemsIn(join(PROJECT, 'dist'), (await packageFacts()).devDependencies.electron, 'release');
  if (problems.length > 0) throw new Error(`Pakkene skal ikke gis videre:\n${problems.join('\n')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function forLinux({ ISF_HOMEPAGE: homepage, ISF_MAINTAINER: maintainer }: NodeJS.ProcessEnv): BuilderRun {
  if (!homepage || !maintainer) {
    throw new Error('En deb må si hvor den kommer fra: sett ISF_HOMEPAGE til en adresse og ISF_MAINTAINER til «Navn <e-post>».');
  }
  return { args: ['--linux'], over: linuxNames(homepage, maintainer) };
}
