import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  curly,
  punctuationInside,
  quoted,
  STYLE_CLOSES,
  STYLE_OPENS,
  unmarked,
} from '../../src/cite/quotation-marks.ts';

for (const [straight, right] of [
  [
    "The 'lamp' ('oil') and—'wick' in a rock 'n' roll town",
    'The ‘lamp’ (‘oil’) and—‘wick’ in a rock ’n’ roll town',
  ],
  [`"The 'lamp'" he said`, '“The ‘lamp’” he said'],
  [`say "'a' b"`, 'say “‘a’ b”'],
  ["The keepers' lamps of the '90s", 'The keepers’ lamps of the ’90s'],
  ["'Tis O'Brien's", '’Tis O’Brien’s'],
  ["and 'once", 'and ’once'],
  [`“灯”与《油》的'故事'`, '“灯”与《油》的‘故事’'],
  [`他说"灯'油'"了`, '他说“灯‘油’”了'],
  [`'灯'与'油'`, '‘灯’与‘油’'],
  [`"ランプ"と"油"`, '“ランプ”と“油”'],
  [`灯's lamps and 油's oil`, '灯’s lamps and 油’s oil'],
  [`灯 (5" wide)`, '灯 (5” wide)'],
  ['“as ‘it’ stands”', '“as ‘it’ stands”'],
] as const) {
  test(`${straight} gets curly quotation marks`, () =>
    assert.equal(unmarked(curly(straight)), right));
}

test('a quotation within one that a style sets gets the other kind', () => {
  const set = (text: string): string => quoted(`${STYLE_OPENS}${text}${STYLE_CLOSES}`);
  assert.equal(set('The “lamp” and the ‘wick’'), '“The ‘lamp’ and the ‘wick’”');
  assert.equal(set('He said “the ‘lamp’ is” out'), '“He said ‘the “lamp” is’ out”');
  assert.equal(set('The ‘lamp of “oil” and “wick”’'), '“The ‘lamp of “oil” and “wick”’”');
  assert.equal(set('Die „Lampe“'), '“Die „Lampe“”');
});

test('a full stop or comma of the style is put into a quotation, one of the title stays', () => {
  const done = (title: string, stop: string): string =>
    unmarked(punctuationInside(curly(title) + stop));
  assert.equal(done('The "lamp"', '.'), 'The “lamp.”');
  assert.equal(done('Who is "Bob?"', '.'), 'Who is “Bob?”');
  assert.equal(done(`The 'lamp of "oil"'`, '.'), 'The ‘lamp of “oil.”’');
  assert.equal(done(`"The lamp of 'oil'"`, '.'), '“The lamp of ‘oil.’”');
  assert.equal(done('The "lamp", the wick', '.'), 'The “lamp”, the wick.');
  assert.equal(done("The keepers'", ','), 'The keepers’,');
});
