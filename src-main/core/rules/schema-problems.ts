/** What is wrong with data that a schema refuses, in words for the one who wrote it. */
import type * as z from 'zod';
import type { Problem } from '../../contract/rules';

const KINDS: Readonly<Record<string, string>> = {
  string: 'tekst (i anførselstegn når den ser ut som et tall)',
  number: 'et tall',
  int: 'et heltall',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'en blokk med nøkler',
  record: 'en blokk med nøkler',
};

const FORMATS: Readonly<Record<string, string>> = {
  date: 'en dato som finnes, skrevet "ÅÅÅÅ-MM-DD"',
  url: 'en hel nettadresse',
  regex: 'bokstaver, tall, punktum og bindestrek, og høyst én skråstrek',
};

/** What a schema objects to, in words: one problem, or one for each unknown key. */
export function issueProblems(file: string, issue: z.core.$ZodIssue, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const place = issue.path.length === 0 ? 'filen' : `«${issue.path.map(String).join('.')}»`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        file,
        line: lineOf([...issue.path, key]),
        message: `Ukjent nøkkel «${key}» i ${place}`,
        allowed: 'se docs/rule-format.md for nøklene',
      }));
    case 'invalid_value':
      return [
        {
          file,
          line: lineOf(issue.path),
          message: `${place} har en verdi som ikke er tillatt`,
          allowed: issue.values.map(String).join(', '),
        },
      ];
    case 'invalid_union': // the only union of the format is "one value or a list of values"
      return [
        {
          file,
          line: lineOf(issue.path),
          message: `${place} har en verdi som ikke er tillatt`,
          allowed: 'én verdi, eller en liste av verdier',
        },
      ];
    case 'invalid_type':
      return [
        {
          file,
          line: lineOf(issue.path),
          message: `${place} mangler eller er av feil slag`,
          allowed: KINDS[issue.expected] ?? issue.expected,
        },
      ];
    case 'too_small':
      return [{ file, line: lineOf(issue.path), message: `${place} er tom, for kort eller for liten` }];
    case 'too_big':
      return [{ file, line: lineOf(issue.path), message: `${place} er for lang eller for stor` }];
    case 'invalid_format':
      return [
        { file, line: lineOf(issue.path), message: `${place} har feil form`, allowed: FORMATS[issue.format] ?? 'se docs/rule-format.md' },
      ];
    default:
      return [{ file, line: lineOf(issue.path), message: `${place}: ${issue.message}` }];
  }
}
