import { expect, test } from 'vitest';
import { CASES_AT_ONCE, type CaseChange } from '../../src-main/contract/packs';
import { fail, ok } from '../../src-main/contract/result';
import type { LinkedAssessment } from '../../src-renderer/data/note';
import { must, openPage, problemIn } from '../support/notes-page';

const SHA = 'a'.repeat(64);
const THEN: LinkedAssessment = {
  facts: { contactForm: 'message' },
  contactDate: '2024-05-02',
  pickedBook: 'isf-2024-final',
  ruleBook: { id: 'isf-2024-final', title: 'ISF 2024', status: 'final', inForce: true, hash: 'h' },
  verdict: 'no',
  because: [],
  registration: { codes: [] },
  openPoints: [],
  assessedAt: '2026-11-20T08:00:00.000Z',
};
const result = (verdict: 'yes' | 'no') => ({ verdict, codes: [], ruleBook: 'isf-2024-final' });
const CHANGE: CaseChange = { before: result('no'), after: result('yes'), clauses: ['5.1/x'] };

/** A page whose main says that video contacts change. */
async function page() {
  const opened = await openPage();
  const asked: { sha256: string; cases: readonly unknown[] }[] = [];
  opened.main.answers['shelf:preview-cases'] = (input) => {
    asked.push(input);
    return ok({ changes: input.cases.map(({ facts }) => (facts.contactForm === 'video' ? CHANGE : null)) });
  };
  return { ...opened, asked };
}

test('linked notes outside the bin are asked about with their date and book, and those that change are named', async () => {
  const { notes, asked } = await page();
  must(await notes.store.create({ title: 'uendret', assessment: THEN }));
  const video = must(await notes.store.create({ title: 'endret', assessment: { ...THEN, facts: { contactForm: 'video' } } }));
  must(await notes.store.create({ title: 'uten vurdering' }));
  const binned = must(await notes.store.create({ assessment: { ...THEN, facts: { contactForm: 'video' } } }));
  must(await notes.store.bin([binned.id]));
  const found = must(await notes.casePreview.run({ sha256: SHA }));
  expect(found).toEqual({ cases: 2, notAsked: 0, changes: [{ id: video.id, title: 'endret', ...CHANGE }] });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.cases).toContainEqual({ facts: { contactForm: 'video' }, date: '2024-05-02', ruleBook: 'isf-2024-final' });
});

test('an assessment whose facts no book could know is counted, and keeps none of the others from being asked about', async () => {
  const { notes } = await page();
  must(await notes.store.create({ assessment: { ...THEN, facts: { [`x${'y'.repeat(100)}`]: 'z' } } }));
  must(await notes.store.create({ assessment: { ...THEN, facts: { contactForm: 'video' } } }));
  expect(must(await notes.casePreview.run({ sha256: SHA }))).toMatchObject({ cases: 2, notAsked: 1, changes: [{}] });
});

test('many are asked about in batches that main takes, with progress', async () => {
  const { notes, asked } = await page();
  const count = CASES_AT_ONCE + 20;
  for (let made = 0; made < count; made++) must(await notes.store.create({ assessment: THEN }));
  const progress: number[][] = [];
  const found = must(await notes.casePreview.run({ sha256: SHA, onProgress: (...step) => progress.push(step) }));
  expect(found).toEqual({ cases: count, notAsked: 0, changes: [] });
  expect(asked.map(({ cases }) => cases.length)).toEqual([CASES_AT_ONCE, 20]);
  expect(progress.at(0)).toEqual([0, count]);
  expect(progress.at(-1)).toEqual([count, count]);
});

test('it can be stopped, and says what main refused', async () => {
  const { notes, main } = await page();
  must(await notes.store.create({ assessment: THEN }));
  const stop = new AbortController();
  stop.abort();
  expect(problemIn(await notes.casePreview.run({ sha256: SHA, signal: stop.signal }))).toBe('cancelled');
  main.answers['shelf:preview-cases'] = () => fail('not-found', 'Forhåndsvisningen er lagt bort.');
  expect(await notes.casePreview.run({ sha256: SHA })).toMatchObject({
    ok: false,
    problem: { message: 'Forhåndsvisningen er lagt bort.' },
  });
});
