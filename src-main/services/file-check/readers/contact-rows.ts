/** Makes a contact of the fields of a row. The hot path of a file check: where each column stands is settled once. */
import type { FileNotice } from '../../../contract/checks';
import { COLUMNS, type Column } from '../../../core/checks/columns';
import { type Contact, splitCodes } from '../../../core/checks/contact';
import type { Fact } from '../../../core/rules/format';
import { withOwnMemory } from '../../../core/text/own-memory';
import { widthOf } from './columns';
import { DATE_FORMS, readDate } from './dates';
import type { FileMap } from './reader';
import { shown } from './shown';
import { LOST_LETTER } from './text-encoding';
import { UnknownValues } from './unknown-values';
import { OPTION_COLUMNS, Options } from './value-words';

/** Where the text of a column comes from. */
interface Source {
  /** Of the field; -1 where the file has no such column. */
  readonly at: number;
  /** Value in the file → our value, out of the map. */
  readonly values: ReadonlyMap<string, string> | undefined;
}

/** A column that is a closed list. */
interface Closed extends Source {
  readonly id: string;
  readonly options: Options;
  readonly unknown: UnknownValues;
}

type Facts = Readonly<Record<string, string>>;

/** Answers that were understood before, by the text of the first column, then of the second and so on. */
interface Remembered {
  readonly next: Map<string, Remembered>;
  answers?: Facts;
}

const SPACE = 32;
const NO_BREAK_SPACE = 160;
const MOST_REMEMBERED = 5000;

export class ContactRows {
  readonly #width: number;
  readonly #used: readonly number[];
  readonly #columns: Readonly<Record<Column, Source>>;
  readonly #serviceArea: Closed;
  readonly #copay: Closed;
  /** Where the file has contact forms: what may be assessed, in the order of the questions. */
  readonly #facts: readonly Closed[];
  /** One of them: without it there is nothing to assess. */
  readonly #form: Closed | undefined;
  readonly #remembered: Remembered = { next: new Map() };
  #rememberedCount = 0;
  #checksLetters = false;

  constructor(headers: readonly string[], targets: readonly (string | undefined)[], map: FileMap | undefined, facts: readonly Fact[]) {
    const source = (target: string): Source => {
      const values = map?.values[target];
      return { at: targets.indexOf(target), values: values === undefined ? undefined : new Map(Object.entries(values)) };
    };
    const closed = (id: string, consequence: string): Closed => {
      const from = source(id);
      const options = new Options(
        id,
        facts.find((fact) => fact.id === id),
      );
      return { ...from, id, options, unknown: new UnknownValues(headers[from.at] ?? id, consequence, options.described) };
    };
    this.#width = widthOf(headers);
    this.#used = targets.flatMap((target, at) => (target === undefined ? [] : [at]));
    this.#columns = Object.fromEntries(COLUMNS.map((column) => [column, source(column)])) as Record<Column, Source>;
    const hasForms = targets.includes('contactForm');
    const asEmpty = hasForms ? 'Den er regnet som tom, og raden er ikke vurdert.' : 'Den er regnet som tom.';
    this.#serviceArea = closed('serviceArea', asEmpty);
    this.#copay = closed('copay', asEmpty);
    const special = new Map<string, Closed>([
      ['serviceArea', this.#serviceArea],
      ['copay', this.#copay],
    ]);
    this.#facts = hasForms
      ? facts
          .filter(({ id }) => id !== 'contactDate' && targets.includes(id))
          .map(({ id }) => special.get(id) ?? closed(id, 'Raden er kontrollert, men ikke vurdert.'))
      : [];
    this.#form = this.#facts.find(({ id }) => id === 'contactForm');
  }

  /** From now on rows are searched for letters that were lost, because the file has some. */
  checkLetters(): void {
    this.#checksLetters = true;
  }

  /** The contact; a text that says why the row cannot be read; or undefined for a row without anything in it. */
  contact(fields: readonly string[], line: number): Contact | string | undefined {
    if (fields.length !== this.#width) {
      if (fields.length === 1 && fields[0] === '') return undefined;
      if (fields.every(isBlank)) return undefined;
      const reason = this.#widthProblem(fields);
      if (reason !== undefined) return reason;
    }
    if (this.#checksLetters && fields.some((field) => field.includes(LOST_LETTER))) {
      return 'Raden har tegn som ikke lar seg lese. Filen blander trolig tegnsett. Lagre den på nytt som UTF-8.';
    }
    const columns = this.#columns;
    const written = textOf(fields, columns.contactDate);
    const contactDate = readDate(written);
    if (contactDate === undefined) {
      if (written !== '') return `Kontaktdatoen ${shown(written)} er ikke en dato som kan leses. Tillatt: ${DATE_FORMS}.`;
      return fields.every(isBlank) ? undefined : 'Kontaktdatoen mangler.';
    }
    const form = this.#form;
    return {
      line,
      contactId: textOf(fields, columns.contactId),
      patientId: textOf(fields, columns.patientId),
      contactDate,
      contactType: textOf(fields, columns.contactType),
      indirectActivity: textOf(fields, columns.indirectActivity),
      procedureCodes: splitCodes(textOf(fields, columns.procedureCodes)),
      careLevel: textOf(fields, columns.careLevel),
      place: textOf(fields, columns.place),
      serviceArea: optionOf(fields, this.#serviceArea, line),
      copay: optionOf(fields, this.#copay, line),
      facts: form === undefined ? undefined : this.#answers(form, fields, line),
    };
  }

  /** Why a row that goes over several lines is no contact: a column that we use never holds a line break. */
  doubt(fields: readonly string[]): string | undefined {
    const width = this.#widthProblem(fields);
    const hasBreak = this.#used.some((at) => fields[at]?.includes('\n'));
    if (width === undefined && !hasBreak) return undefined;
    return 'Et anførselstegn er ikke lukket, så raden går over flere linjer. Neste linje er lest som en ny rad.';
  }

  /** What was not understood, column by column. */
  notices(): FileNotice[] {
    const all = new Set([this.#serviceArea, this.#copay, ...this.#facts]);
    return [...all].flatMap(({ unknown }) => unknown.notices());
  }

  #widthProblem(fields: readonly string[]): string | undefined {
    if (fields.length === this.#width) return undefined;
    if (fields.length > this.#width && fields.slice(this.#width).every(isBlank)) return undefined;
    return `Raden har ${fields.length} felt, men overskriften har ${this.#width}.`;
  }

  /** The answers of a row with a contact form; undefined where there is none, or where an answer is not understood. */
  #answers(form: Closed, fields: readonly string[], line: number): Facts | undefined {
    if (textOf(fields, form) === '') return undefined;
    let remembered: Remembered | undefined = this.#remembered;
    for (const { at } of this.#facts) {
      remembered = remembered.next.get(fields[at] as string);
      if (remembered === undefined) break;
    }
    if (remembered !== undefined) return remembered.answers;

    const answers: Record<string, string> = {};
    let isUnderstood = true;
    for (const fact of this.#facts) {
      const value = textOf(fields, fact);
      if (value === '') continue;
      const option = fact.options.idOf(value);
      if (option !== undefined) answers[fact.id] = option;
      else {
        isUnderstood = false;
        // Those that are columns as well are counted there.
        if (!(OPTION_COLUMNS as readonly string[]).includes(fact.id)) fact.unknown.add(value, line);
      }
    }
    if (!isUnderstood) return undefined;
    this.#remember(fields, answers);
    return answers;
  }

  #remember(fields: readonly string[], answers: Facts): void {
    if (this.#rememberedCount++ >= MOST_REMEMBERED) return;
    let place = this.#remembered;
    for (const { at } of this.#facts) {
      const text = fields[at] as string;
      let next = place.next.get(text);
      if (next === undefined) {
        next = { next: new Map() };
        place.next.set(withOwnMemory(text), next);
      }
      place = next;
    }
    place.answers = answers;
  }
}

/** The text of a column, trimmed and mapped. Most fields have no space at their ends. */
function textOf(fields: readonly string[], { at, values }: Source): string {
  if (at < 0) return '';
  let text = fields[at] as string;
  if (text.length > 0) {
    const first = text.charCodeAt(0);
    const last = text.charCodeAt(text.length - 1);
    if (first <= SPACE || last <= SPACE || first === NO_BREAK_SPACE || last === NO_BREAK_SPACE) text = text.trim();
  }
  return values === undefined ? text : (values.get(text) ?? text);
}

function optionOf(fields: readonly string[], closed: Closed, line: number): string {
  const value = textOf(fields, closed);
  if (value === '') return '';
  const option = closed.options.idOf(value);
  if (option === undefined) closed.unknown.add(value, line);
  return option ?? '';
}

function isBlank(field: string): boolean {
  return field.trim() === '';
}
