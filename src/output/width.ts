import { eastAsianWidth } from 'get-east-asian-width';
import { isPlain, plainWidth } from './plain.ts';

/** A text cut where a terminal may cut it: never inside what a reader sees as one character. */
export interface Graphemes {
  /** UTF-16 offset in the text at which each ends. */
  readonly ends: readonly number[];
  /** Columns that each takes: 0, 1 or 2. */
  readonly widths: readonly number[];
}

const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
// Drawn as a picture, two columns wide: by itself, or asked to by a variation selector.
const PICTURE = /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)/u;
// Voicing marks of halfwidth kana: one grapheme with their kana, but a column of their own.
const HALFWIDTH_VOICING = /[\uFF9E\uFF9F]/g;

function graphemeWidth(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  if (PICTURE.test(grapheme)) return 2;
  const voicing = grapheme.length > 1 ? (grapheme.match(HALFWIDTH_VOICING)?.length ?? 0) : 0;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 0) + voicing;
}

let segmenter: Intl.Segmenter | undefined;

/** `Intl.Segmenter` copies all it was given for each grapheme: of a long text it gets so many units at once. */
const STRETCH = 1024;

/**
 * The graphemes of a text, in time that grows with its length. Where one begins, nothing before it
 * decides where it ends; so a stretch begins where one does, and the last of a stretch, which may
 * go on behind it, begins the next.
 */
function* segments(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter();
  let size = STRETCH;
  for (let from = 0; from < text.length; ) {
    let to = from + size;
    if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to++;
    let end = from;
    for (const { segment } of segmenter.segment(text.slice(from, to))) {
      if (end + segment.length === to && to < text.length) break;
      end += segment.length;
      yield segment;
      // A longer stretch is for a grapheme that fills it.
      if (size > STRETCH) break;
    }
    size = end === from ? 2 * size : STRETCH;
    from = end;
  }
}

/** Cuts a text (made safe before) into graphemes with their widths in terminal columns. */
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

/** Columns that a text (one line, made safe before) takes on a terminal. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return plainWidth(text);
  return graphemes(text).widths.reduce((sum, width) => sum + width, 0);
}
