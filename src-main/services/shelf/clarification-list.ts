/** All clarifications as they are listed: those that were entered here, and those of packs that are on. */
import type { Clarification, ClarificationStanding, ListedClarification } from '../../contract/clarifications';
import type { Findings } from './derived';
import type { PackContents } from './pack-contents';
import { isSetAside, newestRevisions, type ShelfState, type StoredPack } from './state';

/** Own ones first, in the order in which they were entered; then those of each pack. */
export async function listClarifications(state: ShelfState, findings: Findings, contents: PackContents): Promise<ListedClarification[]> {
  const own = newestRevisions(state.clarifications).map(
    (newest): ListedClarification => ({
      newest,
      standing: newest.withdrawn === undefined ? standingOf(newest, undefined, findings) : withdrawn(newest, newest.withdrawn.why),
      history: state.clarifications.filter(({ id }) => id === newest.id).sort((a, b) => b.revision - a.revision),
      decisions: [],
    }),
  );
  const brought = await Promise.all(
    state.packs
      .filter(({ on, manifest }) => on && manifest.kind === 'clarifications')
      .map(async (pack) => (await contents.clarifications(pack)).map((newest) => broughtBy(pack, newest, state, findings))),
  );
  return [...own, ...brought.flat()];
}

function broughtBy(stored: StoredPack, newest: Clarification, state: ShelfState, findings: Findings): ListedClarification {
  const { id, title, publisher } = stored.manifest;
  const reason = findings.setAside[id];
  const standing =
    newest.withdrawn !== undefined
      ? withdrawn(newest, newest.withdrawn.why)
      : reason !== undefined
        ? outOfUse(newest, id, 'review', `Pakken «${title}» er ikke i bruk: ${reason}`)
        : standingOf(newest, id, findings);
  return {
    newest,
    standing: isSetAside(state, newest.id, id) && newest.withdrawn === undefined ? { ...standing, state: 'set-aside' } : standing,
    pack: { id, title, publisher, untested: stored.trust === 'untested' },
    history: [newest],
    decisions: state.decisions
      .filter((one) => one.id === newest.id && one.pack === id)
      .map(({ setAside, by, why, at }) => ({ setAside, by, why, at }))
      .reverse(),
  };
}

function standingOf({ id, revision }: Clarification, pack: string | undefined, { standings }: Findings): ClarificationStanding {
  const found = standings.find((one) => one.id === id && one.pack === pack);
  if (found === undefined) throw new Error(`no standing of the clarification ${id}`);
  return { ...found, revision };
}

function withdrawn(clarification: Clarification, why: string): ClarificationStanding {
  return outOfUse(clarification, undefined, 'withdrawn', why);
}

function outOfUse(
  { id, revision }: Clarification,
  pack: string | undefined,
  state: ClarificationStanding['state'],
  reason: string,
): ClarificationStanding {
  return { id, revision, ...(pack === undefined ? {} : { pack }), state, reasons: [reason], against: [], clauses: [] };
}
