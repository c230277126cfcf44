import { describe, expect, test } from 'vitest';
import type { OpenPoint } from '../../../../src-main/contract/rules';
import { assess } from '../../../../src-main/core/rules/assess';
import { chapterSummaries, codeUse, readChapter } from '../../../../src-main/services/reading';
import { clauseDetail, summaryOf } from '../../../../src-main/services/rule-library/library';
import { FINAL } from '../../../support/books';
import { clarification, over, placed } from '../../../support/clarifications';

describe('a chapter to read', () => {
  test('every chapter of the summary can be read, with the counts it promises', () => {
    for (const { id, clauses, rules, changes, examples } of chapterSummaries(FINAL)) {
      const chapter = readChapter(FINAL, id);
      expect([chapter?.clauses.length, chapter?.rules.length, chapter?.changes.length, chapter?.examples.length]).toEqual([
        clauses,
        rules,
        changes,
        examples,
      ]);
    }
    expect(readChapter(FINAL, '9.9')).toBeUndefined();
  });

  test('a rule says how sure it is, and a clause which rules rest on it, from whatever chapter', () => {
    const messages = readChapter(FINAL, '5.21.3');
    expect(messages?.rules.find(({ id }) => id === '5.21.3/regel-sms')).toMatchObject({ verdict: 'no', certainty: 'confirmed' });
    expect(messages?.rules.find(({ id }) => id === '5.21.3/regel-krav-ikke-oppfylt')).toMatchObject({
      verdict: 'no',
      certainty: 'interpreted',
    });
    expect(messages?.clauses.find(({ id }) => id === '5.21.3/sms')?.rules).toEqual(['5.21.3/regel-sms']);
  });

  test('a rule that waits for a verdict says which, and an example the answer it gets', () => {
    const waiting = chapterSummaries(FINAL)
      .flatMap(({ id }) => readChapter(FINAL, id)?.rules ?? [])
      .filter(({ whenVerdict }) => whenVerdict === 'yes');
    expect(waiting.length).toBeGreaterThan(0);
    const sms = readChapter(FINAL, '5.21.3')?.examples.find(({ facts }) => facts.channel === 'sms');
    expect(sms).toMatchObject({ verdict: 'no', certainty: 'confirmed' });
  });
});

describe('where a code matters', () => {
  test('WMGA28: the rule that registers it, the clauses that name it, the traps', () => {
    const use = codeUse(FINAL, 'NKPK', 'WMGA28');
    expect(use.registeredBy.map(({ chapter, verdict }) => [chapter, verdict])).toEqual([['5.21.4', 'yes']]);
    expect(use.clauses.some(({ id }) => id.startsWith('5.21.4/'))).toBe(true);
    expect(use.examples.some(({ trap }) => trap !== undefined)).toBe(true);
  });

  test('the same digits in two lists are kept apart', () => {
    const contactType = codeUse(FINAL, '8432', '7');
    const indirect = codeUse(FINAL, 'polIndir', '12');
    expect(contactType.registeredBy.map(({ chapter }) => chapter)).toEqual(['5.21.1']);
    expect(indirect.registeredBy.map(({ chapter }) => chapter)).toEqual(['5.21.1']);
    expect(codeUse(FINAL, '8432', '12').registeredBy).toEqual([]);
    expect(codeUse(FINAL, 'polIndir', '7').registeredBy).toEqual([]);
  });

  test('alternatives count as registered, and a bare digit in a text is not taken for a code', () => {
    expect(codeUse(FINAL, 'polIndir', '71').registeredBy.length).toBeGreaterThan(0);
    expect(codeUse(FINAL, 'stedAktivitet', '1').clauses).toEqual([]);
  });
});

describe('a book with local clarifications', () => {
  const facts = { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' };
  const point = assess(facts, FINAL).openPoints.find(({ text }) => text.startsWith('Kontakttype for et besvart skjema')) as OpenPoint;
  const { verdict: _verdict, ...answering } = clarification({ id: 'punkt', chapter: '5.21.4', settles: [point], when: {} });
  const { book } = over([
    placed(),
    { clarification: { ...answering, examples: [{ title: 'Skjema', facts, verdict: 'yes' }] }, setAside: false },
  ]);
  const local = { clarification: 'meldinger', revision: 1, responsible: 'Kari Nordmann, kodeleder', decidedOn: '2024-05-03' };

  test('shows its clause as local, with its rule and its example', () => {
    const chapter = readChapter(book, '5.21.3');
    expect(chapter?.clauses.find(({ id }) => id === '5.21.3/lokal-meldinger')).toMatchObject({
      authority: 'local',
      local,
      rules: ['5.21.3/lokal-meldinger'],
    });
    expect(chapter?.examples.find(({ title }) => title === 'Svar på spørsmål om medisiner')).toMatchObject({
      verdict: 'no',
      certainty: 'secondary',
    });
    expect(chapter?.clauses.find(({ id }) => id === '5.21.3/sms')).not.toHaveProperty('local');
    expect(clauseDetail(book, '5.21.3/lokal-meldinger')).toMatchObject({
      local,
      source: { title: 'ISF-regelverket 2024, endelig', publisher: 'Kari Nordmann, kodeleder' },
      examples: [{ title: 'Svar på spørsmål om medisiner' }],
    });
  });

  test('says which open points a rule answers, and what the book is made of', () => {
    expect(readChapter(book, '5.21.4')?.rules.find(({ id }) => id === '5.21.4/lokal-punkt')?.settles).toEqual([point]);
    expect(summaryOf(book).shelf).toEqual({ base: FINAL.hash, clarifications: 2 });
    expect(summaryOf(FINAL)).not.toHaveProperty('shelf');
  });
});
