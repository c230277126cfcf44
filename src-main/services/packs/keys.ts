/** Ed25519 keys in PEM files, and their fingerprints. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TrustedKey } from '../../contract/packs';
import { ShelfError } from '../shelf/problem';
import { systemReason, writeReason } from '../system-reason';

/** A public key as a pack carries it, with what names it. */
export interface PublicKey {
  /** DER, SPKI, in base64. */
  readonly publicKey: string;
  /** SHA-256 of the DER, hexadecimal. */
  readonly fingerprint: string;
}

/** A key that somebody here trusts. */
export type KnownKey = TrustedKey & PublicKey;

/** Far more than the PEM of any key. */
const MAX_PEM_BYTES = 16_000;
/** What an Ed25519 key takes as SPKI. */
const DER_BYTES = 44;

/** The fingerprint as two people compare it: sixteen groups of four. */
export function fingerprintGroups(fingerprint: string): string {
  return fingerprint.match(/.{4}/g)?.join(' ') ?? fingerprint;
}

/** The public key in a PEM file. @throws ShelfError that says what is wrong with the file. */
export async function readPublicKey(path: string): Promise<PublicKey> {
  const pem = await readPem(path);
  const name = basename(path);
  if (pem.includes('PRIVATE KEY'))
    throw new ShelfError(
      'refused',
      `«${name}» er en privat nøkkel. Den skal ikke leses inn her, og ingen andre enn den som signerer, skal ha den. Velg den offentlige (.offentlig.pem).`,
    );
  return publicKeyOf(() => createPublicKey(pem), name);
}

/** The public key that is written as the base64 of its DER. `name`: how problems name it. @throws ShelfError */
export function publicKeyFromBase64(base64: string, name: string): PublicKey {
  const key = publicKeyOf(() => createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' }), name);
  // Base64 leaves bits free, and so does the DER: OpenSSL reads a key whose bit string says that it has unused bits.
  if (key.publicKey !== base64) throw notAKey(name);
  return key;
}

/** The private key in a PEM file. @throws ShelfError that says what is wrong with the file. */
export async function readPrivateKey(path: string): Promise<KeyObject> {
  const pem = await readPem(path);
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    throw new ShelfError(
      'refused',
      `«${basename(path)}» er ikke en privat nøkkel uten passord. Bruk den «isf pack keygen» laget (.privat.pem).`,
    );
  }
  if (key.asymmetricKeyType === 'ed25519') return key;
  throw new ShelfError('refused', `«${basename(path)}» er en ${key.asymmetricKeyType}-nøkkel. Pakker signeres med Ed25519.`);
}

/** The public half of a private key. */
export function publicHalf(key: KeyObject): PublicKey {
  return publicKeyOf(() => createPublicKey(key), 'nøkkelen');
}

/**
 * Makes a key pair and writes both halves, the private one readable by its owner only. Writes over nothing.
 * @throws ShelfError when one of the files is there already or cannot be written; then neither is left.
 */
export async function writeKeyPair(privatePath: string, publicPath: string): Promise<PublicKey> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await writeNew(privatePath, privateKey.export({ format: 'pem', type: 'pkcs8' }), 0o600);
  try {
    await writeNew(publicPath, publicKey.export({ format: 'pem', type: 'spki' }), 0o644);
  } catch (error) {
    await rm(privatePath, { force: true });
    throw error;
  }
  return publicHalf(privateKey);
}

function publicKeyOf(make: () => KeyObject, name: string): PublicKey {
  let key: KeyObject;
  try {
    key = make();
  } catch {
    throw notAKey(name);
  }
  const der = key.asymmetricKeyType === 'ed25519' ? key.export({ format: 'der', type: 'spki' }) : undefined;
  if (der?.length !== DER_BYTES) throw notAKey(name);
  return { publicKey: der.toString('base64'), fingerprint: createHash('sha256').update(der).digest('hex') };
}

function notAKey(name: string): ShelfError {
  return new ShelfError(
    'refused',
    `«${name}» er ikke en offentlig Ed25519-nøkkel. En slik lages med «isf pack keygen» og slutter på .offentlig.pem.`,
  );
}

async function readPem(path: string): Promise<string> {
  const name = basename(path);
  try {
    const info = await stat(path);
    if (!info.isFile() || info.size > MAX_PEM_BYTES)
      throw new ShelfError('refused', `«${name}» er ikke en nøkkelfil: en slik er noen hundre byte.`);
    return await readFile(path, 'latin1');
  } catch (error) {
    if (error instanceof ShelfError) throw error;
    throw new ShelfError('failed', `Får ikke lest nøkkelen «${name}»: ${systemReason(error)}.`);
  }
}

async function writeNew(path: string, content: string | Buffer, mode: number): Promise<void> {
  try {
    const file = await open(path, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new ShelfError(
      'failed',
      isThere
        ? `«${basename(path)}» finnes fra før, og en nøkkel skrives aldri over. Velg et annet navn.`
        : `Får ikke skrevet «${basename(path)}»: ${writeReason(error)}. Ingen nøkkel er laget.`,
    );
  }
}
