import { MAYBE_OF_RECORD, SOMEBODY_ELSE, type Speaker } from './given-to.ts';
import type { KnownName, KnownNames, NamedAt } from './known-names.ts';
import { isOfOwnPerson } from './own-people.ts';
import type { Quotation } from './quotations.ts';
import { roleIn, type WhoHas } from './roles.ts';
import { markVerbs } from './saying.ts';
import { type Sentence, sentenceAt } from './sentences.ts';
import { beginsWithSomebody, isSomebodyElses } from './somebody-else.ts';
import {
  ACCORDING_TO,
  AFTER_NAME,
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
  PRONOUN,
  PRONOUN_BEFORE,
  PRONOUN_BEGINS,
  PRONOUN_LEADS,
  SIGNED,
  SUBJECT_PRONOUN,
  strangerBeside,
  THAT_IS,
  TOLD,
  VERB,
  WHICH_IT_SAYS,
  WRITER,
} from './speaker-patterns.ts';
import { ofPronoun, personBefore, type Spoken } from './spoken.ts';

/** A block, and one of its quotations. */
export interface InBlock {
  /** The text with its quotations marked. */
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
  readonly whoHas: WhoHas;
}

/** What stands around a quotation in its sentence. */
interface Around {
  readonly outer: Sentence;
  readonly range: Sentence;
  /** Its words, and those before the quotation; the same with their verbs of saying marked. */
  readonly text: string;
  readonly before: string;
  readonly verbs: string;
  readonly verbsBefore: string;
  /** Who of the record is named there; who of them may speak, which who is told does not; and whom these name. */
  readonly inside: readonly NamedAt[];
  readonly speaking: readonly NamedAt[];
  readonly others: readonly KnownName[];
}

/** Units before a quotation and behind it in which a stranger is named. */
const BEFORE_STRANGER = 160;
const AFTER_STRANGER = 80;
const PRONOUN_AFTER = /^[\s,—–-]*(?:he|she|they|we|I)\s/u;

/** "**Ines Moor:** “…” (Log, 3)": the name before the colon is that of who speaks. */
const LABEL_BEFORE = /^\s*:\s*$/;
/** Somebody whom the record does not know, in a sentence that may name others of the record. */
const somebodyElse = ({ others }: Around): Speaker => ({ ...SOMEBODY_ELSE, others });

function aroundOf({ text, verbs, sentences, named, quotation: { outer } }: InBlock): Around {
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
  return {
    outer,
    range,
    text: text.slice(range.start, range.end),
    before: text.slice(range.start, outer.start),
    verbs: verbs.slice(range.start, range.end),
    verbsBefore: verbs.slice(range.start, outer.start),
    inside,
    speaking,
    others: speaking.map(({ known }) => known),
  };
}

/** To whom its sentence gives a quotation; `undefined` where it says nothing of it. */
export function ofSentence(block: InBlock): Speaker | undefined {
  const around = aroundOf(block);
  return (
    ofNamed(block, around) ??
    ofRole(block, around) ??
    ofSomebodyElse(block, around) ??
    (around.speaking.length === 0 ? ofReferred(block, around) : ofMentioned(around))
  );
}

/** Who is named as the speaker: in brackets, beside a verb of saying, under the words. */
function ofNamed(
  { text, verbs, named, quotation: { outer } }: InBlock,
  around: Around,
): Speaker | undefined {
  const { inside, speaking, others, range } = around;
  const bracket = parenthesis(text, outer.end, inside);
  const isLabelled = inside.some(({ end }) => LABEL_BEFORE.test(text.slice(end, outer.start)));
  if (bracket && !isLabelled) return { known: bracket.known, clearly: true, others: [] };
  const [first] = inside;
  if (
    first &&
    first.end <= outer.start &&
    beginsWithSomebody(text.slice(range.start, first.start), verbs.slice(first.end, outer.start))
  )
    return somebodyElse(around);
  // "The Log shares Moor's view of the sea, which it says is “…”"
  const paper = WHICH_IT_SAYS.test(around.verbsBefore)
    ? speaking.find(({ known }) => known.sort !== 'person')
    : undefined;
  if (paper) return { known: paper.known, clearly: true, others: [] };
  const strong = speaking.filter((one) => isSaying(text, verbs, one, range, outer));
  const [nearest] = strong.sort((a, b) => distance(a, outer) - distance(b, outer));
  if (nearest) return { known: nearest.known, clearly: !nearest.owned, others };
  const [signed] = SIGNED.exec(text.slice(outer.end, outer.end + LONGEST_SIGNED)) ?? [];
  return signed === undefined ? undefined : signedBy(named, outer.end, signed);
}

/** Who is called by a role: "says the harbour master". */
function ofRole({ whoHas }: InBlock, { verbs, speaking }: Around): Speaker | undefined {
  const role = speaking.length === 0 ? roleIn(verbs) : undefined;
  const [called] = role === undefined ? [] : whoHas(role);
  return called && { known: called, clearly: false, others: [] };
}

/** Somebody whom the record does not know: by name, of the writer's own, or by what he is. */
function ofSomebodyElse(
  { names, strangers, ...block }: InBlock,
  around: Around,
): Speaker | undefined {
  const { outer, range, before, verbsBefore, speaking } = around;
  const after = block.verbs.slice(outer.end, range.end);
  const stranger = strangerBeside(
    verbsBefore.slice(-BEFORE_STRANGER),
    after.slice(0, AFTER_STRANGER),
  );
  if (stranger !== undefined) return { ...somebodyElse(around), stranger };
  const isNobodyNamed = speaking.length === 0;
  const hasStranger =
    isNobodyNamed && strangers.some((start) => start >= range.start && start < outer.start);
  const isOwn = isNobodyNamed && isOfOwnPerson(verbsBefore, after);
  return isOwn ||
    isSomebodyElses({ text: before, verbs: verbsBefore, isNobodyNamed, hasStranger }, names)
    ? somebodyElse(around)
    : undefined;
}

/** Who is meant by "the article", "it" or "she", where nobody is named. */
function ofReferred(
  { named, strangers, spoken, ...block }: InBlock,
  around: Around,
): Speaker | undefined {
  const { outer, range, text, verbs, before } = around;
  const hasVerb = VERB.test(verbs);
  const isSaid = hasVerb || ACCORDING_TO.test(text);
  const [, noun] = (isSaid ? CONTAINER_NOUN.exec(text.toLowerCase()) : null) ?? [];
  if (noun !== undefined) {
    const isWriter = WRITER.test(noun);
    const writer = isWriter ? personBefore(named, range.start)?.known : undefined;
    if (writer) return { known: writer, clearly: true, others: [] };
    const known = isWriter ? spoken.person : spoken.container;
    if (known) return { known, clearly: true, others: spoken.person ? [spoken.person] : [] };
    return DOCUMENT_SAYS.test(verbs) ? MAYBE_OF_RECORD : undefined;
  }
  if (IT_SAYS.test(verbs)) {
    const bodies = named.filter(
      ({ end, known: { sort } }) => end <= range.start && sort !== 'person',
    );
    const known = bodies.at(-1)?.known ?? spoken.container;
    if (known) return { known, clearly: true, others: [] };
  }
  const own = verbs.replaceAll('\u0001', ',');
  if (PRONOUN.test(text.toLowerCase())) {
    const isMeant =
      PRONOUN_AFTER.test(block.text.slice(outer.end)) ||
      [PRONOUN_LEADS, PRONOUN_BEGINS, PRONOUN_BEFORE, LINE_BEFORE].some((one) =>
        one.test(before),
      ) ||
      IN_VIEW.test(text);
    const speaks = hasVerb && (SUBJECT_PRONOUN.test(verbs) || !hasOwnSpeaker(own));
    if (isMeant || speaks)
      return ofPronoun(block.verbs, named, strangers, range, spoken, block.whoHas);
  }
  return hasOwnSpeaker(own) ? somebodyElse(around) : undefined;
}

/** Who is named in the sentence, though nothing says that he speaks. */
function ofMentioned(around: Around): Speaker | undefined {
  const { outer, range, speaking, others, verbsBefore } = around;
  const [first] = [...speaking].sort((a, b) => distance(a, outer) - distance(b, outer));
  if (!first) return undefined;
  // "The weekly called it “…”, and Moor's essay drew a shrug."
  if (speaking.every(({ start }) => start >= outer.end) && hasOwnSpeaker(verbsBefore))
    return somebodyElse(around);
  // A name that begins the sentence is its subject: "Cui Zheng's view is that …".
  const begins = speaking.length === 1 && first.start - range.start < LEADING;
  return { known: first.known, clearly: begins && first.end <= outer.start, others };
}

/** The names inside a range, of all in order. */
export function namedIn(named: readonly NamedAt[], range: Sentence): NamedAt[] {
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
  // "“….”, a counterpoint to Moor's promise that …"
  if (one.start >= outer.end && /['’]s$/.test(text.slice(one.start, one.end))) return false;
  if (AFTER_NAME.test(verbs.slice(one.end, range.end))) return true;
  if (one.end <= outer.start && COLON.test(between)) return true;
  if (
    one.end <= outer.start &&
    /^['’]s(?:\s+[A-Za-z\u00aa-\u024f\u0370-\u1fff]+){0,3}$/u.test(between.trim())
  )
    return false;
  return BEFORE_NAME.test(markVerbs(before.slice(-80).toLowerCase()));
}
