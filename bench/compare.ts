import { type Command, type Cost, FLOOR, run } from './measure.ts';
import { median, quantile } from './statistics.ts';

/** How a command fares against another: both were run in turn, and each run is held against the one before it. */
export interface Comparison {
  readonly pairs: number;
  /** Medians, in milliseconds. */
  readonly wall: number;
  readonly otherWall: number;
  /** The median of the ratios of wall time, and the quartiles around it. */
  readonly ratio: number;
  readonly quartiles: readonly [number, number];
  /** The same of user and system time; none where it could not be had. */
  readonly cpuRatio: number | undefined;
}

/** What became of a comparison: its figures, or why there are none. */
export type Compared = Comparison | { readonly failed: string };

/** How long to go on. */
export interface Effort {
  /** How many pairs of runs, unless they take too long. */
  readonly pairs: number;
  /** No further pair is begun after this many milliseconds. */
  readonly longest: number;
}

/** For commands that end at once. */
export const QUICK: Effort = { pairs: 21, longest: 60_000 };
/** For commands that may take half a minute each. */
export const SLOW: Effort = { pairs: 5, longest: 45_000 };

/**
 * Runs two commands in turn: A B A B … Each is run once before, untimed, so that both find the
 * disk's cache warm.
 *
 * @param other what the command is held against; Node's own start where it is left out
 * @param before done before each run of the command, and not counted
 */
export function compare(
  command: Command,
  effort: Effort = QUICK,
  other: Command = FLOOR,
  before: () => void = () => undefined,
): Compared {
  const pairs: { readonly cost: Cost; readonly other: Cost }[] = [];
  const started = performance.now();
  try {
    if (effort.pairs > 1) {
      run(other);
      before();
      run(command);
    }
    do {
      const against = run(other);
      before();
      pairs.push({ cost: run(command), other: against });
    } while (pairs.length < effort.pairs && performance.now() - started < effort.longest);
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
  const ratios = pairs.map(({ cost, other }) => cost.wall / other.wall);
  const cpu = pairs.map(({ cost, other }) => (cost.cpu ?? Number.NaN) / (other.cpu ?? Number.NaN));
  const cpuRatio = median(cpu);
  return {
    pairs: pairs.length,
    wall: median(pairs.map(({ cost }) => cost.wall)),
    otherWall: median(pairs.map((pair) => pair.other.wall)),
    ratio: median(ratios),
    quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
    cpuRatio: Number.isNaN(cpuRatio) ? undefined : cpuRatio,
  };
}
