/** Facts from the command line, a file or standard input: strict JSON, no key twice. */
import { open, stat } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { UsageError } from './usage-error';

/** Far more than the facts of one contact ever take. */
const MAX_BYTES = 1_000_000;

type FactsSource = { readonly text: string } | { readonly file: string; readonly stdin: AsyncIterable<Uint8Array | string> };

/** The facts as parsed JSON, not yet checked against a rule book. @throws UsageError */
export async function readFacts(source: FactsSource): Promise<unknown> {
  const text = 'text' in source ? source.text : source.file === '-' ? await readStream(source.stdin) : await readWhole(source.file);
  return parseStrictJson(text.replace(/^\uFEFF/, ''));
}

async function readWhole(path: string): Promise<string> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new UsageError(`Finner ikke filen «${path}».`);
  if (!info.isFile()) throw new UsageError(`«${path}» er ikke en fil.`);
  const file = await open(path).catch(() => {
    throw new UsageError(`Får ikke lest «${path}». Har du tilgang til den?`);
  });
  try {
    return await readStream(file.createReadStream({ autoClose: false }));
  } finally {
    await file.close();
  }
}

async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES)
      throw new UsageError(`Opplysningene er større enn ${MAX_BYTES} byte. Opplysningene om én kontakt er noen hundre.`);
    chunks.push(bytes);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new UsageError('Opplysningene er ikke gyldig UTF-8. Lagre filen som UTF-8.');
  }
}

/** JSON.parse keeps the last of two equal keys without a word, so keys are counted by a parser that does not. */
function parseStrictJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError('Opplysningene er ikke gyldig JSON. Tillatt: ett objekt, for eksempel {"contactForm":"message","channel":"sms"}.');
  }
  const twice = parseDocument(text, { uniqueKeys: true, prettyErrors: false }).errors.find((error) => error.code === 'DUPLICATE_KEY');
  if (twice) throw new UsageError(`«${keyAt(text, twice.pos[0])}» står to ganger i opplysningene. Tillatt: hver opplysning én gang.`);
  return value;
}

function keyAt(text: string, position: number): string {
  return /^\s*"((?:[^"\\]|\\.)*)"/.exec(text.slice(position))?.[1] ?? 'En nøkkel';
}
