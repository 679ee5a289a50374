import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { schemaText } from '../../src/base/json-schema.ts';
import type { Fact } from '../../src/model/records.ts';
import { FACT_KEYS } from '../../src/output/fields.ts';

/** Makes a validator of a published JSON Schema. */
export function validatorOf(schema: string): ValidateFunction {
  // URLs are validated when YAML is read; here any text will do.
  return new Ajv({ allErrors: true, formats: { uri: true } }).compile(JSON.parse(schema));
}

/** Asserts that a YAML file names its schema for editors, that the schema exists, and that it is valid. */
export function assertKeepsItsSchema(path: string): void {
  const text = readFileSync(path, 'utf8');
  const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
  assert.match(named, /\.schema\.json$/, path);
  const valid = validatorOf(readFileSync(join(path, '..', named), 'utf8'));
  assert.ok(valid(parse(text)), `${path}: ${JSON.stringify(valid.errors)}`);
}

let isFacts: ValidateFunction | undefined;

/**
 * Asserts that JSON output keeps the contract: an array of facts by the published schema, with all keys
 * in the order of the contract.
 *
 * @param more additional keys after those
 */
export function assertFacts(printed: string, more: readonly string[] = []): Fact[] {
  isFacts ??= validatorOf(schemaText('fact'));
  const facts: Fact[] = JSON.parse(printed);
  assert.ok(isFacts(facts), JSON.stringify(isFacts.errors, null, 2));
  for (const fact of facts) assert.deepEqual(Object.keys(fact), [...FACT_KEYS, ...more]);
  return facts;
}
