/* Whether the words before a quotation give it to somebody whom the record cannot know, or to nobody. */
import type { KnownNames } from './known-names.ts';
import { MARKED } from './saying.ts';
import { LETTER, PERSON, SOMEBODY, UPPER } from './speaker-patterns.ts';

const COLON_AT_END = /[:：]\s*$/;
const CLAUSE_BEFORE_COLON = /([^.;:\u0001]{0,120}):\s*$/;
/** "Driver, 52: “…”", "[Clip 3, pensioner in Khorgos, in: “…”" */
const LABEL = new RegExp(
  `(?:^|[[(,.]\\s*)(?:${PERSON})(?:\\s+(?:in|from|at|of)\\s+[${LETTER}-]+)?(?:,\\s*(?:in|\\d+))?\\s*$`,
);
/** Somebody by one name, of whom a clause says what he says: "following Moor, who holds that “…”". */
const WHO_SAYS = new RegExp(
  `(?<![${LETTER}])([${UPPER}][${LETTER}’'-]+),\\s+who\\s+(?:[a-z]+\\s+){0,2}(?:${MARKED}|holds|held)(?:\\s+that)?[\\s,:]*$`,
);
/** What is written somewhere, and nobody's words: "under the motto “…”". */
const MOTTO = /(?:motto|slogan)(?:\s+(?:is|was|of|reads?))?[\s,:]*$/;

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
  /** Whether they have somebody whom the record does not know and who does something, and nobody of the record. */
  readonly hasStranger: boolean;
}

/** Whether the words before a quotation give it to somebody else than those of the record. */
export function isSomebodyElses({ text, verbs, hasStranger }: Before, names: KnownNames): boolean {
  if ((hasStranger && COLON_AT_END.test(text)) || MOTTO.test(text)) return true;
  const [, who] = WHO_SAYS.exec(verbs) ?? [];
  return (who !== undefined && names.isUnknown(who)) || hasSomebody(text.toLowerCase());
}
