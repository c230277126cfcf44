/** Figures beside their bounds and beside those of the stored base. */
import type { Figure } from './measure';

/** One figure of a run, with the yardstick of the machine around it (in ms). */
export interface Measured extends Figure {
  readonly part: string;
  readonly yardstick: number;
}

/** What is kept of a run. */
export interface Run {
  readonly date: string;
  readonly machine: string;
  readonly figures: readonly Measured[];
}

/** A figure, judged. */
export interface Judged extends Measured {
  /** The share of its bound that it takes. */
  readonly share: number;
  /** The same of the base, in the speed of this machine; undefined where the base does not have it. */
  readonly baseShare?: number;
  readonly missed: boolean;
  /** Clearly worse than the base. */
  readonly worse: boolean;
}

const TIMES: readonly string[] = ['ms', 's', 'µs'];
/**
 * A figure is clearly worse when its share of the bound has grown by this factor and by this much more. Sizes are the same at each
 * run; memory and times are not, and a time that takes a hundredth of its bound says nothing by taking two.
 */
const TOLERANCES: Readonly<Record<string, { readonly factor: number; readonly more: number }>> = {
  kB: { factor: 1.02, more: 0.01 },
  '': { factor: 1.02, more: 0.01 },
  MB: { factor: 1.2, more: 0.05 },
};
const OF_TIMES = { factor: 1.5, more: 0.1 } as const;

/** Holds figures against their bounds and against the base, if there is one. */
export function judge(figures: readonly Measured[], base?: Run): Judged[] {
  return figures.map((figure) => {
    const share = figure.value / figure.bound;
    const missed = !(figure.value <= figure.bound);
    const before = base?.figures.find(({ part, what }) => part === figure.part && what === figure.what);
    if (before === undefined) return { ...figure, share, missed, worse: false };
    const speed = TIMES.includes(figure.unit) ? figure.yardstick / before.yardstick : 1;
    const baseShare = (before.value / figure.bound) * speed;
    const { factor, more } = TOLERANCES[figure.unit] ?? OF_TIMES;
    return { ...figure, share, baseShare, missed, worse: share > Math.max(0, baseShare) * factor + more };
  });
}

/** The base with the figures of a run in the place of its own of the same parts. */
export function newBase(run: Run, base?: Run): Run {
  const parts = new Set(run.figures.map(({ part }) => part));
  const kept = base?.figures.filter(({ part }) => !parts.has(part)) ?? [];
  return { ...run, figures: [...kept, ...run.figures] };
}

/** The table that `npm run bench` prints. */
export function table(figures: readonly Judged[]): string {
  const rows = [
    ['', 'målt', 'grense', 'av grensen', 'i basen', ''],
    ...figures.map(({ what, value, unit, bound, share, baseShare, missed, worse, note }) => [
      what,
      `${round(value)} ${unit}`,
      `${bound} ${unit}`,
      share.toFixed(2),
      baseShare?.toFixed(2) ?? '–',
      `${missed ? 'BOMMET ' : ''}${worse ? 'VERRE ENN BASEN ' : ''}${note ?? ''}`,
    ]),
  ];
  const widths = (rows[0] as string[]).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
