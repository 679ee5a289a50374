import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc, { SEED } from './random.ts';

/**
 * A property that must hold for all values of a kind. The test suite tries it on some, `npm run fuzz`
 * on many more. Values are plain JSON, so that one that breaks it can be stored as a fixture.
 */
export interface Property<T = unknown> {
  /** The room and the subject: `search/answers`. */
  readonly name: string;
  /** The property in words; the name of the test. */
  readonly says: string;
  /** The number of values that the test suite tries, and the fuzz run in one round. */
  readonly runs: number;
  /** The share of values, from 0 to 1, that must be relevant (see `check`); default: 1. */
  readonly telling?: number;
  readonly values: fc.Arbitrary<T>;
  /** Throws if the property does not hold. Returns `false` if the value is not relevant to it. */
  check(value: T): unknown;
}

/** The result of trying a property. */
export interface Outcome {
  /** The number of values tried, including those of shrinking. */
  readonly tried: number;
  /** The number of relevant values. */
  readonly telling: number;
  readonly find?: Find;
}

/** A value that breaks a property, after shrinking. */
export interface Find {
  readonly value: unknown;
  readonly error: string;
}

/** Time limit of shrinking, in ms. */
const SHRINKING_MS = 60_000;

/** Tries a property on random values, reproducible by the seed. */
export async function tryOut<T>(
  { values, check, runs }: Property<T>,
  seed: number,
): Promise<Outcome> {
  let tried = 0;
  let telling = 0;
  let deadline = Number.POSITIVE_INFINITY;
  const holds = fc.asyncProperty(values, async (value) => {
    if (performance.now() > deadline) return;
    tried++;
    try {
      if ((await check(value)) !== false) telling++;
    } catch (error) {
      deadline = Math.min(deadline, performance.now() + SHRINKING_MS);
      throw error;
    }
  });
  const { failed, counterexample, errorInstance } = await fc.check(holds, { seed, numRuns: runs });
  if (!failed) return { tried, telling };
  const error = errorInstance instanceof Error ? errorInstance.stack : String(errorInstance);
  return { tried, telling, find: { value: counterexample?.[0], error: error ?? 'no error' } };
}

/** Describes why a property failed: a value broke it, or too few values were relevant. */
export function faultOf({ telling = 1, name }: Property, outcome: Outcome): string | undefined {
  const { find, tried } = outcome;
  if (find) return `${name}: ${find.error}\nwith ${JSON.stringify(find.value)}`;
  if (outcome.telling >= telling * tried) return undefined;
  return `${name}: only ${outcome.telling} of ${tried} values told anything: this shows little`;
}

/** Defines a test for each property, with the same seed in each run, so that a failure can be repeated. */
export function testProperties(properties: readonly Property[]): void {
  for (const property of properties) {
    test(property.says, async () => {
      const fault = faultOf(property, await tryOut(property, SEED));
      if (fault) assert.fail(`${fault}\nagain: npm run fuzz -- --seed ${SEED} ${property.name}`);
    });
  }
}
