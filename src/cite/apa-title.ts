/** The first letter of a subtitle. */
const SUBTITLE = /([:?!—]["'“‘]?\s+["'“‘(]?)(\p{Ll})(?=\p{Ll}*(?:[\s,:;.?!'’”")-]|$))/gu;
/** First parts of compounds of which the second is no name. */
const COMPOUND = /\b(Co|Good|High|Long|Low|Multi|Self|Short|Well|Win)-(\p{Lu})(?=\p{Ll})/gu;

/**
 * A title as the APA prints it: the first word of a subtitle has a capital, the second part of a
 * compound none: `China: Good-neighborliness and more`. Names cannot be told, so all else is left.
 */
export function apaTitle(title: string): string {
  return title
    .replace(SUBTITLE, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(COMPOUND, (_, first: string, letter: string) => `${first}-${letter.toLowerCase()}`);
}
