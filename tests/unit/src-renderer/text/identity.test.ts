import { describe, expect, test } from 'vitest';
import { removeIdentityNumbers } from '../../../../src-main/core/privacy/identity-numbers';
import { markedIn, putBack, tagsWithout, writtenAs } from '../../../../src-renderer/text/identity';
import { identityNumber } from '../../../support/identity-numbers';
import { seeded } from '../../../support/random';

const draw = seeded(7);
const one = identityNumber(draw, 'fnr');
const two = identityNumber(draw, 'dnr');
const none: ReadonlySet<string> = new Set();
const GONE = '[fjernet]';

test('what is to stay is not marked any more, as it was written', () => {
  const text = `en ${one} og ${two}`;
  expect(markedIn(text, none)).toHaveLength(2);
  const [first] = writtenAs(text, markedIn(text, none));
  expect(markedIn(text, new Set([first ?? ''])).map(({ from, to }) => text.slice(from, to))).toEqual([two]);
});

describe('put back', () => {
  const before = `om ${one} og ${two}`;
  const found = markedIn(before, none);
  const after = removeIdentityNumbers(before, found, GONE);

  test('gives the text as it was', () => {
    expect(after).toBe(`om ${GONE} og ${GONE}`);
    expect(putBack(after, before, found, GONE)).toBe(before);
  });

  test('keeps what was written since', () => {
    expect(putBack(`Nytt. ${after} Mer.`, before, found, GONE)).toBe(`Nytt. ${before} Mer.`);
  });

  test('leaves earlier placeholders alone', () => {
    const text = `${GONE} og ${one}`;
    const marks = markedIn(text, none);
    const without = removeIdentityNumbers(text, marks, GONE);
    expect(putBack(without, text, marks, GONE)).toBe(text);
  });
});

test('a tag loses its number; of what is left, nothing stands empty or twice', () => {
  expect(tagsWithout(['sms', one, `sak ${two}`, 'sak'], none)).toEqual(['sms', 'sak']);
});
