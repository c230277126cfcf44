/** Whether what a pack holds can be used here. Nothing is repaired; any problem refuses it. */
import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { Clarification } from '../../contract/clarifications';
import type { Certificate } from '../../contract/proof';
import type { Problem } from '../../contract/rules';
import { checkExampleProblems } from '../../core/checks/examples';
import { checkReferenceProblems } from '../../core/checks/references';
import { OfficialList } from '../../core/code-lists/format';
import { identify } from '../../core/code-lists/identify';
import { bookProblems, sizeProblems } from '../../core/packs/book-problems';
import { textProblems } from '../../core/packs/strings';
import type { RuleBook } from '../../core/rules/book';
import { RuleBookSchema } from '../../core/rules/book-schema';
import { isClean } from '../../core/rules/certificate';
import { exampleProblems } from '../../core/rules/examples';
import { faultProblems } from '../../core/rules/faults';
import { referenceProblems } from '../../core/rules/references';
import { issueProblems } from '../../core/rules/schema-problems';
import { validityProblems } from '../../core/rules/validity';
import { certifyAmong } from '../certificates';
import { contentHash } from '../rule-library/content-hash';
import type { Pack } from './pack-file';

/** What a pack holds, by kind. */
export type PackContent =
  | { readonly kind: 'rule-book'; readonly book: RuleBook }
  | { readonly kind: 'clarifications'; readonly clarifications: readonly Clarification[] }
  | { readonly kind: 'code-list'; readonly list: OfficialList };

export interface ValidatedPack {
  /** Absent where there are problems. */
  readonly content?: PackContent;
  /** With file and line where the content has them. Empty: it can be used. */
  readonly problems: readonly Problem[];
  /** For a rule book that came so far: what trying every combination found. */
  readonly certificate?: Certificate;
}

/** More would only push the first ones out of sight. */
const MOST_PROBLEMS = 50;
const MOST_CLARIFICATIONS = 2_000;

/**
 * Checks what a pack holds, from its form to its certificate, and stops at the first kind of check that finds anything.
 * `books`: those beside which it would be used; one with the id of the pack's book is the one it replaces. A large book takes seconds.
 */
export function validatePack({ manifest, content }: Pick<Pack, 'manifest' | 'content'>, books: readonly RuleBook[]): ValidatedPack {
  const file = manifest.files[0]?.name ?? manifest.id;
  const { title, publisher } = manifest;
  const ofHead = textProblems('innholdslisten', { title, publisher });
  if (ofHead.length > 0) return { problems: ofHead };
  const validated = checked(manifest.kind, file, content, books);
  return { ...validated, problems: validated.problems.slice(0, MOST_PROBLEMS) };
}

function checked(kind: Pack['manifest']['kind'], file: string, content: unknown, books: readonly RuleBook[]): ValidatedPack {
  const texts = textProblems(file, content);
  if (texts.length > 0) return { problems: texts };
  switch (kind) {
    case 'rule-book':
      return validateBook(file, content, books);
    case 'clarifications':
      return validateClarifications(file, content);
    case 'code-list':
      return validateList(file, content, books);
  }
}

function validateBook(file: string, content: unknown, books: readonly RuleBook[]): ValidatedPack {
  const read = exactly(RuleBookSchema, file, content);
  const book = read.value;
  if (book === undefined) return read;
  if (book.hash !== contentHash(book))
    return {
      problems: [
        { file, line: 1, message: `Kontrollsummen i ${book.id} stemmer ikke med innholdet`, allowed: 'regelboken slik den ble bygget' },
      ],
    };

  const others = books.filter(({ id }) => id !== book.id);
  const steps: readonly (() => Problem[])[] = [
    () => bookProblems(book),
    () => [...referenceProblems(book), ...checkReferenceProblems(book), ...validityProblems([book, ...others])],
    () => sizeProblems(book),
    () => faultProblems(book),
    () => [...exampleProblems(book), ...checkExampleProblems(book)],
  ];
  for (const step of steps) {
    const problems = step();
    if (problems.length > 0) return { problems };
  }
  const certificate = certifyAmong(book, [...others, book]);
  const problems = isClean(certificate) ? [] : certificateProblems(file, certificate);
  return { ...(problems.length > 0 ? {} : { content: { kind: 'rule-book', book } }), problems, certificate };
}

function validateClarifications(file: string, content: unknown): ValidatedPack {
  const amount = Array.isArray(content) ? content.length : 0;
  if (amount < 1 || amount > MOST_CLARIFICATIONS)
    return {
      problems: [
        { file, line: 1, message: 'Pakken har ingen avklaringer, eller for mange', allowed: `en liste med 1 til ${MOST_CLARIFICATIONS}` },
      ],
    };
  const clarifications: Clarification[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const [index, item] of (content as unknown[]).entries()) {
    const one = exactly(Clarification, file, item, [index]);
    problems.push(...one.problems);
    if (one.value === undefined) continue;
    const { id, verdict, settles, decidedOn } = one.value;
    const report = (message: string, allowed: string) =>
      problems.push({ file, line: 1, message: `Avklaringen «${id}» ${message}`, allowed });
    if (ids.has(id)) report('står to ganger', 'hver avklaring én gang, i sin siste utgave');
    if (verdict === undefined && settles === undefined)
      report('avgjør ingenting', 'et svar (verdict), eller åpne punkter den svarer på (settles)');
    if (!isDay(decidedOn)) report(`har en dato som ikke finnes: decidedOn er ${decidedOn}`, 'ÅÅÅÅ-MM-DD');
    ids.add(id);
    clarifications.push(one.value);
  }
  return problems.length > 0 ? { problems } : { content: { kind: 'clarifications', clarifications }, problems };
}

function validateList(file: string, content: unknown, books: readonly RuleBook[]): ValidatedPack {
  const { value: list, problems } = exactly(OfficialList, file, content);
  if (list === undefined) return { problems };
  const known = books.flatMap(({ codeSystems }) => codeSystems);
  const identified = identify({ names: [list.list], chosen: undefined, rows: list.rows }, known);
  if ('problem' in identified) return { problems: [{ file, line: 1, message: identified.problem }] };
  return { content: { kind: 'code-list', list }, problems };
}

/** The value where it is word for word what the schema makes of it: no key left out, none too many, no blank around a text. */
function exactly<S extends z.core.$ZodType>(
  schema: S & { safeParse(value: unknown): z.core.util.SafeParseResult<z.core.output<S>> },
  file: string,
  content: unknown,
  path: readonly PropertyKey[] = [],
): { value?: z.core.output<S>; problems: Problem[] } {
  const result = schema.safeParse(content);
  if (!result.success)
    return {
      problems: result.error.issues
        .slice(0, MOST_PROBLEMS)
        .flatMap((issue) => issueProblems(file, { ...issue, path: [...path, ...issue.path] }, () => 1)),
    };
  if (isDeepStrictEqual(result.data, content)) return { value: result.data, problems: [] };
  const place = path.length === 0 ? 'Innholdet' : `«${path.join('.')}»`;
  return {
    problems: [
      {
        file,
        line: 1,
        message: `${place} er ikke skrevet slik appen skriver det: et felt mangler, er til overs eller har mellomrom ytterst`,
        allowed: 'en pakke fra «isf pack build»',
      },
    ],
  };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function certificateProblems(file: string, certificate: Certificate): Problem[] {
  const { gaps, overlaps, deadQuestions, unreachable, unconfirmed, uncoveredDates } = certificate;
  return [
    ...[...gaps, ...overlaps, ...deadQuestions, ...unreachable, ...unconfirmed].map(({ message, facts, rules, clauses }) => {
      const place = rules[0] ?? clauses[0];
      return {
        file: place?.file ?? file,
        line: place?.line ?? 1,
        message: facts === undefined ? message : `${message}, for eksempel ${JSON.stringify(facts)}`,
      };
    }),
    ...uncoveredDates.map(({ from, to }) => ({
      file,
      line: 1,
      message: `Ingen regelbok i kraft dekker ${from} til ${to}`,
      allowed: 'hver dag i året til regelboken',
    })),
  ];
}
