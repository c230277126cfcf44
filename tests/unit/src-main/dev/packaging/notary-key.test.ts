import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { notaryKeyFile } from '../../../../../src-main/dev/packaging/notary-key';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-notary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a key that stands in the variable becomes a file that only its owner reads', async () => {
  const { APPLE_API_KEY: path = '' } = await notaryKeyFile(
    { APPLE_API_KEY: '-----BEGIN PRIVATE KEY-----\nsynthetic\n-----END PRIVATE KEY-----' },
    folder,
  );
  expect(readFileSync(path, 'utf8')).toBe('-----BEGIN PRIVATE KEY-----\nsynthetic\n-----END PRIVATE KEY-----\n');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each([[{}], [{ APPLE_API_KEY: '' }], [{ APPLE_API_KEY: '/keys/AuthKey.p8' }]])('%j is left as it is', async (env) => {
  expect(await notaryKeyFile(env, folder)).toEqual({});
});
