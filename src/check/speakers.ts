import type { DraftBlock } from './draft-block.ts';
import type { KnownName, KnownNames, NamedAt } from './known-names.ts';
import { dashLine, type Quotation } from './quotations.ts';
import { type Sentence, sentenceAt, sentencesOf } from './sentences.ts';

/** Who a draft gives words to. */
export interface Speaker {
  /** Somebody of the record; `undefined` where it is somebody else. */
  readonly known: KnownName | undefined;
  /** Whether the words around say so: a verb of saying, a colon, a dash. */
  readonly clearly: boolean;
  /** Others of the record that the sentence names, to whom the words may belong as well. */
  readonly others: readonly KnownName[];
}

const SAYING =
  '(?:says?|said|saying|writes?|wrote|writing|written|adds?|added|tells?|told|asks?|asked|argues?|argued|notes?|noted|' +
  'observes?|observed|states?|stated|stressed|stresses|explains?|explained|claims?|claimed|calls?|called|' +
  'describes?|described|puts?|reports?|reported|declares?|declared|announces?|announced|insists?|insisted|' +
  'remarks?|remarked|comments?|commented|warns?|warned|recalls?|recalled|concludes?|concluded|speaks?|spoke|' +
  'promises?|promised|urges?|urged|emphasi[sz]e[sd]?|underlines?|underlined|quotes?|quoted|replie[sd]|reply|' +
  'believes?|believed|think|thinks|thought|complains?|complained|laughs?|laughed|records?|recorded|lists?|listed|' +
  'sagt|sagte|schreibt|schrieb|dit|écrit|ajoute|selon|laut|nach|aus|говорит|пишет|сказал|сказала|说|表示|指出|称|写道|认为)';
const GAP = "(?:[\\s,(]+(?:[A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff0-9.'’-]+[\\s,)]+){0,4}?)";
const AFTER_NAME = new RegExp(
  `^['’]?s?${GAP}?${SAYING}(?![A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff])`,
  'u',
);
const BEFORE_NAME = new RegExp(
  `(?<![A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff])(?:${SAYING}|according to|in the words of|words of|as|by|per|from|source:|account of)(?:[\\s:,—–-]+(?:the|President|Mr|Ms|Mrs|Dr|Professor|Prof|scholar|author|paper|miller|[A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff]+)\\.?){0,4}?[\\s:,—–-]*$`,
  'iu',
);
const VERB = new RegExp(
  `(?<![A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff])${SAYING}(?![A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff])`,
  'u',
);
const COLON = /^[^.:;]{0,40}[:：]\s*$/u;
const PRONOUN =
  /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff'’])(he|she|his|her|il|elle|er|sie|он|она|他|她)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/iu;
const WRITER = /author|writer|scholar|expert/i;
/** Units from the start of a sentence within which its subject begins. */
const LEADING = 8;
const SUBJECT_PRONOUN = new RegExp(
  `(?<![A-Za-z'’])(?:[Hh]e|[Ss]he|[Ii]l|[Ee]lle|[Ee]r|[Ss]ie)\\s+(?:[a-z]+\\s+){0,2}?${SAYING}(?![A-Za-z])`,
  'u',
);
const CONTAINER_NOUN =
  /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff])(?:the|this|that|same) (paper|newspaper|article|report|piece|essay|author|text|account|interview|handbook|book|magazine|log|document|commentary|op-ed|writer|scholar|expert)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/iu;
const OWN_SPEAKER = new RegExp(
  `(?:^|[\\s,;“”"])(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome|[Tt]wo|[Tt]he|[Oo]ur|[Hh]er|[Hh]is|[Mm]y|[Tt]heir|[Mm]ost|[Mm]any)\\s+(?:[A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff-]+\\s+){0,4}?[A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff-]+(?:\\s+(?:in|from|of|at|with|for)\\s+[A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff-]+)?|we|I|they|people|critics|[A-Z\\u00c0-\\u00de\\u0391-\\u03a9\\u0410-\\u042f][A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff.-]+(?:\\s+[A-Z\\u00c0-\\u00de\\u0391-\\u03a9\\u0410-\\u042f][A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff.-]+){0,3})\\s*,?\\s+${SAYING}(?![A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff])|${SAYING}\\s+(?:an?|one|another|some|the|our|her|his|my|[A-Z\\u00c0-\\u00de\\u0391-\\u03a9\\u0410-\\u042f][A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff.-]+)(?![A-Za-z\\u00aa-\\u024f\\u0370-\\u1fff])`,
  'u',
);

/** Who was last spoken of, for pronouns and "the paper". */
interface Spoken {
  person: KnownName | undefined;
  container: KnownName | undefined;
  /** Whether a person who is not of the record was spoken of since. */
  outsider: boolean;
  own: boolean;
}

/** Says of each quotation of a draft to whom it is given. */
export function speakersOf(
  blocks: readonly DraftBlock[],
  quotations: readonly Quotation[],
  names: KnownNames,
): ReadonlyMap<Quotation, Speaker | undefined> {
  const said = new Map<Quotation, Speaker | undefined>();
  const byBlock = new Map<DraftBlock, Quotation[]>();
  for (const quotation of quotations) {
    const block = quotation.parts[0]?.block;
    if (block) byBlock.set(block, [...(byBlock.get(block) ?? []), quotation]);
  }
  const spoken: Spoken = { person: undefined, container: undefined, outsider: false, own: false };
  for (const [place, block] of blocks.entries()) {
    const own = byBlock.get(block) ?? [];
    const marked = own.filter(({ by }) => by !== 'block').map(({ outer }) => outer);
    const text = withoutQuotations(block.prose, marked);
    const sentences = sentencesOf(block.prose, marked);
    const named = names.in(text);
    for (const quotation of own) {
      const speaker =
        quotation.by === 'block'
          ? ofBlock(blocks, place, names)
          : ofSentence({ text, sentences, named, quotation, spoken });
      said.set(quotation, speaker ?? leadIn(blocks, place, quotation, names, sentences));
      if (speaker?.known) {
        if (speaker.known.sort === 'container') spoken.container = speaker.known;
        else {
          spoken.person = speaker.known;
          spoken.outsider = false;
        }
      } else if (speaker) spoken.outsider = true;
    }
    remember(spoken, named, text);
  }
  return said;
}

/** Blanks out what stands in quotations: names there name nobody as the speaker. */
function withoutQuotations(text: string, closed: readonly Sentence[]): string {
  let rest = text;
  for (const { start, end } of closed)
    rest =
      rest.slice(0, start) + '\u0001'.repeat(Math.min(end, rest.length) - start) + rest.slice(end);
  return rest;
}

function remember(spoken: Spoken, named: readonly NamedAt[], text: string): void {
  for (const { known } of named) {
    if (known.sort === 'container') spoken.container = known;
    else {
      spoken.person = known;
      spoken.outsider = false;
    }
  }
  const [last] = named.filter(({ known }) => known.sort !== 'container').slice(-1);
  const rest = last ? text.slice(last.end) : text;
  if (
    /(?:^|[\s,])(?:an?|one|another)\s+(?:[A-Za-z\u00aa-\u024f\u0370-\u1fff-]+\s+){0,2}?(?:reader|diplomat|official|visitor|analyst|expert|spokes[A-Za-z\u00aa-\u024f\u0370-\u1fff]+|neighbou?r|student|farmer|driver|source|colleague|critic|trader|worker|resident|teacher|friend|man|woman)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/iu.test(
      rest,
    )
  )
    spoken.outsider = true;
}

interface InSentence {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly named: readonly NamedAt[];
  readonly quotation: Quotation;
  readonly spoken: Spoken;
}

function ofSentence({
  text,
  sentences,
  named,
  quotation,
  spoken,
}: InSentence): Speaker | undefined {
  const { outer } = quotation;
  const sentence = sentenceAt(sentences, outer.start);
  const last = sentenceAt(sentences, Math.max(outer.start, outer.end - 1));
  const range = { start: sentence.start, end: Math.max(sentence.end, last.end) };
  const inside = named.filter(({ start, end }) => start >= range.start && end <= range.end);
  const others = inside.map(({ known }) => known);
  const bracket = parenthesis(text, outer.end, inside);
  if (bracket) return { known: bracket.known, clearly: true, others: [] };
  const strong = inside.filter((one) => isSaying(text, one, range, outer));
  const nearest = strong.sort((a, b) => distance(a, outer) - distance(b, outer))[0];
  if (nearest) return { known: nearest.known, clearly: true, others };
  const around = text.slice(range.start, range.end);
  const next = /^[\s,—–-]*(?:he|she|they|we|I)\s/u.test(text.slice(outer.end));
  const noun = CONTAINER_NOUN.exec(around);
  const hasVerb = VERB.test(around);
  if (inside.length === 0 && noun && hasVerb) {
    const known = WRITER.test(noun[1] ?? '') ? spoken.person : spoken.container;
    if (known) return { known, clearly: true, others: spoken.person ? [spoken.person] : [] };
    // A document that is not named may be one of the record.
    return undefined;
  }
  const own = around.replaceAll('\u0001', ' ');
  const isPronoun = PRONOUN.test(around) && (hasVerb || next);
  const subject = SUBJECT_PRONOUN.test(around) || next;
  if (inside.length === 0 && isPronoun && (subject || !OWN_SPEAKER.test(own)))
    return ofPronoun(text, named, range, spoken);
  const [first] = inside.sort((a, b) => distance(a, outer) - distance(b, outer));
  if (first) {
    // A name that begins the sentence is its subject: "Cui Zheng's view is that …".
    const leads = inside.length === 1 && first.start - range.start < LEADING;
    return { known: first.known, clearly: leads && first.end <= outer.start, others };
  }
  return OWN_SPEAKER.test(own) ? { known: undefined, clearly: true, others: [] } : undefined;
}

/** Who "he" or "she" is: the person last named, unless somebody else was spoken of since. */
function ofPronoun(
  text: string,
  named: readonly NamedAt[],
  range: Sentence,
  spoken: Spoken,
): Speaker {
  const earlier = named
    .filter(({ end, known }) => end <= range.start && known.sort === 'person')
    .at(-1);
  if (earlier && !outsiderBetween(text, earlier.end, range.start))
    return { known: earlier.known, clearly: true, others: [] };
  const { person, container, outsider } = spoken;
  if (person && !outsider && !outsiderBetween(text, 0, range.start))
    return { known: person, clearly: true, others: container ? [container] : [] };
  return { known: undefined, clearly: true, others: [] };
}

function outsiderBetween(text: string, from: number, to: number): boolean {
  // "Tomos Reed, the miller, says": what stands between the commas is the same person.
  const between = text.slice(from, to).replace(/^,[^,.]{1,80},/, '');
  return OWN_SPEAKER.test(between.replaceAll('\u0001', ' '));
}

/** A name in brackets straight after a quotation. */
function parenthesis(text: string, from: number, inside: readonly NamedAt[]): NamedAt | undefined {
  const [bracket] = /^[\s.,]*\([^()]{2,80}\)/u.exec(text.slice(from)) ?? [];
  if (!bracket) return undefined;
  return inside.find(({ start, end }) => start > from && end <= from + bracket.length);
}

const distance = ({ start, end }: NamedAt, outer: Sentence): number =>
  end <= outer.start ? outer.start - end : start - outer.end;

/** Whether the words around a name say that it speaks, with no other quotation between. */
function isSaying(text: string, one: NamedAt, range: Sentence, outer: Sentence): boolean {
  const before = text.slice(range.start, one.start);
  const after = text.slice(one.end, range.end);
  const between =
    one.end <= outer.start ? text.slice(one.end, outer.start) : text.slice(outer.end, one.start);
  if (between.includes('\u0001') && distance(one, outer) > 80) return false;
  if (AFTER_NAME.test(after)) return true;
  if (one.end <= outer.start && COLON.test(between)) return true;
  if (
    one.end <= outer.start &&
    /^['’]s(?:\s+[A-Za-z\u00aa-\u024f\u0370-\u1fff]+){0,3}$/u.test(between.trim())
  )
    return false;
  return BEFORE_NAME.test(before.slice(-80));
}

/** Who is named under a block quotation, or in the words that lead in to it. */
function ofBlock(
  blocks: readonly DraftBlock[],
  place: number,
  names: KnownNames,
): Speaker | undefined {
  const block = blocks[place];
  if (!block) return undefined;
  const own = block.text.slice(dashLine(block.text));
  const next = blocks[place + 1];
  const under =
    next && next.block.quoted > 0 && dashLine(next.text) === next.text.search(/\S/)
      ? next.text
      : '';
  const after =
    next &&
    next.block.quoted === 0 &&
    /^[—–―]\s*[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]/u.test(next.text)
      ? next.text
      : '';
  for (const line of [own, under, after]) {
    if (line.trim() === '') continue;
    const [found, ...others] = names.in(line);
    if (found)
      return { known: found.known, clearly: true, others: others.map(({ known }) => known) };
    return { known: undefined, clearly: true, others: [] };
  }
  return undefined;
}

/** The sentence before, where it ends in a colon: in the block, else in the block before. */
function leadIn(
  blocks: readonly DraftBlock[],
  place: number,
  { outer, by }: Quotation,
  names: KnownNames,
  sentences: readonly Sentence[],
): Speaker | undefined {
  const block = blocks[place];
  const own = block?.prose.slice(0, outer.start) ?? '';
  const isFirst = by === 'block' || !/\S/.test(own);
  let line = '';
  if (isFirst) {
    let at = place - 1;
    while (by === 'block' && (blocks[at]?.block.quoted ?? 0) > 0) at--;
    const before = blocks[at];
    if (!before || !/[:：]\s*$/u.test(before.prose)) return undefined;
    line = before.prose.slice(-300);
  } else {
    const { start } = sentenceAt(sentences, outer.start);
    line = /[:：]\s*$/u.test(own) ? own.slice(start) : '';
  }
  const found = names.in(line);
  const last = found.at(-1);
  if (!last) return undefined;
  return {
    known: last.known,
    clearly: found.length === 1,
    others: found.map(({ known }) => known),
  };
}
