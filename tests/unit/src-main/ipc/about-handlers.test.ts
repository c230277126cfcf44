import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { CHANNELS } from '../../../../src-main/contract/channels';
import { gatherLicences } from '../../../../src-main/dev/supply-chain/licences';
import { createAboutHandlers } from '../../../../src-main/ipc/about-handlers';
import { ROOT } from '../../../support/books';

const runtime = { electron: '45.4.1', chromium: '156.0.1', node: '24.1.0' };
let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'isf-licences-')), 'licences.json');
});

const handlers = () => createAboutHandlers({ runtime, licences: file });

test('the parts are listed without their terms, and the terms are given one at a time', async () => {
  const written = {
    packages: [{ name: 'marked', version: '18.2.1', licence: 'MIT', text: 'Copyright …' }],
    besideTheApp: ['LICENSE.electron.txt'],
  };
  await writeFile(file, JSON.stringify(written));
  expect(await handlers()['app:about']({})).toEqual({
    ok: true,
    value: { runtime, parts: [{ name: 'marked', version: '18.2.1', licence: 'MIT' }], besideTheApp: ['LICENSE.electron.txt'] },
  });
  expect(await handlers()['app:licence']({ part: 'marked' })).toEqual({ ok: true, value: { text: 'Copyright …' } });
  expect(await handlers()['app:licence']({ part: 'annet' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('what the build writes is what the page can show, and each answer is small', async () => {
  const licences = await gatherLicences(ROOT);
  await writeFile(file, JSON.stringify(licences));
  const about = await handlers()['app:about']({});
  expect(about.ok && CHANNELS['app:about'].output.safeParse(about.value).success).toBe(true);
  expect(JSON.stringify(about).length).toBeLessThan(64_000);
  for (const { name } of licences.packages) {
    const terms = await handlers()['app:licence']({ part: name });
    expect(terms.ok && terms.value.text.length > 100, name).toBe(true);
    expect(JSON.stringify(terms).length).toBeLessThan(64_000);
  }
});

test('a list that is missing or damaged is said to be so', async () => {
  const missing = await handlers()['app:about']({});
  expect(missing).toMatchObject({ ok: false, error: { code: 'failed' } });
  expect(!missing.ok && missing.error.message).toContain('Ingenting annet er berørt');
  await writeFile(file, '{"packages": 7}');
  expect(await handlers()['app:licence']({ part: 'marked' })).toMatchObject({ ok: false, error: { code: 'failed' } });
});
