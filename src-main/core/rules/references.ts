/** Checks that everything a rule book points at exists: facts, options, clauses, sources, codes, rules. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';
import { CONTACT_TYPES, INDIRECT_ACTIVITY } from './code-list-ids';
import type { Conditions, Fact } from './format';
import { pointKey } from './outcome';

/** Every broken reference, with file and line of the item that holds it. */
export function referenceProblems(book: UnhashedBook): Problem[] {
  const problems: Problem[] = [];
  const facts = new Map(book.facts.map((fact) => [fact.id, fact]));
  const sources = new Set(book.sources.map((source) => source.id));
  const clauses = new Set(book.chapters.flatMap((chapter) => chapter.clauses.map((clause) => clause.id)));
  const rules = new Set(book.chapters.flatMap((chapter) => chapter.rules.map((rule) => rule.id)));
  const chapters = new Set(book.chapters.map((chapter) => chapter.chapter.id));
  const openPoints = new Map(
    book.chapters.flatMap((chapter) => chapter.rules.flatMap((rule) => rule.openPoints.map((point) => [pointKey(point), point] as const))),
  );
  const pointsAllowed = (chapter: string) => {
    const texts = [...openPoints.values()].filter((point) => point.chapter === chapter).map(({ text }) => `«${text}»`);
    return texts.length > 0
      ? texts.join(', ')
      : `et punkt fra ett av kapitlene ${[...new Set([...openPoints.values()].map((point) => point.chapter))].join(', ')}`;
  };

  const report = (key: string, message: string, allowed?: string) => {
    problems.push({ ...originOf(book, key), message, ...(allowed === undefined ? {} : { allowed }) });
  };
  const known = (key: string, what: string, id: string, ids: ReadonlySet<string>) => {
    if (!ids.has(id)) report(key, `${what} «${id}» finnes ikke i ${book.id}`, nearest(id, ids));
  };
  const conditions = (key: string, when: Conditions) => {
    for (const [fact, options] of Object.entries(when)) for (const option of options) answer(key, fact, option);
  };
  const answer = (key: string, fact: string, option: string) => {
    const definition = facts.get(fact);
    if (!definition) report(key, `Ukjent opplysning «${fact}»`, [...facts.keys()].join(', '));
    else if (!definition.options.some(({ id }) => id === option))
      report(key, `Ukjent svar «${option}» på «${fact}»`, definition.options.map(({ id }) => id).join(', '));
  };
  const code = (key: string, system: string, value: string) => {
    const list = book.codeSystems.find(({ id }) => id === system);
    if (!list) report(key, `Ukjent kodeliste «${system}»`, book.codeSystems.map(({ id }) => id).join(', '));
    else if (!list.codes.some((row) => row.code === value)) report(key, `Koden «${value}» står ikke i kodelisten «${system}»`);
  };

  book.facts.forEach((fact, index) => {
    for (const message of factProblems(fact, book.facts.slice(0, index))) report(`fact:${fact.id}`, message);
    conditions(`fact:${fact.id}`, fact.belongsTo);
  });
  for (const chapter of book.chapters) {
    for (const clause of chapter.clauses) known(`clause:${clause.id}`, 'Kilden', clause.source, sources);
    for (const rule of chapter.rules) {
      const key = `rule:${rule.id}`;
      conditions(key, rule.when);
      for (const id of rule.clauses) known(key, 'Leddet', id, clauses);
      for (const id of rule.exceptionTo) known(key, 'Hovedregelen', id, rules);
      for (const point of rule.openPoints) known(key, 'Kapitlet', point.chapter, chapters);
      for (const point of [...(rule.settles ?? []), ...(rule.whenOpen ?? [])])
        if (!openPoints.has(pointKey(point)))
          report(
            key,
            `Det åpne punktet «${point.text}» (kapittel ${point.chapter}) finnes ikke i ${book.id}`,
            pointsAllowed(point.chapter),
          );
      const registration = rule.registration;
      for (const [system, value] of [
        [CONTACT_TYPES, registration?.contactType],
        [INDIRECT_ACTIVITY, registration?.indirectActivity],
      ] as const) {
        if (value) for (const each of [value.code, ...value.or]) code(key, system, each);
      }
      for (const value of registration?.codes ?? []) code(key, value.system, value.code);
    }
    for (const change of chapter.changes) {
      known(`change:${change.id}`, 'Kilden', change.source, sources);
      for (const id of change.clauses) known(`change:${change.id}`, 'Leddet', id, clauses);
    }
    for (const example of chapter.examples) {
      const key = `example:${example.id}`;
      for (const [fact, option] of Object.entries(example.facts)) {
        if (fact !== 'contactDate') answer(key, fact, option);
        else if (!(book.validFrom <= option && option <= book.validTo))
          report(key, `contactDate ${option} ligger utenfor ${book.id}`, `${book.validFrom} til ${book.validTo}`);
      }
      for (const id of example.expect.because) known(key, 'Leddet', id, clauses);
    }
  }
  return problems;
}

/** A fact may depend only on facts that are asked before it, and may lock only its own options. */
function factProblems(fact: Fact, earlier: readonly Fact[]): string[] {
  const problems: string[] = [];
  for (const dependency of Object.keys(fact.belongsTo)) {
    if (!earlier.some(({ id }) => id === dependency))
      problems.push(`«${fact.id}» kan bare avhenge av opplysninger som står før den, ikke av «${dependency}»`);
  }
  for (const option of fact.neverProposed) {
    if (!fact.options.some(({ id }) => id === option))
      problems.push(`neverProposed nevner «${option}», som ikke er et svar på «${fact.id}»`);
  }
  return problems;
}

/** Ids that share the beginning of the unknown one, or simply how many there are. */
function nearest(id: string, ids: ReadonlySet<string>): string {
  const head = id.split('/')[0] ?? id;
  const near = [...ids].filter((other) => other.startsWith(`${head}/`) || other === head);
  return near.length > 0 ? near.slice(0, 12).join(', ') : `en av de ${ids.size} som er definert`;
}
