import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openBase } from '../../src/base/open.ts';
import { ClaimFinder } from '../../src/check/claim-finder.ts';
import { KeptFigures } from '../../src/check/kept-figures.ts';
import type { KnownFigure } from '../../src/check/known-figures.ts';
import type { FactIndex } from '../../src/index/fact-index.ts';
import { SHIPPED, writeBase } from '../helpers/base.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const FORMS =
  'Early in 2024, on 03/04/2022, in 2020/21 and in H1 2023 it rose from 5 to 7 percent in 12 of the 20 towns.';
/** A base with figures that have what few have. */
const RARE = writeBase({
  'fingerprints/keepers': null,
  'fingerprints/log-1902': null,
  'claims/keepers.yaml': null,
  'claims/log.yaml': `- id: forms
  claim: ${FORMS}
  kind: statistic
  topics: [lights]
  source: log-1902
  quote: "${FORMS}"
`,
});

/** The figures of every claim of a base, in order. */
function figuresOf(index: FactIndex, figures: KeptFigures): KnownFigure[][] {
  const finder = new ClaimFinder({ index, sources: index.sources, figures });
  return Array.from({ length: index.count }, (_, number) => [...finder.claim(number).figures]);
}

const inputsOf = (index: FactIndex): Set<string> =>
  new Set(index.segments.map(({ inputs }) => inputs));

/** A figure without the fields that it does not have. */
const plain = (figures: KnownFigure[][]): unknown => JSON.parse(JSON.stringify(figures));

describe('kept figures', () => {
  const bases = Object.entries({
    'of a test': TIDE_MILLS,
    shipped: SHIPPED,
    'of rare forms': RARE,
  });
  for (const [name, dir] of bases) {
    it(`are those that are read anew, in the base ${name}`, async () => {
      const { index } = await openBase(dir, { version: 'test' });
      const first = new KeptFigures();
      const read = figuresOf(index, first);
      assert.ok(read.flat().length > 9);
      assert.ok(first.hasGrown);
      const kept = new KeptFigures(first.text(inputsOf(index)));
      assert.deepEqual(plain(figuresOf(index, kept)), plain(read));
      assert.ok(!kept.hasGrown, 'they were read anew');
    });
  }

  it('are not those of a file that has changed', async () => {
    const { index } = await openBase(TIDE_MILLS, { version: 'test' });
    const first = new KeptFigures();
    const read = figuresOf(index, first);
    const text = first.text(inputsOf(index)).replaceAll(/"[^" ]{40,} /g, '"another ');
    const kept = new KeptFigures(text);
    assert.deepEqual(plain(figuresOf(index, kept)), plain(read));
    assert.ok(kept.hasGrown);
    assert.equal(first.text(new Set()), '[]');
  });

  it('are read anew where what was kept has another form', async () => {
    const { index } = await openBase(TIDE_MILLS, { version: 'test' });
    const read = figuresOf(index, new KeptFigures());
    const [inputs] = inputsOf(index);
    const rows = [
      'null',
      '[]',
      '[[0]]',
      '[[0,[1],{}]]',
      '[[0,[[0,1,1,"x",["y"],0,0,"no unit",null]],[]]]',
      '[[0,[[9,1,1,"x",[],0,0,"",null]],[[0,"1",1,"x",[],0,0,"",null]]]]',
      '[[0,[[0,1,1,"x",[5],0,0,"",null]],[[0,1,null,"x",[],0,0,"",7]]]]',
      '[[0,[[0,1,1,"x",[],0,0,"",[2024,1,1,7],[],0]],[[0,1,1,"x",[],0,0,"",null,[],0,{"role":"at"}]]]]',
    ];
    for (const row of rows) {
      const kept = new KeptFigures(`[[${JSON.stringify(inputs)},${row}]]`);
      assert.deepEqual(plain(figuresOf(index, kept)), plain(read), row);
    }
    for (const text of ['', '{}', '[', '[7]', '[[7]]', '[["x"]]'])
      assert.deepEqual(plain(figuresOf(index, new KeptFigures(text))), plain(read), text);
  });

  it('are those that were asked for, where there are more than are kept', () => {
    const rows = Array.from({ length: 20_001 }, (_, place) => [place, [], []]);
    const kept = new KeptFigures(JSON.stringify([['file', rows]]));
    kept.of('file', 20_000);
    assert.equal(kept.text(new Set(['file'])), '[["file",[[20000,[],[]]]]]');
    const fewer = new KeptFigures(JSON.stringify([['file', rows.slice(1)]]));
    assert.equal(JSON.parse(fewer.text(new Set(['file'])))[0][1].length, 20_000);
  });
});
