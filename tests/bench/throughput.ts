/**
 * Verdict and clauses for a random mix of complete contacts, beside two well-known rule engines that are given the same
 * decision table. Single thread, nothing kept between calls, engines taken in turn in one run, same verdict on every input.
 */
import { join } from 'node:path';
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import type { Facts } from '../../src-main/contract/rules';
import type { RuleBook } from '../../src-main/core/rules/book';
import { BruteForce } from '../../src-main/core/rules/brute-force';
import { decide } from '../../src-main/core/rules/decide';
import type { RuleSource } from '../../src-main/core/rules/format';
import { defaultBook, loadLibrary } from '../../src-main/services/rule-library/library';
import { type Figure, median, seeded } from './measure';

const ROUNDS = 5;
/** Contacts asked in a round: enough that the clock is fine for each engine. */
const ASKED = { ours: 50_000, theirs: 2_000 };
/** How many times faster than each of the others it must be. */
const GOAL = 20;

interface Contender {
  readonly name: string;
  readonly asked: number;
  /** Verdict and the ids of the rules that gave it, sorted. */
  readonly ask: (facts: Facts) => Promise<{ verdict: string; rules: string[] }> | { verdict: string; rules: string[] };
}

export async function benchThroughput(root: string): Promise<Figure[]> {
  const book = defaultBook(await loadLibrary(join(root, 'out', 'rule-books')));
  if (!book) throw new Error('Kjør «npm run build» først.');
  const space = new BruteForce(book);
  const contacts = space.forms().flatMap((form) => space.complete(form).map(({ facts }) => facts));
  const rules = book.chapters.flatMap((chapter) => chapter.rules).filter(({ verdict }) => verdict !== undefined);
  const zen = zenContender(book, rules);
  const contenders = [ourContender(book), jsonRulesContender(book, rules), zen.contender];

  for (const facts of contacts) {
    const answers = await Promise.all(contenders.map(async ({ ask }) => JSON.stringify(await ask(facts))));
    if (new Set(answers).size !== 1) throw new Error(`ulike svar for ${JSON.stringify(facts)}: ${answers.join(' ')}`);
  }

  const random = seeded(42);
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, asked, ask } of contenders) {
      const mix = Array.from({ length: asked }, () => contacts[Math.floor(random() * contacts.length)] as Facts);
      const before = performance.now();
      for (const facts of mix) {
        const answer = ask(facts);
        if (answer instanceof Promise) await answer;
      }
      times.get(name)?.push(((performance.now() - before) * 1000) / asked);
    }
  }
  zen.dispose();
  const [ours = Number.NaN, ...others] = contenders.map(({ name }) => median(times.get(name) ?? []));
  return contenders.slice(1).map(({ name }, index) => ({
    what: `svar og ledd, vår tid / ${name}`,
    value: ours / (others[index] ?? Number.NaN),
    unit: '×',
    bound: 1 / GOAL,
    note: `${ours.toFixed(2)} µs mot ${(others[index] ?? Number.NaN).toFixed(0)} µs: ${((others[index] ?? Number.NaN) / ours).toFixed(0)} ganger så raskt, ${contacts.length} kontakter med samme svar`,
  }));
}

function ourContender(book: RuleBook): Contender {
  return {
    name: 'vår',
    asked: ASKED.ours,
    ask: (facts) => {
      const { verdict, rules } = decide(facts, book);
      return { verdict: verdict ?? '', rules: [...rules].sort() };
    },
  };
}

function jsonRulesContender(book: RuleBook, rules: readonly RuleSource[]): Contender {
  const engine = new Engine(
    rules.map((rule) => ({
      conditions: { all: Object.entries(rule.when).map(([fact, value]) => ({ fact, operator: 'in', value })) },
      event: { type: rule.verdict ?? '', params: { rule: rule.id, clauses: rule.clauses } },
    })),
    { allowUndefinedFacts: true },
  );
  const known = book.facts.map(({ id }) => id);
  return {
    name: 'json-rules-engine',
    asked: ASKED.theirs,
    ask: async (facts) => {
      const { events } = await engine.run({ ...Object.fromEntries(known.map((id) => [id, undefined])), ...facts });
      return { verdict: events[0]?.type ?? '', rules: events.map(({ params }) => String(params?.rule)).sort() };
    },
  };
}

function zenContender(book: RuleBook, rules: readonly RuleSource[]): { contender: Contender; dispose: () => void } {
  const used = book.facts.map(({ id }) => id).filter((id) => rules.some(({ when }) => when[id] !== undefined));
  const engine = new ZenEngine();
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 }, content: {} },
      {
        id: 'table',
        name: 'table',
        type: 'decisionTableNode',
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: 'collect',
          inputs: used.map((id) => ({ id, name: id, field: id })),
          outputs: ['verdict', 'rule', 'clauses'].map((id) => ({ id, name: id, field: id })),
          rules: rules.map((rule, index) => ({
            _id: `row${index}`,
            ...Object.fromEntries(used.map((id) => [id, rule.when[id]?.map((option) => JSON.stringify(option)).join(', ') ?? ''])),
            verdict: JSON.stringify(rule.verdict),
            rule: JSON.stringify(rule.id),
            clauses: JSON.stringify(rule.clauses),
          })),
        },
      },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 }, content: {} },
    ],
    edges: [
      { id: 'e1', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'e2', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  });
  return {
    contender: {
      name: 'zen-engine',
      asked: ASKED.theirs,
      ask: async (facts) => {
        const { result } = (await decision.evaluate(facts)) as { result: { verdict: string; rule: string }[] };
        return { verdict: result[0]?.verdict ?? '', rules: result.map(({ rule }) => rule).sort() };
      },
    },
    dispose: () => engine.dispose(),
  };
}
