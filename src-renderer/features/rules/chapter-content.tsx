import { useId } from 'react';
import type { Chapter } from '../../../src-main/contract/reading';
import type { Question } from '../../../src-main/contract/rules';
import { rulesText } from '../../text/rules';
import { CoverageIcon } from '../../ui/coverage-icon';
import { chapterName } from './chapter-name';
import { CheckList } from './check-list';
import { ClauseGroups } from './clause-groups';
import { ExampleList } from './example-list';
import { History } from './history';
import { IsfPage } from './isf-page/isf-page';
import { JumpStrip, type Stop } from './jump-strip';
import { RuleList } from './rule-list';
import { Section } from './section';

/** The page about the scheme as a whole: it is read by topic, not by kind of clause. */
const ISF_PAGE = 'isf-side';

interface ChapterContentProps {
  readonly chapter: Chapter;
  readonly questions: readonly Question[];
  readonly ruleBook: string;
}

/** Everything about one chapter: how much of it the app holds, its clauses, rules, examples and history. */
export function ChapterContent({ chapter, questions, ruleBook }: ChapterContentProps) {
  const id = useId();
  const { clauses, rules, checks, examples, changes } = chapter;
  const local = new Map(clauses.flatMap((clause) => (clause.local === undefined ? [] : [[clause.id, clause.local] as const])));
  const stops: readonly Stop[] = [
    { id: `${id}-clauses`, label: chapter.id === ISF_PAGE ? rulesText.isf.facts : rulesText.clauses, count: clauses.length },
    { id: `${id}-rules`, label: rulesText.rules, count: rules.length },
    ...(checks.length > 0 ? [{ id: `${id}-checks`, label: rulesText.checks, count: checks.length }] : []),
    { id: `${id}-examples`, label: rulesText.examples, count: examples.length },
    { id: `${id}-changes`, label: rulesText.changes, count: changes.length },
  ];

  return (
    <>
      <h2 tabIndex={-1}>{chapterName(chapter)}</h2>
      <p className="coverage-line" data-coverage={chapter.coverage}>
        <CoverageIcon coverage={chapter.coverage} />
        <span>
          <strong>{rulesText.coverage[chapter.coverage]}.</strong> {rulesText.coverageLine[chapter.coverage]}
        </span>
      </p>
      {chapter.notHeld.length > 0 && (
        <section className="not-held" aria-label={rulesText.notHeld}>
          <h3>{rulesText.notHeld}</h3>
          <ul>
            {chapter.notHeld.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <JumpStrip stops={stops} />
      <Section id={`${id}-clauses`} title={chapter.id === ISF_PAGE ? rulesText.isf.facts : rulesText.clauses}>
        {chapter.id === ISF_PAGE ? (
          <IsfPage clauses={clauses} ruleBook={ruleBook} />
        ) : (
          <ClauseGroups clauses={clauses} ruleBook={ruleBook} />
        )}
      </Section>
      <Section id={`${id}-rules`} title={rulesText.rules} line={rules.length > 0 ? rulesText.rulesLine : rulesText.noRules}>
        <RuleList rules={rules} chapter={chapter.id} questions={questions} ruleBook={ruleBook} local={local} />
      </Section>
      {checks.length > 0 && (
        <Section id={`${id}-checks`} title={rulesText.checks} line={rulesText.checksLine}>
          <CheckList checks={checks} chapter={chapter.id} ruleBook={ruleBook} />
        </Section>
      )}
      <Section id={`${id}-examples`} title={rulesText.examples} line={examples.length > 0 ? rulesText.examplesLine : rulesText.noExamples}>
        <ExampleList examples={examples} questions={questions} ruleBook={ruleBook} />
      </Section>
      <Section id={`${id}-changes`} title={rulesText.changes} line={changes.length > 0 ? rulesText.changesLine : rulesText.noChanges}>
        <History changes={changes} ruleBook={ruleBook} />
      </Section>
    </>
  );
}
