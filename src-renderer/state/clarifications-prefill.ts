/** What a new clarification begins with: as much as the answer or the rule that it starts from already tells. Pure. */
import type { Chapter, ReadRule } from '../../src-main/contract/reading';
import type { Answer, Facts, OpenPoint, Outlook, Question, RuleBookSummary } from '../../src-main/contract/rules';
import { factRows } from '../text/answer/facts';
import { clarificationText } from '../text/clarifications';
import { fromFacts } from './answers';
import { type ClarificationForm, type Condition, NO_REGISTRATION } from './clarifications-form';
import { headingOf } from './recent';

/** What is the same whatever it starts from. */
export interface Prefill {
  readonly book: Pick<RuleBookSummary, 'id' | 'year'>;
  readonly questions: readonly Question[];
  /** Who answered for the newest clarification that was written here. */
  readonly responsible: string;
  /** dd.mm.åååå. */
  readonly today: string;
}

interface FromAnswer extends Prefill {
  readonly answer: Pick<Answer, 'verdict' | 'openPoints'>;
  readonly outlook: Pick<Outlook, 'questions'>;
  readonly facts: Facts;
  /** The open point that is to be answered; undefined: the verdict. */
  readonly point: OpenPoint | undefined;
  /** The chapters that the answer rests on, to find the rules behind what is open. */
  readonly chapters: readonly Chapter[];
}

/** The form for an answer on the screen. The contact itself is its first example. */
export function formForAnswer(from: FromAnswer): ClarificationForm {
  const { answer, outlook, facts, point, questions } = from;
  const open = point === undefined ? answer.openPoints : [point];
  const rules = from.chapters.flatMap((chapter) => chapter.rules).filter((rule) => leavesOpen(rule, open) && meets(rule, facts));
  const mattering = new Set(rules.flatMap(({ when }) => when.map(({ fact }) => fact)));
  const known = [...Object.keys(facts), ...outlook.questions.map(({ fact }) => fact)];
  const decidesVerdict = answer.verdict === 'unsettled' && (point === undefined || rules.length === 0 || rules.some(isUnsettled));
  return {
    ...beginning(from, (point ?? answer.openPoints[0])?.chapter ?? '', open),
    conditions: inOrder(known, questions).map((fact) => {
      const option = facts[fact];
      const named = option !== undefined && (mattering.size === 0 || mattering.has(fact));
      return { fact, options: named ? [option] : [] };
    }),
    ...decision(decidesVerdict, answer.openPoints, point),
    examples: [
      {
        key: 0,
        title: exampleTitle(facts, questions),
        facts,
        verdict: decidesVerdict || answer.verdict === 'needs-answers' ? undefined : answer.verdict,
      },
    ],
  };
}

interface FromRule extends Prefill {
  readonly rule: ReadRule;
  readonly point: OpenPoint;
  /** Facts of a contact that the rule speaks of. */
  readonly facts: Facts;
  /** The verdict of that contact, where the rule itself gives none. */
  readonly verdict: 'yes' | 'no' | 'unsettled' | undefined;
}

/** The form for an open point of a rule, as it is read in «Regler». */
export function formForRule(from: FromRule): ClarificationForm {
  const { rule, point, facts, questions, verdict } = from;
  const known = [...rule.when.map(({ fact }) => fact), ...Object.keys(facts)];
  const isVerdict = isUnsettled(rule);
  return {
    ...beginning(from, point.chapter, [point]),
    conditions: inOrder(known, questions).map(
      (fact): Condition => ({ fact, options: rule.when.find((one) => one.fact === fact)?.options ?? [] }),
    ),
    ...decision(isVerdict, rule.openPoints, point),
    examples: [{ key: 0, title: exampleTitle(facts, questions), facts, verdict: isVerdict ? undefined : (verdict ?? 'yes') }],
  };
}

function beginning({ book, responsible, today }: Prefill, chapter: string, open: readonly OpenPoint[]) {
  return {
    ruleBook: book.id,
    chapter,
    open,
    says: '',
    source: clarificationText.editor.sourceOf(book.year),
    page: '',
    responsible,
    decidedOn: today,
    registration: NO_REGISTRATION,
  };
}

/** An unsettled verdict is decided as a whole; what is open beside a verdict is answered point by point. */
function decision(verdict: boolean, openPoints: readonly OpenPoint[], point: OpenPoint | undefined) {
  const points = openPoints.map((one) => ({ point: one, chosen: !verdict && (openPoints.length === 1 || same(one, point)) }));
  return verdict
    ? { choices: ['yes', 'no'] as const, decides: undefined, points: [] }
    : { choices: ['points'] as const, decides: 'points' as const, points };
}

function exampleTitle(facts: Facts, questions: readonly Question[]): string {
  const { heading } = headingOf(fromFacts(facts, questions), questions);
  const [, ...rows] = factRows(facts, questions);
  return clarificationText.editor.exampleTitle(
    heading,
    rows.map(({ label, value }) => `${label}: ${value}`),
  );
}

function inOrder(facts: readonly string[], questions: readonly Question[]): readonly string[] {
  const place = (fact: string): number => questions.findIndex((question) => question.fact === fact);
  return [...new Set(facts)].filter((fact) => place(fact) >= 0).toSorted((a, b) => place(a) - place(b));
}

function isUnsettled({ verdict }: ReadRule): boolean {
  return verdict === 'unsettled';
}

function leavesOpen({ openPoints }: ReadRule, open: readonly OpenPoint[]): boolean {
  return openPoints.some((own) => open.some((point) => same(own, point)));
}

function meets({ when }: ReadRule, facts: Facts): boolean {
  return when.every(({ fact, options }) => options.includes(facts[fact] ?? ''));
}

function same(one: OpenPoint, other: OpenPoint | undefined): boolean {
  return one.text === other?.text && one.chapter === other.chapter;
}
