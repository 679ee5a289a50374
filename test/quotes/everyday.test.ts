import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  EVERYDAY_CLASSES,
  EVERYDAY_LETTER,
  EVERYDAY_NUMBER,
  isEveryday,
} from '../../src/quotes/everyday.ts';
import { foldMapped } from '../../src/quotes/fold.ts';
import { EVERYDAY_RULES, FOLD_RULES } from '../../src/quotes/fold-rules.ts';
import { everydayTokenPattern, LONE, tokenPattern } from '../../src/quotes/token-pattern.ts';
import fc from '../helpers/random.ts';

const ALL = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const EVERYDAY = ALL.filter(isEveryday);
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'u');

const PIECES = [
  ...' \n\t-–—−‒‐‑.,:/&+~<%‰$€°²½\'"’“„«…_·№™。，「」',
  ...'01aUSCKéßŁÄçİЖёŞəΣςΩ中国のカー',
  ...['...', '--', '1 234', ' - ', 'U.S.', '94.8', '5–6', '5 – 6', 'US$', 'word', 'co-op', 'co–op'],
  ...[
    '-\n',
    '‐\r\n  ',
    '\u00ad\n',
    '¬\n',
    'a`b',
    'o´',
    "rock 'n'",
    '5 €',
    '€ 5',
    '5\n%',
    'IŞIK',
    'ß',
  ],
  ...['\u00ad', '\u200b', '\u00a0', '\ufeff', '\u2028', '5 %', '20 °C', 'о’г', 'г.'],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((all) => all.join('')),
  fc.array(fc.constantFrom(...EVERYDAY), { maxLength: 20 }).map((all) => all.join('')),
);

describe('everyday characters', () => {
  it('are letters, numerals and currencies as Unicode has them', () => {
    const classes = [
      [EVERYDAY_CLASSES.lone, LONE],
      [EVERYDAY_CLASSES.core, `(?!${LONE})[\\p{L}\\p{M}\\p{N}_]`],
      [EVERYDAY_CLASSES.numeral, `(?!${LONE})\\p{N}`],
      [EVERYDAY_CLASSES.letter, `(?!${LONE})\\p{L}`],
      [EVERYDAY_CLASSES.digit, '\\p{Nd}'],
      [`[${EVERYDAY_CLASSES.currency}]`, '\\p{Sc}'],
      [EVERYDAY_CLASSES.mark, '\\p{M}'],
      [`[${EVERYDAY_LETTER}]`, '\\p{L}'],
      [`[${EVERYDAY_NUMBER}]`, '\\p{N}'],
    ] as const;
    assert.ok(EVERYDAY.length > 20_000);
    for (const [own, general] of classes) {
      const [one, other] = [whole(own), whole(general)];
      for (const unit of EVERYDAY) assert.equal(one.test(unit), other.test(unit), `${own} ${unit}`);
    }
  });

  it('are folded one by one as by the rules for all, and stay everyday', () => {
    // Chinese characters are of one kind.
    for (const unit of EVERYDAY.filter((one) => one < '\u4e10' || one > '\u9ff0')) {
      const folded = foldMapped(unit, EVERYDAY_RULES).text;
      assert.equal(folded, foldMapped(unit, FOLD_RULES).text, unit);
      assert.ok(isEveryday(folded), unit);
    }
  });

  it('make texts that are folded and cut as by the rules for all', () => {
    let many = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (!isEveryday(text)) return;
        many++;
        for (const { name } of FOLD_RULES) {
          const [own, general] = [EVERYDAY_RULES, FOLD_RULES].map((rules) =>
            foldMapped(
              text,
              rules.filter((rule) => rule.name === name),
            ),
          );
          assert.deepEqual(own, general, name);
        }
        const folded = foldMapped(text, EVERYDAY_RULES);
        assert.deepEqual(folded, foldMapped(text, FOLD_RULES));
        assert.deepEqual(
          folded.text.match(everydayTokenPattern()),
          folded.text.match(tokenPattern()),
        );
      }),
      { numRuns: 10_000 },
    );
    assert.ok(many > 5000);
  });
});
