/* What the words around a quotation say of its speaker. */

/** Words after which who speaks may be named: "said Ines Moor". */
const FIRST =
  'says say said writes write wrote adds add added argues argue argued notes note noted observes ' +
  'observed states stated explains explained claims claimed insists insisted remarks remarked comments ' +
  'commented warns warned recalls recalled concludes concluded declares declared announces announced ' +
  'stresses stressed answers answered responds responded replies replied continues continued jokes ' +
  'joked believes thinks thought complains complained laughs laughed asks asked sagt sagte schreibt ' +
  'schrieb dit écrit ajoute selon laut nach говорит пишет сказал сказала';
/** Others: who is named after them was told or described. */
const OTHERS =
  'admits admitted concedes conceded confirms confirmed repeats repeated denies denied maintains maintained ' +
  'predicts predicted acknowledges acknowledged contends contended ' +
  'saying writing written tells tell told ask answer object objects objected observe state explain claim calls call called describes ' +
  'describe described puts put reports report reported declare announce insist remark comment warn ' +
  'recall conclude speaks speak spoke promises promise promised urges urge urged emphasises emphasised ' +
  'emphasise emphasizes emphasized emphasize underlines underline underlined quotes quote quoted reply ' +
  'believe believed think complain laugh records record recorded lists list listed aus 说 表示 指出 称 写道 认为';

/** Written out, as V8 joins words that begin alike where none of them has an optional letter. */
const SAYING_FIRST = `(?:${FIRST.replaceAll(' ', '|')})`;
const SAYING = `(?:${`${FIRST} ${OTHERS}`.replaceAll(' ', '|')})`;
/** Of a class of characters: letters, and capitals. */
const LETTER = 'A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff';
const UPPER = 'A-Z\\u00c0-\\u00de\\u0391-\\u03a9\\u0410-\\u042f';
/** Between a name and its verb. */
const ADVERB = 'also|only|just|once|later|often|recently|famously|then|still|rightly';
/** Verbs of which the object stands before the quotation: "Ines Moor called the sea “…”". */
const NAMING = '(?:calls|call|called|describes|describe|described|terms|termed|dubs|dubbed)\\s';
const GAP = `(?:[\\s,(]+(?:[${LETTER}0-9.'’-]+[\\s,)]+){0,4}?)`;
export const AFTER_NAME = new RegExp(`^['’]?s?${GAP}?${SAYING}(?![${LETTER}])`);
export const BEFORE_NAME = new RegExp(
  `(?<![${LETTER}])(?:${SAYING}|according to|in the words of|words of|as|by|per|from|source:|account of)(?:[\\s:,—–-]+(?:[${LETTER}]+)\\.?){0,4}?[\\s:,—–-]*$`,
);
export const VERB = new RegExp(`(?<![${LETTER}])${SAYING}(?![${LETTER}])`);
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
/** "“…”, it says" */
export const IT_SAYS = new RegExp(
  `(?<![${LETTER}])[Ii]t\\s+(?:[a-z]+\\s+)?${SAYING}(?![${LETTER}])`,
);
/** Before the name of who was told something: it is not who says it. */
export const TOLD = /(?:tells?|told|telling|interview(?:ed)? (?:with|by|for|to))\s+(?:the\s+)?$/i;
export const SUBJECT_PRONOUN = new RegExp(
  `(?<![A-Za-z'’])(?:[Hh]e|[Ss]he|[Ii]l|[Ee]lle|[Ee]r|[Ss]ie)\\s+(?:[a-z]+\\s+){0,2}?${SAYING}(?![A-Za-z])`,
);
export const CONTAINER_NOUN = new RegExp(
  `(?<![${LETTER}])(?:the|this|that|same) (paper|newspaper|article|report|piece|essay|author|text|account|interview|handbook|book|magazine|log|document|commentary|op-ed|writer|scholar|expert)(?![${LETTER}])`,
);
const OWN_SPEAKER = new RegExp(
  `(?:^|[\\s,;“”"])(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo|[Tt]he|[Oo]ur|[Hh]er|[Hh]is|[Mm]y|[Tt]heir|[Mm]ost|[Mm]any)\\s+(?:[${LETTER}-]+\\s+){0,4}?[${LETTER}-]+(?:\\s+(?:in|from|of|at|with|for)\\s+[${LETTER}-]+)?|we|I|they|people|critics|[${UPPER}][${LETTER}.-]+(?:\\s+[${UPPER}][${LETTER}.-]+){0,3})\\s*,?\\s+(?:(?:would|will|can|could|might|may|must|should|do|did|have|had|has|am|${ADVERB})\\s+){0,2}${SAYING}(?![${LETTER}])|${SAYING_FIRST}\\s+(?:an?|one|another|some|the|our|her|his|my|[${UPPER}][${LETTER}.-]+)(?![${LETTER}])`,
);
const VERB_WITHIN = new RegExp(SAYING);
/** Whether a text has somebody of its own who speaks: to look for them where no verb says so takes long. */
export const hasOwnSpeaker = (text: string): boolean =>
  VERB_WITHIN.test(text) && OWN_SPEAKER.test(text);
const PERSON =
  'reader|diplomat|official|visitor|analyst|expert|spokes[a-z]+|neighbou?r|student|farmer|driver|source|colleague|critic|trader|worker|resident|teacher|friend|man|woman';
/** Somebody whom the record cannot know, in small letters: "one visitor", "a retired teacher". */
export const SOMEBODY = new RegExp(
  `(?:^|[\\s,])(?:an?|one|another|my|our)\\s+(?:[${LETTER}-]+\\s+){0,2}?(?:${PERSON})(?![${LETTER}])`,
);
/** "My neighbour, who was there: “…”" */
export const SOMEBODY_BEFORE = new RegExp(`${SOMEBODY.source}[^.;:\u0001]{0,60}:\\s*$`);
/** A sentence that is one quotation. */
export const ALONE = /^[\s\u0001]+$/;
/** The sentence after a quotation that says whose it is. */
export const THAT_IS = /^\s*(?:(?:That|This|Such|Thus|So|With these words)\s|\([A-Z])/;
/** What begins another clause after a quotation. */
export const NEXT_CLAUSE = /^[\s,;—–-]*(?:and|but|while|whereas|then)\s/;
/** A verb after a name that leads on to another quotation. */
export const LEADS_ON = /^[^.;:\u0001]{0,60}[:,]?\s*\u0001/;
const NAME = `((?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Lord|Lady|President|Minister)\\.?\\s+|(?:[A-Z]\\.\\s?){1,3}|(?!(?:And|But|So|Then|Yet|When|While|The|In|On|At|As|For|Of|If)\\s)[A-Z][${LETTER}’'-]+\\s+)[A-Z][${LETTER}’'-]+)`;
export const STRANGER_BEFORE = new RegExp(
  `(?<![A-Za-z])${NAME}(?:,[^,.:;]{1,60},)?\\s+(?:(?:would|will|has|had|${ADVERB})\\s+){0,2}(?:${SAYING}(?:\\s+that|[^.:;,"“”\u0001]{0,40}:)?|${NAMING}[^.:;,"“”\u0001]{0,40})[\\s,]*$|(?<![A-Za-z])((?:Mr|Mrs|Ms|Dr|Prof)\\.?\\s+[A-Z][${LETTER}’'-]+):\\s*$`,
);
export const STRANGER_AFTER = new RegExp(
  `^[\\s,.—–-]*(?:${SAYING_FIRST}\\s+${NAME}|${NAME}\\s+${SAYING_FIRST})(?![A-Za-z])`,
);
