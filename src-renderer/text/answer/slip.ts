/** The content of one assessment to keep: the one source of the printed slip and of the summary for the clipboard. */
import { AUTHORITY_WORDS, type Face, faceOf, groundLines, headlineOf } from '../../../src-main/contract/face';
import type { Answer, Because, Facts, Outlook, Question } from '../../../src-main/contract/rules';
import { formatDate } from '../dates';
import { localText } from '../local';
import { nb } from '../nb';
import { nbSlip } from '../slip';
import { badgesOf } from './badges';
import { changeLines } from './change-lines';
import { registrationRows } from './coded';
import { factRow } from './facts';
import { sourceWithYear } from './source';

export interface SlipRow {
  readonly term?: string;
  readonly text: string;
  /** Where it comes from, or where to look. */
  readonly source?: string;
  readonly note?: string;
}

export interface SlipSection {
  readonly title: string;
  readonly rows: readonly SlipRow[];
}

export interface Slip {
  readonly title: string;
  readonly face: Face;
  readonly headline: string;
  /** Stands before everything else: the answer is not to be used. */
  readonly warning?: string;
  readonly grounds: readonly string[];
  readonly certainty: readonly string[];
  /** Those without rows are left out. */
  readonly sections: readonly SlipSection[];
  /** What the answer rests on, when it was made, and how to make it again. */
  readonly foot: readonly SlipRow[];
  readonly noPatient: string;
}

export interface SlipInput {
  readonly answer: Answer;
  readonly outlook: Outlook;
  readonly questions: readonly Question[];
  /** In the order to list them. */
  readonly facts: Facts;
  /** What the coder has named; both may be left open. */
  readonly scope: { readonly ruleBook?: string; readonly date?: string };
  /** The day it is made, YYYY-MM-DD. */
  readonly today: string;
  readonly version: string;
}

/** Everything the slip says, in order. */
export function slipOf(input: SlipInput): Slip {
  const { answer, outlook, questions, facts } = input;
  return {
    title: nb.summary.title,
    face: faceOf(answer),
    headline: headlineOf(answer),
    grounds: groundLines(outlook),
    ...(answer.ruleBook.shelf?.untested === true && { warning: nb.untested.mark }),
    certainty: badgesOf(answer).flatMap(({ text, tone }) => (tone === 'untested' ? [] : text)),
    sections: [
      { title: nb.summary.facts, rows: Object.entries(facts).map(([fact, option]) => termed(factRow(fact, option, questions))) },
      { title: nb.card.registration, rows: registration(answer) },
      { title: nb.card.why, rows: why(answer) },
      { title: nb.card.change, rows: changes(answer, questions) },
      { title: nb.card.open, rows: openPoints(answer) },
      { title: localText.clarified, rows: clarified(answer) },
      { title: nbSlip.unanswered, rows: unanswered(answer, questions) },
    ].filter(({ rows }) => rows.length > 0),
    foot: foot(input),
    noPatient: nbSlip.noPatient,
  };
}

function termed({ label, value }: { readonly label: string; readonly value: string }): SlipRow {
  return { term: label, text: value };
}

function registration({ registration: proposed, verdict, missingForDetails }: Answer): readonly SlipRow[] {
  const rows = registrationRows(proposed);
  if (rows.length > 0 || verdict === 'needs-answers') return rows;
  return [{ text: missingForDetails.length > 0 ? nb.card.registrationOpen : nb.card.noRegistration }];
}

function why({ because }: Answer): readonly SlipRow[] {
  return because.map((ground) => ({ term: ground.chapter, text: ground.text, source: groundSource(ground) }));
}

/** Where a ground was read; for a local one also who answers for it. */
function groundSource({ source, year, locator, authority, local }: Because): string {
  if (local !== undefined) return `${source}, ${local.page}; ${localText.inLine(local)}`;
  return `${sourceWithYear(source, year)}, ${locator}; ${AUTHORITY_WORDS[authority]}`;
}

function clarified(answer: Answer): readonly SlipRow[] {
  return (answer.clarified ?? []).map(({ point, because }) => ({
    term: because.chapter,
    text: because.text,
    source: groundSource(because),
    note: localText.answers(point.text),
  }));
}

function changes({ toChange }: Answer, questions: readonly Question[]): readonly SlipRow[] {
  return toChange.length === 0 ? [] : [...changeLines(toChange, questions), nb.card.changeOnlyIf].map((text) => ({ text }));
}

function openPoints(answer: Answer): readonly SlipRow[] {
  return answer.openPoints.map(({ text, chapter, disagreement }) =>
    disagreement === true ? { text } : { text, source: nb.card.lookIn(nb.card.chapter(chapter)) },
  );
}

function unanswered({ missing, missingForDetails }: Answer, questions: readonly Question[]): readonly SlipRow[] {
  const rows = (facts: readonly string[], source: string): readonly SlipRow[] =>
    facts.map((fact) => ({ text: questions.find((question) => question.fact === fact)?.question ?? fact, source }));
  return [...rows(missing, nbSlip.canChange), ...rows(missingForDetails, nbSlip.detailsOnly)];
}

function foot({ answer: { ruleBook }, facts, scope, today, version }: SlipInput): readonly SlipRow[] {
  const inForce = ruleBook.inForce ? nb.settings.inForce : nb.settings.notInForce;
  return [
    { term: nb.summary.ruleBook, text: bookTitle(ruleBook), source: `${ruleBook.id}, ${inForce}, ${nb.summary.hash} ${ruleBook.hash}` },
    { term: nb.summary.date, text: scope.date === undefined ? nb.summary.noDate : formatDate(scope.date) },
    { term: nb.summary.made, text: nbSlip.made(formatDate(today), version) },
    { term: nbSlip.reproduce, text: commandOf(scope), note: nbSlip.factsFile(JSON.stringify(savedFacts(facts, scope.date))) },
  ];
}

/** The book by name, and how much has been laid over it here. */
function bookTitle({ title, shelf }: Answer['ruleBook']): string {
  return shelf === undefined || shelf.clarifications === 0 ? title : `${title} ${localText.inBook(shelf.clarifications)}`;
}

/** The command that gives the same answer from the saved facts. */
function commandOf({ ruleBook }: SlipInput['scope']): string {
  return `isf assess --facts-file isf-lapp.json${ruleBook === undefined ? '' : ` --rule-book ${ruleBook}`}`;
}

/** What «Lagre som JSON» writes: the facts, and the contact date among them when there is one. */
function savedFacts(facts: Facts, date: string | undefined): Facts {
  return date === undefined ? facts : { ...facts, contactDate: date };
}
