import { expect, test } from 'vitest';
import { gatherLicences } from '../../../../../src-main/dev/supply-chain/licences';
import { runtimePackages } from '../../../../../src-main/dev/supply-chain/runtime-packages';
import { importsOf, PROJECT } from '../../../../support/import-graph';

/** Terms that let the app be passed on as it is. */
const FINE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'OFL-1.1'];

test('each package that is shipped is listed with its terms in full, and so is Electron', async () => {
  const { packages, besideTheApp } = await gatherLicences(PROJECT);
  const listed = new Map(packages.map((entry) => [entry.name, entry]));
  for (const { name, version } of await runtimePackages(PROJECT)) expect(listed.get(name)?.version, name).toBe(version);
  expect(listed.has('electron')).toBe(true);
  expect(besideTheApp).toContain('LICENSES.chromium.html');
  for (const { name, text } of packages) {
    expect(text.length, name).toBeGreaterThan(500);
    expect(text, name).toMatch(/copyright|licensed under/i);
  }
});

test('what the app imports is among them', async () => {
  const { packages } = await gatherLicences(PROJECT);
  const names = new Set(packages.map(({ name }) => name));
  const imported = importsOf('src-main', 'src-renderer')
    .filter(({ from, to, ours }) => !ours && !from.startsWith('src-main/dev/') && !to.startsWith('node:') && !to.startsWith('.'))
    .map(({ to }) =>
      to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect(new Set(imported).size).toBeGreaterThan(10);
  expect([...new Set(imported)].filter((name) => !names.has(name))).toEqual([]);
});

test('their terms are among those that let the app be passed on', async () => {
  const { packages } = await gatherLicences(PROJECT);
  expect(packages.filter(({ licence }) => !FINE.includes(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test("of Vite, only its own terms: what it is built of stays on the developer's machine", async () => {
  const { packages } = await gatherLicences(PROJECT);
  expect(packages.find(({ name }) => name === 'vite')?.text).not.toContain('bundled dependencies');
});
