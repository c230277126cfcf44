/** Opens the form of a clarification from where it is asked for: the answer on the screen, a rule in «Regler», or the list. */
import type { Clarification } from '../../src-main/contract/clarifications';
import type { Chapter, ReadRule } from '../../src-main/contract/reading';
import type { Facts, OpenPoint, Question } from '../../src-main/contract/rules';
import { call } from '../app/bridge';
import { formatDate, localDay } from '../text/dates';
import { toFacts } from './answers';
import { editor, lastResponsible, loadClarifications } from './clarifications';
import type { ClarificationForm } from './clarifications-form';
import { formOfRevision } from './clarifications-form';
import { formForAnswer, formForRule, type Prefill } from './clarifications-prefill';
import { assessment, screen, session } from './stores';

/** For the assessment on the screen: its verdict, or one of its open points. */
export async function clarifyAnswer(point?: OpenPoint): Promise<void> {
  const { shown, answers, questions } = assessment.getState();
  if (shown === undefined) return;
  const { answer, outlook } = shown;
  const ids = [...new Set([...answer.openPoints.map(({ chapter }) => chapter), ...answer.because.map(({ chapter }) => chapter)])];
  const [prefill, chapters] = await Promise.all([prefillFor(answer.ruleBook.id, questions), chaptersOf(answer.ruleBook.id, ids)]);
  if (prefill === undefined) return;
  open(formForAnswer({ ...prefill, answer, outlook, facts: toFacts(answers), point, chapters }));
}

/** For an open point of a rule as it is read. A contact that the rule decides becomes its example. */
export async function clarifyRule(ruleBook: string, questions: readonly Question[], rule: ReadRule, point: OpenPoint): Promise<void> {
  const [prefill, atlas] = await Promise.all([prefillFor(ruleBook, questions), call('rule-book:atlas', { ruleBook })]);
  if (prefill === undefined) return;
  const entry = atlas.ok ? atlas.value.entries.find(({ facts, rules }) => rules.includes(rule.id) || meets(rule, facts)) : undefined;
  const facts: Facts = entry?.facts ?? Object.fromEntries(rule.when.map(({ fact, options }) => [fact, options[0] ?? '']));
  open(formForRule({ ...prefill, rule, point, facts, verdict: entry?.verdict }));
}

/** A new revision of a clarification. */
export async function revise(content: Clarification): Promise<void> {
  const { ruleBook, examples } = content;
  const asked = await call('assess', { facts: examples[0]?.facts ?? {}, ruleBook });
  const facts = asked.ok ? [...Object.keys(examples[0]?.facts ?? {}), ...asked.value.outlook.questions.map(({ fact }) => fact)] : [];
  open(formOfRevision(content, facts, formatDate(localDay(new Date()))));
}

/** Goes on with what was left unsaved. */
export function resumeDraft(): void {
  screen.setState({ dialog: { kind: 'clarify' } });
}

function open(form: ClarificationForm): void {
  editor.open(form);
  screen.setState({ dialog: { kind: 'clarify' } });
}

async function prefillFor(ruleBook: string, questions: readonly Question[]): Promise<Prefill | undefined> {
  const book = session.getState().ruleBooks.find(({ id }) => id === ruleBook);
  if (book === undefined) return undefined;
  const list = await loadClarifications();
  return { book, questions, responsible: lastResponsible(list ?? []), today: formatDate(localDay(new Date())) };
}

async function chaptersOf(ruleBook: string, ids: readonly string[]): Promise<readonly Chapter[]> {
  const asked = await Promise.all(ids.map((chapter) => call('rule-book:chapter', { ruleBook, chapter })));
  return asked.flatMap((result) => (result.ok ? [result.value] : []));
}

function meets({ when }: ReadRule, facts: Facts): boolean {
  return when.every(({ fact, options }) => options.includes(facts[fact] ?? ''));
}
