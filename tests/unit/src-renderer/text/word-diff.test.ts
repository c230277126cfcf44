import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type Piece } from '../../../../src-renderer/text/word-diff';

const shown = (pieces: readonly Piece[]): string => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const plain = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

describe('the words that differ', () => {
  it('are marked on both sides, and the rest is not', () => {
    const { before, after } = diffWords('Kravet til sikkerhet var uklart i kapittelet.', 'Kravet til sikkerhet er presisert i kapittelet.');
    expect(shown(before)).toBe('Kravet til sikkerhet[ var uklart] i kapittelet.');
    expect(shown(after)).toBe('Kravet til sikkerhet[ er presisert] i kapittelet.');
  });

  it('something added leaves the side before unmarked', () => {
    const { before, after } = diffWords('Koden føres i tertialet.', 'Koden føres i tertialet. Datoen for svaret teller.');
    expect(shown(before)).toBe('Koden føres i tertialet.');
    expect(shown(after)).toBe('Koden føres i tertialet.[ Datoen for svaret teller.]');
  });

  it('a short word that is the same by chance does not break a mark in two', () => {
    const { before } = diffWords(
      'Kapittelet om meldinger ble klart og utvidet med krav.',
      'Kapittelet om meldinger er kort og presist uten krav.',
    );
    expect(shown(before)).toBe('Kapittelet om meldinger[ ble klart og utvidet med] krav.');
  });

  it('texts that are as good as unlike each other are not marked', () => {
    const { before, after } = diffWords('Avsnittet fantes ikke.', 'Telefon til vakthavende lege er ikke med i ordningen.');
    expect([...before, ...after].some(({ changed }) => changed)).toBe(false);
  });

  it('nothing on one side leaves the other as it is', () => {
    expect(diffWords('', 'Et nytt ledd.')).toEqual({ before: [], after: [{ text: 'Et nytt ledd.', changed: false }] });
  });

  it('never loses or adds a letter', () => {
    const words = fc.array(fc.constantFrom('Kravet', 'til', 'sikkerhet', 'er', 'ikke', 'presisert', '.', '5.21.3'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(' '), right.join(' ')];
        const diff = diffWords(before, after);
        expect(plain(diff.before).replaceAll(' ', '')).toBe(before.replaceAll(' ', ''));
        expect(plain(diff.after)).toBe(after);
      }),
    );
  });
});
