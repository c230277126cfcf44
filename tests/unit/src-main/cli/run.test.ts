import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { Answer } from '../../../../src-main/contract/rules';
import type { PlacedClarification } from '../../../../src-main/core/clarifications/placed';
import { assess as coreAssess } from '../../../../src-main/core/rules/assess';
import { FINAL } from '../../../support/books';
import { clarification, MESSAGE, over, placed } from '../../../support/clarifications';
import { cliDeps } from '../../../support/cli';

async function* stream(text: string) {
  yield Buffer.from(text);
}

const isf = (args: string[], stdin = '') => runIsf(args, cliDeps({ stdin: stream(stdin) }));
const assess = (facts: unknown, ...args: string[]) => isf(['assess', typeof facts === 'string' ? facts : JSON.stringify(facts), ...args]);
const SMS = { contactForm: 'message', channel: 'sms' };

describe('isf assess', () => {
  test('--json prints one object with the fields of the contract', async () => {
    const { stdout, stderr, exitCode } = await assess(SMS, '--json');
    expect([stderr, exitCode]).toEqual(['', 0]);
    const answer = Answer.parse(JSON.parse(stdout));
    expect(answer).toMatchObject({
      verdict: 'no',
      certainty: 'confirmed',
      missing: [],
      missingForDetails: [],
      ignored: [],
      dateAssumed: true,
      ruleBook: { id: 'isf-2024-final', status: 'final', inForce: true },
    });
    expect(answer.because[0]).toMatchObject({ chapter: '5.21.3', authority: 'isf-document', year: 2024 });
  });

  test('the text names verdict, reason, source and rule book', async () => {
    const { stdout } = await assess(SMS);
    expect(stdout).toMatch(/^Nei, gir ikke ISF-refusjon/);
    expect(stdout).toContain('5.21.3');
    expect(stdout).toContain('isf-2024-final');
    expect(stdout).toContain('regelboken er antatt');
  });

  test('where the verdict is settled by one rule or another, neither is told as what happened', async () => {
    const meeting = { contactForm: 'collaboration', collaborationActivity: 'meeting', partner: 'outside-specialist-care' };
    const open = await isf(['assess', JSON.stringify(meeting)]);
    expect(open.stdout).toMatch(/^Ja, med forbehold.*\n {2}Svaret blir det samme uansett\..*som gjelder:\n {2}\S.*\n {2}\S/);
    const answered = await isf(['assess', JSON.stringify({ ...meeting, partOfConsultation: 'no' })]);
    expect(answered.stdout).not.toContain('uansett');
  });

  test('the date picks the book, beside the facts or among them', async () => {
    expect(JSON.parse((await assess(SMS, '--date', '2024-03-14', '--json')).stdout)).toMatchObject({ dateAssumed: false });
    expect(JSON.parse((await assess({ ...SMS, contactDate: '2024-03-14' }, '--json')).stdout)).toMatchObject({
      dateAssumed: false,
      ignored: [],
    });
  });

  test('the preliminary book is used only when it is named', async () => {
    expect(JSON.parse((await assess(SMS, '--rule-book', 'isf-2024-preliminary', '--json')).stdout)).toMatchObject({
      verdict: 'unsettled',
      ruleBook: { inForce: false },
      dateAssumed: false,
    });
  });

  test('facts from a file, with a byte order mark, and from standard input', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'isf-facts-')), 'fakta.json');
    await writeFile(file, `\uFEFF${JSON.stringify(SMS)}`);
    expect(JSON.parse((await isf(['assess', '--facts-file', file, '--json'])).stdout)).toMatchObject({ verdict: 'no' });
    expect(JSON.parse((await isf(['assess', '--facts-file', '-', '--json'], JSON.stringify(SMS))).stdout)).toMatchObject({ verdict: 'no' });
  });

  test.each([
    ['an unknown fact', [{ ...SMS, colour: 'red' }], /«colour».*contactForm/],
    ['an unknown option', [{ contactForm: 'message', channel: 'fax' }], /«fax».*«channel».*sms/],
    ['a list where one option belongs', [{ contactForm: ['message', 'lar'] }], /«contactForm».*liste.*telephone/],
    ['facts that are a list', ['[]'], /JSON-objekt/],
    ['facts that are null', ['null'], /JSON-objekt/],
    ['malformed JSON', ['{"contactForm":'], /ikke gyldig JSON/],
    ['a duplicate key', ['{"contactForm":"message","channel":"sms","channel":"other"}'], /«channel» står to ganger/],
    ['a day that does not exist', [SMS, '--date', '2024-02-30'], /2024-02-30/],
    ['a day that does not exist, among the facts', [{ ...SMS, contactDate: '2023-02-29' }], /2023-02-29.*contactDate/],
    ['a date that is no text', [{ ...SMS, contactDate: 20240314 }], /contactDate/],
    ['two dates that differ', [{ ...SMS, contactDate: '2024-03-14' }, '--date', '2024-03-15'], /2024-03-14.*2024-03-15/],
    ['an unknown rule book', [SMS, '--rule-book', 'isf-2030'], /«isf-2030».*isf-2024-final.*isf-2024-preliminary/],
    ['a date outside every book', [SMS, '--date', '2026-11-22'], /2026-11-22.*2024-01-01 til 2024-12-31/],
    [
      'a date outside the named book',
      [SMS, '--date', '2025-01-01', '--rule-book', 'isf-2024-preliminary'],
      /isf-2024-preliminary.*2025-01-01/,
    ],
    ['an unknown option of the command', [SMS, '--colour'], /--colour.*--json/],
    ['__proto__ as a fact', ['{"__proto__":"x"}'], /__proto__/],
    ['constructor as a fact', [{ constructor: 'x' }], /constructor/],
  ] as const)('%s: exit 2, one message that names it, nothing on stdout', async (_name, [facts, ...args], message) => {
    const { stdout, stderr, exitCode } = await assess(facts, ...args);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each([
    [['assess'], /enten som JSON/],
    [['assess', '{}', '{}'], /ett sett/],
    [['assess', '{}', '--facts-file', 'x.json'], /enten/],
    [['assess', '--facts-file', '/does/not/exist.json'], /Finner ikke/],
    [['assess', '--facts-file', tmpdir()], /ikke en fil/],
    [['assess', '{}', '--date'], /mangler verdien/],
    [['fly'], /«fly».*assess/],
    [['constructor'], /«constructor»/],
  ])('%j is refused', async (args, message) => {
    const { stdout, stderr, exitCode } = await isf(args);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toMatch(message);
  });

  test('facts that are not UTF-8, or far too many', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isf-facts-'));
    await writeFile(join(folder, 'latin1.json'), Buffer.from([0x7b, 0x22, 0xe6, 0x22, 0x7d]));
    await writeFile(join(folder, 'huge.json'), `{"a":"${'x'.repeat(1_000_001)}"}`);
    expect((await isf(['assess', '--facts-file', join(folder, 'latin1.json')])).stderr).toMatch(/UTF-8/);
    expect((await isf(['assess', '--facts-file', join(folder, 'huge.json')])).stderr).toMatch(/større enn/);
  });
});

describe('isf rule-books', () => {
  test('--json gives id, title, status, validity, hash and counts of every book', async () => {
    const books = JSON.parse((await isf(['rule-books', '--json'])).stdout);
    expect(books.map(({ id }: { id: string }) => id).sort()).toEqual(['isf-2024-final', 'isf-2024-preliminary']);
    for (const book of books)
      expect(book).toMatchObject({
        title: expect.any(String),
        status: expect.any(String),
        validFrom: '2024-01-01',
        validTo: '2024-12-31',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        clauses: expect.any(Number),
        rules: expect.any(Number),
        examples: expect.any(Number),
      });
  });

  test('as text it says which book is not in force', async () => {
    expect((await isf(['rule-books'])).stdout).toMatch(/isf-2024-preliminary[\s\S]*ikke i kraft/);
  });

  test('unusable books are said, with file and line', async () => {
    const broken = await runIsf(
      ['rule-books'],
      cliDeps({ library: async () => ({ books: [], problems: [{ file: 'a.yaml', line: 3, message: 'Feil' }] }) }),
    );
    expect(broken).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringContaining('a.yaml:3: Feil') });
  });
});

test('says which version it is', async () => {
  expect(await isf(['--version'])).toEqual({ exitCode: 0, stderr: '', stdout: 'isf 0.0.0\n' });
});

test('help lists the commands', async () => {
  for (const args of [[], ['--help'], ['assess', '--help']])
    expect(await isf(args)).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('isf assess') });
});

describe('isf assess with local clarifications', () => {
  const text = async (facts: unknown, ...items: PlacedClarification[]) => {
    const library = async () => ({ books: [over(items).book], problems: [] });
    return (await runIsf(['assess', JSON.stringify(facts), '--date', '2024-03-01'], cliDeps({ library }))).stdout;
  };

  test('names who stands for a clause, when, and that it is untested', async () => {
    const said = await text(MESSAGE, placed({}, { id: 'region', untested: true }));
    expect(said).toMatch(/^Nei, etter lokal avklaring \(sekundær kilde\)/);
    expect(said).toContain('lokal avklaring fra Kari Nordmann, kodeleder, 03.05.2024, uprøvd [5.21.3/lokal-meldinger]');
    expect(said).toContain('(isf-2024-final, 1 lokal avklaring i bruk, har uprøvd innhold)');
  });

  test('lists answered points apart from the open ones', async () => {
    const facts = { contactForm: 'patient-reported-form', formStatus: 'answered', otherActivityInTertial: 'yes' };
    const [point] = coreAssess(facts, FINAL).openPoints;
    const { verdict: _verdict, ...rest } = clarification({
      chapter: '5.21.4',
      when: {},
      examples: [{ title: 'Skjema', facts, verdict: 'yes' }],
    });
    const said = await text(facts, { clarification: { ...rest, ...(point && { settles: [point] }) }, setAside: false });
    const [before, after] = said.split('Åpne punkter som lokale avklaringer besvarer');
    expect(after).toContain(`${point?.text}\n    → 5.21.4 Meldinger i sikker`);
    expect(before?.includes(String(point?.text))).toBe(false);
  });

  test('says of a code that it is not valid on the date', async () => {
    const codeSystems = FINAL.codeSystems.map((list) => ({ ...list, codes: list.codes.map((row) => (row.code === '7' ? { ...row, validFrom: '2024-05-01' } : row)) })); // biome-ignore format: one row
    const library = async () => ({ books: [{ ...FINAL, codeSystems }], problems: [] });
    const facts = { contactForm: 'telephone', counterpart: 'patient', content: 'clinical-assessment', replacesAttendance: 'yes', documented: 'yes', copay: 'claimed' }; // biome-ignore format: one contact
    const { stdout } = await runIsf(['assess', JSON.stringify(facts), '--date', '2024-03-01'], cliDeps({ library }));
    expect(stdout).toContain('Kontakttype 7 Telefonkonsultasjon [gjelder først fra 01.05.2024]');
  });
});
