import { Lists } from '../text/lists.ts';
import { leadIn, ofBlock } from './block-speakers.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Speaker } from './given-to.ts';
import { interruptionOf } from './interruption.ts';
import type { KnownNames, NamedAt } from './known-names.ts';
import { type Quotation, textOf, withoutQuotations } from './quotations.ts';
import { rolesIn } from './roles.ts';
import { markVerbs } from './saying.ts';
import { namedIn, ofSentence } from './sentence-speaker.ts';
import { type Sentence, sentenceAt, sentencesOf } from './sentences.ts';
import { Setting } from './setting.ts';
import { ALONE, OWN_INTERVIEW, TOLD_AFTER, TOLD_BEFORE } from './speaker-patterns.ts';
import { nobodySpoken, remember, strangersIn } from './spoken.ts';

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
  const setting = new Setting(blocks, names);
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
        setting.of({ ...around, quotation });
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
    remember(spoken, named, strangers, text, whoHas);
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
