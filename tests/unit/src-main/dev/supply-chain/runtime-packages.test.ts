import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockedPackage, runtimePackages } from '../../../../../src-main/dev/supply-chain/runtime-packages';
import { PROJECT } from '../../../../support/import-graph';

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

test('every dependency in the version that package.json pins, and none of the tools', async () => {
  const found = new Map((await runtimePackages(PROJECT)).map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(dependencies)) expect(found.get(name), name).toBe(version);
  expect(['electron', 'vitest', 'electron-vite'].filter((name) => found.has(name))).toEqual([]);
});

test('a tool can be asked for by its name; one that is not there is an error', async () => {
  expect(await lockedPackage(PROJECT, 'electron')).toMatchObject({ version: devDependencies.electron, licence: 'MIT' });
  await expect(lockedPackage(PROJECT, 'no-such-package')).rejects.toThrow('no-such-package');
});
