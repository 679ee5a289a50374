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
  it('names each key of a fact once', () => {
    assert.deepEqual([...FACT_KEYS].sort(), Object.keys(fact()).sort());
  });
});

describe('parseFields', () => {
  it('reads a list, with spaces after commas or without', () => {
    assert.deepEqual(parseFields('id, value.amount,source.title'), [
      'id',
      'value.amount',
      'source.title',
    ]);
  });

  it('names an unknown field, the nearest known one, and all there are', () => {
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
  it('is null where a record on the way is null', () =>
    assert.equal(valueAt(fact(), 'value.amount'), null));
  it('is null where a source lacks the key', () =>
    assert.equal(valueAt(LAMP, 'source.page'), null));
  it('sees no inherited property', () => assert.equal(valueAt(LAMP, '__proto__'), null));
});

describe('selectFields', () => {
  it('selects and orders', () => {
    assert.equal(
      JSON.stringify(selectFields(LAMP, ['kind', 'id'])),
      '{"kind":"statistic","id":"tower-height"}',
    );
  });

  it('keeps the shape of the whole', () => {
    assert.deepEqual(selectFields(LAMP, ['value.unit', 'source.id', 'value.amount']), {
      value: { unit: 'm', amount: 61 },
      source: { id: 'keepers' },
    });
  });

  it('keeps null where a record is null', () => {
    assert.deepEqual(selectFields(fact(), ['value.amount', 'value.unit']), { value: null });
  });

  it('changes nothing of the fact where the whole and a part of it are asked for', () => {
    const frozen = Object.freeze(fact({ source: Object.freeze({ ...KEEPERS }) }));
    assert.deepEqual(selectFields(frozen, ['source', 'source.title']), { source: KEEPERS });
    assert.deepEqual(selectFields(frozen, ['source.title', 'source']), { source: KEEPERS });
  });
});

describe('fieldText', () => {
  const texts: readonly (readonly [field: string, text: string])[] = [
    ['id', 'tower-height'],
    ['paragraph', '4'],
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
