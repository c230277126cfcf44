/** The plain text a coder pastes into a note or a mail: facts, answer, registration, grounds and what they were taken from. */
import { AUTHORITY_WORDS, CERTAINTY_WORDS, headlineOf } from '../../../src-main/contract/face';
import type { Answer, CodedValue, Outlook, Question } from '../../../src-main/contract/rules';
import type { Answers } from '../../state/answers';
import type { Scope } from '../../state/assessment';
import { formatDate } from '../../text/dates';
import { nb } from '../../text/nb';
import { badgesOf } from './card/badges';
import { changeLines } from './card/change-lines';
import { sourceWithYear } from './source';

interface SummaryInput {
  readonly answer: Answer;
  readonly outlook: Outlook;
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly scope: Scope;
  readonly today: string;
}

/** The summary as text with line breaks, ready for the clipboard. */
export function summaryText({ answer, outlook, questions, answers, scope, today }: SummaryInput): string {
  const parts: readonly (readonly string[])[] = [
    [`${nb.summary.title}: ${headlineOf(answer)}`, ...outlook.grounds, ...badgesOf(answer).map(({ text }) => text)],
    section(nb.summary.facts, factLines(answers, questions)),
    section(nb.card.registration, registrationLines(answer)),
    section(
      nb.card.why,
      answer.because.map(
        (ground) =>
          `${ground.chapter}: ${ground.text} (${sourceWithYear(ground.source, ground.year)}, ${ground.locator}; ${AUTHORITY_WORDS[ground.authority]})`,
      ),
    ),
    section(nb.card.change, answer.toChange.length === 0 ? [] : [...changeLines(answer.toChange, questions), nb.card.changeOnlyIf]),
    section(
      nb.card.open,
      answer.openPoints.map((point) => `${point.text} (${nb.card.lookIn(nb.card.chapter(point.chapter))})`),
    ),
    [
      `${nb.summary.ruleBook}: ${answer.ruleBook.title} (${answer.ruleBook.id}, ${answer.ruleBook.inForce ? nb.settings.inForce : nb.settings.notInForce}, ${nb.summary.hash} ${answer.ruleBook.hash})`,
      `${nb.summary.date}: ${scope.date === undefined ? nb.summary.noDate : formatDate(scope.date)}`,
      `${nb.summary.made}: ${formatDate(today)}, ${nb.app.name}`,
    ],
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`)];
}

function factLines(answers: Answers, questions: readonly Question[]): readonly string[] {
  return answers.map(({ fact, option }) => {
    const question = questions.find((candidate) => candidate.fact === fact);
    return `${question?.label ?? fact}: ${question?.options.find(({ id }) => id === option)?.label ?? option}`;
  });
}

function registrationLines({ registration, verdict }: Answer): readonly string[] {
  const { contactType, indirectActivity, codes, timing } = registration;
  const lines = [
    ...(contactType === undefined ? [] : [codedLine(nb.card.contactType, contactType)]),
    ...(indirectActivity === undefined ? [] : [codedLine(nb.card.indirect, indirectActivity)]),
    ...codes.map((value) => codedLine(nb.card.code, value)),
    ...(timing === undefined ? [] : [`${nb.card.timing}: ${timing}`]),
  ];
  return lines.length === 0 && verdict !== 'needs-answers' ? [nb.card.noRegistration] : lines;
}

function codedLine(label: string, value: CodedValue): string {
  const codes = [value, ...(value.alternatives ?? [])].map((coded) => `${coded.code} ${coded.label}`).join(` ${nb.card.or} `);
  const note = value.note === undefined ? '' : ` ${value.note}`;
  return `${label}: ${codes} (${value.source}; ${CERTAINTY_WORDS[value.certainty]}).${note}`;
}
