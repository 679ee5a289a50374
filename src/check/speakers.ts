import { Lists } from '../text/lists.ts';
import { leadIn, ofBlock } from './block-speakers.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Speaker } from './given-to.ts';
import { interruptionOf } from './interruption.ts';
import type { KnownNames, NamedAt } from './known-names.ts';
import { isOfOwnPerson } from './own-people.ts';
import { type Quotation, textOf, withoutQuotations } from './quotations.ts';
import { roleIn, rolesIn } from './roles.ts';
import { markVerbs } from './saying.ts';
import { type Sentence, sentenceAt, sentencesOf } from './sentences.ts';
import { Setting } from './setting.ts';
import { isSomebodyElses } from './somebody-else.ts';
import {
  ACCORDING_TO,
  AFTER_NAME,
  ALONE,
  BEFORE_NAME,
  COLON,
  CONTAINER_NOUN,
  DOCUMENT_SAYS,
  FARTHEST,
  hasOwnSpeaker,
  IN_VIEW,
  IT_SAYS,
  LEADING,
  LEADS_ON,
  LINE_BEFORE,
  LONGEST_SIGNED,
  NEXT_CLAUSE,
  OWN_INTERVIEW,
  PRONOUN,
  PRONOUN_BEFORE,
  PRONOUN_LEADS,
  SIGNED,
  SUBJECT_PRONOUN,
  strangerBeside,
  THAT_IS,
  TOLD,
  TOLD_AFTER,
  TOLD_BEFORE,
  VERB,
  WRITER,
} from './speaker-patterns.ts';
import {
  nobodySpoken,
  ofPronoun,
  personBefore,
  remember,
  type Spoken,
  strangersIn,
} from './spoken.ts';

/** Says of each quotation of a draft to whom it is given. */
export function speakersOf(
  blocks: readonly DraftBlock[],
  quotations: readonly Quotation[],
  names: KnownNames,
): ReadonlyMap<Quotation, Speaker | undefined> {
  const said = new Map<Quotation, Speaker | undefined>();
  if (quotations.length === 0) return said;
  const byBlock = new Lists<DraftBlock, Quotation>();
  for (const quotation of quotations) {
    const block = quotation.parts[0]?.block;
    if (block) byBlock.add(block, quotation);
  }
  const whoHas = rolesIn(blocks, names);
  const inText = nobodySpoken();
  const setting = new Setting();
  for (const [place, block] of blocks.entries()) {
    // A note is read where its mark stands, a cell beside its row: neither goes on from what is before it.
    const isApart = block.block.kind === 'footnote' || block.block.kind === 'cell';
    const spoken = isApart ? nobodySpoken() : inText;
    const own = byBlock.of(block);
    const marked = own.filter(({ by }) => by !== 'block').map(({ outer }) => outer);
    const text = withoutQuotations(block.prose, marked);
    const sentences = sentencesOf(block.prose, marked);
    const named = names.in(text);
    setting.enter(block, named);
    const verbs = markVerbs(text);
    const strangers = strangersIn(verbs, names);
    const around = { text, verbs, sentences, names, named, strangers, spoken, whoHas };
    let speakerBefore: { quotation: Quotation; speaker: Speaker | undefined } | undefined;
    for (const quotation of own) {
      const speaker =
        quotation.by === 'block'
          ? ofBlock(blocks, place, quotation, names)
          : (ofInterruption(quotation, names) ?? ofSentence({ ...around, quotation }));
      const whose =
        speaker ??
        leadIn(blocks, place, quotation, names, sentences) ??
        ofSentenceBefore(text, sentences, named, quotation, speakerBefore) ??
        setting.of(quotation);
      said.set(quotation, whose && isTold(text, quotation) ? { ...whose, isTold: true } : whose);
      speakerBefore = { quotation, speaker: whose };
      if (speaker?.known) {
        if (speaker.known.sort === 'container') spoken.container = speaker.known;
        else {
          spoken.person = speaker.known;
          spoken.outsider = false;
        }
      } else if (speaker) spoken.outsider = true;
    }
    remember(spoken, named, strangers, text);
  }
  return said;
}

/** Whether the writer of a draft was told the words, so that no document need have them. */
const isTold = (text: string, { outer: { start, end } }: Quotation): boolean =>
  OWN_INTERVIEW.test(text.slice(Math.max(0, start - TOLD_BEFORE), start)) ||
  OWN_INTERVIEW.test(text.slice(end, end + TOLD_AFTER));

/** Who is named between the words: «…, — сказала Анна Мор, — …». */
function ofInterruption(quotation: Quotation, names: KnownNames): Speaker | undefined {
  const inside = interruptionOf(textOf(quotation));
  const [first] = inside === undefined ? [] : names.in(inside);
  return first && { known: first.known, clearly: true, others: [] };
}

/**
 * Who a quotation goes on from that is a sentence of its own: whose the words of the sentence before are,
 * else perhaps the one whom that names.
 */
function ofSentenceBefore(
  text: string,
  sentences: readonly Sentence[],
  named: readonly NamedAt[],
  { outer, by }: Quotation,
  before: { readonly quotation: Quotation; readonly speaker: Speaker | undefined } | undefined,
): Speaker | undefined {
  const own = sentenceAt(sentences, outer.start);
  const last = sentenceAt(sentences, own.start - 1);
  if (by === 'block' || own.start === 0 || !ALONE.test(text.slice(own.start, own.end)))
    return undefined;
  if (before?.speaker && before.quotation.outer.start >= last.start) return before.speaker;
  const [one, ...others] = namedIn(named, last).filter(({ known }) => known.sort !== 'container');
  return one && others.length === 0 ? { known: one.known, clearly: false, others: [] } : undefined;
}

interface InSentence {
  readonly text: string;
  /** The text with its verbs of saying marked. */
  readonly verbs: string;
  readonly sentences: readonly Sentence[];
  readonly named: readonly NamedAt[];
  readonly names: KnownNames;
  /** Where those begin whom the record does not know and who do something. */
  readonly strangers: readonly number[];
  readonly quotation: Quotation;
  readonly spoken: Spoken;
  readonly whoHas: ReturnType<typeof rolesIn>;
}

function ofSentence({
  text,
  verbs,
  sentences,
  names,
  named,
  strangers,
  quotation,
  spoken,
  whoHas,
}: InSentence): Speaker | undefined {
  const { outer } = quotation;
  const sentence = sentenceAt(sentences, outer.start);
  const last = sentenceAt(sentences, Math.max(outer.start, outer.end - 1));
  const after = sentenceAt(sentences, last.end);
  // "“….” That is how Ilse Moor answers.", "“….” (Ilse Moor)"
  const goesOn =
    after.start === last.end && THAT_IS.test(text.slice(after.start, after.start + 40));
  const end = Math.max(sentence.end, goesOn ? after.end : last.end);
  const range = {
    start: Math.max(sentence.start, outer.start - FARTHEST),
    end: Math.min(end, outer.end + FARTHEST),
  };
  const inside = namedIn(named, range);
  const speaking = inside.filter(
    ({ start }) => !TOLD.test(text.slice(Math.max(0, start - 24), start)),
  );
  const others = speaking.map(({ known }) => known);
  const bracket = parenthesis(text, outer.end, inside);
  if (bracket) return { known: bracket.known, clearly: true, others: [] };
  const strong = speaking.filter((one) => isSaying(text, verbs, one, range, outer));
  const nearest = strong.sort((a, b) => distance(a, outer) - distance(b, outer))[0];
  if (nearest) return { known: nearest.known, clearly: !nearest.owned, others };
  const [signed] = SIGNED.exec(text.slice(outer.end, outer.end + LONGEST_SIGNED)) ?? [];
  if (signed !== undefined) return signedBy(named, outer.end, signed);
  const isNobodyNamed = inside.length === 0;
  const role = isNobodyNamed ? roleIn(verbs.slice(range.start, range.end)) : undefined;
  const [called] = role === undefined ? [] : whoHas(role);
  if (called) return { known: called, clearly: false, others };
  const stranger = strangerOf(verbs, range, outer);
  if (stranger !== undefined) return { known: undefined, clearly: true, others, stranger };
  const before = text.slice(range.start, outer.start);
  const verbsBefore = verbs.slice(range.start, outer.start);
  const hasStranger =
    isNobodyNamed && strangers.some((start) => start >= range.start && start < outer.start);
  const isOwn = isNobodyNamed && isOfOwnPerson(verbsBefore, verbs.slice(outer.end, range.end));
  if (isOwn || isSomebodyElses({ text: before, verbs: verbsBefore, hasStranger }, names))
    return { known: undefined, clearly: true, others };
  const around = text.slice(range.start, range.end);
  const next = /^[\s,—–-]*(?:he|she|they|we|I)\s/u.test(text.slice(outer.end));
  const said = verbs.slice(range.start, range.end);
  const hasVerb = VERB.test(said);
  const isSaid = hasVerb || ACCORDING_TO.test(around);
  const noun = isNobodyNamed && isSaid ? CONTAINER_NOUN.exec(around.toLowerCase()) : undefined;
  if (noun) {
    const isWriter = WRITER.test(noun[1] ?? '');
    const writer = isWriter ? personBefore(named, range.start)?.known : undefined;
    if (writer) return { known: writer, clearly: true, others: [] };
    const known = isWriter ? spoken.person : spoken.container;
    if (known) return { known, clearly: true, others: spoken.person ? [spoken.person] : [] };
    return DOCUMENT_SAYS.test(said) ? { known: undefined, clearly: false, others: [] } : undefined;
  }
  if (isNobodyNamed && IT_SAYS.test(said)) {
    const known = named.filter(
      ({ end, known: { sort } }) => end <= range.start && sort !== 'person',
    );
    const last = known.at(-1)?.known ?? spoken.container;
    if (last) return { known: last, clearly: true, others: [] };
  }
  const own = said.replaceAll('\u0001', ',');
  if (isNobodyNamed && PRONOUN.test(around.toLowerCase())) {
    const leads =
      next || PRONOUN_LEADS.test(before) || PRONOUN_BEFORE.test(before) || LINE_BEFORE.test(before);
    const isMeant = leads || IN_VIEW.test(around);
    const speaks = hasVerb && (SUBJECT_PRONOUN.test(said) || !hasOwnSpeaker(own));
    if (isMeant || speaks) return ofPronoun(verbs, named, strangers, range, spoken);
  }
  const [first] = inside.sort((a, b) => distance(a, outer) - distance(b, outer));
  if (first) {
    // A name that begins the sentence is its subject: "Cui Zheng's view is that …".
    const begins = inside.length === 1 && first.start - range.start < LEADING;
    return { known: first.known, clearly: begins && first.end <= outer.start, others };
  }
  return hasOwnSpeaker(own) ? { known: undefined, clearly: true, others: [] } : undefined;
}

/** The name of somebody unknown who says a quotation. */
const strangerOf = (verbs: string, range: Sentence, outer: Sentence): string | undefined =>
  strangerBeside(
    verbs.slice(Math.max(range.start, outer.start - 160), outer.start),
    verbs.slice(outer.end, Math.min(range.end, outer.end + 80)),
  );

/** The names inside a range, of all in order. */
function namedIn(named: readonly NamedAt[], range: Sentence): NamedAt[] {
  const first = named.findIndex(({ start }) => start >= range.start);
  const found: NamedAt[] = [];
  for (let at = first; at >= 0 && at < named.length; at++) {
    const one = named[at];
    if (!one || one.start >= range.end) break;
    if (one.end <= range.end) found.push(one);
  }
  return found;
}

/** Whose a quotation is that ends in a line with a name: "“….”\n— Ilse Moor, Port". */
function signedBy(named: readonly NamedAt[], from: number, signed: string): Speaker {
  const start = from + signed.search(/[^\s—–―]/u);
  const one = named.find((name) => name.start === start);
  return { known: one?.known, clearly: true, others: [] };
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
function isSaying(
  text: string,
  verbs: string,
  one: NamedAt,
  range: Sentence,
  outer: Sentence,
): boolean {
  const before = text.slice(range.start, one.start);
  const after = text.slice(one.end, range.end);
  const between =
    one.end <= outer.start ? text.slice(one.end, outer.start) : text.slice(outer.end, one.start);
  if (between.includes('\u0001') && distance(one, outer) > 80) return false;
  // "… called it “…”, and Moor replied: “…”"
  if (one.start >= outer.end && NEXT_CLAUSE.test(between) && LEADS_ON.test(after)) return false;
  if (AFTER_NAME.test(verbs.slice(one.end, range.end))) return true;
  if (one.end <= outer.start && COLON.test(between)) return true;
  if (
    one.end <= outer.start &&
    /^['’]s(?:\s+[A-Za-z\u00aa-\u024f\u0370-\u1fff]+){0,3}$/u.test(between.trim())
  )
    return false;
  return BEFORE_NAME.test(markVerbs(before.slice(-80).toLowerCase()));
}
