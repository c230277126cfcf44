/** Opens the shelf for the process that owns it: no other may change it at the same time. */
import { join } from 'node:path';
import { readBundled } from './bundled';
import { clarificationCalls } from './clarification-calls';
import { openDisk } from './disk';
import { openKeeper } from './keeper';
import { keyCalls } from './key-calls';
import { lookForOffers } from './offers';
import { packCalls } from './pack-calls';
import type { ShelfPlace } from './place';
import { readTrust } from './trust-here';
import { shelfView } from './view';
import type { WorkSession } from './work-session';

/** The session. @throws ShelfError where the bundled books cannot be used */
export async function openWork({ built, shelf, machine }: ShelfPlace, now: () => Date, disk = openDisk(shelf)): Promise<WorkSession> {
  const [bundled, trust] = await Promise.all([readBundled(built), readTrust(built, machine)]);
  const keeper = await openKeeper(disk, bundled, trust);
  const offers = lookForOffers(trust.organisation.packFolder);
  const state: WorkSession['state'] = async () => {
    const seen = await offers.now(keeper.state());
    const notices = [...(await damagedNotices(disk)), ...seen.notices];
    return shelfView(keeper, join(built, 'certificates'), { offers: seen.offers, notices });
  };
  return {
    state,
    ...packCalls({ keeper, disk, now, view: state }),
    ...keyCalls({ keeper, now, view: state }),
    ...clarificationCalls({ keeper, now }),
  };
}

async function damagedNotices(disk: ReturnType<typeof openDisk>): Promise<string[]> {
  return (await disk.damaged()).map(
    (name) =>
      `Filen over det som er installert og lagt inn, var skadet og er satt til side som «${name}». Appen bruker regelbøkene den kom med. ` +
      'Installer pakkene på nytt, og be den som drifter maskinen se på filen: avklaringene dine kan stå i den.',
  );
}
