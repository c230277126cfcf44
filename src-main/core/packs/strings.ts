/** What is looked at in every text of a pack, wherever it stands. */
import type { Problem } from '../../contract/rules';
import { findIdentityNumbers } from '../privacy/identity-numbers';

const LONGEST_TEXT = 10_000;
const LONGEST_ID = 120;
/** So many of the same kind of problem are told; the rest are counted by nobody. */
const MOST_TOLD = 20;

/** Texts that are too long, and identity numbers of persons; made-up test numbers may stand. `file`: how problems name the file. */
export function textProblems(file: string, content: unknown): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: readonly string[]): void => {
    if (problems.length >= MOST_TOLD) return;
    if (typeof value === 'string') {
      const problem = problemOf(value, path.at(-1) === 'id' ? LONGEST_ID : LONGEST_TEXT);
      if (problem !== undefined)
        problems.push({ file, line: 1, message: `«${path.join('.')}» ${problem.message}`, allowed: problem.allowed });
    } else if (value !== null && typeof value === 'object')
      for (const [key, item] of Object.entries(value)) {
        if (key.length > LONGEST_NAME)
          problems.push({ file, line: 1, message: `En nøkkel i «${path.join('.')}» er for lang`, allowed: `${LONGEST_NAME} tegn` });
        else visit(item, [...path, key]);
      }
  };
  visit(content, []);
  return problems;
}

const LONGEST_NAME = 300;
/** Sixty-four hexadecimal digits can hold eleven decimal ones that look like a person. */
const HASH = /^[0-9a-f]{64}$/;

function problemOf(text: string, longest: number): { message: string; allowed: string } | undefined {
  if (text.length > longest) return { message: `er ${text.length} tegn lang`, allowed: `${longest} tegn` };
  if (HASH.test(text) || !findIdentityNumbers(text).some(({ kind }) => kind !== 'tnr')) return undefined;
  return {
    message: 'har noe som ser ut som et fødselsnummer',
    allowed: 'ingen personopplysninger i en pakke; syntetiske testnumre kan stå',
  };
}
