/** Cuts a text that comes in pieces into its lines. */

export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

export interface LineCutter {
  /** The lines that are whole now. */
  add(piece: string): Line[];
  /** What follows the last line break; undefined when nothing does. */
  rest(): Line | undefined;
}

/** A cutter at the beginning of a text. Empty lines are counted and left out; a byte order mark is dropped. */
export function createLineCutter(): LineCutter {
  let waiting: string[] = [];
  let number = 0;
  const lineOf = (text: string): Line => {
    number++;
    return { number, text: number === 1 ? text.replace(/^\ufeff/, '') : text };
  };
  const isFilled = ({ text }: Line): boolean => text.trim() !== '';
  return {
    add(piece) {
      const [first = '', ...others] = piece.split('\n');
      waiting.push(first);
      if (others.length === 0) return [];
      const whole = [waiting.join(''), ...others.slice(0, -1)];
      waiting = [others.at(-1) ?? ''];
      return whole.map(lineOf).filter(isFilled);
    },
    rest() {
      const text = waiting.join('');
      waiting = [];
      return text.trim() === '' ? undefined : lineOf(text);
    },
  };
}
