/** No page is narrower than this, and a line longer than a page was not broken to fit one. */
const NARROWEST = 35;
const WIDEST = 120;
/** A line that ends a sentence: the break after it may be one of the text's own. */
const SENTENCE_END = /[.!?:;…。！？：；]["'”’»)\]]*$/u;
/** How much of the width a line fills, together with the next word, that was broken to fit. */
const FILLED = 0.75;

/** A line with another directly below it. */
interface Pair {
  /** The length of the line: short lines, as of a head or a signature, say little of the text. */
  readonly length: number;
  /** Whether the next word would hardly have fitted beside it. */
  readonly full: boolean;
  readonly inSentence: boolean;
  /** Whether the next line goes on with a small letter or a digit. */
  readonly goesOn: boolean;
}

function pairsOf(lines: readonly string[], width: number): Pair[] {
  const pairs: Pair[] = [];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]?.trim() ?? '';
    if (line.trim() === '' || next === '') continue;
    const [word = ''] = next.split(/\s/, 1);
    pairs.push({
      length: line.trimEnd().length,
      full: line.trimEnd().length + 1 + word.length > width * FILLED,
      inSentence: !SENTENCE_END.test(line.trimEnd()),
      goesOn: /^[\p{Ll}\p{N}]/u.test(next),
    });
  }
  return pairs;
}

const total = (pairs: readonly Pair[]): number =>
  pairs.reduce((sum, { length }) => sum + length, 0);

/**
 * Whether the lines of a text were broken to fit a width, as those of e-mails and of PDF files turned
 * into text are: then its paragraphs are what stands between blank lines.
 */
export function isHardWrapped(text: string): boolean {
  const lines = text.split(/\r\n|[\n\r\f]/);
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  if (width > WIDEST || width < NARROWEST) return false;
  const pairs = pairsOf(lines, width);
  const share = (test: (pair: Pair) => boolean): number =>
    total(pairs.filter(test)) / Math.max(1, total(pairs));
  if (pairs.length === 0) return false;
  if (pairs.length === 1)
    return width >= 50 && pairs.every((pair) => pair.full && pair.inSentence && pair.goesOn);
  const mostly = pairs.filter((pair) => pair.full).length >= pairs.length / 2;
  return mostly && share((pair) => pair.full) >= 0.7 && share((pair) => pair.inSentence) >= 0.5;
}
