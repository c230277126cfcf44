/**
 * Synthetic contacts in any number: ordinary ones in which no check finds anything, and among them planted ones with what must be found.
 * Nothing is taken from real data; every id begins with SYN or is a test number that nobody has.
 */
import type { Contact } from '../../../core/checks/contact';
import type { RuleBook } from '../../../core/rules/book';
import { Draw } from './draw';
import { factSets, factsOf } from './fact-sets';
import { FORM_CODE, type Planted, type PlantedContact, SCENES } from './planted';
import { Stage, type Staged } from './scenes';
import { misspelt, testNumber } from './test-number';
import { type Vocabulary, vocabularyOf } from './vocabulary';

export interface GenerateOptions {
  readonly rows: number;
  readonly seed: number;
  /** How many patients share the ordinary contacts; one for ten rows when not said. */
  readonly patients?: number;
  /** Whether contacts have answers for an assessment. */
  readonly facts?: boolean;
  /** The line of the first contact: 2 below the header of a CSV file. */
  readonly firstLine?: number;
  /** Whether `serviceArea` and `copay` are left empty, with the findings that need them: some files have no place for them. */
  readonly withoutOwnColumns?: boolean;
}

export interface SyntheticContact {
  readonly contact: Contact;
  /** Exactly what the checks must find in it, in no order. */
  readonly planted: readonly Planted[];
}

const STREAM = { ordinary: 1, planted: 2, patient: 3, facts: 4, scene: 5 } as const;
/** In which order a patient goes through the tertials. */
const ORDERS = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] as const; // biome-ignore format: a table
const FACT_SETS = 4096;
const NOTHING: readonly Planted[] = [];

/**
 * The contacts one by one, in memory that does not grow with them; the same options give the same contacts.
 * @param books Those in force; the contacts lie in the year of the last.
 * @throws Error when that book does not cover its whole year.
 */
export function* generateContacts(books: readonly RuleBook[], options: GenerateOptions): Generator<SyntheticContact, void> {
  const maker = new ContactMaker(books, options);
  for (let row = 0; row < options.rows; row++) yield maker.make(row);
}

class ContactMaker {
  readonly #draw = new Draw();
  readonly #values: Vocabulary;
  readonly #stage: Stage;
  readonly #patients: number;
  readonly #facts: ReturnType<typeof factSets>;
  readonly #year: number;
  readonly #before: string;
  readonly #after: string;

  constructor(
    books: readonly RuleBook[],
    private readonly options: GenerateOptions,
  ) {
    const book = books.at(-1);
    if (book === undefined) throw new Error('There is no rule book to make contacts for');
    this.#year = book.year;
    if (book.validFrom !== `${book.year}-01-01` || book.validTo !== `${book.year}-12-31`)
      throw new Error(`${book.id} does not cover the whole of ${book.year}`);
    this.#before = dayBeside(books.map(({ validFrom }) => validFrom).sort()[0] ?? '', -1);
    this.#after = dayBeside(
      books
        .map(({ validTo }) => validTo)
        .sort()
        .at(-1) ?? '',
      1,
    );
    this.#values = vocabularyOf(book);
    this.#stage = new Stage(
      options.rows,
      options.withoutOwnColumns ? SCENES.filter(({ contacts }) => !contacts.some(needsOwnColumns)) : SCENES,
    );
    this.#patients = Math.max(1, options.patients ?? Math.ceil(this.#stage.ordinary / 10));
    this.#draw.begin(options.seed, STREAM.facts, 0);
    this.#facts = options.facts ? factSets(book, this.#draw, FACT_SETS) : [undefined];
  }

  make(row: number): SyntheticContact {
    const before = this.#stage.plantedBefore(row);
    const isPlanted = this.#stage.plantedBefore(row + 1) > before;
    return isPlanted ? this.#planted(row, this.#stage.planted(before)) : { contact: this.#ordinary(row, row - before), planted: NOTHING };
  }

  /**
   * The patients come in turn, round after round. Two rounds after each other lie in one tertial of the patient, and a form may come only
   * in the second of them, and only before each tertial has had its two: so a form is never alone, and never the second in its tertial.
   */
  #ordinary(row: number, number: number): Contact {
    const { seed } = this.options;
    const patient = number % this.#patients;
    const visit = Math.floor(number / this.#patients);
    const draw = this.#draw;
    draw.begin(seed, STREAM.patient, patient);
    const area = draw.percent(70) ? 'somatic' : draw.percent(60) ? 'mental-health' : 'substance-use';
    const order = draw.oneOf(ORDERS);

    draw.begin(seed, STREAM.ordinary, number);
    const pair = visit >> 1;
    const tertial = order[pair] ?? draw.below(3);
    const isForm = pair < order.length && visit % 2 === 1 && draw.percent(20);
    const contactType = isForm ? draw.oneOf(['2', '3', '5']) : draw.percent(2) ? '' : draw.oneOf(this.#values.contactTypes);
    return this.#contact(row, {
      patientId: plainPatient(patient),
      contactDate: this.#dayIn(tertial),
      contactType,
      indirectActivity: contactType === '5' ? this.#activity(isForm) : '',
      codes: isForm ? [FORM_CODE] : [],
      careLevel: area === 'somatic' && draw.percent(5) ? '1' : this.#careLevel(),
      serviceArea: draw.percent(95) ? area : '',
      copay: draw.oneOf(contactType === '7' ? ['claimed', 'exempt', ''] : ['claimed', 'exempt', 'left-out', '']),
    });
  }

  #planted(row: number, { scene, contact, performance }: Staged): SyntheticContact {
    const { seed } = this.options;
    const draw = this.#draw;
    // What belongs to the whole scene is drawn alike for each of its contacts.
    draw.begin(seed, STREAM.scene, performance);
    const tertial = draw.below(3);
    const patientId = this.#id(scene.patientId, `SYN-P-T${padded(performance)}`);
    draw.begin(seed, STREAM.planted, row);
    const made = this.#contact(row, {
      patientId,
      contactDate: this.#day(contact.day ?? 'tertial', tertial),
      contactType: contact.contactType ?? '',
      indirectActivity: contact.indirectActivity ?? '',
      codes: contact.codes ?? [],
      careLevel: contact.careLevel ?? '3',
      serviceArea: contact.serviceArea ?? '',
      copay: contact.copay ?? '',
      contactId: this.#id(contact.contactId, plainContact(row)),
    });
    return { contact: made, planted: contact.finds };
  }

  #contact(
    row: number,
    {
      codes,
      contactId = plainContact(row),
      ...given
    }: { readonly codes: readonly string[]; readonly contactId?: string } & Pick<
      Contact,
      'patientId' | 'contactDate' | 'contactType' | 'indirectActivity' | 'careLevel' | 'serviceArea' | 'copay'
    >,
  ): Contact {
    const draw = this.#draw;
    const procedureCodes = [...codes];
    for (let more = 3 + draw.below(4); more > 0; more--) procedureCodes.push(draw.oneOf(this.#values.procedureCodes));
    const own = this.options.withoutOwnColumns ? { serviceArea: '', copay: '' } : { serviceArea: given.serviceArea, copay: given.copay };
    return {
      line: row + (this.options.firstLine ?? 2),
      contactId,
      ...given,
      ...own,
      procedureCodes,
      place: draw.percent(70) ? '1' : draw.oneOf(this.#values.places),
      facts: factsOf(draw.oneOf(this.#facts), own.copay, own.serviceArea),
    };
  }

  /** A form on a technical episode would be found. */
  #activity(isForm: boolean): string {
    const activity = this.#draw.oneOf(this.#values.indirectActivities);
    return isForm && activity === '21' ? '6' : activity;
  }

  /** An inpatient in mental health or TSB would be found. */
  #careLevel(): string {
    const level = this.#draw.oneOf(this.#values.careLevels);
    return level === '1' ? '3' : level;
  }

  #id(special: PlantedContact['contactId'], plain: string): string {
    if (special === undefined) return plain;
    if (special === 'empty') return '';
    const number = testNumber(this.#draw);
    if (special === 'misspelt-number') return misspelt(number);
    return special === 'test-number' ? number : `${number.slice(0, 6)} ${number.slice(6)}`;
  }

  #day(day: NonNullable<PlantedContact['day']>, tertial: number): string {
    if (day === 'tertial') return this.#dayIn(tertial);
    if (day === 'before') return this.#before;
    return day === 'after' ? this.#after : `${this.#year}-${day}`;
  }

  /** A day in a tertial (0 to 2), of four months each: clause 5.21.4/tertialer. Every month has 28 days. */
  #dayIn(tertial: number): string {
    const month = tertial * 4 + 1 + this.#draw.below(4);
    return `${this.#year}-${two(month)}-${two(1 + this.#draw.below(28))}`;
  }
}

function needsOwnColumns({ serviceArea, copay }: PlantedContact): boolean {
  return serviceArea !== undefined || copay !== undefined;
}

function plainContact(row: number): string {
  return `SYN-K-${padded(row + 1)}`;
}

function plainPatient(patient: number): string {
  return `SYN-P-${padded(patient + 1)}`;
}

function padded(number: number): string {
  return String(number).padStart(8, '0');
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}

function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
