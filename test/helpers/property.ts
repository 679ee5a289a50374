import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

/**
 * Something that holds for every value of a kind. The ordinary suite tries it on some, `npm run fuzz`
 * on many more; values are plain JSON, so that one that breaks it can be kept as a fixture.
 */
export interface Property<T = unknown> {
  /** Its room and what it is about: `search/answers`. */
  readonly name: string;
  /** What holds, as the name of a test. */
  readonly says: string;
  /** How many values the ordinary suite tries, and the fuzz run in one round. */
  readonly runs: number;
  /** The share of values, from 0 to 1, that must have told something; 1 unless said. */
  readonly telling?: number;
  readonly values: fc.Arbitrary<T>;
  /** Throws where it does not hold. `false` says that this value could not have shown it. */
  check(value: T): unknown;
}

/** What a try of a property came to. */
export interface Outcome {
  /** Values that were tried, smaller ones made of one that broke it included. */
  readonly tried: number;
  readonly telling: number;
  readonly find?: Find;
}

/** A value that breaks a property, as small as it could be made. */
export interface Find {
  readonly value: unknown;
  readonly error: string;
}

/** Enough to make a find small; the smallest there is is not worth more, in ms. */
const SHRINKING_MS = 60_000;

/** Tries a property on values that follow from a seed. */
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

/** Says where properties do not hold: a fault of a value, or too few values that tell anything. */
export function faultOf({ telling = 1, name }: Property, outcome: Outcome): string | undefined {
  const { find, tried } = outcome;
  if (find) return `${name}: ${find.error}\nwith ${JSON.stringify(find.value)}`;
  if (outcome.telling >= telling * tried) return undefined;
  return `${name}: only ${outcome.telling} of ${tried} values told anything: this shows little`;
}

/** Tests that each of some properties holds, for values that are new each time. */
export function testProperties(properties: readonly Property[]): void {
  for (const property of properties) {
    test(property.says, async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const fault = faultOf(property, await tryOut(property, seed));
      if (fault) assert.fail(`${fault}\nagain: npm run fuzz -- --seed ${seed} ${property.name}`);
    });
  }
}
