import { expect, test } from 'vitest';
import { MUTATIONS } from '../../../long/pack-mutations';
import { packMutantsReport } from '../../../long/packs-mutants';

test('each mutation once: none accepted, none crashed, and the sound ones are', async () => {
  const { passed, text } = await packMutantsReport({ rounds: Object.keys(MUTATIONS).length });
  expect(text).toMatch(/ 0 were accepted and 0 crashed\. The 6 packs that they were made of were all accepted\./);
  expect(passed).toBe(true);
});
