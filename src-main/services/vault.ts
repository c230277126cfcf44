/**
 * Locks the key of the notes, and unlocks it: with the key store of the operating system, or with a secret over scrypt and
 * AES-256-GCM. The key and the secret are never stored and never logged.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import type { CallError } from '../contract/result';
import type { Keyring, KeyWrap, SecretKind } from '../contract/vault';

/** The key store of the operating system. */
export interface KeyStore {
  /** Whether it really keeps keys, and what it is called. */
  state(): Keyring;
  lock(text: string): Buffer;
  /** Fails for what it has not locked itself. */
  unlock(locked: Buffer): string;
}

export interface Vault {
  keyring(): Keyring;
  /** Locks a key (32 bytes as base64). Without a secret the key store does it. */
  wrap(key: string, secret?: { readonly kind: SecretKind; readonly text: string }): Promise<KeyWrap>;
  /** Gives the key back. Fails with VaultError. */
  unwrap(wrap: KeyWrap, secret?: string): Promise<string>;
}

/** A failure with words for the coder. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
  constructor(
    readonly code: CallError['code'],
    message: string,
  ) {
    super(message);
  }
}

type SecretWrap = Extract<KeyWrap, { kind: SecretKind }>;
type Cost = Pick<SecretWrap, 'cost' | 'blockSize' | 'parallel'>;

/** 128 MB and about half a second for each try. */
const COST: Cost = { cost: 2 ** 17, blockSize: 8, parallel: 1 };
/** What a wrap from a file may ask for: an eighth of ours at least, and at most what a small machine can bear. */
const LEAST_COST = 2 ** 14;
const MOST_MEMORY = 512 * 1024 * 1024;
const MOST_PARALLEL = 4;
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const CHECK_BYTES = 8;

/** The vault over a key store. `cost` is what new wraps take; a test may take less. */
export function openVault(keyStore: KeyStore, cost: Cost = COST): Vault {
  return {
    keyring: () => keyStore.state(),
    async wrap(key, secret) {
      if (secret !== undefined) return wrapWithSecret(key, secret.kind, secret.text, cost);
      if (!keyStore.state().available) throw noKeyring();
      return { kind: 'keyring', data: keyStore.lock(key).toString('base64') };
    },
    async unwrap(wrap, secret) {
      if (wrap.kind !== 'keyring') return unwrapWithSecret(wrap, secret);
      if (!keyStore.state().available) throw noKeyring();
      return unlock(keyStore, wrap.data);
    },
  };
}

function unlock(keyStore: KeyStore, data: string): string {
  let key: string;
  try {
    key = keyStore.unlock(Buffer.from(data, 'base64'));
  } catch {
    throw foreignKey();
  }
  if (Buffer.from(key, 'base64').length !== KEY_BYTES) throw foreignKey();
  return key;
}

async function wrapWithSecret(key: string, kind: SecretKind, text: string, cost: Cost): Promise<KeyWrap> {
  const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)];
  const head = { kind, salt: salt.toString('base64'), ...cost, iv: iv.toString('base64') };
  const cipher = createCipheriv('aes-256-gcm', await stretch(readableSecret(kind, text), salt, cost), iv);
  cipher.setAAD(boundTo(head));
  const locked = Buffer.concat([cipher.update(Buffer.from(key, 'base64')), cipher.final(), cipher.getAuthTag()]);
  return { ...head, data: Buffer.concat([locked, checkOf(head, locked)]).toString('base64') };
}

async function unwrapWithSecret(wrap: SecretWrap, secret: string | undefined): Promise<string> {
  const { data, ...head } = wrap;
  const [salt, iv, whole] = [bytesOf(wrap.salt), bytesOf(wrap.iv), bytesOf(data)];
  const locked = whole.subarray(0, KEY_BYTES + TAG_BYTES);
  const isWhole = salt.length === SALT_BYTES && iv.length === IV_BYTES && whole.length === KEY_BYTES + TAG_BYTES + CHECK_BYTES;
  if (!isWhole || !isBearable(wrap) || !checkOf(head, locked).equals(whole.subarray(locked.length))) throw damaged();
  const decipher = createDecipheriv('aes-256-gcm', await stretch(readableSecret(wrap.kind, secret ?? ''), salt, wrap), iv);
  decipher.setAAD(boundTo(head));
  decipher.setAuthTag(locked.subarray(KEY_BYTES));
  try {
    return Buffer.concat([decipher.update(locked.subarray(0, KEY_BYTES)), decipher.final()]).toString('base64');
  } catch {
    throw new VaultError('wrong-secret', WRONG[wrap.kind]);
  }
}

/** The bytes of base64; none for what is not written exactly so. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : Buffer.alloc(0);
}

/** The secret as it is meant, however it was typed. Fails for an empty one. */
function readableSecret(kind: SecretKind, text: string): string {
  const secret = kind === 'recovery' ? plainCode(text) : text.normalize('NFC');
  if (secret === '') throw new VaultError('wrong-secret', WRONG[kind]);
  return secret;
}

/**
 * A code that was read off paper: capitals, without blanks and dashes, and with O as 0 and I and L as 1, which the alphabet of the codes
 * (Crockford's base32) has not. It is done both ways, so that it would hold for any alphabet.
 */
function plainCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** A key from a secret, off the main thread. */
function stretch(secret: string, salt: Buffer, { cost, blockSize, parallel }: Cost): Promise<Buffer> {
  const options = { cost, blockSize, parallelization: parallel, maxmem: 2 * MOST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(secret, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** Numbers from a file may neither freeze the machine nor be nonsense. */
function isBearable({ cost, blockSize, parallel }: Cost): boolean {
  const isPowerOfTwo = cost > 0 && Number.isInteger(Math.log2(cost));
  return (
    isPowerOfTwo &&
    cost >= LEAST_COST &&
    blockSize >= 1 &&
    128 * cost * blockSize <= MOST_MEMORY &&
    parallel >= 1 &&
    parallel <= MOST_PARALLEL
  );
}

type Head = Omit<SecretWrap, 'data'>;

/** What the lock is bound to: changed numbers do not open it. */
function boundTo({ kind, salt, cost, blockSize, parallel }: Head): Buffer {
  return Buffer.from(`isf-notes-key 1 ${kind} scrypt ${cost} ${blockSize} ${parallel} ${salt}`);
}

/** Over what anyone can read: it tells a damaged wrap from a wrong secret, and says nothing about the secret. */
function checkOf(head: Head, locked: Buffer): Buffer {
  return createHash('sha256').update(boundTo(head)).update(head.iv).update(locked).digest().subarray(0, CHECK_BYTES);
}

const WRONG: Readonly<Record<SecretKind, string>> = {
  recovery: 'Koden er ikke riktig. Notatene er urørt og fortsatt låst. Se etter skrivefeil, og prøv igjen.',
  passphrase: 'Passordet er ikke riktig. Notatene er urørt og fortsatt låst. Se etter Caps Lock, og prøv igjen.',
};

function damaged(): VaultError {
  return new VaultError(
    'damaged',
    'Låsen er skadet og kan ikke åpnes på denne måten. Notatene er urørt. Prøv en annen måte å låse opp på.',
  );
}

function foreignKey(): VaultError {
  return new VaultError(
    'damaged',
    'Nøkkellageret på denne maskinen kan ikke åpne låsen. Notatene er urørt. Bruk gjenopprettingskoden eller passordet.',
  );
}

function noKeyring(): VaultError {
  return new VaultError('failed', 'Maskinen har ikke noe nøkkellager som appen kan bruke. Notatene er urørt. Bruk kode eller passord.');
}
