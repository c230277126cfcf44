import { fingerprintGroups, writeKeyPair } from '../../services/packs/keys';
import { readOptions } from '../options';
import { UsageError } from '../usage-error';
import { needed } from './arguments';

/** `isf pack keygen --out NAVN`: NAVN.privat.pem, readable by its owner only, and NAVN.offentlig.pem to give away. */
export async function keygen(args: string[]): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, { out: { type: 'string' } });
  if (positionals.length > 0) throw new UsageError(`pack keygen tar ingen filer, fikk «${positionals[0]}». Navnet gis med --out.`);
  const name = needed('keygen', 'out', values.out, 'nokkel-2026');
  const [secret, open] = [`${name}.privat.pem`, `${name}.offentlig.pem`];
  const { fingerprint } = await writeKeyPair(secret, open);
  const stdout = [
    `${secret}: den private nøkkelen. Den som har den, kan signere for deg. Gi den aldri fra deg, og ta en kopi på et låst sted.`,
    `${open}: den offentlige nøkkelen, til dem som skal stole på pakkene.`,
    `Fingeravtrykk: ${fingerprintGroups(fingerprint)}`,
    'Les fingeravtrykket opp for mottakeren på en annen vei enn den filen kom.',
  ];
  return { stdout: `${stdout.join('\n')}\n`, exitCode: 0 };
}
