/** `npm run sbom`: the parts list of the app into dist/isf-kodestotte-<version>.cdx.json. Needs no network. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './build-steps';
import { makeSbom } from './supply-chain/sbom';

const sbom = await makeSbom(PROJECT);
const path = join(PROJECT, 'dist', `isf-kodestotte-${sbom.metadata.component.version}.cdx.json`);
await mkdir(join(PROJECT, 'dist'), { recursive: true });
await writeFile(path, `${JSON.stringify(sbom, null, 2)}\n`);
console.log(`${path}: ${sbom.components.length} deler`);
