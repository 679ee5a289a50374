import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  FACT_KEYS,
  FIELDS,
  fieldText,
  parseFields,
  selectFields,
  UnknownFieldError,
  valueAt,
} from '../../src/output/fields.ts';
import { fact, KEEPERS } from './fixture.ts';

const LAMP = fact({ value: { amount: 61, unit: 'm', qualifier: 'nearly' } });

describe('FACT_KEYS', () => {
  it('lists each key of a fact once', () => {
    assert.deepEqual([...FACT_KEYS].sort(), Object.keys(fact()).sort());
  });
});

describe('parseFields', () => {
  it('parses a list, with or without spaces after commas', () => {
    assert.deepEqual(parseFields('id, value.amount,source.title'), [
      'id',
      'value.amount',
      'source.title',
    ]);
  });

  it('reports an unknown field with the nearest known one and all known ones', () => {
    assert.throws(
      () => parseFields('id,value.amonut'),
      (error) => {
        assert.ok(error instanceof UnknownFieldError);
        assert.equal(error.field, 'value.amonut');
        assert.match(
          error.message,
          /^unknown field "value\.amonut" \(did you mean "value\.amount"\?\)/,
        );
        for (const field of FIELDS) assert.ok(error.message.includes(field));
        return true;
      },
    );
  });

  for (const list of ['', 'id,', 'toString', 'source.author.family', 'ID']) {
    it(`refuses ${JSON.stringify(list)}`, () =>
      assert.throws(() => parseFields(list), UnknownFieldError));
  }
});

describe('valueAt', () => {
  it('finds a nested value', () => assert.equal(valueAt(LAMP, 'source.title'), 'The Last Keepers'));
  it('is null if a record on the path is null', () =>
    assert.equal(valueAt(fact(), 'value.amount'), null));
  it('is null if a source lacks the key', () => assert.equal(valueAt(LAMP, 'source.page'), null));
  it('ignores inherited properties', () => assert.equal(valueAt(LAMP, '__proto__'), null));
});

describe('selectFields', () => {
  it('selects and orders', () => {
    assert.equal(
      JSON.stringify(selectFields(LAMP, ['kind', 'id'])),
      '{"kind":"statistic","id":"tower-height"}',
    );
  });

  it('keeps the nesting', () => {
    assert.deepEqual(selectFields(LAMP, ['value.unit', 'source.id', 'value.amount']), {
      value: { unit: 'm', amount: 61 },
      source: { id: 'keepers' },
    });
  });

  it('keeps null for a record that is null', () => {
    assert.deepEqual(selectFields(fact(), ['value.amount', 'value.unit']), { value: null });
  });

  it('does not change the fact if a record and a part of it are selected', () => {
    const frozen = Object.freeze(fact({ source: Object.freeze({ ...KEEPERS }) }));
    assert.deepEqual(selectFields(frozen, ['source', 'source.title']), { source: KEEPERS });
    assert.deepEqual(selectFields(frozen, ['source.title', 'source']), { source: KEEPERS });
  });
});

describe('fieldText', () => {
  const texts: readonly (readonly [field: string, text: string])[] = [
    ['id', 'tower-height'],
    ['paragraph', '4'],
    ['locator', '4'],
    ['topics', 'towers | stone'],
    ['places', ''],
    ['note', ''],
    ['value', '{"amount":61,"unit":"m","qualifier":"nearly"}'],
    ['value.amount', '61'],
    ['source', 'keepers'],
    ['source.author', 'Moreau, Ines; Society of Lights'],
    ['source.page', ''],
  ];
  for (const [field, text] of texts) {
    it(`writes ${field} as ${JSON.stringify(text)}`, () =>
      assert.equal(fieldText(LAMP, field, ' | '), text));
  }
});
