import { beforeAll, expect, test } from 'vitest';
import { runtimePackages } from '../../../../../src-main/dev/supply-chain/runtime-packages';
import { makeSbom, type Sbom } from '../../../../../src-main/dev/supply-chain/sbom';
import { PROJECT } from '../../../../support/import-graph';

let sbom: Sbom;
beforeAll(async () => {
  sbom = await makeSbom(PROJECT);
});

test('is a CycloneDX list of the app', () => {
  expect(sbom.bomFormat).toBe('CycloneDX');
  expect(sbom.metadata.component).toMatchObject({ name: 'isf-kodestotte', type: 'application' });
});

test('lists every package that the app is made of, those too that the tools need as well, and Electron, and nothing else', async () => {
  const wanted = (await runtimePackages(PROJECT)).map(({ name, version }) => `${name}@${version}`);
  expect(wanted.some((id) => id.startsWith('zod@'))).toBe(true);
  const listed = sbom.components.map(({ name, version }) => `${name}@${version}`);
  const electron = listed.filter((id) => id.startsWith('electron@'));
  expect(electron).toHaveLength(1);
  expect(listed.toSorted()).toEqual([...wanted, ...electron].toSorted());
});

test('each part has a hash, an address and a licence', () => {
  for (const { name, hashes, purl, licenses } of sbom.components) {
    expect({ name, hashes, purl, licenses }).toMatchObject({
      hashes: [{ alg: 'SHA-512' }],
      purl: expect.stringMatching(/^pkg:npm\//),
      licenses: [{ license: expect.anything() }],
    });
  }
});

test('what depends on what refers to parts of the list only', () => {
  const refs = new Set([sbom.metadata.component['bom-ref'], ...sbom.components.map((component) => component['bom-ref'])]);
  const named = sbom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
  expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
});
