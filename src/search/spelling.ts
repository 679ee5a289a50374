/**
 * British spellings become American ones; it need not be right, only the same on both sides. Each
 * has letters that a word must hold: to compile an expression takes longer than most searches.
 */
const ENDINGS: readonly (readonly [string, RegExp, string])[] = [
  ['practis', /^practis/, 'practic'],
  ['licens', /^licens/, 'licenc'],
  ['ence', /^(def|off|pret)ence/, '$1ense'],
  ['isation', /isation/, 'ization'],
  ['isab', /isab(le|ility)$/, 'izab$1'],
  ['is', /is(e|es|ed|ing|er|ers)$/, 'iz$1'],
  ['ys', /ys(e|es|ed|ing)$/, 'yz$1'],
  ['our', /(..)our(s|ed|ing|er|ers|able|al|ful|ite|ites|less|ly|liness|hood|hoods)?$/, '$1or$2'],
  ['tre', /tre(s)?$/, 'ter$1'],
  ['tred', /tred$/, 'tered'],
  // A second syllable doubles its l (travelled), as others lose it (enrol); `called` keeps its own.
  ['ll', /([aeiouy][^aeiouy]*[aeiouy])ll(s|ed|ing|er|ers|ment|ments)?$/, '$1l$2'],
  ['programme', /programme/, 'program'],
  ['logue', /logue(s|d)?$/, 'log$1'],
  ['grey', /^grey/, 'gray'],
  ['aluminium', /^aluminium/, 'aluminum'],
  ['manoeuvr', /^manoeuvre?/, 'maneuver'],
  ['sceptic', /^sceptic/, 'skeptic'],
  ['dgement', /dgement/, 'dgment'],
  ['ageing', /^ageing/, 'aging'],
  ['mould', /^mould/, 'mold'],
  ['plough', /^plough/, 'plow'],
  ['sulph', /sulph/, 'sulf'],
  ['jeweller', /^jewellery/, 'jewelry'],
  ['aedi', /aedi/, 'edi'],
  ['enquir', /^enquir/, 'inquir'],
  ['instal', /^instal(?!l)/, 'install'],
  ['skilful', /^skilful/, 'skillful'],
  ['tyre', /^tyre/, 'tire'],
];

/** A bit for each letter of a word. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** The letters of each ending: to compare them is cheaper than to look for it. */
const LETTERS = ENDINGS.map(([letters]) => lettersOf(letters));

/** A folded English word in the spelling under which its British and its American form are one. */
export function american(word: string): string {
  let result = word;
  let letters = lettersOf(word);
  for (let i = 0; i < LETTERS.length; i++) {
    const needed = LETTERS[i] ?? 0;
    if ((letters & needed) !== needed) continue;
    const one = ENDINGS[i];
    if (!one || !result.includes(one[0])) continue;
    result = result.replace(one[1], one[2]);
    // It may have any letters now.
    letters = -1;
  }
  return result;
}
