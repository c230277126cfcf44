import { describe, expect, it } from 'vitest';
import type { AtlasEntry } from '../../../../../../src-main/contract/proof';
import { byForm, shownEntries } from '../../../../../../src-renderer/features/atlas/entries';
import {
  currentGuess,
  missedOnes,
  nextExample,
  rightOnes,
  startRound,
  withGuess,
} from '../../../../../../src-renderer/features/atlas/round/round';

const entry = (contactForm: string, verdict: AtlasEntry['verdict']): AtlasEntry => ({
  facts: { contactForm, n: `${contactForm} ${verdict}` },
  verdict,
  chapter: '5.21',
  grounds: [],
  rules: [],
});
const ENTRIES = [entry('message', 'no'), entry('video', 'yes'), entry('message', 'unsettled')];

describe('the examples', () => {
  it('are picked by form and verdict', () => {
    expect(shownEntries(ENTRIES, { form: 'message', verdict: 'no' })).toEqual([ENTRIES[0]]);
    expect(shownEntries(ENTRIES, { form: undefined, verdict: undefined })).toHaveLength(3);
  });

  it('are grouped by form', () => {
    expect(byForm(ENTRIES).map(({ form, entries }) => `${form} ${entries.length}`)).toEqual(['message 2', 'video 1']);
  });
});

describe('a round', () => {
  it('has every example once, in an order that chance decides', () => {
    const round = startRound(ENTRIES, () => 0);
    expect(round.entries).not.toEqual(ENTRIES);
    expect(new Set(round.entries)).toEqual(new Set(ENTRIES));
  });

  it('counts what is right, and the first answer stands', () => {
    let round = withGuess(
      startRound(ENTRIES, () => 0.999),
      'no',
    );
    round = withGuess(round, 'yes');
    expect(currentGuess(round)).toBe('no');
    round = withGuess(nextExample(round), 'no');
    expect(rightOnes(round)).toBe(1);
    expect(missedOnes(round).map(({ entry: missed }) => missed)).toEqual([ENTRIES[1]]);
  });

  it('is over after the last example, and at once without any', () => {
    const round = nextExample(nextExample(nextExample(startRound(ENTRIES))));
    expect(round.over).toBe(true);
    expect(withGuess(round, 'no')).toBe(round);
    expect(startRound([]).over).toBe(true);
  });
});
