/** How the key of locked notes is kept: wrapped, once for each way in. The key itself is never written anywhere. */
import * as z from 'zod/mini';

/** 32 bytes as base64. */
export const RawKey = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));

/** A code that is shown once, or a passphrase that the coder chose. */
export const SecretKind = z.enum(['recovery', 'passphrase']);
export type SecretKind = z.infer<typeof SecretKind>;

/** The key, locked in one way. Stored beside the notes and in every snapshot of locked notes. */
export const KeyWrap = z.discriminatedUnion('kind', [
  /** By the key store of the operating system. */
  z.object({ kind: z.literal('keyring'), data: z.string().check(z.maxLength(4_000)) }),
  /** By scrypt and AES-256-GCM over a secret. Numbers as they were used, so that they can be raised later. */
  z.object({
    kind: SecretKind,
    salt: z.string().check(z.maxLength(100)),
    cost: z.int(),
    blockSize: z.int(),
    parallel: z.int(),
    iv: z.string().check(z.maxLength(100)),
    data: z.string().check(z.maxLength(1_000)),
  }),
]);
export type KeyWrap = z.infer<typeof KeyWrap>;

/** Whether the operating system keeps keys for the app. `basic_text`, which only hides the key, counts as none. */
export const Keyring = z.object({ available: z.boolean() });
export type Keyring = z.infer<typeof Keyring>;
