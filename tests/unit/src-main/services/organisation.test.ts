import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Organisation } from '../../../../src-main/contract/packs';
import { machineFolder, readOrganisation } from '../../../../src-main/services/organisation';
import { publicHalf, writeKeyPair } from '../../../../src-main/services/packs/keys';
import { ROOT } from '../../../support/books';
import { PUBLISHER } from '../../../support/packs';

const base = mkdtempSync(join(tmpdir(), 'isf-machine-'));
afterAll(() => rmSync(base, { recursive: true }));

let folder = '';
let number = 0;
beforeEach(() => {
  folder = join(base, `${number++}`);
  mkdirSync(folder);
});
const write = (content: unknown): void =>
  writeFileSync(join(folder, 'organisation.json'), typeof content === 'string' ? content : JSON.stringify(content));
const NOTHING = { notesLockRequired: false, untestedPacksAllowed: true, keys: 0 };

test('the folder of each system', () => {
  expect(machineFolder('linux', {})).toBe('/etc/isf-kodestotte');
  expect(machineFolder('darwin', {})).toBe('/Library/Application Support/isf-kodestotte');
  expect(machineFolder('win32', { PROGRAMDATA: 'D:\\Data' })).toBe('D:\\Data\\isf-kodestotte');
  expect(machineFolder('win32', {})).toBe('C:\\ProgramData\\isf-kodestotte');
  expect(machineFolder('linux', {}, '/other')).toBe('/other');
});

test('no file sets nothing', async () => {
  expect(await readOrganisation(folder)).toEqual({ view: NOTHING, keys: [] });
  expect(await readOrganisation(join(folder, 'nowhere'))).toEqual({ view: NOTHING, keys: [] });
});

test('an empty object sets nothing, and says where it stands', async () => {
  write({});
  expect(await readOrganisation(folder)).toEqual({ view: { ...NOTHING, file: join(folder, 'organisation.json') }, keys: [] });
});

test('the documented example is read as it stands', async () => {
  copyFileSync(join(ROOT, 'docs', 'examples', 'organisation.json'), join(folder, 'organisation.json'));
  const key = await writeKeyPair(join(folder, 'kodeavdelingen.privat.pem'), join(folder, 'kodeavdelingen.offentlig.pem'));
  const { view, keys } = await readOrganisation(folder, 'win32');
  expect(Organisation.parse(view)).toEqual({
    file: join(folder, 'organisation.json'),
    name: 'Sykehuset Eksempel HF',
    packFolder: '\\\\server\\isf\\pakker',
    backupFolder: '\\\\server\\isf\\notater',
    notesLockRequired: true,
    untestedPacksAllowed: false,
    keys: 1,
  });
  expect(keys).toEqual([{ ...key, name: 'Kodeavdelingen, Sykehuset Eksempel HF', from: 'organisation' }]);
  const documented = readFileSync(join(ROOT, 'docs', 'administration.md'), 'utf8');
  for (const field of Object.keys(JSON.parse(readFileSync(join(folder, 'organisation.json'), 'utf8'))))
    expect(documented).toContain(`\`${field}\``);
});

test('a key may stand in the file itself, and the file may begin with a BOM', async () => {
  write(`\ufeff${JSON.stringify({ trustedKeys: [{ name: 'Vi', publicKey: publicHalf(PUBLISHER).publicKey }] })}`);
  expect((await readOrganisation(folder)).keys).toEqual([{ ...publicHalf(PUBLISHER), name: 'Vi', from: 'organisation' }]);
});

describe('a faulty file', () => {
  const key = { name: 'Vi', publicKey: publicHalf(PUBLISHER).publicKey };
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{"name": "x",}', /ikke gyldig JSON.*komma/],
    ['nothing', '', /ikke gyldig JSON/],
    ['a list', [], /skal holde ett objekt/],
    ['an unknown field', { packfolder: '/x' }, /Ukjent felt «packfolder». Tillatt: name, trustedKeys, packFolder/],
    ['a field twice', '{"untestedPacks":"refused","untestedPacks":"allowed"}', /«untestedPacks» står to ganger/],
    ['another word', { notesLock: true }, /«notesLock» har feil innhold. Tillatt: "required" eller "optional"/],
    ['an empty name', { name: '' }, /«name» har feil innhold/],
    ['a folder that is not whole', { packFolder: 'pakker' }, /«packFolder» er «pakker».*hele stien/],
    ['a folder of Windows on another system', { backupFolder: 'C:\\x' }, /«backupFolder» er «C:/],
    ['a key that is none', { trustedKeys: [{ name: 'Vi', publicKey: 'hei' }] }, /«Vi» er ikke en offentlig Ed25519-nøkkel/],
    ['a key with both', { trustedKeys: [{ ...key, file: 'x.pem' }] }, /«trustedKeys» har feil innhold/],
    ['a key file that is not there', { trustedKeys: [key, { name: 'Vi', file: 'x.pem' }] }, /«x.pem»: den finnes ikke/],
    ['a key file elsewhere', { trustedKeys: [{ name: 'Vi', file: '../x.pem' }] }, /skal ligge i samme mappe/],
    ['too many keys', { trustedKeys: Array.from({ length: 21 }, () => key) }, /«trustedKeys» har feil innhold/],
    ['too much', `{"name":"${'x'.repeat(100_001)}"}`, /høyst 100000/],
  ])('with %s is told, and nothing of it counts', async (_what, content, why) => {
    write(content);
    const { view, keys } = await readOrganisation(folder, 'linux');
    expect(view).toEqual({
      ...NOTHING,
      untestedPacksAllowed: false,
      file: join(folder, 'organisation.json'),
      problem: expect.stringMatching(why),
    });
    expect(view.problem).toMatch(/Ingenting i filen gjelder nå/);
    expect(keys).toEqual([]);
  });

  test('that is a private key, a folder, or not UTF-8', async () => {
    await writeKeyPair(join(folder, 'a.privat.pem'), join(folder, 'a.offentlig.pem'));
    write({ trustedKeys: [{ name: 'Vi', file: 'a.privat.pem' }] });
    expect((await readOrganisation(folder)).view.problem).toMatch(/er en privat nøkkel/);
    writeFileSync(join(folder, 'organisation.json'), Buffer.from('{"name":"Sykehuset ø"}', 'latin1'));
    expect((await readOrganisation(folder)).view.problem).toMatch(/ikke gyldig UTF-8/);
    rmSync(join(folder, 'organisation.json'));
    mkdirSync(join(folder, 'organisation.json'));
    expect((await readOrganisation(folder)).view.problem).toMatch(/ikke en fil/);
  });
});
