import assert from 'node:assert/strict';
import { Ajv, type ValidateFunction } from 'ajv';
import { schemaText } from '../../src/base/json-schema.ts';
import type { Fact } from '../../src/base/model.ts';
import { FACT_KEYS } from '../../src/output/fields.ts';

/** Makes a validator of a published JSON Schema. */
export function validatorOf(schema: string): ValidateFunction {
  // Addresses are looked at by the schema that reads YAML; here it is enough that they are text.
  return new Ajv({ allErrors: true, formats: { uri: true } }).compile(JSON.parse(schema));
}

let isFacts: ValidateFunction | undefined;

/**
 * Asserts that what a command printed as JSON keeps the contract: an array of facts by the published
 * schema, every key there, in the order of the contract; `more` names keys that come after them.
 */
export function assertFacts(printed: string, more: readonly string[] = []): Fact[] {
  isFacts ??= validatorOf(schemaText('fact'));
  const facts: Fact[] = JSON.parse(printed);
  assert.ok(isFacts(facts), JSON.stringify(isFacts.errors, null, 2));
  for (const fact of facts) assert.deepEqual(Object.keys(fact), [...FACT_KEYS, ...more]);
  return facts;
}
