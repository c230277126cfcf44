import { expect, test } from 'vitest';
import { partsOf } from '../../../../../src-main/core/text/compounds';
import { stemOf } from '../../../../../src-main/core/text/stem';

const WORDS = new Set(
  ['telefon', 'konsultasjon', 'oppfølging', 'samtale', 'hjemme', 'pasient', 'opplæring', 'gruppe', 'behandling', 'følge'].map(stemOf),
);
const partsIn = (word: string) => partsOf(word, (stem) => WORDS.has(stem));

test.each([
  ['telefonkonsultasjon', ['telefon', 'konsultasjon']],
  ['telefonkonsultasjonene', ['telefon', 'konsultasjon']],
  ['oppfølgingssamtale', ['oppfølging', 'samtal']],
  ['hjemmeoppfølging', ['hjemm', 'oppfølging']],
  ['gruppeoppfølgingssamtaler', ['grupp', 'oppfølging', 'samtal']],
  ['pasientopplæring', ['pasient', 'opplæring']],
])('%s is made of %j', (word, parts) => {
  expect(partsIn(word)).toEqual(parts);
});

test('a word that cannot be cut into words altogether is left whole', () => {
  for (const word of ['refusjon', 'telefonsvarer', 'pasient', 'wmga28', 'konsultasjonx']) expect(partsIn(word)).toEqual([]);
});

test('a long word without end takes no time', () => {
  const before = performance.now();
  expect(partsIn('pasient'.repeat(200))).toEqual([]);
  expect(performance.now() - before).toBeLessThan(200);
});
