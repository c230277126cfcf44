/** Two contacts side by side: what they answer differently, and the first rule that parts them. */
import type { Contrast } from '../../contract/proof';
import type { Facts } from '../../contract/rules';
import { assess } from './assess';
import type { RuleBook } from './book';
import { decide } from './decide';
import { outlook } from './outlook';

/** Compares two contacts under one book. @throws FactError as `assess` does. */
export function contrast(left: Facts, right: Facts, book: RuleBook): Contrast {
  const [rulesLeft, rulesRight] = [[...decide(left, book).rules], [...decide(right, book).rules]];
  const rules = book.chapters.flatMap(({ chapter, rules }) => rules.map((rule) => ({ rule, chapter: chapter.id })));
  const parting = rules.find(({ rule }) => rulesLeft.includes(rule.id) !== rulesRight.includes(rule.id));
  const other = parting && rulesLeft.includes(parting.rule.id) ? right : left;
  return {
    left: { answer: assess(left, book), grounds: outlook(left, book).grounds, rules: rulesLeft },
    right: { answer: assess(right, book), grounds: outlook(right, book).grounds, rules: rulesRight },
    differing: book.facts.map(({ id }) => id).filter((id) => left[id] !== right[id]),
    diverges: parting
      ? {
          rule: parting.rule.id,
          title: parting.rule.title,
          chapter: parting.chapter,
          appliesTo: other === right ? 'left' : 'right',
          clauses: parting.rule.clauses,
          failsOn: Object.keys(parting.rule.when).filter((id) => !parting.rule.when[id]?.includes(other[id] ?? '')),
        }
      : null,
  };
}
