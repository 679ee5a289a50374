import { foldCharacters } from './fold.ts';
import type { Token } from './quote-token.ts';
import { everydayTokenPattern } from './token-pattern.ts';

/** The characters of most English texts: those of ASCII and the usual quotes, dashes and ellipses. */
const PLAIN = /^[\n\x20-\x7e‘’“”–—…]*$/;
/**
 * What a fold changes beside letter case and quotes: runs of space, three full stops, lone dashes,
 * backticks, spaces in a number.
 */
const FOLDED = /[ \n]{2}|\.{3}|(?<![A-Za-z])-|-(?![A-Za-z])|–|`|\d[ \n][%$]|\$ /;
/** Marks that are always a token each, where no number is about. */
const MARKS = ',;:!?()[]"—…';

let sticky: RegExp | undefined;

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/**
 * The end of a token that begins with a letter and is made of letters, hyphens and apostrophes alone;
 * 0 where it may be made of more.
 */
function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (isLetter(text.charCodeAt(at))) at++;
    const joined = text[at] === '-' || text[at] === "'";
    if (!joined || !isLetter(text.charCodeAt(at + 1))) break;
    at++;
  }
  const next = text[at];
  if (next === undefined || next === ' ' || next === '\n' || MARKS.includes(next)) return at;
  const after = text[at + 1];
  if (after !== undefined && after !== ' ' && after !== '\n' && !MARKS.includes(after)) return 0;
  return next === '.' || next === "'" ? at : 0;
}

/**
 * Cuts a text into tokens, in their order, where it has only plain characters: the same tokens as by
 * the rules of folding and the pattern of tokens, but many times faster.
 *
 * @returns `undefined` where the rules have to be asked
 */
export function plainTokens(text: string): Token[] | undefined {
  if (!PLAIN.test(text) || FOLDED.test(text)) return undefined;
  const folded = foldCharacters(text);
  const tokens: Token[] = [];
  for (let at = 0; at < folded.length; ) {
    const mark = folded[at] ?? '';
    if (mark === ' ' || mark === '\n') {
      at++;
      continue;
    }
    let end = 0;
    if (isLetter(folded.charCodeAt(at))) end = wordEnd(folded, at);
    else if (MARKS.includes(mark)) end = at + 1;
    if (end === 0) {
      sticky ??= new RegExp(everydayTokenPattern().source, 'y');
      sticky.lastIndex = at;
      end = at + (sticky.exec(folded)?.[0].length ?? 1);
    }
    tokens.push({ text: folded.slice(at, end), start: at, end });
    at = end;
  }
  return tokens;
}
