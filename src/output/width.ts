import { eastAsianWidth } from './east-asian-width.ts';
import { isPlain, plainWidth } from './plain-text.ts';

/** The graphemes of a text: what readers see as one character each. */
export interface Graphemes {
  /** The end offset of each, in UTF-16 code units. */
  readonly ends: readonly number[];
  /** The width of each in columns of the terminal, usually 0, 1 or 2. */
  readonly widths: readonly number[];
}

const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
// Drawn as a picture, two columns wide: by default, or because of a variation selector.
const PICTURE = /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;
// Voicing marks of halfwidth kana, which form one grapheme with their kana but take a column each.
const HALFWIDTH_VOICING = /[\uFF9E\uFF9F]/g;

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  if (PICTURE.test(grapheme)) return 2;
  const voicing = grapheme.length > 1 ? (grapheme.match(HALFWIDTH_VOICING)?.length ?? 0) : 0;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0) + voicing;
}

let segmenter: Intl.Segmenter | undefined;

/** Code units per call: `Intl.Segmenter` copies its whole input for each grapheme, which is quadratic. */
const CHUNK = 1024;

/**
 * Yields the graphemes of a text in linear time, chunk by chunk. The end of a grapheme does not depend
 * on the text before its start, so each chunk starts at a grapheme; the last grapheme of a chunk may
 * continue after it, and starts the next chunk instead.
 */
function* segments(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter();
  let size = CHUNK;
  for (let from = 0; from < text.length; ) {
    let to = from + size;
    if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to++;
    let end = from;
    for (const { segment } of segmenter.segment(text.slice(from, to))) {
      if (end + segment.length === to && to < text.length) break;
      end += segment.length;
      yield segment;
      // A larger chunk is for one grapheme that did not fit into a normal one.
      if (size > CHUNK) break;
    }
    size = end === from ? 2 * size : CHUNK;
    from = end;
  }
}

/**
 * Splits a text into graphemes.
 *
 * @param text must be safe (see `safeLine`)
 */
export function graphemes(text: string): Graphemes {
  const ends: number[] = [];
  const widths: number[] = [];
  if (isPlain(text)) {
    for (let end = 1; end <= text.length; end++) {
      ends.push(end);
      widths.push(plainWidth(text.charAt(end - 1)));
    }
    return { ends, widths };
  }
  let end = 0;
  for (const segment of segments(text)) {
    end += segment.length;
    ends.push(end);
    widths.push(graphemeWidth(segment));
  }
  return { ends, widths };
}

/**
 * The width of a text in columns of the terminal.
 *
 * @param text one line, safe (see `safeLine`)
 */
export function displayWidth(text: string): number {
  if (isPlain(text)) return plainWidth(text);
  return graphemes(text).widths.reduce((sum, width) => sum + width, 0);
}
