const SPACES = /[\s\p{Cc}]+/gu;
// Invisible characters that are needed: joiners between emoji or between letters of scripts that
// spell with them, and variation selectors after a character that they can vary.
const JOINED =
  '(?![\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{ASCII}])[\\p{L}\\p{M}\\p{So}\\p{Sk}]';
const NEEDED =
  `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})|(?<=[\\p{Emoji}\\p{S}\\p{sc=Han}])[\\uFE00-\\uFE0F]` +
  '|(?<=\\p{sc=Han})[\\u{E0100}-\\u{E01EF}]';
const INVISIBLE = new RegExp(
  `(?!${NEEDED})[\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}]`,
  'gu',
);

/**
 * Puts a text on one line without invisible characters, for formats in which a line break or a
 * control character is syntax.
 */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}
