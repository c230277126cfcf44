/** The way of a pack on the command line, from a key pair to what the one who gets it is told. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { readPublicKey } from '../../../../src-main/services/packs/keys';
import { ROOT } from '../../../support/books';
import { cliDeps } from '../../../support/cli';
import { CLARIFICATION, known, LIST, PUBLISHER, packBytes } from '../../../support/packs';

const folder = mkdtempSync(join(tmpdir(), 'isf-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const isf = (...args: string[]) => runIsf(['pack', ...args], cliDeps({ packKeys: async () => [known(PUBLISHER, 'organisation')] }));
const HEAD = ['--id', 'prove.pakke', '--version', '3', '--publisher', 'Prøvesykehuset'];

/** A folder as an author has it: questions, own checks, code lists, and one book. */
beforeAll(async () => {
  for (const part of ['code-systems', 'rule-books/facts.yaml', 'rule-books/own-checks.yaml', 'rule-books/isf-2024-final'])
    cpSync(join(ROOT, 'resources', part), at(`kit/${part}`), { recursive: true });
  writeFileSync(at('avklaringer.json'), JSON.stringify([CLARIFICATION], null, 2));
  writeFileSync(at('liste.csv'), ['OID;Verdi;Navn', ...LIST.rows.map(({ code, label }) => `8432;${code};${label}`), ''].join('\n'));
  expect(await isf('keygen', '--out', at('n'))).toMatchObject({ exitCode: 0, stderr: '' });
});

test('a rule book: built, signed, verified by the one who has the key, and by nobody else', async () => {
  const built = await isf('build', at('kit'), '--out', at('bok.isfpakke'), ...HEAD);
  expect(built).toMatchObject({
    exitCode: 0,
    stderr: '',
    stdout: expect.stringMatching(/^ISF 2024[\s\S]*regelbok prove.pakke, utgave 3[\s\S]*ikke signert[\s\S]*Neste: isf pack sign/),
  });
  expect(await isf('verify', at('bok.isfpakke'))).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(/ikke klarert: den er ikke signert/),
  });

  expect(await isf('sign', at('bok.isfpakke'), '--key', at('n.privat.pem'))).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/signert med [0-9a-f]{4} /),
  });
  expect(await isf('verify', at('bok.isfpakke'))).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(/nøkkelen er ikke kjent her/),
  });
  const verified = await isf('verify', at('bok.isfpakke'), '--key', at('n.offentlig.pem'));
  expect(verified).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/«n.offentlig.pem», oppgitt her\n {2}prøvd: \d+ kombinasjoner, ingen funn\nGyldig og klarert/),
  });

  const { fingerprint } = await readPublicKey(at('n.offentlig.pem'));
  const json = await isf('verify', at('bok.isfpakke'), '--json', '--key', at('n.offentlig.pem'));
  expect(JSON.parse(json.stdout)).toMatchObject({
    key: fingerprint,
    trust: 'own',
    problems: [],
    certificate: { gaps: [] },
    manifest: { version: 3 },
  });
  expect(await isf('inspect', at('bok.isfpakke'))).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/isf-2024-final: 2024, final, i kraft[\s\S]*5\.21\.3/),
  });
});

test('clarifications and a code list, signed at once', async () => {
  const key = ['--key', at('n.privat.pem')];
  expect(
    await isf('build', at('avklaringer.json'), '--out', at('avklaringer.isfpakke'), '--title', 'Høsten 2026', ...HEAD, ...key),
  ).toMatchObject({ exitCode: 0, stdout: expect.not.stringMatching(/Neste/) });
  expect((await isf('inspect', at('avklaringer.isfpakke'))).stdout).toMatch(/prove-1: isf-2024-final 5.21.1, yes, Prøve Prøvesen/);
  expect(await isf('build', at('liste.csv'), '--out', at('liste.isfpakke'), ...HEAD, ...key)).toMatchObject({ exitCode: 0, stderr: '' });
  expect((await isf('inspect', at('liste.isfpakke'))).stdout).toMatch(/8432 .*: 10 rader/);
  expect(await isf('verify', at('liste.isfpakke'), '--key', at('n.offentlig.pem'))).toMatchObject({ exitCode: 0 });
});

test('the keys of the organisation count without being named', async () => {
  writeFileSync(at('org.isfpakke'), packBytes('code-list'));
  expect(await isf('verify', at('org.isfpakke'))).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/lagt inn av organisasjonen/),
  });
});

test('content that cannot be used here is told with 1, a file that is no pack with 2', async () => {
  writeFileSync(at('feil.isfpakke'), packBytes('clarifications', []));
  expect(await isf('verify', at('feil.isfpakke'))).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(/ingen avklaringer[\s\S]*Avvist/),
  });
  expect(await isf('inspect', at('feil.isfpakke'))).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/feil: clarifications.json:1/),
  });
  writeFileSync(at('endret.isfpakke'), Buffer.from(packBytes('code-list')).toString().replace('Utredning', 'utredning'));
  for (const command of ['verify', 'inspect'])
    expect(await isf(command, at('endret.isfpakke'))).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/kontrollsummen stemmer ikke/),
    });
});

test('signing elsewhere leaves the pack as it was', async () => {
  writeFileSync(at('a.isfpakke'), packBytes('code-list', undefined, PUBLISHER));
  const before = readFileSync(at('a.isfpakke'));
  expect(await isf('sign', at('a.isfpakke'), '--key', at('n.privat.pem'), '--out', at('b.isfpakke'))).toMatchObject({ exitCode: 0 });
  expect(readFileSync(at('a.isfpakke'))).toEqual(before);
  expect(await isf('verify', at('b.isfpakke'), '--key', at('n.offentlig.pem'))).toMatchObject({ exitCode: 0 });
});

describe('what would be refused is not written', () => {
  test('a book with a fault, with file and line', async () => {
    cpSync(at('kit'), at('broken'), { recursive: true });
    const chapter = at('broken/rule-books/isf-2024-final/5.21.3-meldinger.yaml');
    writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('verdict: "no"', 'verdict: "yes"'));
    const output = await isf('build', at('broken'), '--out', at('broken.isfpakke'), ...HEAD);
    expect(output).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/5\.21\.3-meldinger\.yaml:\d+: /) });
    expect(existsSync(at('broken.isfpakke'))).toBe(false);
  });

  test.each<[string, string[], RegExp]>([
    ['no path', ['build'], /trenger én mappe eller fil/],
    ['two paths', ['build', 'a', 'b'], /fikk også «b»/],
    ['no id', ['build', 'KIT', '--out', 'OUT'], /trenger --id/],
    [
      'an id with a path',
      ['build', 'KIT', '--out', 'OUT', '--id', '../x', '--version', '1', '--publisher', 'x'],
      /--id er «\.\.\/x»\. Tillatt: små bokstaver/,
    ],
    [
      'version 0',
      ['build', 'KIT', '--out', 'OUT', '--id', 'abc', '--version', '0', '--publisher', 'x'],
      /--version er «0»\. Tillatt: et helt tall fra 1/,
    ],
    [
      'another kind',
      ['build', 'KIT', '--out', 'OUT', ...HEAD, '--kind', 'bok'],
      /--kind er «bok»\. Tillatt: rule-book, clarifications, code-list/,
    ],
    ['a folder as clarifications', ['build', 'KIT', '--out', 'OUT', ...HEAD, '--kind', 'clarifications'], /er en mappe/],
    ['a book that is not in it', ['build', 'KIT', '--out', 'OUT', ...HEAD, '--rule-book', 'x'], /Ukjent regelbok «x»/],
    ['clarifications without title', ['build', 'CLARIFICATIONS', '--out', 'OUT', ...HEAD], /trenger --title/],
    ['a file that is not there', ['build', 'NONE', '--out', 'OUT', ...HEAD], /finnes ikke/],
    ['an unknown command', ['unpack'], /Ukjent kommando «pack unpack»\. Tillatt: keygen, build, sign, verify, inspect/],
    ['none', [], /pack må vite/],
    ['a public key to sign with', ['sign', 'NONE', '--key', 'PUBLIC'], /ikke en privat nøkkel/],
    ['no key', ['sign', 'NONE'], /trenger --key/],
    ['a private key to trust', ['verify', 'PACK', '--key', 'PRIVATE'], /er en privat nøkkel/],
    ['a key pair that is there', ['keygen', '--out', 'N'], /finnes fra før/],
    ['an option that is none', ['verify', 'PACK', '--force'], /Ukjent valg «--force»/],
    ['a short option, of which there are none', ['verify', 'PACK', '-f'], /Ukjent valg «-f»/],
    ['an option without its value', ['verify', 'PACK', '--key'], /«--key» mangler verdien sin/],
    ['a value where none belongs', ['verify', 'PACK', '--json=ja'], /«--json» mangler verdien sin, eller har en det ikke skal ha/],
    ['a version that is no number', ['build', 'KIT', '--out', 'OUT', ...HEAD, '--version', '1.0'], /--version er «1\.0»/],
    ['version 0', ['build', 'KIT', '--out', 'OUT', ...HEAD, '--version', '0'], /--version er «0»/],
    ['a key in a folder that is not there', ['keygen', '--out', 'NOWHERE'], /Får ikke skrevet «x\.privat\.pem»: mappen finnes ikke/],
    ['a pack in a folder that is not there', ['build', 'KIT', '--out', 'NOWHERE', ...HEAD], /Får ikke skrevet «x»: mappen finnes ikke/],
  ])('%s: exit code 2 and what is allowed', async (_what, args, why) => {
    writeFileSync(at('pakke.isfpakke'), packBytes('code-list'));
    const paths: Readonly<Record<string, string>> = {
      KIT: at('kit'),
      OUT: at('out.isfpakke'),
      CLARIFICATIONS: at('avklaringer.json'),
      NONE: at('none.json'),
      NOWHERE: at('ingen/x'),
      PACK: at('pakke.isfpakke'),
      PUBLIC: at('n.offentlig.pem'),
      PRIVATE: at('n.privat.pem'),
      N: at('n'),
    };
    const output = await isf(...args.map((arg) => paths[arg] ?? arg));
    expect(output).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(why) });
    expect(existsSync(at('out.isfpakke'))).toBe(false);
  });

  test('a key that is none, while the keys known here take their time', async () => {
    writeFileSync(at('pakke.isfpakke'), packBytes('code-list'));
    const slowly = cliDeps({ packKeys: () => new Promise((resolve) => setTimeout(() => resolve([]), 20)) });
    expect(await runIsf(['pack', 'verify', at('pakke.isfpakke'), '--key', at('liste.csv')], slowly)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/«liste\.csv» er ikke en offentlig/),
    });
  });

  test('nothing is written over', async () => {
    writeFileSync(at('there.isfpakke'), 'x');
    expect(await isf('build', at('kit'), '--out', at('there.isfpakke'), ...HEAD)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/ikke skrevet over/),
    });
    expect(readFileSync(at('there.isfpakke'), 'utf8')).toBe('x');
  });

  test('clarifications with a key twice, or that are no list', async () => {
    writeFileSync(at('twice.json'), JSON.stringify([CLARIFICATION]).replace('"verdict":"yes"', '"verdict":"yes","verdict":"no"'));
    expect(await isf('build', at('twice.json'), '--out', at('out.isfpakke'), '--title', 'x', ...HEAD)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/«verdict» står to ganger/),
    });
    writeFileSync(at('object.json'), '{}');
    expect(
      await isf('build', at('object.json'), '--kind', 'clarifications', '--out', at('out.isfpakke'), '--title', 'x', ...HEAD),
    ).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/ikke en JSON-liste/) });
  });
});
