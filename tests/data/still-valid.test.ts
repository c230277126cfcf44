import { expect, test } from 'vitest';
import { fail, ok } from '../../src-main/contract/result';
import type { Answer, ClauseDetail } from '../../src-main/contract/rules';
import type { LinkedAssessment } from '../../src-renderer/data/note';
import { must, openPage, problemIn } from '../support/notes-page';

const BOOK = { id: 'isf-2024-final', title: 'ISF 2024', status: 'final', inForce: true, hash: 'h' } as const;
const THEN: LinkedAssessment = {
  facts: { contactForm: 'message' },
  contactDate: '2024-05-02',
  ruleBook: BOOK,
  verdict: 'no',
  because: [],
  registration: { codes: [] },
  openPoints: [],
  assessedAt: '2026-11-20T08:00:00.000Z',
};
const ANSWER: Answer = {
  verdict: 'no',
  openPoints: [],
  registration: { codes: [] },
  because: [],
  missing: [],
  missingForDetails: [],
  toChange: [],
  couldOnlyHaveBeen: [],
  ignored: [],
  ruleBook: BOOK,
  dateAssumed: false,
};

/** A page with three linked notes, one of them in the bin, and one without. */
async function linkedPage() {
  const page = await openPage();
  const asked: unknown[] = [];
  page.main.answers.assess = (input) => {
    asked.push(input);
    if (input.date === '1999-01-01') return fail('date-outside', 'Ingen regelbok dekker 1999-01-01.');
    const answer = input.facts.contactForm === 'video' ? { ...ANSWER, verdict: 'yes' as const } : ANSWER;
    return ok({ answer, outlook: { possible: [], questions: [], grounds: [] } });
  };
  page.main.answers['rule-book:clause'] = ({ clause }) =>
    clause === '5.22/a' ? ok({ id: clause, text: 'Ny ordlyd.' } as unknown as ClauseDetail) : fail('not-found', 'Finnes ikke.');
  const quote = { clause: '5.22/a', chapter: '5.22', text: 'Gammel ordlyd.', locator: 's. 1', ruleBook: BOOK };
  const same = must(await page.notes.store.create({ assessment: THEN }));
  const changed = must(
    await page.notes.store.create({ assessment: { ...THEN, facts: { contactForm: 'video' }, contactDate: '1999-01-01' } }),
  );
  const reworded = must(await page.notes.store.create({ assessment: THEN, quotes: [quote] }));
  const binned = must(await page.notes.store.create({ assessment: THEN }));
  must(await page.notes.store.bin([binned.id]));
  must(await page.notes.store.create({ title: 'uten vurdering' }));
  return { ...page, same, changed, reworded, binned, asked };
}

test('every linked note outside the bin is assessed again, and says what has changed', async () => {
  const { notes, same, changed, reworded } = await linkedPage();
  const seen: string[] = [];
  const progress: number[][] = [];
  const results = must(await notes.stillValid.run({ onResult: ({ id }) => seen.push(id), onProgress: (...step) => progress.push(step) }));
  const states = Object.fromEntries(results.map(({ id, validity }) => [id, validity.state]));
  expect(states).toEqual({ [same.id]: 'still-right', [changed.id]: 'answer-changed', [reworded.id]: 'text-changed' });
  expect(seen.toSorted()).toEqual(Object.keys(states).toSorted());
  expect(progress.at(-1)).toEqual([3, 3]);
  const turned = results.find(({ id }) => id === changed.id)?.validity;
  expect(turned?.forItsDate).toEqual({ state: 'cannot-tell', message: 'Ingen regelbok dekker 1999-01-01.' });
  expect(turned?.inForce).toMatchObject({ state: 'answer-changed', verdict: 'yes' });
});

test('a clock that was set back, or years ahead, changes nothing of what has changed', async () => {
  const { notes, pass } = await linkedPage();
  const states = async () => must(await notes.stillValid.run({})).map(({ id, validity }) => `${id} ${validity.state}`);
  const before = await states();
  const YEAR = 365 * 86_400_000;
  for (const years of [-10, 20]) {
    pass(years * YEAR);
    expect(await states()).toEqual(before);
  }
});

test('notes with the same facts and date cost one question to main', async () => {
  const { notes, asked } = await linkedPage();
  must(await notes.stillValid.run({}));
  expect(asked).toHaveLength(4);
});

test('only some notes are run when they are named, and it can be stopped', async () => {
  const { notes, reworded } = await linkedPage();
  expect(must(await notes.stillValid.run({ ids: [reworded.id] })).map(({ id }) => id)).toEqual([reworded.id]);
  const stop = new AbortController();
  stop.abort();
  expect(problemIn(await notes.stillValid.run({ signal: stop.signal }))).toBe('cancelled');
});
