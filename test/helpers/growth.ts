import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';

/** Each is four times the one before, for which quadratic code takes 16 times as long. */
const SIZES = [1_250, 5_000, 20_000, 80_000];
const FACTOR = 8;
/** Shorter times are noise of the clock, the compiler and the garbage collector. */
const SLACK_MS = 120;
const TIMEOUT_MS = 60_000;

const CONTEXT = createContext({ work: () => undefined });

/** CPU time in ms since a reading of it, which does not depend on the load of the machine. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** CPU time of a call in ms. */
function cpuOf(work: () => unknown): number {
  CONTEXT['work'] = work;
  const before = process.cpuUsage();
  // Only a context with a timeout can interrupt a regular expression.
  runInContext('work()', CONTEXT, { timeout: TIMEOUT_MS });
  return cpuSince(before);
}

/** The CPU time that an input may take, in ms, by that of an input a quarter as long. */
const allowedBy = (known: number): number => FACTOR * known + SLACK_MS;

function assertAllowed(what: string, cost: number, known: number): void {
  const told = `${Math.round(cost)} ms, and a quarter of it ${Math.round(known)} ms`;
  assert.ok(cost <= allowedBy(known), `${what} takes ${told}`);
}

/**
 * Asserts that a call takes about linear time: with input four times as long, it must not take eight
 * times as long. The best of three runs counts. The shortest input has none to be compared with.
 *
 * @param most the longest input, in code units
 * @param work prepares an input of a length, and returns the call to measure
 */
export function assertLinear(what: string, most: number, work: (units: number) => () => unknown) {
  let known: number | undefined;
  for (const units of SIZES.filter((size) => size <= most)) {
    const call = work(units);
    let cost = cpuOf(call);
    if (known !== undefined) {
      for (let again = 0; again < 2 && cost > allowedBy(known); again++)
        cost = Math.min(cost, cpuOf(call));
      assertAllowed(`${what}: ${units} units`, cost, known);
    }
    known = cost;
  }
}

/**
 * Asserts the same of work that waits, by one input and another a quarter as long.
 *
 * @param count how often the longer input repeats what it repeats
 * @param work does what is measured with an input that repeats it a number of times
 */
export async function assertLinearWork(
  what: string,
  count: number,
  work: (count: number) => unknown,
): Promise<void> {
  const cost = async (times: number): Promise<number> => {
    const before = process.cpuUsage();
    await work(times);
    return cpuSince(before);
  };
  const known = await cost(count / 4);
  let whole = await cost(count);
  for (let again = 0; again < 2 && whole > allowedBy(known); again++)
    whole = Math.min(whole, await cost(count));
  assertAllowed(what, whole, known);
}

/** A text of a number of code units that repeats a piece. */
export function repeated(piece: string, units: number): string {
  return piece.repeat(Math.ceil(units / piece.length)).slice(0, units);
}
