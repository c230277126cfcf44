/** Asks main what a pack that is not installed would change for the linked assessments, many at a time. */
import * as z from 'zod/mini';
import { CASES_AT_ONCE, CaseFacts } from '../../src-main/contract/packs';
import type { CasePreview, ChangedCase } from './api';
import { type Call, problemOfCall } from './call';
import { allNotes } from './files/import';
import type { LinkedAssessment, Note } from './note';
import { NotesError } from './outcome';
import type { Access } from './store/access';

/** A full batch of cases of this length is still small enough for one call; a real one has a tenth of it. */
const LONGEST_CASE = 3_500;

/** The asker over the notes behind `access`. */
export function createCasePreview(call: Call, access: Access): CasePreview {
  return {
    run: ({ sha256, onProgress, signal }) =>
      access.read(async (open) => {
        const linked = (await allNotes(open)).flatMap(linkedCase);
        const asked = linked.flatMap(({ facts, ...note }) => (facts === undefined ? [] : [{ ...note, facts }]));
        const changes: ChangedCase[] = [];
        for (let at = 0; at < asked.length; at += CASES_AT_ONCE) {
          if (signal?.aborted) throw new NotesError({ code: 'cancelled' });
          onProgress?.(at, asked.length);
          const batch = asked.slice(at, at + CASES_AT_ONCE);
          const result = await call('shelf:preview-cases', { sha256, cases: batch.map(({ facts }) => facts) });
          if (!result.ok) throw new NotesError(problemOfCall(result.error));
          batch.forEach(({ id, title }, index) => {
            const change = result.value.changes[index];
            if (change != null) changes.push({ id, title, ...change });
          });
        }
        onProgress?.(asked.length, asked.length);
        return { cases: linked.length, notAsked: linked.length - asked.length, changes };
      }),
  };
}

/** The case of a note that holds one and is not in the bin. Without `facts` where no rule book could know them, as an import may bring. */
function linkedCase({ id, title, assessment, deletedAt }: Note): { id: string; title: string; facts?: CaseFacts }[] {
  if (assessment === undefined || deletedAt !== undefined) return [];
  const facts = z.safeParse(CaseFacts, caseOf(assessment));
  const fits = facts.success && JSON.stringify(facts.data).length <= LONGEST_CASE;
  return [{ id, title, ...(fits && { facts: facts.data }) }];
}

function caseOf({ facts, contactDate, pickedBook }: LinkedAssessment): CaseFacts {
  return {
    facts,
    ...(contactDate !== undefined && { date: contactDate }),
    ...(pickedBook !== undefined && { ruleBook: pickedBook }),
  };
}
