const SPACES = /[\s\p{Cc}]+/gu;
// Invisible characters at home: joiners between letters of the scripts that spell with them, or
// between pictures; variation selectors after what they vary.
const JOINED =
  '(?![\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{ASCII}])[\\p{L}\\p{M}\\p{So}\\p{Sk}]';
const AT_HOME =
  `(?<=${JOINED})[\\u200C\\u200D](?=${JOINED})|(?<=[\\p{Emoji}\\p{S}\\p{sc=Han}])[\\uFE00-\\uFE0F]` +
  '|(?<=\\p{sc=Han})[\\u{E0100}-\\u{E01EF}]';
const UNSEEN = new RegExp(
  `(?!${AT_HOME})[\\p{Cf}\\p{Cs}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}]`,
  'gu',
);

/**
 * A text as one line of what is seen, for formats in which a line break or a control character
 * would be read as something else.
 */
export function oneLine(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACES, ' ').trim();
}
