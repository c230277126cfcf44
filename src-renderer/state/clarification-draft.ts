/** The clarification that is being written, kept on the disk from one start to the next: nothing is lost by closing the window. */
import * as z from 'zod/mini';
import { Facts, OpenPoint, RuleVerdict } from '../../src-main/contract/rules';
import { findIdentityNumbers, removeIdentityNumbers } from '../../src-main/core/privacy/identity-numbers';
import { notesText } from '../text/notes';
import type { EditorState } from './clarifications-editor';
import type { ClarificationForm } from './clarifications-form';

const PLACE = 'clarification-draft';

const Decides = z.enum(['yes', 'no', 'points']);
const Form = z.object({
  revises: z.optional(z.object({ id: z.string(), revision: z.number() })),
  ruleBook: z.string(),
  chapter: z.string(),
  open: z.array(OpenPoint),
  says: z.string(),
  source: z.string(),
  page: z.string(),
  responsible: z.string(),
  decidedOn: z.string(),
  conditions: z.array(z.object({ fact: z.string(), options: z.array(z.string()) })),
  choices: z.array(Decides),
  decides: z.optional(Decides),
  points: z.array(z.object({ point: OpenPoint, chosen: z.boolean() })),
  registration: z.object({
    contactType: z.string(),
    indirectActivity: z.string(),
    codes: z.array(z.object({ system: z.string(), code: z.string() })),
    timing: z.string(),
  }),
  examples: z.array(z.object({ key: z.number(), title: z.string(), facts: Facts, verdict: z.optional(RuleVerdict) })),
});
const Kept = z.object({ form: Form, start: Form });

/** The form as it was left, and as it was opened. */
export type KeptDraft = Required<Pick<EditorState, 'form' | 'start'>>;

/** What was kept last; undefined where there is nothing, or nothing that this version can read. */
export function keptDraft(storage: Storage): KeptDraft | undefined {
  try {
    const read = z.safeParse(Kept, JSON.parse(storage.getItem(PLACE) ?? 'null'));
    if (!read.success) return undefined;
    const { form, start } = read.data;
    return { form: formOf(form), start: formOf(start) };
  } catch {
    // Half a line after a power cut: it is written over by the next draft.
    return undefined;
  }
}

/** Keeps a draft instead of the one before; undefined: there is none any more. An identity number never reaches the disk. */
export function keepDraft(storage: Storage, draft: KeptDraft | undefined): void {
  if (draft?.form === undefined) storage.removeItem(PLACE);
  else storage.setItem(PLACE, JSON.stringify({ form: withoutNumbers(draft.form), start: draft.start }));
}

/** JSON leaves out what is undefined, and the form names it. */
function formOf({ revises, decides, examples, ...form }: z.infer<typeof Form>): ClarificationForm {
  return {
    ...form,
    ...(revises !== undefined && { revises }),
    decides,
    examples: examples.map(({ verdict, ...example }) => ({ ...example, verdict })),
  };
}

function withoutNumbers(form: ClarificationForm): ClarificationForm {
  const clean = (text: string): string => removeIdentityNumbers(text, findIdentityNumbers(text), notesText.identity.placeholder);
  return {
    ...form,
    says: clean(form.says),
    source: clean(form.source),
    page: clean(form.page),
    responsible: clean(form.responsible),
    registration: { ...form.registration, timing: clean(form.registration.timing) },
    examples: form.examples.map((example) => ({ ...example, title: clean(example.title) })),
  };
}
