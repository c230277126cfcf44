import { expect, test } from 'vitest';
import type { Facts } from '../../../../src-main/contract/rules';
import { assess } from '../../../../src-main/core/rules/assess';
import { outlook } from '../../../../src-main/core/rules/outlook';
import { readChapter } from '../../../../src-main/services/reading';
import { questionsOf } from '../../../../src-main/services/rule-library/library';
import { formForAnswer, formForRule } from '../../../../src-renderer/state/clarifications-prefill';
import { FINAL } from '../../../support/books';
import { DIALOGUE } from '../../../support/written-clarification';

const prefill = { book: FINAL, questions: questionsOf(FINAL), responsible: 'Kari', today: '25.11.2026' };
const chapters = FINAL.chapters.flatMap(({ chapter }) => readChapter(FINAL, chapter.id) ?? []);

function answered(facts: Facts, point?: number) {
  const answer = assess(facts, FINAL);
  return formForAnswer({
    ...prefill,
    answer,
    outlook: outlook(facts, FINAL),
    facts,
    point: point === undefined ? undefined : answer.openPoints[point],
    chapters,
  });
}

test('an unsettled answer: its chapter, the facts that leave it open, and itself as the first example', () => {
  const form = answered(DIALOGUE);
  expect(form).toMatchObject({
    ruleBook: 'isf-2024-final',
    chapter: '5.21.3',
    source: 'ISF-regelverket 2024',
    responsible: 'Kari',
    decidedOn: '25.11.2026',
    choices: ['yes', 'no'],
    decides: undefined,
    says: '',
    page: '',
  });
  expect(form.conditions.filter(({ options }) => options.length > 0)).toEqual([
    { fact: 'contactForm', options: ['message'] },
    { fact: 'channel', options: ['secure-digital-dialogue'] },
    { fact: 'privacyAndSecurity', options: ['yes'] },
  ]);
  expect(form.examples).toMatchObject([{ facts: DIALOGUE, title: 'Melding, Kanal: Sikker digital dialog, Personvern og sikkerhet: Ja' }]);
});

test('an answered fact that the rule behind it does not look at is left out, but can be taken in', () => {
  const form = answered({ ...DIALOGUE, serviceArea: 'somatic' });
  expect(form.conditions.at(-1)).toEqual({ fact: 'serviceArea', options: [] });
  expect(form.examples[0]?.facts).toMatchObject({ serviceArea: 'somatic' });
});

test('an open point beside a verdict: that point, and the verdict as the answer of the example', () => {
  const facts = FINAL.chapters
    .flatMap(({ examples }) => examples)
    .map((example) => example.facts)
    .find((one) => assess(one, FINAL).verdict === 'yes' && assess(one, FINAL).openPoints.length > 0);
  if (facts === undefined) throw new Error('No example is answered yes with an open point');
  const form = answered(facts, 0);
  expect(form).toMatchObject({ choices: ['points'], decides: 'points', examples: [{ verdict: 'yes' }] });
  expect(form.points.filter(({ chosen }) => chosen).map(({ point }) => point)).toEqual([assess(facts, FINAL).openPoints[0]]);
});

test('a rule that is read: its own conditions with all their options, and a contact that meets it', () => {
  const rule = chapters.flatMap(({ rules }) => rules).find(({ id }) => id === '5.21.3/regel-andre-kanaler');
  const [point] = rule?.openPoints ?? [];
  if (rule === undefined || point === undefined) throw new Error('The rule has gone');
  const form = formForRule({ ...prefill, rule, point, facts: DIALOGUE, verdict: 'unsettled' });
  expect(form.conditions).toContainEqual({ fact: 'channel', options: ['secure-digital-dialogue', 'other'] });
  expect(form).toMatchObject({ choices: ['yes', 'no'], chapter: '5.21.3', examples: [{ facts: DIALOGUE }] });
});
