import { late } from './fold-rule.ts';
import { BREAK, LETTER } from './fold-rules.ts';
import type { TextQuoteSelector } from './selector.ts';

const [HYPHEN, SPACE] = ['[-‐‑\\u00AD¬]', '[^\\S\\n\\r\\u0085\\u2028\\u2029]'];

/** A hyphen between letters that has a space behind it, or one before it and a line break behind it. */
const loose = late(
  () =>
    new RegExp(
      `(?:${HYPHEN}(?<=${LETTER}.)${SPACE}+|${SPACE}${HYPHEN}(?<=${LETTER}..)${BREAK})(?=\\p{L})`,
      'gu',
    ),
);

/**
 * The same quote with the line ends that its typing has lost: whoever copies "evalu-⏎ation" from a file of pages, or
 * writes it over lines of YAML, often gets "evalu- ation" or "evalu -⏎ation". It is looked for only where the quote
 * does not stand as it is: a document may well have "pre- and post-war", or a dash at a line's end.
 *
 * @returns `undefined` where it has none
 */
export function withLineEnds(selector: TextQuoteSelector): TextQuoteSelector | undefined {
  const { quote, prefix, suffix } = selector;
  const broken = (text: string): string =>
    text.replace(loose(), (found) => `${found.trim().charAt(0)}\n`);
  const given = [quote, prefix ?? '', suffix ?? ''];
  const [first = quote, before, after] = given.map(broken);
  if (first === given[0] && before === given[1] && after === given[2]) return undefined;
  return { quote: first, prefix: before, suffix: after };
}
