/**
 * A pack as text: four lines of canonical JSON, so that no byte of it is free. Pure; hashes and signature are the caller's.
 *
 *     {"format":"isf-pack","version":1}
 *     the manifest
 *     {"algorithm":"ed25519","publicKey":"…","signature":"…"} over the two lines above with their line ends, or {"algorithm":"none"}
 *     {"name":"rule-book.json","text":"…"}
 */
import * as z from 'zod/mini';
import { type PackKind, PackManifest } from '../../contract/packs';
import { brokenLimit, type JsonLimits } from '../json/limits';
import { PackFormError } from './form-error';

/** The largest pack that is read. */
export const MAX_PACK_BYTES = 50_000_000;

/** The one file of each kind. */
export const FILE_OF: Readonly<Record<PackKind, string>> = {
  'rule-book': 'rule-book.json',
  clarifications: 'clarifications.json',
  'code-list': 'code-list.json',
};

const Signature = z.discriminatedUnion('algorithm', [
  z.strictObject({ algorithm: z.literal('ed25519'), publicKey: z.string(), signature: z.string() }),
  z.strictObject({ algorithm: z.literal('none') }),
]);
export type PackSignature = z.infer<typeof Signature>;

export interface PackText {
  readonly manifest: PackManifest;
  readonly signature: PackSignature;
  /** What the signature is over. */
  readonly signed: string;
  readonly file: { readonly name: string; readonly text: string };
}

const FIRST_LINE = '{"format":"isf-pack","version":1}';
const HEAD_LINE = 'versjon 1 av formatet; en nyere app kan trenges';
const MAX_HEAD_LENGTH = 20_000;
const HEAD_LIMITS: JsonLimits = { depth: 4, values: 200 };
/** Ten times what the largest code list of the country needs. */
const CONTENT_LIMITS: JsonLimits = { depth: 40, values: 1_000_000 };

const FileLine = z.strictObject({ name: z.string(), text: z.string() });
/** Characters that are not seen, or that turn the order of those around them: nobody should read another name than the one that is there. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The parts of a pack. @throws PackFormError with the line and what is wrong with it. */
export function parsePackText(text: string): PackText {
  if (!text.startsWith(FIRST_LINE)) throw notAPack(text.slice(0, 100).split('\n')[0] ?? '');
  const lines = linesOf(text);
  if (lines[0] !== FIRST_LINE) throw notAPack(lines[0] ?? '');
  const manifest = headLine(lines, 2, PackManifest, 'innholdslisten');
  checkManifest(manifest);
  const signature = headLine(lines, 3, Signature, 'signaturen');
  const file = canonical(lines[3] ?? '', 4, FileLine, 'filen', { depth: 1, values: 4 });
  if (file.name !== manifest.files[0]?.name)
    throw new PackFormError(4, `filen heter «${shown(file.name)}», men innholdslisten sier «${manifest.files[0]?.name}»`);
  if (LONE_SURROGATE.test(file.text)) throw new PackFormError(4, 'teksten har et halvt tegn, som ikke finnes i UTF-8');
  return { manifest, signature, signed: signedText(manifest), file };
}

/** A pack as it is written. */
export function packText({ manifest, signature, file }: Omit<PackText, 'signed'>): string {
  return `${signedText(manifest)}${JSON.stringify(signature)}\n${JSON.stringify({ name: file.name, text: file.text })}\n`;
}

/** What a signature is over: the first two lines. */
export function signedText(manifest: PackManifest): string {
  return `${FIRST_LINE}\n${JSON.stringify(manifest)}\n`;
}

/** What the file of a pack holds: canonical JSON as well, within the limits. @throws PackFormError */
export function parseContent(text: string): unknown {
  return canonical(text, 4, z.unknown(), 'innholdet i filen', CONTENT_LIMITS);
}

/** Exactly four lines; more are not even cut out, since there may be millions. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let from = 0;
  while (from < text.length && lines.length < 4) {
    const end = text.indexOf('\n', from);
    if (end < 0) throw new PackFormError(lines.length + 1, 'linjen er ikke hel: filen er kuttet, eller den siste linjeslutten mangler');
    if (text[end - 1] === '\r') throw new PackFormError(lines.length + 1, 'linjen slutter med CR LF; et program har skrevet filen om');
    lines.push(text.slice(from, end));
    from = end + 1;
  }
  if (from < text.length) throw new PackFormError(5, 'det står noe etter den siste linjen', 'fire linjer');
  if (lines.length === 4 || lines[0] === undefined) return lines;
  throw new PackFormError(lines.length + 1, 'linjen mangler: filen er kuttet', 'fire linjer');
}

function notAPack(line: string): PackFormError {
  if (line.startsWith('\ufeff')) return new PackFormError(1, 'filen begynner med BOM; et program har skrevet den om');
  if (/^\{"format":"isf-pack","version":\d{1,9}\}$/.test(line))
    return new PackFormError(1, 'pakken har en annen versjon av formatet', HEAD_LINE);
  return new PackFormError(1, 'dette er ikke en pakke', 'en .isfpakke-fil fra den som gir ut regelbøker, avklaringer eller kodelister');
}

function headLine<S extends z.ZodMiniType>(lines: readonly string[], number: number, schema: S, what: string): z.output<S> {
  const line = lines[number - 1] ?? '';
  if (line.length > MAX_HEAD_LENGTH) throw new PackFormError(number, `${what} er for lang`, `${MAX_HEAD_LENGTH} tegn`);
  if (LONE_SURROGATE.test(line)) throw new PackFormError(number, `${what} har et halvt tegn`);
  return canonical(line, number, schema, what, HEAD_LIMITS);
}

/** The value of a line that is written as JSON.stringify writes it: no blanks, no key twice, one way to write each character. */
function canonical<S extends z.ZodMiniType>(text: string, line: number, schema: S, what: string, limits: JsonLimits): z.output<S> {
  const broken = brokenLimit(text, limits);
  if (broken === 'depth') throw new PackFormError(line, `${what} er nøstet for dypt`, `${limits.depth} nivåer`);
  if (broken === 'values') throw new PackFormError(line, `${what} har for mange verdier`, `${limits.values}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackFormError(line, `${what} er ikke gyldig JSON`);
  }
  if (JSON.stringify(value) !== text)
    throw new PackFormError(line, `${what} er ikke skrevet slik en pakke skal være`, 'JSON uten mellomrom, hver nøkkel én gang');
  const checked = schema.safeParse(value);
  if (checked.success) {
    if (JSON.stringify(checked.data) === text) return checked.data;
    throw new PackFormError(line, `${what} har nøklene i en annen rekkefølge enn en pakke skal ha`, 'se docs/packs.md');
  }
  const [issue] = checked.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
  const place = [...(issue?.path ?? []).map(String), unknown].filter((part) => part !== '').join('.');
  throw new PackFormError(line, `${what} har en feil${place === '' ? '' : ` i «${shown(place)}»`}`, 'se docs/packs.md');
}

function checkManifest(manifest: PackManifest): void {
  for (const field of ['title', 'publisher'] as const)
    if (UNSEEN.test(manifest[field]) || manifest[field].trim() !== manifest[field])
      throw new PackFormError(2, `«${field}» har tegn som ikke synes, eller mellomrom ytterst`);
  const day = new Date(`${manifest.created}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== manifest.created)
    throw new PackFormError(2, `«created» er ${manifest.created}, en dato som ikke finnes`);
  const [file, ...others] = manifest.files;
  const allowed = FILE_OF[manifest.kind];
  const wrong = file?.name === allowed ? others[0] : file;
  if (wrong !== undefined)
    throw new PackFormError(
      2,
      `«${shown(wrong.name)}» hører ikke til i en pakke av slaget ${manifest.kind}`,
      `nøyaktig én fil: ${allowed}`,
    );
}

/** Something from the file, short and on one line, so that it can be told. */
function shown(text: string): string {
  return JSON.stringify(text.slice(0, 60)).slice(1, -1);
}
