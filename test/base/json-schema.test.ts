import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { FactSchema } from '../../src/base/fact-schema.ts';
import { FILE_SCHEMAS, SCHEMA_NAMES, schemaFile, schemaText } from '../../src/base/json-schema.ts';
import { FACT_KEYS } from '../../src/output/fields.ts';
import { assertFacts, validatorOf } from '../helpers/facts.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const HOME = join(import.meta.dirname, '..', '..');

const CLAIM = {
  id: 'a-claim',
  claim: 'A claim.',
  kind: 'event',
  topics: ['a-topic'],
  source: 'a-source',
  quote: 'A quote.',
};

/** Invalid contents of files, by schema and by what is wrong. */
const WRONG: Readonly<Record<(typeof FILE_SCHEMAS)[number], Record<string, unknown>>> = {
  claims: {
    'an unknown key': [{ ...CLAIM, author: 'x' }],
    'an unknown kind': [{ ...CLAIM, kind: 'rumour' }],
    'a date of another form': [{ ...CLAIM, date: '3 March 1902' }],
    'a date that is a number': [{ ...CLAIM, date: 1902 }],
    'a place by its name': [{ ...CLAIM, places: ['Norway'] }],
    'no topic': [{ ...CLAIM, topics: [] }],
    'an empty quote': [{ ...CLAIM, quote: ' ' }],
    'one claim instead of a list': CLAIM,
  },
  sources: {
    'a record without a type': { 'a-source': { title: 'T' } },
    'a name as a text': { 'a-source': { type: 'book', author: ['Moreau, Ines'] } },
    'a key with capitals': { A: { type: 'book' } },
  },
  topics: { 'a topic without a label': [{ id: 'a', description: 'A.' }] },
  thesaurus: { 'alternatives that are not a list': [{ label: 'a', alt: 'b' }] },
};

/** The YAML files of a base, with their schemas. */
function filesOf(dir: string): [schema: string, file: string, text: string][] {
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const claims = readdirSync(join(dir, 'claims')).map((name) => `claims/${name}`);
  return [
    ...['sources', 'topics', 'thesaurus'].map((name) => [name, `${name}.yaml`] as const),
    ...claims.map((path) => ['claims', path] as const),
  ].map(([schema, path]) => [schema, join(dir, path), read(path)]);
}

describe('the JSON Schemas of the files of a base', () => {
  const schemas = new Map(
    FILE_SCHEMAS.map((name) => [name as string, validatorOf(schemaText(name))]),
  );

  for (const dir of [join(HOME, 'facts'), TIDE_MILLS]) {
    for (const [schema, file, text] of filesOf(dir)) {
      test(`accept ${file.slice(HOME.length + 1)}`, () => {
        const valid = schemas.get(schema);
        assert.ok(valid?.(parse(text)), JSON.stringify(valid?.errors?.slice(0, 3)));
      });
    }
  }

  for (const [schema, cases] of Object.entries(WRONG)) {
    for (const [what, data] of Object.entries(cases)) {
      test(`of ${schema} refuse ${what}`, () => {
        assert.equal(schemas.get(schema)?.(data), false);
      });
    }
  }

  test('describe every key of a claim', () => {
    const { items } = JSON.parse(schemaText('claims'));
    for (const [key, { description }] of Object.entries<{ description?: string }>(items.properties))
      assert.ok(description, key);
  });
});

describe('the JSON Schema of facts', () => {
  const valid = validatorOf(schemaText('fact'));
  const fact = {
    ...CLAIM,
    source: { id: 'a-source', type: 'book' },
    ...{
      paragraph: 2,
      locator: 1,
      speaker: null,
      date: null,
      places: [],
      value: null,
      prefix: null,
    },
    ...{
      suffix: null,
      note: null,
      corroborates: [],
      conflicts: [],
      rank: 'normal',
      citation: 'C.',
    },
  };

  test('has the keys of a fact, in order', () => {
    assert.deepEqual(Object.keys(FactSchema.shape), FACT_KEYS);
  });

  test('accepts a fact, also with additional keys', () => {
    assert.ok(valid([fact, { ...fact, partial: true }]), JSON.stringify(valid.errors));
    assert.ok(valid([]));
  });

  for (const key of FACT_KEYS) {
    test(`refuses a fact without "${key}"`, () => {
      const { [key]: _, ...rest } = fact;
      assert.equal(valid([rest]), false);
    });
  }

  for (const [key, value] of [
    ['paragraph', 0],
    ['locator', 0],
    ['value', { amount: 1, unit: 'm' }],
    ['rank', null],
    ['places', null],
    ['source', 'a-source'],
  ] as const) {
    test(`refuses ${key}: ${JSON.stringify(value)}`, () => {
      assert.equal(valid([{ ...fact, [key]: value }]), false);
    });
  }

  test('is asserted by a helper that also checks the order of keys', () => {
    const { id, ...rest } = fact;
    assert.throws(() => assertFacts(JSON.stringify([{ ...rest, id }])));
    assert.throws(() => assertFacts(JSON.stringify([{ ...fact, more: 1 }])));
  });
});

test('each schema is a draft 7 schema with a title', () => {
  for (const name of SCHEMA_NAMES) {
    const { $schema, title } = JSON.parse(schemaText(name));
    assert.equal($schema, 'http://json-schema.org/draft-07/schema#', schemaFile(name));
    assert.ok(title);
  }
});
