/** What the command writes to its own streams: all of it, or a reason why not. */
import { createWriteStream, openSync } from 'node:fs';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { writeOut } from '../../../../src-main/cli/write-out';

const failing = (code: string): Writable =>
  new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })) });

test('all of it has left when the promise is kept', async () => {
  const stream = new PassThrough();
  expect(await writeOut(stream, 'æøå\n')).toBeUndefined();
  expect(String(stream.read())).toBe('æøå\n');
  expect(await writeOut(stream, '')).toBeUndefined();
});

test('a reader that has gone away is no fault', async () => {
  expect(await writeOut(failing('EPIPE'), 'x')).toBeUndefined();
});

test('a disk that refuses is told', async () => {
  expect(await writeOut(failing('ENOSPC'), 'x')).toBe('disken er full');
  expect(await writeOut(failing('EACCES'), 'x')).toBe('du har ikke tilgang');
});

test.runIf(process.platform === 'linux')('a device that is always full', async () => {
  expect(await writeOut(createWriteStream('', { fd: openSync('/dev/full', 'w') }), 'x')).toBe('disken er full');
});
