/** Clarifications: listed, tried, saved as revisions, withdrawn, left out of use, and written as a pack. */
import { randomBytes } from 'node:crypto';
import type { Clarification, ClarificationDraft } from '../../contract/clarifications';
import { checkDraft } from '../../core/clarifications/check-draft';
import { localDay } from '../local-day';
import { makePack, writePack } from '../packs/pack-file';
import { contentHash } from '../rule-library/content-hash';
import { listClarifications } from './clarification-list';
import { placedClarifications } from './effective';
import type { Keeper } from './keeper';
import { ShelfError } from './problem';
import { newestRevisions, type ShelfState } from './state';
import { reached, type Work } from './work';
import type { WorkSession } from './work-session';

type ClarificationCalls = Pick<
  WorkSession,
  'clarifications' | 'checkDraft' | 'saveDraft' | 'withdraw' | 'setAside' | 'exportClarifications'
>;

/** The calls over a keeper. */
export function clarificationCalls({ keeper, now }: { keeper: Keeper; now: () => Date }): ClarificationCalls {
  const list = () => listClarifications(keeper.state(), keeper.made().findings, keeper.contents);

  const change = async (next: ShelfState, work: Work): Promise<void> => {
    const made = await keeper.make(next, work);
    await reached(work, 'write', 0, 1);
    await keeper.commit(next, made);
  };

  const check = async (draft: ClarificationDraft, work: Work) => {
    const state = keeper.state();
    if (draft.id !== undefined) ownNewest(state, draft.id);
    const below = await keeper.below(state, work);
    const book = below.books.find(({ published }) => published.id === draft.ruleBook)?.book;
    if (book === undefined)
      throw new ShelfError('not-found', `Regelboken «${draft.ruleBook}» finnes ikke her. Ingenting er lagret; velg en annen regelbok.`);
    await reached(work, 'certify', 0, 1);
    const others = placedClarifications(below, state).filter(
      ({ clarification, pack }) => clarification.ruleBook === draft.ruleBook && (pack !== undefined || clarification.id !== draft.id),
    );
    return checkDraft(book, others, draft, { hash: contentHash, today: localDay(now()) });
  };

  return {
    clarifications: list,
    checkDraft: (work, draft) => keeper.alone(() => check(draft, work)),
    saveDraft: (work, draft) =>
      keeper.alone(async () => {
        const checked = await check(draft, work);
        if (checked.problems.length > 0) return { check: checked };
        const state = keeper.state();
        const { id: given, ...content } = draft;
        const id = given ?? newId(state);
        const revision = given === undefined ? 1 : ownNewest(state, given).revision + 1;
        const recorded: Clarification = { ...content, id, revision, recordedAt: now().toISOString() };
        await change({ ...state, clarifications: [...state.clarifications, recorded] }, work);
        return { check: checked, id };
      }),
    withdraw: (work, id, by, why) =>
      keeper.alone(async () => {
        const state = keeper.state();
        const newest = ownNewest(state, id);
        if (newest.withdrawn !== undefined) throw new ShelfError('refused', 'Avklaringen er trukket tilbake fra før. Ingenting er endret.');
        const revision: Clarification = {
          ...newest,
          revision: newest.revision + 1,
          recordedAt: now().toISOString(),
          withdrawn: { by, why },
        };
        await change({ ...state, clarifications: [...state.clarifications, revision] }, work);
        return list();
      }),
    setAside: (work, { id, pack, setAside, by, why }) =>
      keeper.alone(async () => {
        const state = keeper.state();
        const stored = state.packs.find(({ on, manifest }) => on && manifest.id === pack);
        const there = stored === undefined ? [] : await keeper.contents.clarifications(stored);
        if (!there.some((one) => one.id === id))
          throw new ShelfError('not-found', `Det er ingen avklaring «${id}» i pakken «${pack}». Ingenting er endret.`);
        const decision = { id, pack, setAside, by, why, at: now().toISOString() };
        await change({ ...state, decisions: [...state.decisions, decision] }, work);
        return list();
      }),
    exportClarifications: (_work, path, { ids, title, publisher }) =>
      keeper.alone(async () => {
        const state = keeper.state();
        const chosen = [...new Set(ids)].map((id) => ownNewest(state, id));
        const gone = chosen.find(({ withdrawn }) => withdrawn !== undefined);
        if (gone !== undefined)
          throw new ShelfError(
            'refused',
            `Avklaringen fra ${gone.responsible} er trukket tilbake og blir ikke med i en pakke. Ta den ut av utvalget.`,
          );
        const id = packIdOf(publisher, title);
        const version = (state.exports[id] ?? 0) + 1;
        // First, so that no two editions that are given away carry the same number.
        await keeper.commit({ ...state, exports: { ...state.exports, [id]: version } }, keeper.made());
        const created = localDay(now());
        await writePack(path, makePack({ id, kind: 'clarifications', title, version, publisher, created }, chosen));
      }),
  };
}

/** @throws ShelfError where it was not entered here */
function ownNewest({ clarifications }: ShelfState, id: string): Clarification {
  const newest = newestRevisions(clarifications).find((one) => one.id === id);
  if (newest === undefined) throw new ShelfError('not-found', `Det er ingen avklaring «${id}» som er lagt inn her. Ingenting er endret.`);
  return newest;
}

/** An id that no other machine gives either. */
function newId({ clarifications }: ShelfState): string {
  const id = `avklaring-${randomBytes(8).toString('hex')}`;
  return clarifications.some((one) => one.id === id) ? newId({ clarifications } as ShelfState) : id;
}

/** The same publisher and title give the same pack, whose editions follow each other. */
function packIdOf(publisher: string, title: string): string {
  const words = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[æä]/g, 'ae')
      .replace(/[øö]/g, 'o')
      .replace(/å/g, 'a')
      .normalize('NFD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 30);
  return `avklaringer-${[words(publisher), words(title)].filter((part) => part !== '').join('.')}`.replace(/[.-]+$/, '');
}
