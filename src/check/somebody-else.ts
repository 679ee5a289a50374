/* Whether the words before a quotation give it to somebody whom the record cannot know, or to nobody. */
import type { KnownNames } from './known-names.ts';
import { MARKED } from './saying.ts';
import { COLON_AT_END, LETTER, PERSON, SOMEBODY, UPPER } from './speaker-patterns.ts';

const CLAUSE_BEFORE_COLON = /([^.;:\u0001]{0,120}):\s*$/;
/** "Driver, 52: “…”", "[Clip 3, pensioner in Khorgos, in: “…”" */
const LABEL = new RegExp(
  `(?:^|[[(,.]\\s*)(?:${PERSON})(?:\\s+(?:in|from|at|of)\\s+[${LETTER}-]+)?(?:,\\s*(?:in|\\d+))?\\s*$`,
);
/** Somebody by one name, of whom a clause says what he says: "following Moor, who holds that “…”". */
const WHO_SAYS = new RegExp(
  `(?<![${LETTER}])([${UPPER}][${LETTER}’'-]+),\\s+who\\s+(?:[a-z]+\\s+){0,2}(?:${MARKED}|holds|held)(?:\\s+that)?[\\s,:]*$`,
);
/** What has words that are nobody's: "under the motto “…”", "answered with a proverb: “…”", "the board over the door reads “…”". */
const SAYING =
  /(?<![A-Za-z])(?:motto|slogan|proverb|saying|adage|refrain|chant|banner|sign|poster|board|placard|inscription|graffit[io]|t-shirts?)(?![A-Za-z])[^.;\u0001]{0,100}$/i;

/** Somebody straight before the words: "so that the woman across the aisle said “…”". */
const SAYS_STRAIGHT = new RegExp(
  `(?<![${LETTER}])(?:[Tt]he|[Aa]n?|[Oo]ne|[Aa]nother|[Mm]y|[Oo]ur|[Hh]is|[Hh]er)\\s+(?:[${LETTER}-]+\\s+){0,2}?(?:${PERSON})(?:\\s+[${LETTER}-]+){0,4}\\s+${MARKED}(?:\\s+that)?[\\s,:]*$`,
);

/** "My neighbour, who was there: “…”" */
function hasSomebody(text: string): boolean {
  const [, clause] = CLAUSE_BEFORE_COLON.exec(text) ?? [];
  return clause !== undefined && (SOMEBODY.test(clause) || LABEL.test(clause));
}

/** The words of a sentence before a quotation. */
interface Before {
  readonly text: string;
  /** The same with its verbs of saying marked. */
  readonly verbs: string;
  /** Whether they name nobody of the record. */
  readonly isNobodyNamed: boolean;
  /** Whether they have somebody whom the record does not know and who does something. */
  readonly hasStranger: boolean;
}

/** Whether the words before a quotation give it to somebody else than those of the record. */
export function isSomebodyElses(
  { text, verbs, isNobodyNamed, hasStranger }: Before,
  names: KnownNames,
): boolean {
  if (isNobodyNamed && ((hasStranger && COLON_AT_END.test(text)) || SAYING.test(text))) return true;
  const [, who] = WHO_SAYS.exec(verbs) ?? [];
  return (
    (who !== undefined && names.isUnknown(who)) ||
    SAYS_STRAIGHT.test(verbs) ||
    hasSomebody(text.toLowerCase())
  );
}

/** Somebody with whom a sentence begins: "In the queue, a student". */
const BEGINS = new RegExp(
  `^\\s*(?:(?:In|On|At|From)\\s[^,]{1,40},\\s)?(?:[Aa]n?|[Oo]ne|[Aa]nother|[Mm]y|[Oo]ur)\\s+(?:[${LETTER}-]+\\s+){0,2}?(?:${PERSON})(?![${LETTER}])`,
);
/** "My friend Sun Qi", "one scholar, Sun Qi": the name is that of whom the sentence begins with. */
const IS_CALLED = /(?:,|named|called|like|as|is|was)\s*$/;
const SPEAKS_THEN = new RegExp(`(?:[:：]|${MARKED}(?:\\s+that)?)[\\s,]*$`);
const STRAIGHT_AFTER = new RegExp(`^\\s+${MARKED}`);

/**
 * Whether a sentence begins with somebody whom the record cannot know and who speaks, and names one of the record only
 * on the way: "A student who had read Sun Qi, in the queue: “…”".
 *
 * @param before the words before the name
 * @param after those between it and the quotation, with their verbs of saying marked
 */
export function beginsWithSomebody(before: string, after: string): boolean {
  const [somebody] = BEGINS.exec(before) ?? [];
  if (somebody === undefined) return false;
  const isCalled = somebody.length === before.trimEnd().length || IS_CALLED.test(before);
  return !isCalled && SPEAKS_THEN.test(after) && !STRAIGHT_AFTER.test(after);
}
