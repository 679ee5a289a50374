import { type Token, tokenize } from '../../src/quotes/index.ts';

/** A change of a quote that verification must detect. */
export interface Change {
  readonly name: string;
  /** Changes the quote at a token; `undefined` if the change does not apply there. */
  readonly apply: (quote: string, token: Token, next: Token | undefined) => string | undefined;
}

/** A change of one token's original text. */
function inToken(name: string, change: (original: string) => string | undefined): Change {
  return {
    name,
    apply: (quote, { start, end }) => {
      const original = quote.slice(start, end);
      const changed = change(original);
      if (changed === undefined || changed === original) return undefined;
      return quote.slice(0, start) + changed + quote.slice(end);
    },
  };
}

/** A change of the first match of a pattern in a token that contains a digit. */
function inNumber(
  name: string,
  pattern: RegExp,
  put: string | ((found: string) => string),
): Change {
  return inToken(name, (original) => {
    if (!/\d/.test(original)) return undefined;
    return original.replace(pattern, (found) => (typeof put === 'string' ? put : put(found)));
  });
}

const isWord = (original: string): boolean => /^\p{L}{2,}$/u.test(original);

export const CHANGES: readonly Change[] = [
  inToken('a word changed', (original) => (isWord(original) ? 'zebra' : undefined)),
  inToken('a word given an ending', (original) => (isWord(original) ? `${original}s` : undefined)),
  inToken('the last letter of a word dropped', (original) =>
    isWord(original) ? original.slice(0, -1) : undefined,
  ),
  inToken('a word doubled', (original) =>
    isWord(original) ? `${original} ${original}` : undefined,
  ),
  inToken('a word added', (original) => `not ${original}`),
  inToken('a hyphen dropped', (original) =>
    /\p{L}-\p{L}/u.test(original) ? original.replace('-', '') : undefined,
  ),
  inToken('an accent dropped', (original) => {
    const changed = original
      .normalize('NFD')
      .replace(/\u0301|\u0308/g, '')
      .normalize();
    return changed === original.normalize() ? undefined : changed;
  }),
  inToken('a mark changed', (original) => (/^[,;:.!?]$/.test(original) ? '*' : undefined)),
  {
    name: 'a word or a mark dropped',
    apply: (quote, token, next) => next && quote.slice(0, token.start) + quote.slice(next.start),
  },
  {
    name: 'two neighbours swapped',
    apply: (quote, token, next) => {
      if (!next || next.text === token.text) return undefined;
      const [a, b] = [quote.slice(token.start, token.end), quote.slice(next.start, next.end)];
      const between = quote.slice(token.end, next.start);
      return `${quote.slice(0, token.start)}${b}${between || ' '}${a}${quote.slice(next.end)}`;
    },
  },
  inNumber('a digit changed', /\d/, (digit) => String((Number(digit) + 1) % 10)),
  inNumber('the last digit changed', /\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
  inNumber('a digit dropped', /\d(?=\d)/, ''),
  inNumber('a digit added', /\d/, '$&0'.replace('$&', '1')),
  inNumber('two digits swapped', /(\d)(?!\1)\d/, (pair) => [...pair].reverse().join('')),
  inNumber('a sign dropped', /^[-−–+]/, ''),
  inNumber('a sign reversed', /^[-−–+]/, (sign) => (sign === '+' ? '-' : '+')),
  inNumber('a minus of another kind', /^[-−]/, (sign) => (sign === '-' ? '−' : '-')),
  inNumber('a minus added', /^(?=[\d$£])/, '-'),
  inNumber('a plus added', /^(?=[\d$£])/, '+'),
  inNumber('the hyphen of a range dropped', /(?<=\d)[-–](?=\d)/, ''),
  inNumber('the hyphen of a range made a space', /(?<=\d)[-–](?=\d)/, ' '),
  inNumber('a dash of another kind', /(?<=\d)[-–](?=\d)/, (dash) => (dash === '-' ? '–' : '-')),
  inNumber('a decimal mark dropped', /(?<=\d)\.(?=\d)/, ''),
  inNumber('a decimal mark made a comma', /(?<=\d)\.(?=\d)/, ','),
  inNumber('a separator dropped', /(?<=\d)[, /:](?=\d)/, ''),
  inNumber('a separator made a full stop', /(?<=\d)[, /:](?=\d)/, '.'),
  inNumber('a number parted', /(?<=\d)(?=\d)/, ' '),
  inNumber('per cent dropped', /%$/, ''),
  inNumber('per cent made per mille', /%$/, '‰'),
  inNumber('a currency dropped', /[$£]/, ''),
  inNumber('a currency changed', /[$£]/, '€'),
  inNumber('a superscript brought down', /[²³]/, (sign) => (sign === '²' ? '2' : '3')),
  inNumber('a number written in full-width digits', /\d/, (digit) =>
    String.fromCodePoint(0xff10 + Number(digit)),
  ),
];

/** Every change that applies at one token of a quote. */
export function changesAt(quote: string, at: number): { name: string; changed: string }[] {
  const tokens = tokenize(quote);
  const token = tokens[at];
  if (!token) return [];
  return CHANGES.flatMap(({ name, apply }) => {
    const changed = apply(quote, token, tokens[at + 1]);
    return changed === undefined ? [] : [{ name, changed }];
  });
}
