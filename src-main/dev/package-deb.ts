/** `npm run package:deb`: a deb of what lies in out/ with the stand-in for Electron, into dist/testruntime/. For tests only. */
import { join } from 'node:path';
import { PROJECT } from './build-steps';
import { makeTestDeb } from './packaging/test-deb';

try {
  const { deb } = await makeTestDeb(join(PROJECT, 'dist', 'testruntime'), console.log);
  console.log(`${deb} er bare til test: den bruker en Electron uten sikkerhetsrettinger.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
