/** What the organisation has set for this machine: one settings file in a folder that only administrators may write to. */
import { readFile, stat } from 'node:fs/promises';
import { join, posix, win32 } from 'node:path';
import * as z from 'zod/mini';
import type { Organisation } from '../contract/packs';
import { keyTwice } from '../core/json/limits';
import { type KnownKey, publicKeyFromBase64, readPublicKey } from './packs/keys';
import { ShelfError } from './shelf/problem';
import { systemReason } from './system-reason';

export interface OrganisationSettings {
  readonly view: Organisation;
  /** The keys that the organisation trusts. */
  readonly keys: readonly KnownKey[];
}

const FILE = 'organisation.json';
const MAX_BYTES = 100_000;
const DOCUMENTED = 'Se docs/administration.md.';

const text = z.string().check(z.minLength(1), z.maxLength(200));
const path = z.string().check(z.minLength(1), z.maxLength(1_000));

const SettingsFile = z.strictObject({
  name: z.optional(text),
  trustedKeys: z.optional(
    z.array(z.union([z.strictObject({ name: text, file: text }), z.strictObject({ name: text, publicKey: text })])).check(z.maxLength(20)),
  ),
  packFolder: z.optional(path),
  backupFolder: z.optional(path),
  notesLock: z.optional(z.enum(['required', 'optional'])),
  untestedPacks: z.optional(z.enum(['allowed', 'refused'])),
});
type SettingsFile = z.infer<typeof SettingsFile>;

/** What each field may hold, for the one who writes the file. */
const ALLOWED: Readonly<Record<keyof SettingsFile, string>> = {
  name: 'en tekst på høyst 200 tegn',
  trustedKeys: 'en liste med høyst 20, hver {"name": "…", "file": "….pem"} eller {"name": "…", "publicKey": "…"}',
  packFolder: 'hele stien til en mappe',
  backupFolder: 'hele stien til en mappe',
  notesLock: '"required" eller "optional"',
  untestedPacks: '"allowed" eller "refused"',
};

const NOTHING_SET: Organisation = { notesLockRequired: false, untestedPacksAllowed: true, keys: 0 };

/** The folder of the machine. `override`: another one, for tests. */
export function machineFolder(platform: NodeJS.Platform, env: Readonly<Record<string, string | undefined>>, override?: string): string {
  if (override !== undefined) return override;
  if (platform === 'win32') return win32.join(env.PROGRAMDATA || 'C:\\ProgramData', 'isf-kodestotte');
  return platform === 'darwin' ? '/Library/Application Support/isf-kodestotte' : '/etc/isf-kodestotte';
}

/**
 * What the settings file in `folder` sets; nothing where there is none. A faulty file is told in `view.problem`: nothing of it counts, and
 * untested packs are refused, since they may be what it was to refuse. Never throws for what the file holds.
 */
export async function readOrganisation(folder: string, platform: NodeJS.Platform = process.platform): Promise<OrganisationSettings> {
  const file = join(folder, FILE);
  try {
    const written = await readIfThere(file);
    if (written === undefined) return { view: NOTHING_SET, keys: [] };
    const settings = parsed(written);
    for (const field of ['packFolder', 'backupFolder'] as const) checkPath(field, settings[field], platform);
    const keys = await Promise.all((settings.trustedKeys ?? []).map((key) => knownKey(key, folder)));
    const { name, packFolder, backupFolder, notesLock, untestedPacks } = settings;
    const view: Organisation = {
      file,
      ...(name === undefined ? {} : { name }),
      ...(packFolder === undefined ? {} : { packFolder }),
      ...(backupFolder === undefined ? {} : { backupFolder }),
      notesLockRequired: notesLock === 'required',
      untestedPacksAllowed: untestedPacks !== 'refused',
      keys: keys.length,
    };
    return { view, keys };
  } catch (error) {
    const why = error instanceof ShelfError ? error.message : `Filen kan ikke leses: ${systemReason(error)}.`;
    const problem = `Innstillingene for maskinen (${file}) kan ikke brukes. ${why} Ingenting i filen gjelder nå. ${DOCUMENTED}`;
    return { view: { ...NOTHING_SET, untestedPacksAllowed: false, file, problem }, keys: [] };
  }
}

async function readIfThere(file: string): Promise<string | undefined> {
  let info: Awaited<ReturnType<typeof stat>>;
  try {
    info = await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
  if (!info.isFile()) throw faulty('Det er ikke en fil.');
  if (info.size > MAX_BYTES) throw faulty(`Filen er ${info.size} byte. Tillatt: høyst ${MAX_BYTES}.`);
  const bytes = await readFile(file);
  try {
    // Some editors on Windows put a BOM first; the decoder takes it away.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw faulty('Filen er ikke gyldig UTF-8. Lagre den som UTF-8.');
  }
}

function parsed(written: string): SettingsFile {
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch {
    throw faulty('Filen er ikke gyldig JSON. I JSON skrives \\ i en sti som \\\\, og det skal ikke stå komma etter det siste feltet.');
  }
  const again = keyTwice(written);
  if (again !== undefined) throw faulty(`«${again}» står to ganger.`);
  const checked = SettingsFile.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  if (issue?.code === 'unrecognized_keys' && issue.path.length === 0)
    throw faulty(`Ukjent felt «${issue.keys[0]}». Tillatt: ${Object.keys(ALLOWED).join(', ')}.`);
  const field = String(issue?.path[0] ?? '');
  throw faulty(
    Object.hasOwn(ALLOWED, field)
      ? `«${field}» har feil innhold. Tillatt: ${ALLOWED[field as keyof SettingsFile]}.`
      : `Filen skal holde ett objekt: {…}. Tillatte felt: ${Object.keys(ALLOWED).join(', ')}.`,
  );
}

function checkPath(field: 'packFolder' | 'backupFolder', value: string | undefined, platform: NodeJS.Platform): void {
  const isFull = platform === 'win32' ? win32.isAbsolute : posix.isAbsolute;
  const example = platform === 'win32' ? '"\\\\\\\\server\\\\isf\\\\pakker" eller "S:\\\\isf\\\\pakker"' : '"/srv/isf/pakker"';
  if (value !== undefined && !isFull(value)) throw faulty(`«${field}» er «${value}». Tillatt: hele stien, for eksempel ${example}.`);
}

async function knownKey(key: NonNullable<SettingsFile['trustedKeys']>[number], folder: string): Promise<KnownKey> {
  const { name } = key;
  if ('publicKey' in key) return { ...publicKeyFromBase64(key.publicKey, name), name, from: 'organisation' };
  if (!/^[^\\/:]+\.pem$/i.test(key.file))
    throw faulty(`Nøkkelfilen «${key.file}» skal ligge i samme mappe. Tillatt: et filnavn som slutter på .pem, uten mappe.`);
  return { ...(await readPublicKey(join(folder, key.file))), name, from: 'organisation' };
}

function faulty(why: string): ShelfError {
  return new ShelfError('refused', why);
}
