/** A clarification as it is being written: the form as it stands, and the draft that main takes. Pure. */
import type { ClarificationContent, ClarificationDraft } from '../../src-main/contract/clarifications';
import type { Facts, OpenPoint, RuleVerdict } from '../../src-main/contract/rules';
import { clarificationText } from '../text/clarifications';
import { parseDate } from '../text/dates';

/** A fact and the answers for which the clarification holds; none: it holds whatever the answer is. */
export interface Condition {
  readonly fact: string;
  readonly options: readonly string[];
}

export interface FormExample {
  /** Tells examples apart while they are written. */
  readonly key: number;
  readonly title: string;
  readonly facts: Facts;
  /** Only where open points are answered: the verdict of such a contact. Else it is what the clarification gives. */
  readonly verdict: RuleVerdict | undefined;
}

export interface FormRegistration {
  /** Empty: nothing is said. */
  readonly contactType: string;
  readonly indirectActivity: string;
  readonly codes: readonly { readonly system: string; readonly code: string }[];
  readonly timing: string;
}

/** `points`: it answers open points and leaves the verdict alone. */
export type Decides = 'yes' | 'no' | 'points';

export interface ClarificationForm {
  /** Where it is a new revision: of which clarification, and of which revision of it. */
  readonly revises?: { readonly id: string; readonly revision: number };
  readonly ruleBook: string;
  readonly chapter: string;
  /** What is open today, to read beside what is written. */
  readonly open: readonly OpenPoint[];
  readonly says: string;
  readonly source: string;
  readonly page: string;
  readonly responsible: string;
  /** As it is written: dd.mm.åååå. */
  readonly decidedOn: string;
  readonly conditions: readonly Condition[];
  /** What it may decide; one: nothing to choose. */
  readonly choices: readonly Decides[];
  readonly decides: Decides | undefined;
  readonly points: readonly { readonly point: OpenPoint; readonly chosen: boolean }[];
  readonly registration: FormRegistration;
  readonly examples: readonly FormExample[];
}

/** Something that stands in the way, and at which field; as in `DraftCheck`. */
export interface FormProblem {
  readonly field: string;
  readonly message: string;
}

export const NO_REGISTRATION: FormRegistration = { contactType: '', indirectActivity: '', codes: [], timing: '' };

/** Stands in for what is not written yet, so that main can already tell what the rest would do. */
const NOT_WRITTEN = '–';

/** The draft as main takes it; undefined while main could not tell anything of it. `today`: YYYY-MM-DD. */
export function draftOf(form: ClarificationForm, today: string): ClarificationDraft | undefined {
  const { revises, decides, registration } = form;
  const settles = form.points.filter(({ chosen }) => chosen).map(({ point }) => point);
  if (decides === undefined || (decides === 'points' && settles.length === 0) || form.examples.length === 0) return undefined;
  const examples = form.examples.flatMap(({ title, facts, verdict }) => {
    const expected = decides === 'points' ? verdict : decides;
    return expected === undefined ? [] : [{ title: written(title), facts: { ...facts }, verdict: expected }];
  });
  if (examples.length < form.examples.length) return undefined;
  return {
    ...(revises !== undefined && { id: revises.id }),
    ruleBook: form.ruleBook,
    chapter: form.chapter,
    says: written(form.says),
    source: written(form.source),
    page: written(form.page),
    responsible: written(form.responsible),
    decidedOn: parseDate(form.decidedOn) ?? today,
    when: whenOf(form.conditions),
    ...(decides === 'points' ? { settles } : { verdict: decides }),
    ...(registers(registration) && { registration: registrationOf(registration) }),
    examples,
  };
}

/** What can be seen to be missing or wrong without asking main, in the order of the form. `today`: YYYY-MM-DD. */
export function problemsOf(form: ClarificationForm, today: string): readonly FormProblem[] {
  const text = clarificationText.problems;
  const day = parseDate(form.decidedOn);
  const points = form.points.filter(({ chosen }) => chosen);
  const found: readonly (readonly [field: string, message: string | undefined])[] = [
    ['verdict', form.decides === undefined ? text.decides : undefined],
    ['settles', form.decides === 'points' && points.length === 0 ? text.points : undefined],
    ['says', form.says.trim() === '' ? text.says : undefined],
    ['page', form.page.trim() === '' ? text.page : undefined],
    ['source', form.source.trim() === '' ? text.source : undefined],
    ['responsible', form.responsible.trim() === '' ? text.responsible : undefined],
    ['decidedOn', day === undefined ? text.notADate(form.decidedOn) : day > today ? text.future : undefined],
    ['examples', form.examples.length === 0 ? text.noExample : undefined],
    ...form.examples.map(({ title }, at) => [`examples.${at}`, title.trim() === '' ? text.exampleTitle : undefined] as const),
  ];
  return found.flatMap(([field, message]) => (message === undefined ? [] : [{ field, message }]));
}

/** The form of a stored clarification, to write a new revision of it. `facts`: those that can be asked of such contacts, in order. */
export function formOfRevision(
  content: ClarificationContent & { readonly id: string; readonly revision: number },
  facts: readonly string[],
  decidedOn: string,
): ClarificationForm {
  const { verdict, settles = [], registration } = content;
  const decides: Decides = verdict ?? 'points';
  const conditions = [...new Set([...facts, ...Object.keys(content.when)])].map((fact) => ({ fact, options: content.when[fact] ?? [] }));
  return {
    revises: { id: content.id, revision: content.revision },
    ruleBook: content.ruleBook,
    chapter: content.chapter,
    open: settles,
    says: content.says,
    source: content.source,
    page: content.page,
    responsible: content.responsible,
    decidedOn,
    conditions,
    choices: verdict === undefined ? ['points'] : ['yes', 'no'],
    decides,
    points: settles.map((point) => ({ point, chosen: true })),
    registration: {
      contactType: registration?.contactType ?? '',
      indirectActivity: registration?.indirectActivity ?? '',
      codes: registration?.codes ?? [],
      timing: registration?.timing ?? '',
    },
    examples: content.examples.map((example, key) => ({
      key,
      title: example.title,
      facts: example.facts,
      verdict: verdict === undefined ? example.verdict : undefined,
    })),
  };
}

/** The form with another example: that of `facts`, with the verdict of the first. */
export function withExample(form: ClarificationForm, facts: Facts): ClarificationForm {
  const key = Math.max(-1, ...form.examples.map((example) => example.key)) + 1;
  const verdict = form.examples[0]?.verdict;
  return { ...form, examples: [...form.examples, { key, title: '', facts, verdict }] };
}

/** Whether anything is said of what is registered. */
export function registers({ contactType, indirectActivity, codes, timing }: FormRegistration): boolean {
  return contactType !== '' || indirectActivity !== '' || codes.length > 0 || timing.trim() !== '';
}

function registrationOf({ contactType, indirectActivity, codes, timing }: FormRegistration) {
  return {
    ...(contactType !== '' && { contactType }),
    ...(indirectActivity !== '' && { indirectActivity }),
    codes: codes.map(({ system, code }) => ({ system, code })),
    ...(timing.trim() !== '' && { timing: timing.trim() }),
  };
}

function whenOf(conditions: readonly Condition[]): Record<string, string[]> {
  return Object.fromEntries(conditions.flatMap(({ fact, options }) => (options.length === 0 ? [] : [[fact, [...options]]])));
}

function written(text: string): string {
  return text.trim() === '' ? NOT_WRITTEN : text.trim();
}
