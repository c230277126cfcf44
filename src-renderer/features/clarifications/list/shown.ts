/** What of a clarification the list shows, and which of them. Pure. */
import type { Clarification, ClarificationContent, ListedClarification } from '../../../../src-main/contract/clarifications';
import { canonical } from '../../../../src-main/core/text/canonical';
import type { ListFilter } from '../../../state/clarifications';

/** Whether a filter lets it through. */
export function isShown({ standing: { state } }: ListedClarification, filter: ListFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'out' ? state === 'withdrawn' || state === 'set-aside' : state === filter;
}

/** What it decides, in one word. */
export function decidesOf({ verdict }: Pick<ClarificationContent, 'verdict'>): 'yes' | 'no' | 'points' {
  return verdict ?? 'points';
}

/** The fields of the content, in the order of the form. */
export const CONTENT_FIELDS = [
  'verdict',
  'settles',
  'says',
  'source',
  'page',
  'chapter',
  'ruleBook',
  'when',
  'responsible',
  'decidedOn',
  'registration',
  'examples',
] as const satisfies readonly (keyof ClarificationContent)[];

/** Which fields a revision changed from the one before it. */
export function changedFields(before: Clarification, after: Clarification): readonly (typeof CONTENT_FIELDS)[number][] {
  return CONTENT_FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field]));
}

/** A step in the life of a clarification, newest first. */
export type Step =
  | { readonly kind: 'revision'; readonly at: string; readonly revision: Clarification; readonly before: Clarification | undefined }
  | { readonly kind: 'decision'; readonly at: string; readonly setAside: boolean; readonly by: string; readonly why: string };

/** Revisions and decisions together, newest first. */
export function stepsOf({ history, decisions }: Pick<ListedClarification, 'history' | 'decisions'>): readonly Step[] {
  const revisions: readonly Step[] = history.map((revision, at) => ({
    kind: 'revision',
    at: revision.recordedAt,
    revision,
    before: history[at + 1],
  }));
  const decided: readonly Step[] = decisions.map((one) => ({ kind: 'decision', ...one }));
  return [...revisions, ...decided].toSorted((a, b) => b.at.localeCompare(a.at));
}
