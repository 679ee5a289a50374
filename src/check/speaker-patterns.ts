/*
 * What the words around a quotation say of its speaker. Patterns that have a verb of saying are for text in which
 * these verbs are marked (saying.ts): a pattern with two hundred verbs takes V8 longer to compile than a draft to
 * compare.
 */
import { MARK, MARKED, MARKED_FIRST, MARKED_NAMING } from './saying.ts';

/** Of a class of characters: letters, letters or marks, and capitals. */
export const LETTER = 'A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff';
const WORD = `${LETTER}${MARK}`;
export const UPPER = 'A-Z\\u00c0-\\u00de\\u0391-\\u03a9\\u0410-\\u042f';
/** Between a name and its verb. */
const ADVERB = 'also|only|just|once|later|often|recently|famously|then|still|rightly';
/** Verbs of which the object stands before the quotation: "Ines Moor called the sea “…”". */
const NAMING = `(?:${MARKED_NAMING}|terms|termed|dubs|dubbed)\\s`;
const GAP = `(?:[\\s,(]+(?:[${WORD}0-9.'’-]+[\\s,)]+){0,4}?)`;
export const AFTER_NAME = new RegExp(`^['’]?s?${GAP}?${MARKED}`);
export const BEFORE_NAME = new RegExp(
  `(?<![${LETTER}])(?:${MARKED}|according to|in the words of|words of|as|by|per|from|source:|account of)(?:[\\s:,—–-]+(?:[${WORD}]+)\\.?){0,4}?[\\s:,—–-]*$`,
);
export const VERB = new RegExp(MARKED);
export const COLON_AT_END = /[:：]\s*$/;
export const COLON = /^[^.:;]{0,40}[:：]\s*$/;
export const PRONOUN = new RegExp(
  `(?<![${LETTER}'’])(he|she|his|her|il|elle|er|sie|он|она|他|她)(?![${LETTER}])`,
);
export const WRITER = /author|writer|scholar|expert/i;
/** Units from the start of a sentence within which its subject begins. */
export const LEADING = 8;
/** Units from a quotation within which its speaker is named. */
export const FARTHEST = 500;
/** "He is not impressed: “…”", "Her summary of it: “…”" */
export const PRONOUN_BEFORE = /^\s*(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\s[^:"“”«»]{0,80}[:：]\s*$/;
/** "On 9 June she “sold 14 sacks”" */
export const PRONOUN_LEADS = /(?<![A-Za-z’'])(?:[Hh]e|[Ss]he)\s+$/;
/** "He grants that the sea “…”": he is the subject of the sentence. */
export const PRONOUN_BEGINS =
  /^\s*(?:[A-Z][a-z]+,\s|(?:And|But|Then|Yet|So)\s)?(?:[Hh]e|[Ss]he)\s+[a-z]/;
/** "I would keep her line “…”" */
export const LINE_BEFORE =
  /(?<![A-Za-z])(?:his|her) (?:own )?(?:line|phrase|words|remark|sentence|formula|warning|claim|view)[\s,:]*(?:that\s)?$/;
/** "In her view, “…”", "“…”, to his mind", "His verdict is that “…”", "She goes on that “…”" */
export const IN_VIEW =
  /(?<![A-Za-z])(?:(?:[Ii]n|[Bb]y|[Tt]o) (?:his|her) (?:own )?(?:view|words|opinion|telling|account|reading|phrase|mind|eyes|judge?ment)|[Ss]?[Hh]e (?:goes|went) on(?! to))(?![A-Za-z])|^\s*(?:His|Her) (?:[a-z]+ )?(?:view|verdict|opinion|argument|conclusion|answer|complaint|warning|advice|thesis|judge?ment|point)(?![A-Za-z])/;
/** "The Log shares that view, which it says is “…”" */
export const WHICH_IT_SAYS = new RegExp(`(?:which|that) it ${MARKED}[^.;:\\u0001]{0,40}$`);
/** "“…”, it says", "Its pages speak of “…”", "The town is described there as “…”" */
export const IT_SAYS = new RegExp(
  `(?<![${LETTER}])(?:[Ii]t|[Ii]ts\\s+[a-z]+)\\s+(?:[a-z${MARK}]+\\s+)?${MARKED}|${MARKED}\\s+there(?![a-z]|\\s+(?:is|are|was|were|will|would|has|have)\\s)`,
);
/** Before the name of who was told something: it is not who says it. */
export const TOLD = /(?:tells?|told|telling|interview(?:ed)? (?:with|by|for|to))\s+(?:the\s+)?$/i;
export const SUBJECT_PRONOUN = new RegExp(
  `(?<![A-Za-z'’])(?:[Hh]e|[Ss]he|[Ii]l|[Ee]lle|[Ee]r|[Ss]ie)\\s+(?:[a-z${MARK}]+\\s+){0,2}?${MARKED}`,
);
const CONTAINERS =
  'paper|newspaper|article|report|piece|essay|author|text|account|interview|handbook|book|magazine|log|document|commentary|op-ed|writer|scholar|expert';
export const CONTAINER_NOUN = new RegExp(
  `(?<![${LETTER}])(?:the|this|that|same) (?:[a-z]+ (?=author|writer|scholar|expert))?(${CONTAINERS})(?! message)(?![${LETTER}])`,
);
/** It says so without a verb of saying. */
export const ACCORDING_TO = /(?<![A-Za-z])[Aa]ccording to the/;
/** "the article also says", "says the report": it may be one of the record. */
export const DOCUMENT_SAYS = new RegExp(
  `(?<![${LETTER}])[Tt](?:he|his|hat) (?:${CONTAINERS}) (?:[a-z]+ly |(?:${ADVERB}) )?${MARKED}|(?:[Aa]ccording to|${MARKED}) the (?:${CONTAINERS})(?![${LETTER}])`,
);
const OWN_SPEAKER = new RegExp(
  `(?:^|[\\s,;“”"])(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo|[Tt]he|[Oo]ur|[Hh]er|[Hh]is|[Mm]y|[Tt]heir|[Mm]ost|[Mm]any)\\s+(?:[${WORD}-]+\\s+){0,4}?[${WORD}-]+(?:\\s+(?:in|from|of|at|with|for)\\s+[${WORD}-]+)?|we|I|they|people|critics|[${UPPER}][${LETTER}.-]+(?:\\s+[${UPPER}][${LETTER}.-]+){0,3})\\s*,?\\s+(?:(?:would|will|can|could|might|may|must|should|do|did|have|had|has|am|${ADVERB})\\s+){0,2}(?<!\\s(?:is|are|was|were|be|been)\\s)${MARKED}|(?<![${MARK}]|[Hh]e\\s)${MARKED_FIRST}\\s+(?:an?|one|another|some|the|our|her|his|my|[${UPPER}][${LETTER}.-]+)(?![${LETTER}])`,
);
/** Whether a text with its verbs marked has somebody of its own who speaks: looking for one takes long. */
export const hasOwnSpeaker = (text: string): boolean => VERB.test(text) && OWN_SPEAKER.test(text);
export const PERSON =
  'reader|diplomat|official|visitor|analyst|expert|spokes[a-z]+|neighbou?r|student|farmer|driver|source|colleague|critic|trader|worker|resident|teacher|friend|editor|reporter|correspondent|columnist|pensioner|passenger|man|woman';
/** Somebody whom the record cannot know, in small letters: "one visitor", "a retired teacher"; not who is told. */
export const SOMEBODY = new RegExp(
  `(?:^|[\\s,])(?<!(?:told|tells|tell|telling|asked|answered)\\s)(?:an?|one|another|my|our)\\s+(?:[${LETTER}-]+\\s+){0,2}?(?:${PERSON})(?![${LETTER}])`,
);
/** The writer asked, and was told: "“…”, she told us", "when I caught him by phone". */
export const OWN_INTERVIEW =
  /(?<![A-Za-z])(?:(?:told|tells|telling) (?:me|us)(?![A-Za-z])|(?:I|we) (?:caught|met|reached|asked|called|rang|phoned|spoke|interviewed|sat down)(?![A-Za-z]))/;
/** Units before a quotation and behind it in which the writer may say so. */
export const TOLD_BEFORE = 160;
export const TOLD_AFTER = 40;
/** A line behind a quotation that says whose it is: "— Ilse Moor, Port". */
export const SIGNED = new RegExp(`^[\\s.]*[—–―]\\s*[${UPPER}][^!?:\u0001]{1,80}$`, 'u');
export const LONGEST_SIGNED = 100;
/** A sentence that is one quotation. */
export const ALONE = /^[\s\u0001]+$/;
/** The sentence after a quotation that says whose it is. */
export const THAT_IS = /^\s*(?:(?:That|This|Such|Thus|So|With these words)\s|\([A-Z])/;
/** What begins another clause after a quotation. */
export const NEXT_CLAUSE = /^[\s,;—–-]*(?:and|but|while|whereas|then)\s/;
/** A verb after a name that leads on to another quotation. */
export const LEADS_ON = /^[^.;:\u0001]{0,60}[:,]?\s*\u0001/;
const NAME = `((?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|President|Minister)\\.?\\s+|(?:[A-Z]\\.\\s?){1,3}|(?!(?:And|But|So|Then|Yet|When|While|The|In|On|At|As|For|Of|If)\\s)[A-Z][${LETTER}’'-]+\\s+)[A-Z][${LETTER}’'-]+)`;
/** Somebody by a whole name who does something, of whom a clause is: "Nearby, Gulnara Moor had other worries". */
export const SOMEBODY_NAMED = new RegExp(
  `(?:^|[.,;:!?“”"\u0001]\\s+)${NAME}(?:,[^,.:;\u0001]{1,60},|,)?\\s+(?:${MARKED}|had|has|was|is|[a-z]+ed)(?![${WORD}])`,
  'g',
);
const STRANGER_BEFORE = new RegExp(
  `(?<![A-Za-z])${NAME}(?:,[^,.:;]{1,60},)?\\s+(?:(?:would|will|has|had|${ADVERB})\\s+){0,2}(?:${MARKED}(?:\\s+that|[^.:;,"“”\u0001]{0,40}:)?|${NAMING}[^.:;,"“”\u0001]{0,40})[\\s,]*$|(?<![A-Za-z])((?:Mr|Mrs|Ms|Dr|Prof)\\.?\\s+[A-Z][${LETTER}’'-]+):\\s*$`,
);
const STRANGER_AFTER = new RegExp(
  `^[\\s,.—–-]*(?:${MARKED_FIRST}\\s+(?:the\\s+)?(?:[a-z][a-z'’-]*\\s+){0,3}${NAME}|${NAME}\\s+${MARKED_FIRST})`,
);
/** What every match of `STRANGER_BEFORE` has: it is looked for first, as it is found soon. */
const STRANGER_SAYS = new RegExp(`[${MARK}:]|term|dub`);
/**
 * The name of somebody unknown with a verb of saying straight before a quotation or after it: looking for one takes
 * long.
 */
export function strangerBeside(before: string, after: string): string | undefined {
  const [, first, second] =
    (STRANGER_SAYS.test(before) ? STRANGER_BEFORE.exec(before) : null) ??
    (VERB.test(after) ? STRANGER_AFTER.exec(after) : null) ??
    [];
  return first ?? second;
}
