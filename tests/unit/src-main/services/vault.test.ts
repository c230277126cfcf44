import { describe, expect, test } from 'vitest';
import type { KeyWrap, SecretKind } from '../../../../src-main/contract/vault';
import { KeyWrap as KeyWrapSchema, RawKey } from '../../../../src-main/contract/vault';
import { type KeyStore, openVault, VaultError } from '../../../../src-main/services/vault';
import { KEY_STORE, NO_KEY_STORE } from '../../../support/notes';

type SecretWrap = Extract<KeyWrap, { kind: SecretKind }>;

const KEY = Buffer.from(Array.from({ length: 32 }, (_none, index) => index * 7)).toString('base64');
/** As weak as a wrap may be, so that the tests are quick. */
const vault = openVault(KEY_STORE, { cost: 2 ** 14, blockSize: 8, parallel: 1 });

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'ok';
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    expect(error.message).toMatch(/Notatene er urørt/);
    expect(error.message).not.toContain(KEY);
    return error.code;
  }
}

async function wrapped(kind: SecretKind, text: string): Promise<SecretWrap> {
  const wrap = await vault.wrap(KEY, { kind, text });
  if (wrap.kind === 'keyring') throw new Error('not by a secret');
  return wrap;
}

/** The wrap with one bit of a field turned. */
function turned(wrap: SecretWrap, field: 'salt' | 'iv' | 'data', byte: number): SecretWrap {
  const bytes = Buffer.from(wrap[field], 'base64');
  bytes[byte] = (bytes[byte] ?? 0) ^ 1;
  return { ...wrap, [field]: bytes.toString('base64') };
}

describe('the key store', () => {
  test('locks and unlocks, and the wrap fits the contract', async () => {
    const wrap = await vault.wrap(KEY);
    expect(KeyWrapSchema.safeParse(wrap).success).toBe(true);
    expect(JSON.stringify(wrap)).not.toContain(KEY);
    expect(await vault.unwrap(wrap)).toBe(KEY);
    expect(vault.keyring()).toEqual({ available: true });
  });

  test('that is not there is said so, and neither locks nor unlocks', async () => {
    const none = openVault(NO_KEY_STORE);
    expect(none.keyring()).toEqual({ available: false });
    expect(await codeOf(none.wrap(KEY))).toBe('failed');
    expect(await codeOf(none.unwrap(await vault.wrap(KEY)))).toBe('failed');
  });

  test('of another machine cannot open it, and what is no key does not pass for one', async () => {
    expect(await codeOf(vault.unwrap({ kind: 'keyring', data: Buffer.from('foreign').toString('base64') }))).toBe('damaged');
    const odd: KeyStore = { ...KEY_STORE, unlock: () => 'short' };
    expect(await codeOf(openVault(odd).unwrap(await vault.wrap(KEY)))).toBe('damaged');
  });
});

describe('a recovery code', () => {
  test.each(['7K3M-Q0ZD-1XWA', '7k3m q0zd 1xwa', ' 7K3MQ0ZD1XWA\n', '7k3m–qOzd—Ixwa', '７K3M-QoZD-lXWA'])(
    'opens as «%s»',
    async (typed) => {
      expect(await vault.unwrap(await wrapped('recovery', '7K3M-Q0ZD-1XWA'), typed)).toBe(KEY);
    },
  );

  test.each(['7K3M-Q0ZD-1XWB', '7K3M-Q0ZD', '', '  - ', KEY])('does not open as «%s»', async (typed) => {
    expect(await codeOf(vault.unwrap(await wrapped('recovery', '7K3M-Q0ZD-1XWA'), typed))).toBe('wrong-secret');
  });

  test('of blanks only locks nothing', async () => {
    expect(await codeOf(vault.wrap(KEY, { kind: 'recovery', text: ' -- ' }))).toBe('wrong-secret');
  });
});

describe('a passphrase', () => {
  test('is the same however its letters are put together', async () => {
    const wrap = await wrapped('passphrase', 'Blåbær på Ås');
    expect(await vault.unwrap(wrap, 'Blåbær på Ås'.normalize('NFD'))).toBe(KEY);
    expect(await codeOf(vault.unwrap(wrap, 'blåbær på ås'))).toBe('wrong-secret');
    expect(await codeOf(vault.unwrap(wrap))).toBe('wrong-secret');
  });

  test('does not open what was locked with a recovery code', async () => {
    const wrap = await wrapped('recovery', 'ABC');
    expect(await codeOf(vault.unwrap({ ...wrap, kind: 'passphrase' }, 'ABC'))).toBe('damaged');
  });
});

describe('a wrap', () => {
  test('fits the contract, holds no key, and is another one each time', async () => {
    const [one, two] = [await wrapped('passphrase', 'hemmelig'), await wrapped('passphrase', 'hemmelig')];
    expect(KeyWrapSchema.safeParse(one).success).toBe(true);
    expect(new Set([one.salt, two.salt, one.iv, two.iv, one.data, two.data]).size).toBe(6);
    expect(JSON.stringify(one)).not.toContain(KEY);
    expect(RawKey.safeParse(await vault.unwrap(one, 'hemmelig')).success).toBe(true);
  });

  test('in which any bit was turned is damaged, not wrong', async () => {
    const wrap = await wrapped('recovery', 'ABC');
    const bytes = (field: 'salt' | 'iv' | 'data'): number => Buffer.from(wrap[field], 'base64').length;
    for (const field of ['salt', 'iv', 'data'] as const)
      for (let byte = 0; byte < bytes(field); byte += 1)
        expect(await codeOf(vault.unwrap(turned(wrap, field, byte), 'ABC')), `${field} ${byte}`).toBe('damaged');
    for (const data of ['', 'AAAA', '!!!!', wrap.data.slice(4), `${wrap.data}AAAA`])
      expect(await codeOf(vault.unwrap({ ...wrap, data }, 'ABC'))).toBe('damaged');
  });

  test.each([
    { cost: 2 ** 30 },
    { cost: 2 ** 20, blockSize: 64 },
    { cost: 2 ** 13 },
    { cost: 100_000 },
    { cost: 0 },
    { cost: -131_072 },
    { blockSize: 0 },
    { blockSize: -8 },
    { blockSize: 1_000_000 },
    { parallel: 0 },
    { parallel: 1_000 },
  ])('that asks for %j is refused before anything is reckoned', async (numbers) => {
    const wrap = await wrapped('recovery', 'ABC');
    const start = performance.now();
    expect(await codeOf(vault.unwrap({ ...wrap, ...numbers }, 'ABC'))).toBe('damaged');
    expect(performance.now() - start).toBeLessThan(50);
  });

  test('takes the full cost when nothing else is said, is opened by its own numbers, and holds up no other work', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    const wrap = await openVault(KEY_STORE).wrap(KEY, { kind: 'passphrase', text: 'hemmelig' });
    clearInterval(timer);
    expect(wrap).toMatchObject({ cost: 131_072, blockSize: 8, parallel: 1 });
    expect(await vault.unwrap(wrap, 'hemmelig')).toBe(KEY);
    expect(ticks).toBeGreaterThan(10);
  });
});
