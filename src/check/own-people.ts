/*
 * Somebody of the writer's own, whom no document need know: "my late father, who drove a tanker, used to say". The
 * patterns are for text in which the verbs of saying are marked (saying.ts).
 */
import { MARK, MARKED } from './saying.ts';

const LETTER = 'A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff';
const WORDS = `(?:[${LETTER}][${LETTER}'’-]*\\s+)`;
/** "my", "a friend of mine", "an aunt of my wife's", but not "my favourite line" */
const OWN = `(?:[Mm]y|[Oo]ur|(?:[Aa]n?|[Oo]ne|[Tt]wo|[Ss]ome|[Tt]he)\\s+${WORDS}{1,4}?of\\s+(?:mine|ours|my|our))(?![${LETTER}])(?!\\s+(?:own\\s+)?(?:favou?rite|notes?|records?|sources?|texts?|quot[a-z]+|translations?|documents?|papers?|articles?)(?![${LETTER}]))`;
/** What stands before a subject: nothing, another clause, "as", "in the words of". */
const BEFORE = `(?:^|[,;:.“”"\\u0001]|(?<![${LETTER}])(?:[Aa]nd|[Bb]ut|[Aa]s|[Ww]hat|is|was|[Yy]et|[Ss]o|[Oo]nce|[Tt]hen|[Nn]ow|words of|from|by|[Aa]ccording to))\\s*`;
const REST = '([^.;:\\u0001]{0,200}(?::\\s*$)?)';
const SUBJECT = new RegExp(`${BEFORE}${OWN}${REST}`, 'g');
const SUBJECT_AFTER = new RegExp(`^[\\s,.—–-]*(?:[Aa]s\\s+)?${OWN}${REST}`);
/** "When I was a boy my grandfather would sit me down and say" */
const HABIT = new RegExp(
  `(?<![${LETTER}])${OWN}\\s+${WORDS}{1,4}?(?:would|used to|always|often|once|like[sd] to)\\s[^.;:\\u0001]{0,80}${MARKED}`,
);
/** Another subject with its verb: "my source is the interview, where she says". */
const OTHER_SUBJECT = new RegExp(
  `(?<![${LETTER}])(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\\s|(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Tt]heir)\\s+${WORDS}{1,3}?)(?:[a-z]+\\s+){0,2}?${MARKED}`,
);
/** "From our driver's mother: “…”" */
const SAYS = new RegExp(
  `${MARKED}|\\sha[ds] it(?![a-z])|^(?:\\s+[${LETTER}][${LETTER}'’-]*){1,4}\\s*:\\s*$`,
);
const WHO = new RegExp(
  `^[^,${MARK}]{0,60}(?:,[^,${MARK}]{1,40})?,?\\s+(?:(?:with|of|to|from)\\s+)?who(?:m|se)?\\s`,
);
const isOf = (rest: string): boolean =>
  (WHO.test(rest) || SAYS.test(rest)) && !OTHER_SUBJECT.test(rest);

const MINE = /(?<![A-Za-z])(?:[Mm]y|[Oo]ur|mine|ours)(?![A-Za-z])/;

/** Whether a text has somebody of the writer's own who speaks, or of whom more is said. */
export const hasOwnPerson = (verbs: string): boolean =>
  MINE.test(verbs) &&
  (HABIT.test(verbs) || Array.from(verbs.matchAll(SUBJECT)).some(([, rest = '']) => isOf(rest)));

/** Whether words are those of somebody of the writer's own, as is said before them or behind them. */
export const isOfOwnPerson = (before: string, after: string): boolean =>
  (hasOwnPerson(before) && !OTHER_SUBJECT.test(before)) ||
  (MINE.test(after) && isOf(SUBJECT_AFTER.exec(after)?.[1] ?? ''));
