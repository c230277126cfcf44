import { readPrivateKey } from '../../services/packs/keys';
import { readPack, signPack, writePack } from '../../services/packs/pack-file';
import { readOptions } from '../options';
import { needed, nothingAt, onePath } from './arguments';
import { headLines } from './lines';

/** `isf pack sign PAKKE --key PRIVAT.pem`: the same pack with this signature, in its place or as `--out`. */
export async function sign(args: string[]): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, { key: { type: 'string' }, out: { type: 'string' } });
  const path = onePath('sign', positionals, 'én pakke');
  const key = await readPrivateKey(needed('sign', 'key', values.key, 'nokkel-2026.privat.pem'));
  const out = values.out === undefined ? path : await nothingAt(values.out);
  const signed = await writePack(out, signPack(await readPack(path), key));
  return { stdout: `${headLines(signed).join('\n')}\n`, exitCode: 0 };
}
