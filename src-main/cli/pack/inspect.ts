import type { Certificate } from '../../contract/proof';
import { readPack } from '../../services/packs/pack-file';
import { trustOf } from '../../services/packs/trust';
import { type PackContent, validatePack } from '../../services/packs/validate';
import { summaryOf } from '../../services/rule-library/library';
import type { CliDeps } from '../deps';
import { readOptions } from '../options';
import { onePath } from './arguments';
import { headLines, problemLine, trustLines } from './lines';

/** `isf pack inspect PAKKE`: what it says of itself, who signed it, what it holds, and its certificate. Exit code 0 for any whole pack. */
export async function inspect(args: string[], deps: CliDeps): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const pack = await readPack(onePath('inspect', positionals, 'én pakke'));
  const { content, problems, certificate } = validatePack(pack, (await deps.library()).books);
  if (values.json) {
    const { manifest, sha256, bytes, key } = pack;
    const report = {
      manifest,
      sha256,
      bytes,
      key: key?.fingerprint ?? null,
      problems,
      certificate: certificate ?? null,
      content: pack.content,
    };
    return { stdout: `${JSON.stringify(report, null, 2)}\n`, exitCode: 0 };
  }
  const lines = [
    ...headLines(pack),
    ...trustLines(pack, trustOf(pack, await deps.packKeys())),
    ...(content === undefined ? [] : contentLines(content, certificate)),
    ...problems.map((problem) => `  feil: ${problemLine(problem)}`),
  ];
  return { stdout: `${lines.join('\n')}\n`, exitCode: 0 };
}

function contentLines(content: PackContent, certificate: Certificate | undefined): string[] {
  switch (content.kind) {
    case 'rule-book': {
      const { book } = content;
      const { id, year, status, inForce, validFrom, validTo, clauses, rules, examples } = summaryOf(book);
      return [
        `  ${id}: ${year}, ${status}, ${inForce ? 'i kraft' : 'ikke i kraft'}, gjelder ${validFrom} til ${validTo}`,
        `  ${clauses} ledd, ${rules} regler, ${examples} eksempler, innhold ${book.hash}`,
        ...book.chapters.map(({ chapter }) => `    ${chapter.id} ${chapter.title}`),
        ...(certificate === undefined ? [] : [`  prøvd: ${certificate.combinations} kombinasjoner, ingen funn`]),
      ];
    }
    case 'clarifications':
      return content.clarifications.map(
        ({ id, ruleBook, chapter, verdict, responsible, decidedOn, withdrawn }) =>
          `  ${id}: ${ruleBook} ${chapter}, ${withdrawn ? 'trukket tilbake' : (verdict ?? 'åpne punkter')}, ${responsible}, ${decidedOn}`,
      );
    case 'code-list': {
      const { list, title, origin, version, rows } = content.list;
      return [`  ${list} ${title}: ${rows.length} rader fra ${origin}${version === undefined ? '' : `, versjon ${version}`}`];
    }
  }
}
