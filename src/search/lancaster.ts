/**
 * The Lancaster stemmer of Paice and Husk (1990), which cuts deeper than Porter's. Its rules stand
 * here as in their paper, by the last letter of a word: an ending, what takes its place, and a sign
 * for what comes next: `.` nothing, `>` more rules, `=` the word stays as it is; with `*` the rule is
 * only for words that no other has changed.
 */
const RULES: Readonly<Record<string, string>> = {
  a: 'ia-*. a-*.',
  b: 'bb-b.',
  c: 'ytic-ys. ic-> nc-nt>',
  d: 'dd-d. ied-y> ceed-cess. eed-ee. ed-> hood->',
  e: 'e->',
  f: 'lief-liev. if->',
  g: 'ing-> iag-y. ag-> gg-g.',
  h: 'th-*. guish-ct. ish->',
  i: 'i-*. i-y>',
  j: 'ij-id. fuj-fus. uj-ud. oj-od. hej-her. verj-vert. misj-mit. nj-nd. j-s.',
  l: 'ifiabl-. iabl-y. abl-> ibl-. bil-bl> cl-c. iful-y. ful-> ul-. ial-> ual-> al-> ll-l.',
  m: 'ium-. um-*. ism-> mm-m.',
  n: 'sion-j> xion-ct. ion-> ian-> an-> een-= en-> nn-n.',
  p: 'ship-> pp-p.',
  r: 'er-> ear-= ar-. or-> ur-> rr-r. tr-t> ier-y>',
  s: 'ies-y> sis-s. is-> ness-> ss-= ous-> us-*. s-*> s-.',
  t: 'plicat-ply. at-> ment-> ent-> ant-> ript-rib. orpt-orb. duct-duc. sumpt-sum. cept-ceiv. olut-olv. sist-= ist-> tt-t.',
  u: 'iqu-. ogu-og.',
  v: 'siv-j> eiv-= iv->',
  y: 'bly-bl> ily-y> ply-= ly-> ogy-og. phy-ph. omy-om. opy-op. ity-> ety-> lty-l. istry-. ary-> ory-> ify-. ncy-nt> acy->',
  z: 'iz-> yz-ys.',
};

interface Rule {
  readonly ending: string;
  readonly replacement: string;
  readonly next: 'stop' | 'go on' | 'keep';
  readonly untouched: boolean;
}

const read = new Map<string, readonly Rule[]>();

/** The rules for words with a last letter; few are needed in a run, so each is read when it is. */
function rulesFor(letter: string): readonly Rule[] {
  const known = read.get(letter);
  if (known) return known;
  const made = (RULES[letter] ?? '').split(' ').filter(Boolean).map(ruleOf);
  read.set(letter, made);
  return made;
}

function ruleOf(text: string): Rule {
  const dash = text.indexOf('-');
  const untouched = text.includes('*');
  const sign = text[text.length - 1];
  return {
    ending: text.slice(0, dash),
    replacement: text.slice(dash + 1, untouched ? -2 : -1),
    next: sign === '>' ? 'go on' : sign === '=' ? 'keep' : 'stop',
    untouched,
  };
}

const isVowel = (letter: string): boolean => 'aeiouy'.includes(letter);

/** What is left of a word must be one: two letters after a vowel, else three with a vowel. */
function acceptable(word: string): boolean {
  if (word.length < 2) return false;
  if (isVowel(word.charAt(0))) return true;
  if (word.length < 3) return false;
  for (let i = 1; i < word.length; i++) if (isVowel(word.charAt(i))) return true;
  return false;
}

/**
 * The root of an English word, shared with words derived like it; it need not be a word.
 *
 * @param word small letters from a to z
 */
export function lancasterRoot(word: string): string {
  let result = word;
  for (;;) {
    const before = result;
    const rules = rulesFor(before.charAt(before.length - 1));
    // This loop counts: an iterator makes an object at each step, and every word takes many of them.
    for (let i = 0; i < rules.length; i++) {
      const rule = rules[i];
      if (!rule || (rule.untouched && before !== word) || !before.endsWith(rule.ending)) continue;
      if (rule.next === 'keep') return before;
      const changed = before.slice(0, before.length - rule.ending.length) + rule.replacement;
      if (!acceptable(changed)) continue;
      if (rule.next === 'stop') return changed;
      result = changed;
      break;
    }
    if (result === before) return result;
  }
}
