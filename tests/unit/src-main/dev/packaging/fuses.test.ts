import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fusesFor, nameFuses } from '../../../../../src-main/dev/packaging/fuses';
import { STAND_IN_VERSION } from '../../../../../src-main/dev/runtime-fetch';
import { PROJECT } from '../../../../support/import-graph';

const { devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { devDependencies: { electron: string } };
const PRODUCT = devDependencies.electron;

const SHUT = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  embeddedAsarIntegrity: true,
  onlyLoadAppFromAsar: true,
  browserProcessSnapshot: false,
  fileProtocolPrivileges: false,
};

describe('the fuses of a release', () => {
  test('of the Electron that package.json pins: all nine, in the order of the wire', () => {
    expect(Object.entries(fusesFor(PRODUCT, 'release'))).toEqual(Object.entries({ ...SHUT, wasmTrapHandlers: true }));
  });

  test('of the stand-in: the eight that it has', () => {
    expect(Object.entries(fusesFor(STAND_IN_VERSION, 'release'))).toEqual(Object.entries(SHUT));
  });
});

test.each([PRODUCT, STAND_IN_VERSION])(
  'for tests of a packed app, Electron %s differs in one fuse: an inspector may be asked for',
  (version) => {
    expect(fusesFor(version, 'test')).toEqual({ ...fusesFor(version, 'release'), nodeCliInspect: true });
  },
);

test('an Electron whose fuses nobody has decided on is refused', () => {
  expect(() => fusesFor('47.0.0', 'release')).toThrow('Electron 47.0.0');
});

test('states that were read get their names; one that is not known keeps its place', () => {
  expect(nameFuses(STAND_IN_VERSION, [true, undefined, false, true, true, true, true, true, false])).toMatchObject({
    runAsNode: true,
    cookieEncryption: undefined,
    nodeOptions: false,
    'fuse 8': false,
  });
});
