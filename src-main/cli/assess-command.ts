import { Answer } from '../contract/rules';
import { assessContact } from '../services/assessment';
import { answerText } from './answer-text';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { readFacts } from './read-facts';
import { UsageError } from './usage-error';

/** `isf assess`: one contact, one answer, as text or as one JSON object. */
export async function assessCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, {
    'facts-file': { type: 'string' },
    date: { type: 'string' },
    'rule-book': { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = values['facts-file'];
  if (positionals.length > 1)
    throw new UsageError(`assess tar ett sett opplysninger, fikk ${positionals.length}. Sett JSON-teksten i anførselstegn.`);
  if ((file === undefined) === (positionals[0] === undefined))
    throw new UsageError('Oppgi opplysningene enten som JSON etter assess eller med --facts-file, ett av dem.');

  const facts = await readFacts(file === undefined ? { text: positionals[0] ?? '' } : { file, stdin: deps.stdin });
  const assessment = assessContact(await deps.library(), { facts, date: values.date, ruleBook: values['rule-book'] });
  // Through the schema of the contract, as the window gets it: the two are the same to the byte.
  return values.json ? `${JSON.stringify(Answer.parse(assessment.answer), null, 2)}\n` : answerText(assessment);
}
