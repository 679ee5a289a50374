/* Verbs of saying, and their marks in a text that is searched for who speaks. */

/** Words after which who speaks may be named: "said Ines Moor". */
const FIRST =
  'says say said writes write wrote adds add added argues argue argued notes note noted observes ' +
  'observed states stated explains explained claims claimed insists insisted remarks remarked comments ' +
  'commented warns warned recalls recalled concludes concluded declares declared announces announced ' +
  'stresses stressed answers answered responds responded replies replied continues continued jokes ' +
  'joked believes thinks thought complains complained laughs laughed asks asked sagt sagte schreibt ' +
  'schrieb dit écrit ajoute selon laut nach говорит пишет сказал сказала';
/** Verbs of which the object stands before the quotation, too: "Ines Moor called the sea “…”". */
const NAMING = 'calls call called describes describe described';
/** Others: who is named after them was told or described. */
const OTHERS =
  'admits admitted concedes conceded confirms confirmed repeats repeated denies denied maintains maintained ' +
  'predicts predicted acknowledges acknowledged contends contended saying writing written tells tell told ' +
  'ask answer object objects objected observe state explain claim puts put reports report reported declare ' +
  'announce insist remark comment warn recall conclude speaks speak spoke promises promise promised urges ' +
  'urge urged emphasises emphasised emphasise emphasizes emphasized emphasize underlines underline ' +
  'underlined quotes quote quoted mentions mentioned grants granted suggests suggested praises praised sees cautions cautioned reply believe believed think complain laugh records record recorded lists ' +
  'list listed aus';
/** Chinese has no spaces between words. */
const HAN = /表示|指出|写道|认为|[说称]/gu;
const LETTERS = /[A-Za-z\u00aa-\u024f\u0370-\u1fff]+/g;

const MARKS = { first: '\u0002', naming: '\u0003', other: '\u0004' } as const;
const markOf = new Map<string, string>();
for (const [mark, words] of [
  [MARKS.first, FIRST],
  [MARKS.naming, NAMING],
  [MARKS.other, OTHERS],
] as const)
  for (const word of words.split(' ')) markOf.set(word, mark);

/** Of a class of characters: any mark. */
export const MARK = '\u0002-\u0004';
/** Patterns of one marked verb: any, one of those behind which a name may stand, and one of naming. */
export const MARKED = `[${MARK}]+`;
export const MARKED_FIRST = `${MARKS.first}+`;
export const MARKED_NAMING = `${MARKS.naming}+`;

/** Replaces each verb of saying by marks of its own length, so that places stay what they are. */
export function markVerbs(text: string): string {
  const marked = text.replace(LETTERS, (word) => {
    const mark = markOf.get(word);
    return mark === undefined ? word : mark.repeat(word.length);
  });
  return marked.replace(HAN, (verb) => MARKS.other.repeat(verb.length));
}
