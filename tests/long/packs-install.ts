/** Installs a pack through the services, in a process that is there to be killed. Arguments: the place as JSON, and the pack. */

import { openWork } from '../../src-main/services/shelf/open-work';
import type { ShelfPlace } from '../../src-main/services/shelf/place';
import { QUIET } from '../../src-main/services/shelf/work';

const [place = '', pack = ''] = process.argv.slice(2);
const told = (line: string): void => void process.stdout.write(`${line}\n`);

const shelf = await openWork(JSON.parse(place) as ShelfPlace, () => new Date());
told('opened');
const { sha256 } = await shelf.previewPack(QUIET, pack);
told('previewed');
await shelf.install(QUIET, sha256, true);
told('installed');
