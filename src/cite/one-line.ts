const SPACES = /[\s\p{Cc}]+/gu;
// The joiners are part of the spelling in several scripts.
const UNSEEN = /(?![\u200C\u200D])[\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as one line of what is seen, for formats in which a line break or a control character
 * would be read as something else.
 */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACES, ' ').trim();
}
