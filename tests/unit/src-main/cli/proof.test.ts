import { describe, expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { Certificate, Difference } from '../../../../src-main/contract/proof';
import type { RuleBook } from '../../../../src-main/core/rules/book';
import { BOOKS } from '../../../support/books';
import { cliDeps } from '../../../support/cli';
import { SMALL_RULES, smallBook } from '../../../support/small-book';

const isf = (args: string[], books: readonly RuleBook[] = BOOKS) =>
  runIsf(args, cliDeps({ library: async () => ({ books, problems: [] }) }));

describe('isf certify', () => {
  test('--json is an array with one certificate for each book, and 0 without findings', async () => {
    const { stdout, exitCode } = await isf(['certify', '--json']);
    const certificates = JSON.parse(stdout).map((each: unknown) => Certificate.parse(each));
    expect(certificates.map(({ ruleBook }: Certificate) => ruleBook)).toEqual(BOOKS.map(({ id }) => id));
    expect(exitCode).toBe(0);
  });

  test('one named book is an array of one', async () => {
    expect(JSON.parse((await isf(['certify', '--rule-book', 'isf-2024-final', '--json'])).stdout)).toMatchObject([
      { ruleBook: 'isf-2024-final' },
    ]);
  });

  test('a book with a gap ends with 1 and says where', async () => {
    const { stdout, stderr, exitCode } = await isf(['certify'], [smallBook({ rules: SMALL_RULES.slice(1) })]);
    expect([stderr, exitCode]).toEqual(['', 1]);
    expect(stdout).toMatch(/1 hull[\s\S]*ingen regel avgjør.*"noted":"yes"/);
  });

  test('an unknown book is refused with 2', async () => {
    expect(await isf(['certify', '--rule-book', 'x'])).toMatchObject({ stdout: '', exitCode: 2 });
  });
});

describe('isf diff', () => {
  test('--json is one object of chapters and flips', async () => {
    const { stdout, exitCode } = await isf(['diff', 'isf-2024-preliminary', 'isf-2024-final', '--json']);
    expect(exitCode).toBe(0);
    expect(Difference.parse(JSON.parse(stdout)).flips.length).toBeGreaterThan(0);
  });

  test('as text it names the flip and its clause', async () => {
    expect((await isf(['diff', 'isf-2024-preliminary', 'isf-2024-final'])).stdout).toMatch(
      /"channel":"sms"[\s\S]*ikke avklart → nei.*5\.21\.3\/sms/,
    );
  });

  test.each([[['diff']], [['diff', 'isf-2024-final']], [['diff', 'a', 'b', 'c']], [['diff', 'isf-2024-final', 'x']]])(
    '%j is refused',
    async (args) => {
      expect(await isf(args)).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringMatching(/^isf: /) });
    },
  );
});
