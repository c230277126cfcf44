import { describe, expect, test } from 'vitest';
import type { Term } from '../../../../../src-main/contract/glossary';
import { filterTerms } from '../../../../../src-renderer/features/glossary/filter-terms';

const term = (id: string, word: string, ...also: string[]): Term => ({
  id,
  term: word,
  also,
  text: '',
  sources: [],
  chapters: [],
  codes: [],
  see: [],
});
const LAR = term('lar', 'Legemiddelassistert rehabilitering (LAR)', 'LAR', 'legemiddelassistert rehabilitering');
const SMS = term('sms', 'SMS', 'SMS-er', 'tekstmelding', 'tekstmeldinger');
const MESSAGE = term('melding', 'Melding', 'meldingene');
const ALL = [LAR, MESSAGE, SMS];

describe('the filter', () => {
  test.each([
    [
      '',
      [
        ['lar', undefined],
        ['melding', undefined],
        ['sms', undefined],
      ],
    ],
    [
      '  ',
      [
        ['lar', undefined],
        ['melding', undefined],
        ['sms', undefined],
      ],
    ],
    ['la', [['lar', undefined]]],
    ['LAR', [['lar', undefined]]],
    [
      'meld',
      [
        ['melding', undefined],
        ['sms', 'tekstmelding'],
      ],
    ],
    ['TEKST', [['sms', 'tekstmelding']]],
    ['rt', []],
    ['finnes ikke', []],
  ])('«%s»', (text, expected) => {
    expect(filterTerms(ALL, text).map(({ term: { id }, form }) => [id, form])).toEqual(expected);
  });
});
