import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  fingerprintGroups,
  publicHalf,
  publicKeyFromBase64,
  readPrivateKey,
  readPublicKey,
  writeKeyPair,
} from '../../../../../src-main/services/packs/keys';
import { makePack, parsePack } from '../../../../../src-main/services/packs/pack-file';
import { bundledKeys, trustOf } from '../../../../../src-main/services/packs/trust';
import { ROOT } from '../../../../support/books';
import { known, LIST, PUBLISHER, packHead, STRANGER } from '../../../../support/packs';

const folder = mkdtempSync(join(tmpdir(), 'isf-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const written = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};

describe('a key pair', () => {
  test('signs, and its public half is known again', async () => {
    const made = await writeKeyPair(at('a.privat.pem'), at('a.offentlig.pem'));
    expect(await readPublicKey(at('a.offentlig.pem'))).toEqual(made);
    const key = await readPrivateKey(at('a.privat.pem'));
    expect(parsePack(makePack(packHead('code-list'), LIST, key), 'x').key).toEqual(made);
    expect(made.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintGroups(made.fingerprint)).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  test.skipIf(process.platform === 'win32')('can be read by its owner only', () => {
    expect(statSync(at('a.privat.pem')).mode & 0o777).toBe(0o600);
  });

  test('is never written over, and never left as a half', async () => {
    const before = readFileSync(at('a.privat.pem'));
    await expect(writeKeyPair(at('a.privat.pem'), at('b.offentlig.pem'))).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringMatching(/finnes fra før/),
    });
    await expect(writeKeyPair(at('b.privat.pem'), at('a.offentlig.pem'))).rejects.toThrow(/finnes fra før/);
    expect(readFileSync(at('a.privat.pem'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['a.offentlig.pem', 'a.privat.pem']);
  });
});

describe('a file that is no public key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const x25519 = generateKeyPairSync('x25519');
  test.each([
    ['a private one', () => at('a.privat.pem'), /er en privat nøkkel.*Velg den offentlige/],
    [
      'an RSA key',
      () => written('rsa.pem', rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString()),
      /ikke en offentlig Ed25519-nøkkel/,
    ],
    [
      'an X25519 key',
      () => written('x.pem', x25519.publicKey.export({ format: 'pem', type: 'spki' }).toString()),
      /ikke en offentlig Ed25519-nøkkel/,
    ],
    ['text', () => written('t.pem', 'hei'), /ikke en offentlig Ed25519-nøkkel/],
    ['nothing', () => written('n.pem', ''), /ikke en offentlig Ed25519-nøkkel/],
    ['far too large', () => written('l.pem', 'a'.repeat(20_000)), /ikke en nøkkelfil/],
    ['a folder', () => folder, /ikke en nøkkelfil/],
    ['not there', () => at('none.pem'), /finnes ikke/],
  ])('%s: told', async (_what, path, why) => {
    await expect(readPublicKey(path())).rejects.toThrow(why);
  });

  test('the private key must be one', async () => {
    await expect(readPrivateKey(at('a.offentlig.pem'))).rejects.toThrow(/ikke en privat nøkkel/);
    await expect(readPrivateKey(written('rsa-p.pem', rsa.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()))).rejects.toThrow(
      /rsa-nøkkel/,
    );
  });

  test('DER with bits that are said to be unused, which OpenSSL reads as the same key', () => {
    const der = Buffer.from(publicHalf(PUBLISHER).publicKey, 'base64');
    der[11] = 2;
    expect(createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyType).toBe('ed25519');
    expect(() => publicKeyFromBase64(der.toString('base64'), 'x')).toThrow(/Ed25519/);
  });

  test('base64 with free bits, or of something else', () => {
    const { publicKey } = publicHalf(PUBLISHER);
    expect(publicKeyFromBase64(publicKey, 'x')).toEqual(publicHalf(PUBLISHER));
    for (const other of [`${publicKey} `, publicKey.replace(/=$/, ''), publicKey.slice(0, -4), '', 'hei'])
      expect(() => publicKeyFromBase64(other, 'x')).toThrow(/Ed25519/);
  });
});

describe('trust', () => {
  const pack = parsePack(makePack(packHead('code-list'), LIST, PUBLISHER), 'x');

  test('rests on the key that signed, the strongest first', () => {
    expect(trustOf(pack, [known(STRANGER), known(PUBLISHER)])).toEqual({ trust: 'own', key: known(PUBLISHER) });
    const all = [known(PUBLISHER, 'own'), known(PUBLISHER, 'organisation'), known(PUBLISHER, 'app')];
    expect(trustOf(pack, all)?.trust).toBe('app');
    expect(trustOf(pack, all.slice(0, 2))?.trust).toBe('organisation');
  });

  test('is not there for a stranger, for nobody, or for an unsigned pack', () => {
    expect(trustOf(pack, [])).toBeUndefined();
    expect(trustOf(pack, [known(STRANGER, 'app')])).toBeUndefined();
    expect(trustOf(parsePack(makePack(packHead('code-list'), LIST), 'x'), [known(PUBLISHER)])).toBeUndefined();
  });
});

describe('the key that comes with the app', () => {
  test('is public, and there is one', async () => {
    const trust = join(ROOT, 'resources', 'trust');
    expect(
      readdirSync(trust)
        .map((name) => readFileSync(join(trust, name), 'utf8'))
        .join(),
    ).not.toContain('PRIVATE');
    expect(await bundledKeys(trust)).toEqual([
      expect.objectContaining({ from: 'app', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) }),
    ]);
  });

  test('is told when it is damaged, and may be missing', async () => {
    expect(await bundledKeys(at('nowhere'))).toEqual([]);
    await expect(bundledKeys(folder)).rejects.toThrow();
  });
});
