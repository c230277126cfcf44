/** Finding what the system lacks, with stand-ins for `ldd` and the Debian tools. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { prepareSystem } from '../../src-main/dev/system';

let folder: string;
let path: string | undefined;

/** Puts a small shell script on the path. */
function program(name: string, script: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'bin', name), 0o755);
}

/** A Debian that knows these packages, and whose installer makes `ldd` content. */
function debian(known: readonly string[]): void {
  program('apt-cache', `case " ${known.join(' ')} " in *" $2 "*) echo "  Candidate: 1.0";; *) echo "  Candidate: (none)";; esac`);
  program('apt-get', `echo "$@" >> ${folder}/apt; [ "$1" = install ] && touch ${folder}/installed; exit 0`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-system-'));
  mkdirSync(join(folder, 'bin'));
  program('ldd', `[ -e ${folder}/installed ] || echo "	libgtk-3.so.0 => not found"; echo "	libc.so.6 => /lib/libc.so.6 (0x1)"`);
  path = process.env.PATH;
  process.env.PATH = join(folder, 'bin');
});
afterEach(() => {
  process.env.PATH = path;

  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform !== 'linux')('a system without GTK', () => {
  const asUser = (id: number) => vi.spyOn(process as { getuid(): number }, 'getuid').mockReturnValue(id);
  const tell = (): void => {};

  test('tells an ordinary user the whole line to run, with the names of this Debian', async () => {
    asUser(1000);
    debian(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'xvfb']);
    await expect(prepareSystem('/x', true, tell)).rejects.toThrow(
      /^ {2}sudo apt-get install -y libgtk-3-0 libnss3 libasound2 libgbm1 xvfb$/m,
    );
    await expect(prepareSystem('/x', false, tell)).rejects.toThrow(/libgbm1$/);
  });

  test('uses the newer names where the system has them', async () => {
    asUser(1000);
    debian(['libgtk-3-0t64', 'libgtk-3-0', 'libnss3', 'libasound2t64', 'libgbm1']);
    await expect(prepareSystem('/x', false, tell)).rejects.toThrow('libgtk-3-0t64 libnss3 libasound2t64 libgbm1');
  });

  test('installs for root, and then has what it needs', async () => {
    asUser(0);
    debian(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']);
    process.env.PATH = `${process.env.PATH}:${path}`;
    await prepareSystem('/x', false, tell);
    expect(readFileSync(join(folder, 'apt'), 'utf8')).toBe(
      'update\ninstall -y --no-install-recommends libgtk-3-0 libnss3 libasound2 libgbm1\n',
    );
  });

  test('names the libraries where there is no apt-get', async () => {
    asUser(0);
    await expect(prepareSystem('/x', false, tell)).rejects.toThrow('Systemet mangler libgtk-3.so.0.');
  });
});
