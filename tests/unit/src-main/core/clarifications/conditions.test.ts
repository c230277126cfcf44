import { describe, expect, test } from 'vitest';
import { both, shortest } from '../../../../../src-main/core/clarifications/conditions';
import { ContactSpace } from '../../../../../src-main/core/clarifications/space';
import { FINAL } from '../../../../support/books';

const short = (when: Record<string, string[]>) => shortest(when, FINAL.facts);

describe('the shortest form of conditions', () => {
  test('leaves out a fact of which every option is named and which always belongs', () => {
    expect(short({ contactForm: ['telephone'], copay: ['exempt', 'claimed', 'left-out'] })).toEqual({ contactForm: ['telephone'] });
    expect(short({ contactForm: FINAL.facts[0]?.options.map(({ id }) => id) ?? [] })).toEqual({});
  });

  test('puts in its place what it depends on', () => {
    expect(short({ contactForm: ['message'], privacyAndSecurity: ['yes', 'no'] })).toEqual({
      contactForm: ['message'],
      channel: ['secure-digital-dialogue', 'other'],
    });
    expect(short({ privacyAndSecurity: ['no', 'yes'], channel: ['sms', 'other'] })).toEqual({
      contactForm: ['message'],
      channel: ['other'],
    });
  });

  test('is nothing where no contact can meet them', () => {
    expect(short({ contactForm: ['telephone'], privacyAndSecurity: ['yes', 'no'] })).toBeUndefined();
  });

  test('keeps the order of the questions', () => {
    expect(JSON.stringify(short({ channel: ['other', 'sms'], contactForm: ['message'] }))).toBe(
      '{"contactForm":["message"],"channel":["sms","other"]}',
    );
  });

  test('means the same for every contact of which everything is asked', () => {
    const all = FINAL.facts.map(({ id, options }) => ({ [id]: options.map((option) => option.id) }));
    const space = new ContactSpace(FINAL, all);
    for (const when of all) {
      const met = space.meeting(when);
      expect(met.length).toBeGreaterThan(0);
      expect(space.meeting(short(when) ?? {})).toEqual(met);
    }
  });
});

test('conditions put together keep the options that both name', () => {
  expect(both({ a: ['x', 'y'] }, { a: ['y', 'z'], b: ['q'] })).toEqual({ a: ['y'], b: ['q'] });
  expect(both({ a: ['x'] }, { a: ['z'] })).toBeUndefined();
});
