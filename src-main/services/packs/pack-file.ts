/** Packs on disk: read with size, form, signature and hashes checked; written in one step. */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { PackManifest } from '../../contract/packs';
import { PackFormError } from '../../core/packs/form-error';
import { FILE_OF, MAX_PACK_BYTES, type PackSignature, packText, parseContent, parsePackText, signedText } from '../../core/packs/pack-text';
import { ShelfError } from '../shelf/problem';
import { systemReason, writeReason } from '../system-reason';
import { writeForced } from '../write-forced';
import { type PublicKey, publicHalf, publicKeyFromBase64 } from './keys';

/** A pack that is whole: every byte is accounted for by the hashes, and the signature, if any, is that of `key`. Says nothing of trust. */
export interface Pack {
  readonly manifest: PackManifest;
  /** SHA-256 of the whole file: names this edition. */
  readonly sha256: string;
  readonly bytes: number;
  /** The key that signed it; absent for an unsigned one. */
  readonly key?: PublicKey;
  /** What the file in it holds; not checked further. */
  readonly content: unknown;
  /** The file in it, as text. */
  readonly text: string;
}

/** What the maker of a pack says of it. */
export type PackHead = Omit<PackManifest, 'files'>;

const SIGNATURE_BYTES = 64;

/**
 * Reads a pack. A file over 50 MB is not read at all.
 * @throws ShelfError `not-found`, `failed` (the disk), or `refused` with what is wrong with it.
 */
export async function readPack(path: string): Promise<Pack> {
  return parsePack(await packBytes(path), basename(path));
}

/** What stands in the file, for one who keeps it. @throws ShelfError as `readPack`, for what can be seen without reading it */
export function packBytes(path: string): Promise<Uint8Array> {
  return bytesOf(path, basename(path));
}

/** The pack in these bytes. `name`: how a refusal names it. @throws ShelfError `refused` */
export function parsePack(bytes: Uint8Array, name: string): Pack {
  if (bytes.length > MAX_PACK_BYTES) throw tooLarge(name, bytes.length);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw refused(name, 'den er ikke gyldig UTF-8: den er skadet, eller det er ikke en pakke');
  }
  try {
    const { manifest, signature, signed, file } = parsePackText(text);
    const key = signature.algorithm === 'none' ? undefined : verified(signature, signed, name);
    const [entry] = manifest.files;
    if (entry?.bytes !== Buffer.byteLength(file.text) || entry.sha256 !== sha256(file.text))
      throw refused(name, `innholdet i «${file.name}» er ikke det som ble pakket: kontrollsummen stemmer ikke`);
    return {
      manifest,
      sha256: sha256(bytes),
      bytes: bytes.length,
      ...(key === undefined ? {} : { key }),
      content: parseContent(file.text),
      text: file.text,
    };
  } catch (error) {
    if (!(error instanceof PackFormError)) throw error;
    const allowed = error.allowed === undefined ? '' : ` Tillatt: ${error.allowed}.`;
    throw refused(name, `linje ${error.line}: ${error.message}`, allowed);
  }
}

/** A pack of this content, signed with `key` where there is one. */
export function makePack(head: PackHead, content: unknown, key?: KeyObject): Uint8Array {
  return packed(head, JSON.stringify(content), key);
}

/** The same pack, signed anew. */
export function signPack({ manifest, text }: Pack, key: KeyObject): Uint8Array {
  return packed(manifest, text, key);
}

/**
 * Writes the bytes of a pack: beside its place, forced to disk, then renamed. They are read first as any other pack.
 * @throws ShelfError when they are no pack, or the disk refuses; what stood there before stands there still.
 */
export async function writePack(path: string, bytes: Uint8Array): Promise<Pack> {
  const name = basename(path);
  const pack = parsePack(bytes, name);
  const unfinished = join(dirname(resolve(path)), `.${name}.${process.pid}.uferdig`);
  try {
    await writeForced(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new ShelfError('failed', `Får ikke skrevet «${name}»: ${writeReason(error)}. Ingenting er endret.`);
  }
  return pack;
}

function packed({ id, kind, title, version, publisher, created }: PackHead, text: string, key: KeyObject | undefined): Uint8Array {
  const name = FILE_OF[kind];
  const files = [{ name, bytes: Buffer.byteLength(text), sha256: sha256(text) }];
  const manifest: PackManifest = { id, kind, title, version, publisher, created, files };
  const signature: PackSignature =
    key === undefined
      ? { algorithm: 'none' }
      : {
          algorithm: 'ed25519',
          publicKey: publicHalf(key).publicKey,
          signature: sign(null, Buffer.from(signedText(manifest)), key).toString('base64'),
        };
  return Buffer.from(packText({ manifest, signature, file: { name, text } }));
}

function verified({ publicKey, signature }: Extract<PackSignature, { algorithm: 'ed25519' }>, signed: string, name: string): PublicKey {
  const key = publicKeyFromBase64(publicKey, name);
  const bytes = Buffer.from(signature, 'base64');
  // Base64 leaves bits free at its end, and Node skips what is no base64: only the one way to write it counts.
  const isWhole = bytes.length === SIGNATURE_BYTES && bytes.toString('base64') === signature;
  const keyObject = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  if (isWhole && verify(null, Buffer.from(signed), keyObject, bytes)) return key;
  throw refused(name, 'signaturen stemmer ikke: pakken er endret etter at den ble signert, eller signaturen er fra en annen pakke');
}

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw refused(name, 'det er ikke en fil');
    if (info.size > MAX_PACK_BYTES) throw tooLarge(name, info.size);
    const file = await open(path);
    try {
      // One byte more than is allowed: a file that grows meanwhile is not read without end.
      const room = Buffer.alloc(Math.min(MAX_PACK_BYTES, info.size) + 1);
      let length = 0;
      while (length < room.length) {
        const { bytesRead } = await file.read(room, length, room.length - length);
        if (bytesRead === 0) return room.subarray(0, length);
        length += bytesRead;
      }
      throw refused(name, 'den ble endret mens den ble lest; prøv igjen når den er ferdig skrevet');
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof ShelfError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new ShelfError(isMissing ? 'not-found' : 'failed', `Får ikke lest «${name}»: ${systemReason(error)}. Ingenting er endret.`);
  }
}

function tooLarge(name: string, bytes: number): ShelfError {
  return refused(
    name,
    `den er ${Math.ceil(bytes / 1_000_000)} MB, og en pakke er høyst ${MAX_PACK_BYTES / 1_000_000} MB. Den er ikke lest`,
  );
}

function refused(name: string, why: string, then = ''): ShelfError {
  return new ShelfError('refused', `Pakken «${name}» kan ikke brukes: ${why}.${then} Ingenting er endret. Be avsenderen om filen på nytt.`);
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
