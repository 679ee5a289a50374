import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';

/** Each is four times the one before: what takes the square of its input then takes 16 times as long. */
const SIZES = [1_250, 5_000, 20_000, 80_000];
const FACTOR = 8;
/** Below this nothing is said: the clock, the compiler and the collector of memory take as much. */
const SLACK_MS = 120;
/** What is still running then never ends. */
const PATIENCE_MS = 60_000;

const ROOM = createContext({ work: () => undefined });

/** Processor time of a call, in ms, so that it does not matter what else the machine does. */
function cpuOf(work: () => unknown): number {
  ROOM['work'] = work;
  const before = process.cpuUsage();
  // The only way to end a regular expression from outside.
  runInContext('work()', ROOM, { timeout: PATIENCE_MS });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Asserts that what a call costs grows about as its input does: of sizes in units, each four times
 * the one before, none may take eight times as long. The best of some tries counts.
 *
 * @param most the longest input, in units
 */
export function assertLinear(what: string, most: number, work: (units: number) => () => unknown) {
  let known = 0;
  for (const units of SIZES.filter((size) => size <= most)) {
    const call = work(units);
    const allowed = FACTOR * known + SLACK_MS;
    let cost = cpuOf(call);
    for (let again = 0; again < 2 && cost > allowed; again++) cost = Math.min(cost, cpuOf(call));
    assert.ok(
      cost <= allowed,
      `${what}: ${units} units take ${Math.round(cost)} ms, a quarter of them ${Math.round(known)} ms`,
    );
    known = cost;
  }
}

/** A text of so many units, made of pieces that repeat. */
export function repeated(piece: string, units: number): string {
  return piece.repeat(Math.ceil(units / piece.length)).slice(0, units);
}
