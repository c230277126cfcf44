import { expect, test } from 'vitest';
import { difference } from '../../../../../src-main/core/rules/difference';
import { wordingsOf } from '../../../../../src-main/core/rules/wordings';
import { smallBook } from '../../../../support/small-book';

const extra = (id: string, text: string) => ({ id, text, kind: 'information', source: 's', locator: 'side 2' });

test('clauses that come, go and are reworded are given in words, and no other', () => {
  const from = smallBook({ clauses: [extra('1/goes', 'Borte.'), extra('1/says', 'Før.')] });
  const to = smallBook({ clauses: [extra('1/comes', 'Ny.'), extra('1/says', 'Etter.')] });
  expect(wordingsOf(from, to, difference(from, to))).toEqual([
    { ruleBook: 'small', clause: '1/comes', after: 'Ny.' },
    { ruleBook: 'small', clause: '1/says', before: 'Før.', after: 'Etter.' },
    { ruleBook: 'small', clause: '1/goes', before: 'Borte.' },
  ]);
});
