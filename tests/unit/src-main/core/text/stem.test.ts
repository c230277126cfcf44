import { describe, expect, test } from 'vitest';
import { stemOf } from '../../../../../src-main/core/text/stem';

describe('one stem for', () => {
  test.each([
    ['konsultasjon konsultasjonen konsultasjoner konsultasjonene konsultasjonar'],
    ['egenandel egenandelen egenandeler egenandelene eigendel eigendelen'],
    ['hjemmeoppfølging hjemmeoppfølgingen heimeoppfølging heimeoppfølginga'],
    ['melding meldinger meldingene meldingar'],
    ['døgnopphold døgnoppholdet døgnopphald'],
    ['sykehus sykehuset sjukehus sjukehuset'],
    ['pårørende pårørande'],
    ['mestring mestringen meistring'],
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1);
  });
});

test('codes and numbers stay as they are', () => {
  for (const code of ['wmga28', '5.21.3', 'td01a']) expect(stemOf(code)).toBe(code);
});

test('of very many words not all are remembered, and the stems stay the same', () => {
  const before = stemOf('konsultasjonene');
  for (let at = 0; at < 20_001; at++) stemOf(`ord${at}`);
  expect(stemOf('konsultasjonene')).toBe(before);
});
