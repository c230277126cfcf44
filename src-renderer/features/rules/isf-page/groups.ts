/** The topics of the page about ISF, in the order they are read, and the clauses of each by the last part of their id. */
import type { ReadClause } from '../../../../src-main/contract/reading';
import type { rulesText } from '../../../text/rules';

export type Topic = keyof typeof rulesText.isf.groups;

const TOPICS: readonly (readonly [Exclude<Topic, 'other'>, readonly string[]])[] = [
  ['what', ['hva-isf-er', 'hva-isf-dekker', 'formal']],
  ['figures', ['enhetsrefusjon-somatikk', 'enhetsrefusjon-psykisk-helsevern-tsb', 'isf-andel', 'ramme-2024', 'ramme-2023', 'ramme-2022']],
  ['notIsf', ['rapportert-er-ikke-refundert', 'fastlegetakster']],
  ['changes', ['regelverk-med-vedlegg', 'kapittel-2', 'kodeverk-2024']],
  ['control', ['kontrollansvar', 'analyser', 'avregningsutvalget', 'andre-saker']],
  ['settlement', ['avregning']],
  ['contact', ['kontakt']],
  ['meetings', ['informasjonsmote-2024', 'mote-11-juni', 'mote-program-innledning', 'mote-program-kodeverk', 'neste-mote']],
  ['next', ['isf-2025-forenkling', 'isf-2025-endringer']],
  ['page', ['om-siden', 'publisert', 'rapporter', 'drg-systemet']],
];

export interface TopicGroup {
  readonly topic: Topic;
  readonly clauses: readonly ReadClause[];
}

/** The clauses by topic. A clause that no topic knows comes last, so that none is ever left out. */
export function groupByTopic(clauses: readonly ReadClause[]): readonly TopicGroup[] {
  const name = (clause: ReadClause): string => clause.id.slice(clause.id.indexOf('/') + 1);
  const groups: TopicGroup[] = TOPICS.map(([topic, names]) => ({
    topic,
    clauses: names.flatMap((wanted) => clauses.filter((clause) => name(clause) === wanted)),
  }));
  const placed = new Set(groups.flatMap((group) => group.clauses));
  return [...groups, { topic: 'other' as const, clauses: clauses.filter((clause) => !placed.has(clause)) }].filter(
    (group) => group.clauses.length > 0,
  );
}
