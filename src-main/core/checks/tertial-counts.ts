/** How many contacts, and how many registrations of some codes, each patient has in each tertial. Grows with the patients, not with the rows. */

import { withOwnMemory } from '../text/own-memory';
import type { TertialCondition } from './conditions';
import type { Contact } from './contact';

const FIRST_SIZE = 1024;

export class TertialCounts {
  readonly #codes: readonly string[];
  /** Numbers for a slot: the contacts, then one for each code. */
  readonly #width: number;
  /** By tertial, then by patient. */
  readonly #slots = new Map<number, Map<string, number>>();
  #used = 0;
  #numbers: Uint32Array;

  /** Counts the contacts, and the registrations of these codes. */
  constructor(codes: readonly string[]) {
    this.#codes = codes;
    this.#width = codes.length + 1;
    this.#numbers = new Uint32Array(FIRST_SIZE * this.#width);
  }

  /** Counts a contact of a known patient in a tertial. Gives the slot to ask for later. */
  add({ patientId, procedureCodes }: Contact, tertial: number): number {
    const slot = this.#slotOf(patientId, tertial);
    const at = slot * this.#width;
    this.#numbers[at] = (this.#numbers[at] as number) + 1;
    for (const code of procedureCodes) {
      const which = this.#codes.indexOf(code);
      if (which >= 0) this.#numbers[at + 1 + which] = (this.#numbers[at + 1 + which] as number) + 1;
    }
    return slot;
  }

  /** Whether the condition holds in a slot, now. */
  holds(slot: number, condition: TertialCondition['patientInTertial']): boolean {
    const at = slot * this.#width;
    if ('rows' in condition) return this.#numbers[at] === condition.rows;
    return (this.#numbers[at + 1 + this.#codes.indexOf(condition.code)] as number) >= condition.atLeast;
  }

  #slotOf(patientId: string, tertial: number): number {
    let patients = this.#slots.get(tertial);
    if (patients === undefined) {
      patients = new Map();
      this.#slots.set(tertial, patients);
    }
    const known = patients.get(patientId);
    if (known !== undefined) return known;
    const slot = this.#used++;
    patients.set(withOwnMemory(patientId), slot);
    if (this.#used * this.#width > this.#numbers.length) {
      const larger = new Uint32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    return slot;
  }
}
