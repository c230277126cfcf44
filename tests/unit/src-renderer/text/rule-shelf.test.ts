import { describe, expect, it } from 'vitest';
import { inGroups, previewText, shelfText, shortHash } from '../../../../src-renderer/text/rule-shelf';

describe('the words of «Regelbøker»', () => {
  it('groups a fingerprint by four, with nothing lost', () => {
    const fingerprint = '0123456789abcdef'.repeat(4);
    const grouped = inGroups(fingerprint);
    expect(grouped.split('\n').map((line) => line.split(' ').length)).toEqual([8, 8]);
    expect(grouped.replaceAll(/\s/g, '')).toBe(fingerprint);
  });

  it('shortens a hash with and without its kind', () => {
    expect(shortHash(`sha256:${'ab'.repeat(32)}`)).toBe('abababababab');
    expect(shortHash('ab'.repeat(32))).toBe('abababababab');
  });

  it('counts clauses, and leaves out what there is none of', () => {
    expect(previewText.clauses(1, 0, 2)).toBe('1 nytt ledd, 2 ledd borte');
    expect(previewText.clauses(0, 3, 0)).toBe('3 endrede ledd');
    expect(previewText.clauses(0, 0, 0)).toBe('');
  });

  it('tells how many codes are shown of how many that change', () => {
    expect(previewText.codesShown(1, 1)).toBe('1 kode endres');
    expect(previewText.codesShown(200, 4_000)).toMatch(/^4\s000 koder endres\. De første 200 vises/);
  });

  it('names a file by line only where it has lines', () => {
    expect(previewText.place('rule-book.json', 12)).toBe('rule-book.json, linje 12');
    expect(previewText.place('pakke.isfpakke', 0)).toBe('pakke.isfpakke');
  });

  it('does not call an untested pack signed', () => {
    expect(shelfText.book.signed('untested', true)).not.toMatch(/signert/i);
    expect(shelfText.book.signed('organisation', true)).toMatch(/^Signert: /);
    expect(shelfText.book.signed('own', false)).not.toMatch(/signert/i);
  });
});
