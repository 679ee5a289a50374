import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixtures } from './fixtures.ts';
import { ALL } from './properties.ts';

const byName = new Map(ALL.map((property) => [property.name, property]));

describe('values that once broke a property', () => {
  for (const [file, { property: name, value }] of fixtures()) {
    test(file, async () => {
      const property = byName.get(name);
      assert.ok(property, `there is no property ${name}: give the fixture its new name`);
      await property.check(value);
    });
  }
});

test('names of properties are unique', () => {
  assert.equal(byName.size, ALL.length);
});
