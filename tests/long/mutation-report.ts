/** Runs the mutants of every book and says how many were caught, by what, and which survived. */
import { join } from 'node:path';
import { compileBooks } from '../../src-main/services/rule-library/compile-books';
import { seeded } from '../bench/measure';
import { caughtBy, isEquivalent, type Mutant, mutantsOf } from './mutants';
import type { Report } from './report';

/** For each book; the goal is 200 in all. */
const MUTANTS = 200;
const SEED = 20241016;
/** Share of the mutants with any effect that examples and certificate must catch together. */
const GOAL = 0.95;

/** @throws when the rule data is faulty before anything is mutated. */
export async function mutationReport(root: string): Promise<Report> {
  const { books, problems } = await compileBooks(join(root, 'resources'), root);
  if (problems.length > 0) throw new Error('Regeldataene har feil; kjør npm run check.');
  const inForce = books.filter((book) => book.inForce);
  const rows: string[] = [];
  const survivors: string[] = [];
  let passed = true;
  for (const book of books) {
    const mutants = mutantsOf(book, MUTANTS, seeded(SEED));
    const results = mutants.map((mutant) => ({ mutant, caught: caughtBy(mutant, inForce) }));
    const alive = results.filter(({ caught }) => caught === undefined).map(({ mutant }) => mutant);
    const equivalent = alive.filter((mutant) => isEquivalent(mutant, book));
    const surviving = alive.filter((mutant) => !equivalent.includes(mutant));
    const count = (by: string) => results.filter(({ caught }) => caught === by).length;
    const share = (mutants.length - alive.length) / (mutants.length - equivalent.length);
    passed &&= share >= GOAL && mutants.length >= MUTANTS;
    rows.push(
      `| ${book.id} | ${mutants.length} | ${equivalent.length} | ${count('certificate')} | ${count('examples')} | ${surviving.length} | ${(share * 100).toFixed(1)} % |`,
    );
    survivors.push(
      ...surviving.map((mutant) => line(book.id, mutant)),
      ...equivalent.map((mutant) => `${line(book.id, mutant)} (no effect on any contact)`),
    );
  }
  const text = [
    '| book | mutants | without effect | caught by certificate and checks | caught by examples | survived | caught |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Goal: at least ${GOAL * 100} % of the mutants that change any answer. Seed ${SEED}.`,
    '',
    'Survivors:',
    '',
    ...(survivors.length === 0 ? ['- none'] : survivors),
  ].join('\n');
  return { passed, text };
}

function line(book: string, { kind, rule, change }: Mutant): string {
  return `- ${book}, ${kind}: \`${rule}\` ${change}`;
}
