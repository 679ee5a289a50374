import { pairs } from './packed-table.ts';

/** Irregular forms of English words: each base with the forms that no rule makes of it. */
const FAMILIES =
  'arise arose arisen|awake awoke awoken|be been|bear bore borne|beat beaten|become became|begin began begun|' +
  'bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|' +
  'build built|burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|' +
  'deal dealt|die dying|dig dug|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|' +
  'fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|' +
  'forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|' +
  'go went gone goes|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hold held|' +
  'keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|' +
  'lend lent|lie lying lain|light lit|lose lost|make made|mean meant|meet met|mistake mistook mistaken|' +
  'overcome overcame|overtake overtook overtaken|pay paid|plead pled|prove proven|repay repaid|' +
  'ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|' +
  'send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|' +
  'sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spell spelt|spend spent|' +
  'spill spilt|spin spun|spoil spoilt|spring sprang sprung|stand stood|steal stole stolen|stick stuck|' +
  'strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|' +
  'swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|tie tying|' +
  'undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|use used using|' +
  'wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|' +
  'withhold withheld|withstand withstood|write wrote written|rebuild rebuilt|foresee foresaw foreseen|' +
  'unite united uniting|add added adding|' +
  'alumnus alumni|analysis analyses|antithesis antitheses|appendix appendices|axis axes|bacterium bacteria|' +
  'basis bases|calf calves|child children|crisis crises|criterion criteria|curriculum curricula|' +
  'diagnosis diagnoses|elf elves|emphasis emphases|foot feet|formula formulae|fungus fungi|gas gases gasses|' +
  'goose geese|half halves|hoof hooves|hypothesis hypotheses|index indices|knife knives|leaf leaves|life lives|' +
  'loaf loaves|man men|matrix matrices|medium media|memorandum memoranda|mouse mice|nucleus nuclei|' +
  'oasis oases|ox oxen|parenthesis parentheses|phenomenon phenomena|quiz quizzes|radius radii|' +
  'referendum referenda|scarf scarves|self selves|sheaf sheaves|shelf shelves|stimulus stimuli|stratum strata|' +
  'syllabus syllabi|synthesis syntheses|thesis theses|thief thieves|tooth teeth|vertex vertices|wharf wharves|' +
  'wife wives|wolf wolves|woman women|bus buses|yes yeses|bad worse worst|good better best|far farther further|';
/** What stands behind a form. */
const ENDS = [' ', '|'] as const;

/** Words of a family that are derived from its base, and share its key. */
const DERIVED = pairs([
  'growth',
  'grow',
  'strength',
  'strong',
  'death',
  'dead',
  'choice',
  'choose',
]);

const NONE: readonly string[] = [];
let bases: Map<string, string[]> | undefined;

function table(): ReadonlyMap<string, readonly string[]> {
  if (bases) return bases;
  bases = new Map();
  for (const family of FAMILIES.split('|')) {
    const [base = '', ...forms] = family.split(' ');
    for (const form of forms) {
      const others = bases.get(form);
      if (others) others.push(base);
      else bases.set(form, [base]);
    }
  }
  // These are regular forms of one word, and irregular ones of another.
  for (const [form, base] of [
    ['leaves', 'leave'],
    ['lives', 'live'],
    ['bases', 'base'],
    ['axes', 'axe'],
    ['found', 'found'],
    ['left', 'left'],
    ['saw', 'saw'],
    ['rose', 'rose'],
    ['fell', 'fell'],
    ['bore', 'bore'],
    ['ground', 'ground'],
    ['wound', 'wound'],
    ['media', 'media'],
    ['better', 'better'],
    ['best', 'best'],
    ['further', 'further'],
  ] as const) {
    bases.get(form)?.push(base);
  }
  return bases;
}

/** Whether a word is a form of some family. To look for it in the text takes less than to make the table. */
function mayBeForm(word: string): boolean {
  return ENDS.some((end) => FAMILIES.includes(` ${word}${end}`));
}

/** The words of which a folded word is an irregular form: one, or several as of `leaves`. */
export function irregularBases(word: string): readonly string[] {
  if (!bases && !mayBeForm(word)) return NONE;
  return table().get(word) ?? NONE;
}

/** The word under which one that is irregularly derived from it is kept: `grow` of `growth`. */
export function derivedFrom(word: string): string | undefined {
  return DERIVED.get(word);
}
