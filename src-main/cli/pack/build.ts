import { PackKind, PackManifest } from '../../contract/packs';
import { localDay } from '../../services/local-day';
import { readPrivateKey } from '../../services/packs/keys';
import { makePack, type PackHead, parsePack, writePack } from '../../services/packs/pack-file';
import { validatePack } from '../../services/packs/validate';
import type { CliDeps } from '../deps';
import { readOptions } from '../options';
import { UsageError } from '../usage-error';
import { needed, nothingAt, onePath } from './arguments';
import { headLines, problemLine } from './lines';
import { type PackSource, sourceOf } from './source';

const OPTIONS = {
  out: { type: 'string' },
  id: { type: 'string' },
  version: { type: 'string' },
  publisher: { type: 'string' },
  title: { type: 'string' },
  kind: { type: 'string' },
  'rule-book': { type: 'string' },
  list: { type: 'string' },
  key: { type: 'string' },
} as const;

const VERSION_ALLOWED = 'et helt tall fra 1, som øker for hver utgave';

/**
 * `isf pack build`: one pack of a folder with a rule book as YAML, a file with clarifications, or a code list. What the app would refuse is not
 * written.
 */
export async function build(args: string[], deps: CliDeps): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const path = onePath('build', positionals, 'én mappe eller fil');
  const out = await nothingAt(needed('build', 'out', values.out, 'isf-2025.isfpakke'));
  const kind = kindCalled(values.kind);
  const said = {
    id: needed('build', 'id', values.id, 'sykehuset.isf-2025'),
    version: wholeNumber(needed('build', 'version', values.version, '1')),
    publisher: needed('build', 'publisher', values.publisher, "'Sykehuset'"),
  };
  const key = values.key === undefined ? undefined : await readPrivateKey(values.key);
  const library = await deps.library();
  const source = await sourceOf(path, kind, values['rule-book'], values.list, library);
  const bytes = makePack(headOf(source, said, values.title), source.content, key);
  const { problems } = validatePack(parsePack(bytes, out), library.books);
  const [problem] = problems;
  if (problem !== undefined) {
    const rest = problems.length === 1 ? '' : ` (og ${problems.length - 1} til)`;
    throw new UsageError(`Pakken er ikke skrevet, for appen ville ha avvist den: ${problemLine(problem)}${rest}.`);
  }
  const pack = await writePack(out, bytes);
  const then = pack.key === undefined ? ['', `Pakken er ikke signert. Neste: isf pack sign ${out} --key NAVN.privat.pem`] : [];
  return { stdout: `${[...headLines(pack), ...then].join('\n')}\n`, exitCode: 0 };
}

function headOf(source: PackSource, said: Pick<PackHead, 'id' | 'version' | 'publisher'>, title: string | undefined): PackHead {
  const named = title ?? source.title;
  if (named === undefined)
    throw new UsageError("pack build trenger --title for avklaringer, for eksempel --title 'Avklaringer høsten 2026'.");
  const { id, version, publisher } = said;
  const head: PackHead = { id, kind: source.kind, title: named, version, publisher, created: localDay() };
  const checked = PackManifest.shape;
  for (const [field, allowed] of [
    ['id', 'små bokstaver fra a til z, tall, punktum og bindestrek, 3 til 80 tegn'],
    ['version', VERSION_ALLOWED],
    ['title', '1 til 200 tegn'],
    ['publisher', '1 til 200 tegn'],
  ] as const)
    if (!checked[field].safeParse(head[field]).success) throw new UsageError(`--${field} er «${head[field]}». Tillatt: ${allowed}.`);
  return head;
}

function kindCalled(name: string | undefined): PackKind | undefined {
  const kind = PackKind.options.find((option) => option === name);
  if (name === undefined || kind !== undefined) return kind;
  throw new UsageError(`--kind er «${name}». Tillatt: ${PackKind.options.join(', ')}.`);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--version er «${text}». Tillatt: ${VERSION_ALLOWED}.`);
  return Number(text);
}
