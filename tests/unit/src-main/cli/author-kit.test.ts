import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { Certificate, Difference } from '../../../../src-main/contract/proof';
import { cliDeps } from '../../../support/cli';

const isf = (...args: string[]) => runIsf(args, cliDeps());

let folder = '';
let kit = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-kit-'));
  kit = join(folder, 'ovelse');
});

const newBook = (out = kit, ...more: string[]) =>
  isf('new-rule-book', '--from', 'isf-2024-final', '--id', 'isf-2025', '--title', 'ISF 2025', '--year', '2025', '--out', out, ...more);
const MESSAGES = 'rule-books/isf-2025/5.21.3-meldinger.yaml';

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(kit, file), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${String(from)} is not in ${file}`);
  await writeFile(join(kit, file), edited);
}

describe('isf new-rule-book', () => {
  test('makes a kit that certifies as it is, and says how much is to be read', async () => {
    expect(await newBook()).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('113 ledd') });
    expect(readdirSync(kit).sort()).toEqual(['SJEKKLISTE.md', 'code-systems', 'rule-books', 'schemas']);
    const { stdout, exitCode } = await isf('certify', kit);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^isf-2025: \d+ kombinasjoner, 0 hull/);
    expect(stdout).toContain('ingen av kildene er fra 2025');
    expect(stdout).toContain('113 ledd er ikke lest mot 2025');
    expect(stdout).toMatch(/5\.21\.3 Meldinger: 4 av 4, fra rule-books\/isf-2025\/5\.21\.3-meldinger\.yaml:\d+/);
  });

  test('a draft can be made from a draft', async () => {
    await newBook();
    const second = join(folder, 'neste');
    const made = await isf('new-rule-book', '--from', kit, '--id', 'isf-2026', '--title', 'ISF 2026', '--year', '2026', '--out', second);
    expect(made).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('laget fra «ISF 2025»') });
    expect((await isf('certify', second)).exitCode).toBe(0);
  });

  test('never writes over a folder', async () => {
    await newBook();
    await writeFile(join(kit, 'mine.txt'), 'mine');
    expect(await newBook()).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('finnes fra før og er ikke rørt') });
    expect(await readFile(join(kit, 'mine.txt'), 'utf8')).toBe('mine');
  });

  test('what cannot be written leaves nothing behind', async () => {
    const { stderr, exitCode } = await newBook(join(folder, 'no', 'such'));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('mappen over finnes ikke. Ingenting er skrevet.')]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each<[string, string[], RegExp]>([
    ['nothing', [], /må ha alt dette.*--from/],
    ['an unknown book', ['--from', 'isf-1999', '--id', 'a', '--title', 'A', '--year', '2025'], /«isf-1999».*isf-2024-final/],
    [
      'an id that is taken',
      ['--from', 'isf-2024-final', '--id', 'isf-2024-preliminary', '--title', 'A', '--year', '2025'],
      /finnes fra før/,
    ],
    ['an id that is a path', ['--from', 'isf-2024-final', '--id', '../x', '--title', 'A', '--year', '2025'], /--id er «..\/x»/],
    ['a year in words', ['--from', 'isf-2024-final', '--id', 'a', '--title', 'A', '--year', 'neste'], /--year er «neste»/],
  ])('%s is refused', async (_name, args, message) => {
    const { stdout, stderr, exitCode } = await isf('new-rule-book', ...args, '--out', kit);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(message);
    expect(existsSync(kit)).toBe(false);
  });
});

describe('isf certify FOLDER', () => {
  test('a fault in a file: its place, what is allowed, and 1', async () => {
    await newBook();
    await edit(MESSAGES, 'coverage: needs-judgement', 'coverage: some');
    const { stdout, stderr, exitCode } = await isf('certify', kit);
    expect([stderr, exitCode]).toEqual(['', 1]);
    expect(stdout).toMatch(/^rule-books\/isf-2025\/5\.21\.3-meldinger\.yaml:5: «chapter\.coverage» .*Tillatt: encoded, needs-judgement/m);
  });

  test('a combination that no rule decides, with a contact as witness', async () => {
    await newBook();
    await edit(MESSAGES, 'channel: sms }\n    verdict', 'channel: sms, copay: claimed }\n    verdict');
    const { stdout, exitCode } = await isf('certify', kit);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /5\.21\.3-meldinger\.yaml:\d+: .*ingen regel avgjør for eksempel \{"contactForm":"message","channel":"sms".*Nærmest er 5\.21\.3\/regel-sms/,
    );
  });

  test('an example whose answer differs, with its line', async () => {
    await newBook();
    await edit(MESSAGES, 'certainty: confirmed', 'certainty: secondary');
    expect((await isf('certify', kit)).stdout).toMatch(/meldinger\.yaml:\d+: Eksemplet «.*» stemmer ikke: certainty/);
  });

  test('a book in force with clauses that nobody has read, and one on days of another book', async () => {
    await newBook();
    await edit('rule-books/isf-2025/rule-book.yaml', 'inForce: false', 'inForce: true');
    const unread = await isf('certify', kit);
    expect(unread.exitCode).toBe(1);
    expect(unread.stdout).toMatch(/meldinger\.yaml:\d+: isf-2025 er satt i kraft, men 4 av 4 ledd i kapitlet er ikke lest mot 2025/);

    for (const name of readdirSync(join(kit, 'rule-books/isf-2025')).filter((file) => file !== 'rule-book.yaml'))
      await edit(`rule-books/isf-2025/${name}`, /\n {4}carriedOver: true/g, '');
    expect(await isf('certify', kit)).toMatchObject({ exitCode: 0, stdout: expect.not.stringContaining('ikke lest') });
    await edit('rule-books/isf-2025/rule-book.yaml', 'validFrom: "2025-01-01"', 'validFrom: "2024-12-31"');
    await edit('rule-books/own-checks.yaml', 'contactDate: "2024-12-31"', 'contactDate: "2024-12-30"'); // its example of a day outside
    expect((await isf('certify', kit)).stdout).toContain('dekker de samme dagene');
  });

  test('--json holds problems, certificates and what is not read', async () => {
    await newBook();
    const good = JSON.parse((await isf('certify', kit, '--json')).stdout);
    expect(good.problems).toEqual([]);
    expect(Certificate.parse(good.books[0].certificate).ruleBook).toBe('isf-2025');
    expect(good.books[0].notRead).toHaveLength(13);
    await edit(MESSAGES, 'coverage:', 'covered:');
    const faulty = JSON.parse((await isf('certify', kit, '--json')).stdout);
    expect(faulty).toMatchObject({
      books: [],
      problems: [
        { file: MESSAGES, line: 2 },
        { file: MESSAGES, line: 5 },
      ],
    });
  });

  test.each<[string, string[], RegExp]>([
    ['a folder that is not there', ['no-such-folder'], /Finner ikke mappen «no-such-folder»/],
    ['two folders', ['a', 'b'], /høyst én mappe/],
  ])('%s is refused', async (_name, args, message) => {
    expect(await isf('certify', ...args)).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringMatching(message) });
  });

  test('a folder that holds something else is told as such', async () => {
    expect(await isf('certify', folder)).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('kan ikke leses som regelbøker') });
  });
});

describe('isf diff with a folder', () => {
  test('shows what an edit turns', async () => {
    await newBook();
    expect(Difference.parse(JSON.parse((await isf('diff', 'isf-2024-final', kit, '--json')).stdout)).flips).toEqual([]);
    await edit(MESSAGES, 'ingen ISF-refusjon i 2024.', 'ISF-refusjon i øvelsen.');
    await edit(MESSAGES, /verdict: "no"\n {4}clauses: \[ 5\.21\.3\/sms/, 'verdict: "yes"\n    clauses: [ 5.21.3/sms');
    await edit(
      MESSAGES,
      /verdict: "no"\n {6}certainty: confirmed/,
      'verdict: "yes"\n      openPoints: [isf-side]\n      certainty: confirmed',
    );
    const { stdout, exitCode } = await isf('diff', 'isf-2024-final', kit);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/"channel":"sms"[\s\S]*nei.* → ja.*5\.21\.3\/sms/);
  });

  test('a folder with faults is refused with the first of them', async () => {
    await newBook();
    await edit(MESSAGES, 'coverage:', 'covered:');
    const { stdout, stderr, exitCode } = await isf('diff', 'isf-2024-final', kit);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(/har 2 feil: rule-books\/isf-2025\/5\.21\.3-meldinger\.yaml:\d+: .*isf certify/);
  });
});

test('isf schemas writes the schemas, and never over anything', async () => {
  const out = join(folder, 'schemas');
  expect(await isf('schemas', '--out', out)).toMatchObject({ exitCode: 0, stderr: '' });
  expect(readdirSync(out)).toContain('chapter.schema.json');
  expect(await isf('schemas', '--out', out)).toMatchObject({ exitCode: 2, stdout: '' });
  expect(await isf('schemas')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('isf schemas --out MAPPE') });
});

describe('a pack in the place of a folder', () => {
  const packed = async (): Promise<string> => {
    await newBook();
    const pack = join(folder, 'book.isfpakke');
    const built = await isf('pack', 'build', kit, '--id', 'a.book', '--version', '1', '--publisher', 'A', '--out', pack);
    expect(built).toMatchObject({ exitCode: 0, stderr: '' });
    return pack;
  };

  test('can be compared with, and a draft can be made from it', async () => {
    const pack = await packed();
    expect(await isf('diff', 'isf-2024-final', pack)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^isf-2024-final → isf-2025\n/),
    });
    const next = join(folder, 'neste');
    const made = await isf('new-rule-book', '--from', pack, '--id', 'isf-2026', '--title', 'ISF 2026', '--year', '2026', '--out', next);
    expect(made).toMatchObject({ exitCode: 0, stderr: '' });
    expect(existsSync(join(next, 'rule-books/isf-2026/5.21.3-meldinger.yaml'))).toBe(true);
    expect((await isf('certify', next)).exitCode).toBe(0);
  });

  test('a file that is no pack, or not whole, is refused', async () => {
    const pack = await packed();
    await writeFile(pack, (await readFile(pack, 'utf8')).replace('ikke lest mot', 'nøye lest mot'));
    expect(await isf('diff', 'isf-2024-final', pack)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('kontrollsummen'),
    });
    const other = join(folder, 'other.txt');
    await writeFile(other, 'other');
    expect(await isf('diff', 'isf-2024-final', other)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
