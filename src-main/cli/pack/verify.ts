import { basename } from 'node:path';
import { type KnownKey, readPublicKey } from '../../services/packs/keys';
import { readPack } from '../../services/packs/pack-file';
import { trustOf } from '../../services/packs/trust';
import { validatePack } from '../../services/packs/validate';
import type { CliDeps } from '../deps';
import { readOptions } from '../options';
import { onePath } from './arguments';
import { headLines, problemLine, trustLines } from './lines';

/**
 * `isf pack verify PAKKE`: what the app would say on installing it. Exit code 0 where it is signed by a key that is known here (or given with
 * `--key`) and can be used, else 1; a file that is no whole pack is refused with 2.
 */
export async function verify(args: string[], deps: CliDeps): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, { key: { type: 'string', multiple: true }, json: { type: 'boolean' } });
  const pack = await readPack(onePath('verify', positionals, 'én pakke'));
  const given = await Promise.all((values.key ?? []).map(givenKey));
  const trusted = trustOf(pack, [...(await deps.packKeys()), ...given]);
  const { problems, certificate } = validatePack(pack, (await deps.library()).books);
  const exitCode = trusted !== undefined && problems.length === 0 ? 0 : 1;
  if (values.json) {
    const { manifest, sha256, bytes, key } = pack;
    const report = {
      manifest,
      sha256,
      bytes,
      key: key?.fingerprint ?? null,
      trust: trusted?.trust ?? null,
      trustedAs: trusted?.key.name ?? null,
      problems,
      certificate: certificate ?? null,
    };
    return { stdout: `${JSON.stringify(report, null, 2)}\n`, exitCode };
  }
  const lines = [
    ...headLines(pack),
    ...trustLines(pack, trusted),
    ...problems.map((problem) => `  ${problemLine(problem)}`),
    ...(certificate === undefined || problems.length > 0 ? [] : [`  prøvd: ${certificate.combinations} kombinasjoner, ingen funn`]),
    verdict(trusted !== undefined, pack.key !== undefined, problems.length),
  ];
  return { stdout: `${lines.join('\n')}\n`, exitCode };
}

async function givenKey(path: string): Promise<KnownKey> {
  return { ...(await readPublicKey(path)), name: basename(path), from: 'own' };
}

function verdict(isTrusted: boolean, isSigned: boolean, problems: number): string {
  if (problems > 0) return 'Avvist: innholdet kan ikke brukes her.';
  if (isTrusted) return 'Gyldig og klarert: appen tar den inn.';
  const why = isSigned
    ? 'nøkkelen er ikke kjent her. Sammenlign fingeravtrykket med avsenderen, og oppgi nøkkelen med --key'
    : 'den er ikke signert';
  return `Gyldig, men ikke klarert: ${why}. Appen kan bare kjøre den som uprøvd.`;
}
