/** Sealing notes with the key: AES-256-GCM, a fresh initial vector each time, the id of the note bound to it. */
import type { Note } from '../note';
import { NotesError } from '../outcome';
import { type Codec, faceOfRow, type Row } from '../store/rows';
import { fromBase64, toBase64 } from './base64';

const IV_BYTES = 12;
const KEY_BYTES = 32;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** A new key as base64, to be wrapped and then forgotten. */
export function newRawKey(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
}

/** The key for use. It cannot be read out again, not even by this page. @throws NotesError when it is no key. */
export async function importKey(raw: string): Promise<CryptoKey> {
  const bytes = fromBase64(raw);
  if (bytes?.length !== KEY_BYTES) throw new NotesError({ code: 'damaged', detail: 'key' });
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals one note. */
export async function sealNote(key: CryptoKey, note: Note): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bound = { name: 'AES-GCM', iv, additionalData: encoder.encode(note.id) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(bound, key, encoder.encode(JSON.stringify(note))));
  const all = new Uint8Array(IV_BYTES + sealed.length);
  all.set(iv);
  all.set(sealed, IV_BYTES);
  return all;
}

/** The content of a sealed note. @throws NotesError when it is not the key, or the bytes or the id have changed. */
export async function unsealNote(key: CryptoKey, id: string, sealed: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const bound = { name: 'AES-GCM', iv: sealed.subarray(0, IV_BYTES), additionalData: encoder.encode(id) };
  try {
    return JSON.parse(decoder.decode(await crypto.subtle.decrypt(bound, key, sealed.subarray(IV_BYTES))));
  } catch {
    throw new NotesError({ code: 'damaged', detail: 'sealed row' });
  }
}

/** Notes sealed with this key. */
export function sealedCodec(key: CryptoKey): Codec {
  return {
    sealed: true,
    key,
    encode: (notes) => Promise.all(notes.map(async (note): Promise<Row> => ({ ...faceOfRow(note), sealed: await sealNote(key, note) }))),
    decode: (rows) =>
      Promise.all(
        rows.map(async (row) => {
          if (!('sealed' in row)) throw new NotesError({ code: 'damaged', detail: 'open row among sealed ones' });
          // Sealed by this app from a note that had been checked; the key vouches for it.
          return (await unsealNote(key, row.id, row.sealed)) as Note;
        }),
      ),
  };
}
