/** Where in a file the planted scenes stand. Worked out from the row alone, so that nothing has to be remembered. */
import type { PlantedContact, Scene } from './planted';

/** A planted contact at its place. */
export interface Staged {
  readonly scene: Scene;
  readonly contact: PlantedContact;
  /** A number for this performance of this scene: its contacts share it, no other has it. */
  readonly performance: number;
}

/** A contact of a scene: the scene, its number, and which of its contacts it is. */
interface Place {
  readonly scene: Scene;
  readonly at: number;
  readonly part: number;
}

/** Of a hundred rows. */
const SHARE = 2;

/** The rows of a file: each is either planted or ordinary, and both are counted from 0. */
export class Stage {
  /** How often all scenes are performed. */
  readonly rounds: number;
  readonly #places: readonly Place[];
  readonly #planted: number;

  /** A file too short for all scenes twice over has none, or else half of it would be planted. */
  constructor(
    private readonly rows: number,
    private readonly scenes: readonly Scene[],
  ) {
    this.#places = scenes.flatMap((scene, at) => scene.contacts.map((_, part) => ({ scene, at, part })));
    const length = this.#places.length;
    this.rounds = rows < 2 * length ? 0 : Math.max(1, Math.floor((rows * SHARE) / 100 / length));
    this.#planted = this.rounds * length;
  }

  /** How many ordinary rows there are. */
  get ordinary(): number {
    return this.rows - this.#planted;
  }

  /** How many planted rows stand before this one; they are evenly spread. */
  plantedBefore(row: number): number {
    return Math.floor((row * this.#planted) / this.rows);
  }

  /**
   * The planted contact with this number. The contacts of a scene are played in different rounds, a third of the file apart, so that
   * what a tertial holds is known only at the end.
   */
  planted(number: number): Staged {
    const length = this.#places.length;
    const { scene, at, part } = this.#places[number % length] as Place;
    const round = Math.floor(number / length);
    const performance = (round + part * Math.ceil(this.rounds / 3)) % this.rounds;
    return { scene, contact: scene.contacts[part] as PlantedContact, performance: performance * this.scenes.length + at };
  }
}
