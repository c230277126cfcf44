/** How many contacts, and how many registrations of some codes, each patient has in each tertial. Grows with the patients, not with the rows. */

import { TextIndex } from '../text/text-index';
import type { TertialCondition } from './condition-kinds';
import type { Contact } from './contact';

const FIRST_PATIENTS = 1024;

export class TertialCounts {
  readonly #codes: readonly string[];
  /** Numbers for a slot: the contacts, then one for each code. */
  readonly #width: number;
  readonly #first: number;
  /** Slots for a patient, one after another. */
  readonly #tertials: number;
  readonly #patients = new TextIndex();
  #numbers: Uint32Array;

  /** Counts in the tertials from `first` to `last` the contacts, and the registrations of these codes. */
  constructor(codes: readonly string[], first: number, last: number) {
    this.#codes = codes;
    this.#width = codes.length + 1;
    this.#first = first;
    this.#tertials = last - first + 1;
    this.#numbers = new Uint32Array(FIRST_PATIENTS * this.#tertials * this.#width);
  }

  /** Counts a contact of a known patient in a tertial. Gives the slot to ask for later. */
  add({ patientId, procedureCodes }: Contact, tertial: number): number {
    const slot = this.#placeOf(patientId) * this.#tertials + tertial - this.#first;
    const at = slot * this.#width;
    this.#numbers[at] = (this.#numbers[at] as number) + 1;
    for (let which = 0; which < this.#codes.length; which++) {
      const code = this.#codes[which];
      for (const registered of procedureCodes)
        if (registered === code) this.#numbers[at + 1 + which] = (this.#numbers[at + 1 + which] as number) + 1;
    }
    return slot;
  }

  /** Whether the condition holds in a slot, now. */
  holds(slot: number, condition: TertialCondition['patientInTertial']): boolean {
    const at = slot * this.#width;
    if ('rows' in condition) return this.#numbers[at] === condition.rows;
    return (this.#numbers[at + 1 + this.#codes.indexOf(condition.code)] as number) >= condition.atLeast;
  }

  /** The patient's place, with room for its numbers. */
  #placeOf(patientId: string): number {
    const place = this.#patients.numberOf(patientId);
    if ((place + 1) * this.#tertials * this.#width > this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    return place;
  }
}
