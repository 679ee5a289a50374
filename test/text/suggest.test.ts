import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { didYouMean, editDistance, nearest } from '../../src/text/suggest.ts';
import fc from '../helpers/random.ts';

describe('editDistance', () => {
  const cases: readonly (readonly [a: string, b: string, edits: number])[] = [
    ['', '', 0],
    ['lamp', 'lamp', 0],
    ['lamp', 'lamps', 1],
    ['lamp', 'amp', 1],
    ['lamp', 'lomp', 1],
    ['lamp', 'lapm', 1],
    ['lamp', 'almp', 1],
    ['lamp', '', 4],
    ['', 'fog', 3],
    ['tower', 'twoer', 1],
    ['tower', 'owert', 2],
    ['keeper', 'kepeer', 1],
    ['kitten', 'sitting', 3],
    ['маяк', 'мяак', 1],
  ];
  for (const [a, b, edits] of cases) {
    it(`is ${edits} from "${a}" to "${b}", and back`, () => {
      assert.equal(editDistance(a, b, 9), edits);
      assert.equal(editDistance(b, a, 9), edits);
    });
  }

  it('stops where the lengths alone differ too much', () => {
    assert.equal(editDistance('fog', 'fog-signal', 2), 3);
  });

  const letters = fc.stringMatching(/^[abc]{0,8}$/);
  it('is 0 only between equal words, and symmetric', () => {
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const edits = editDistance(a, b, 99);
        assert.equal(edits, editDistance(b, a, 99));
        assert.equal(edits === 0, a === b);
        assert.ok(edits >= Math.abs(a.length - b.length));
        assert.ok(edits <= Math.max(a.length, b.length));
      }),
    );
  });

  it('is at most 1 after one typing slip', () => {
    const slip = fc.tuple(letters, fc.nat(), fc.constantFrom('drop', 'add', 'change', 'swap'));
    fc.assert(
      fc.property(slip, ([word, where, kind]) => {
        const at = word.length === 0 ? 0 : where % word.length;
        const [before, letter, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
        const slipped = {
          drop: before + after,
          add: `${before}x${letter}${after}`,
          change: `${before}x${after}`,
          swap: before + after.slice(0, 1) + letter + after.slice(1),
        }[kind];
        assert.ok(editDistance(word, slipped, 9) <= 1, `${word} ${slipped}`);
      }),
    );
  });
});

describe('nearest', () => {
  const TOPICS = ['lights', 'towers', 'keeping', 'weather', 'fog-signals', 'sea_marks'];
  const cases: readonly (readonly [typed: string, meant: string | undefined])[] = [
    ['towers', 'towers'],
    ['towrs', 'towers'],
    ['TOWERS', 'towers'],
    ['twoers', 'towers'],
    ['weathr', 'weather'],
    ['signals', 'fog-signals'],
    ['marks', 'sea_marks'],
    ['keepng', 'keeping'],
    ['aviation', undefined],
    ['fog', undefined],
    ['', undefined],
    ['x', undefined],
  ];
  for (const [typed, meant] of cases) {
    it(`of "${typed}" is ${meant ?? 'none'}`, () => assert.equal(nearest(typed, TOPICS), meant));
  }

  it('of several equally near words is the first', () => {
    assert.equal(nearest('lamb', ['lamp', 'limb', 'lame']), 'lamp');
  });

  it('of several words is the nearest, whatever their order', () => {
    assert.equal(nearest('keeper', ['keepsake', 'keepers', 'keep']), 'keepers');
    assert.equal(nearest('keeper', ['keepers', 'keeper']), 'keeper');
  });

  it('of no words is undefined', () => assert.equal(nearest('lamp', []), undefined));

  it('is one of the known words, unchanged', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (typed, known) => {
        const found = nearest(typed, known);
        assert.ok(found === undefined || known.includes(found));
      }),
    );
  });
});

describe('didYouMean', () => {
  it('asks, or is empty', () => {
    assert.equal(didYouMean('towrs', ['towers']), ' (did you mean "towers"?)');
    assert.equal(didYouMean('towrs', ['weather']), '');
  });
});
