/** Writes the licences of everything that is shipped to out/licences.json. A part of `npm run build`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './build-steps';
import { gatherLicences } from './supply-chain/licences';

await mkdir(join(PROJECT, 'out'), { recursive: true });
await writeFile(join(PROJECT, 'out', 'licences.json'), `${JSON.stringify(await gatherLicences(PROJECT), null, 1)}\n`);
