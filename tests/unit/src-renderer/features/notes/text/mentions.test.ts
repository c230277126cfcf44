import { describe, expect, test } from 'vitest';
import { mentionAt, mentionsIn } from '../../../../../../src-renderer/features/notes/text/mentions';

const names = (text: string): string[] => mentionsIn(text).map(({ name }) => name);

describe('links in a text', () => {
  test.each([
    ['se @5.21.3.', ['5.21.3']],
    ['@5.21.3/sms, og @WMGA28!', ['5.21.3/sms', 'WMGA28']],
    ['(@8432:7)', ['8432:7']],
    ['@isf-side og @grunnlagsdokument/punkt-en', ['isf-side', 'grunnlagsdokument/punkt-en']],
    ['@5.21.3/sms-svar.\n@B1', ['5.21.3/sms-svar', 'B1']],
  ])('%j', (text, expected) => expect(names(text)).toEqual(expected));

  test.each(['kari@sykehus2.no', '@kari', '@ 5.21', '@@5.21', 'a@5', '@', 'https://x.no/@5'])('%j has none', (text) => {
    expect(names(text)).toEqual([]);
  });

  test('a link says where it stands', () => {
    const text = 'se @5.21.3.';
    const [mention] = mentionsIn(text);
    expect(text.slice(mention?.from, mention?.to)).toBe('@5.21.3');
  });
});

describe('what is being written', () => {
  test.each([
    ['se @wm', 'wm'],
    ['@5.21.3/s', '5.21.3/s'],
    ['(@ø', 'ø'],
  ])('after %j', (before, query) => expect(mentionAt(`${before} mer`, before.length)).toEqual({ from: before.indexOf('@'), query }));

  test.each(['se @', 'se @wm ', 'kari@wm', 'uten'])('nothing after %j', (before) => {
    expect(mentionAt(before, before.length)).toBeUndefined();
  });

  test('far into a long text', () => {
    const before = `${'ord '.repeat(10_000)}@5.2`;
    expect(mentionAt(before, before.length)).toEqual({ from: 40_000, query: '5.2' });
  });
});
