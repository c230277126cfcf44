/** Words that the texts on clarifications share. */
import type { Facts } from '../../contract/rules';
import type { UnhashedBook } from '../rules/book';

/** «03.05.2024» for `2024-05-03`, as dates stand in the window. */
export function dayInWords(date: string): string {
  return date.split('-').reverse().join('.');
}

/** A contact in the words of the questions: «Kontaktform: Melding, Kanal: SMS». */
export function contactInWords(facts: Facts, { facts: vocabulary }: Pick<UnhashedBook, 'facts'>): string {
  return vocabulary
    .flatMap(({ id, label, options }) => {
      const answer = options.find((option) => option.id === facts[id]);
      return answer === undefined ? [] : [`${label}: ${answer.label}`];
    })
    .join(', ');
}

const LONGEST_TITLE = 160;

/** The first sentence of a text, cut where it is long. */
export function firstSentence(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  const end = line.search(/[.!?](?= \p{Lu})/u);
  const sentence = end < 0 ? line : line.slice(0, end + 1);
  return sentence.length <= LONGEST_TITLE ? sentence : `${sentence.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')} …`;
}
