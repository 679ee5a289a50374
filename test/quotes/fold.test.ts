import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../src/quotes/index.ts';

const EQUAL: readonly (readonly [what: string, a: string, b: string])[] = [
  ['case', 'The Silk Road', 'the SILK road'],
  ['a final sigma', 'ΟΔΟΣ', 'οδος'],
  ['a dotless i, whose capital is I', 'IŞIK', 'ışık'],
  ['a dotted capital i', 'İZMİR', 'izmir'],
  ['a sharp s, whose capitals are SS', 'STRASSE', 'Straße'],
  ['Kangxi and CJK radicals', '⼯⼈修建了⽔坝 ⻓', '工人修建了水坝 长'],
  ['half-width kana', 'ﾃｽﾄ ﾊﾞｰ', 'テスト バー'],
  ['ʿ, ʾ and ʽ', 'Sanaʿa Qurʾan Oʽzbek', "Sana'a Qur'an O'zbek"],
  ['a backtick, an acute or a prime in a word', 'O`zbek O´zbek O′zbek', "O'zbek O'zbek O'zbek"],
  ['Hebrew marks', 'צה״ל ג׳ בית־ספר', 'צה"ל ג\' בית-ספר'],
  ['tatweel', 'الجســـر', 'الجسر'],
  ['Thai sara am', 'ทํางาน', 'ทำงาน'],
  ['Lao sara am', 'ທໍາງານ', 'ທຳງານ'],
  ['Thai sara am around a mark of tone', 'น\u0E4D\u0E49\u0E32ท่วม', 'น\u0E49\u0E33ท่วม'],
  ['Thai sara am behind a mark of tone', 'น\u0E49\u0E4D\u0E32ท่วม', 'น\u0E49\u0E33ท่วม'],
  ['Lao sara am around a mark of tone', 'ນ\u0ECD\u0EC9\u0EB2', 'ນ\u0EC9\u0EB3'],
  ['the space before per cent', '5 % and 5\n%', '5% and 5%'],
  ['the space beside a currency', '$ 5, 7 €', '$5, 7€'],
  ['a soft hyphen at a line end', 'corre\u00ad\nsponding', 'corresponding'],
  ['the sign of a soft hyphen at a line end', 'corre¬\r\n  sponding', 'corresponding'],
  ['the break after a hyphen', 'well-\nknown', 'well-known'],
  ['the break in a range', '120–\n150', '120–150'],
  ['double quotes', '“a” „b‟ «c»', '"a" "b" "c"'],
  ['apostrophes', 'the board’s ‘own’ oʻz', "the board's 'own' o'z"],
  ['dashes between words', 'a – b', 'a — b'],
  ['a spaced hyphen', 'a - b', 'a – b'],
  ['a typed long dash', 'a--b', 'a—b'],
  ['a dash that joins words', 'Perth–Leith', 'Perth-Leith'],
  ['a non-breaking hyphen', 'co‑operate', 'co-operate'],
  ['ligatures', 'eﬃcient ﬁrst', 'efficient first'],
  ['full-width letters', 'ＡＢＣ', 'abc'],
  ['soft hyphens', 're\u00adbuilt', 'rebuilt'],
  ['zero-width characters', 'a\u200bb\ufeff', 'ab'],
  ['no-break spaces', 'tea\u00a0at', 'tea at'],
  ['runs of white space', 'tea \t  at', 'tea at'],
  ['line breaks of all kinds', 'tea\r\n\r\nat', 'tea\nat'],
  ['a decomposed letter', 'cafe\u0301', 'café'],
  ['a decomposed letter with two marks', 'vie\u0323\u0302t', 'vi\u1ec7t'],
  ['a decomposed Korean syllable', '\u1112\u1161\u11ab', '한'],
  ['ellipses', 'well... yes', 'well… yes'],
];

for (const [what, a, b] of EQUAL) {
  test(`fold makes two texts equal that differ in ${what}`, () => {
    assert.equal(fold(a), fold(b));
  });
}

const DIFFERENT: readonly (readonly [what: string, a: string, b: string])[] = [
  ['the hyphen of a range', '1-2', '12'],
  ['the dash of a range', '1-2', '1–2'],
  ['the dash of a spaced range', '1 - 2', '1 – 2'],
  ['a long dash in a range', '1—2', '1–2'],
  ['the decimal mark', '94.8', '94,8'],
  ['a dropped decimal mark', '94.8', '948'],
  ['a separator', '14,000', '14000'],
  ['the kind of separator', '14,000', '14 000'],
  ['a sign', '-5', '5'],
  ['a plus', '+5', '5'],
  ['the kind of minus', '−5', '-5'],
  ['a dash for a minus', '–5', '-5'],
  ['the minus of a difference', 'a − b', 'a - b'],
  ['per cent', '6%', '6'],
  ['per mille', '6%', '6‰'],
  ['a superscript', '10²', '102'],
  ['a fraction', '1½', '11⁄2'],
  ['full-width digits', '５', '5'],
  ['a Roman numeral character', 'Ⅷ', 'VIII'],
  ['a circled digit', '①', '1'],
  ['primes', '5′', "5'"],
  ['an ordinal mark', '1º', '1o'],
  ['a hyphen in a word', 're-sign', 'resign'],
  ['a dropped space', 'no where', 'nowhere'],
  ['marks on letters', 'café', 'cafe'],
  ['a letter spelled as two', 'æ', 'ae'],
  ['a hyphen between digits at a line end', '1-\n2', '12'],
  ['words on both sides of a blank line', 'well-\n\nknown', 'well-known'],
  ['the currency of the number before', '5 $ 6', '5 $6'],
  ['a dash before a digit', 'A–1', 'A-1'],
  ['a line break between digits', '12\n345', '12 345'],
];

for (const [what, a, b] of DIFFERENT) {
  test(`fold keeps two texts apart that differ in ${what}`, () => {
    assert.notEqual(fold(a), fold(b));
  });
}
