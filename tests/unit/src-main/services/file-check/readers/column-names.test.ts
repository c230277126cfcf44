import { expect, test } from 'vitest';
import { COLUMNS } from '../../../../../../src-main/core/checks/columns';
import { COLUMN_NAMES, labelOf, nameKey, targetsByName } from '../../../../../../src-main/services/file-check/readers/column-names';
import { FACTS } from '../../../../../support/contact-files';

test('no name means two columns', () => {
  const keys = Object.values(COLUMN_NAMES).flat().map(nameKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.keys(COLUMN_NAMES).sort()).toEqual([...COLUMNS].sort());
});

test('every question is known by its id and its label', () => {
  const targets = targetsByName(FACTS);
  for (const { id, label } of FACTS) {
    expect(targets.get(nameKey(id))).toBe(id);
    expect(targets.get(nameKey(label))).toBe(id);
  }
});

test('capitals, separators and Norwegian letters make no difference', () => {
  for (const name of ['Omsorgsnivå', 'OMSORGSNIVA', 'omsorgs_nivaa', ' omsorgs-nivå ', 'Omsorgs nivå']) {
    expect(targetsByName([]).get(nameKey(name))).toBe('careLevel');
  }
  expect(nameKey('Tjenesteområde')).toBe(nameKey('tjeneste_omrade'));
});

test('a column is called by its Norwegian name, a question by its label', () => {
  expect(labelOf('contactType', FACTS)).toBe('Kontakttype');
  expect(labelOf('channel', FACTS)).toBe('Kanal');
});
