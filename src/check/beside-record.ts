import { Lists } from '../text/lists.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Quotation } from './quotations.ts';

/** A citation of a draft, or words in it that stand on record or come near to words there. */
interface OnRecord {
  readonly block: DraftBlock;
  readonly start: number;
  readonly end: number;
}

/** Units between two things of one sentence. */
const FARTHEST = 200;
const SENTENCE_ENDS = /[.!?…]["”’»')\]]*\s+["“‘«([]*\p{Lu}|[。！？]/u;

/** Whether a text that begins with the last character of one thing and ends with the first of another is one sentence. */
const isOneSentence = (text: string): boolean => !SENTENCE_ENDS.test(text);

/** Finds sentences of a draft that quote the record, or cite it. */
export class BesideRecord {
  readonly #quoted = new Lists<DraftBlock, OnRecord>();
  readonly #cited = new Lists<DraftBlock, OnRecord>();

  /**
   * @param quoted words that stand on record or come near to words there
   * @param cited citations
   */
  constructor(quoted: readonly OnRecord[], cited: readonly OnRecord[]) {
    for (const one of quoted) this.#quoted.add(one.block, one);
    for (const one of cited) this.#cited.add(one.block, one);
  }

  /** Whether the sentence of a quotation quotes the record, too, or cites it behind the quotation. */
  has({ parts: [first] }: Quotation): boolean {
    if (!first) return false;
    const { block, start, end } = first;
    const leadsTo = (one: OnRecord): boolean =>
      one.start >= end &&
      one.start - end < FARTHEST &&
      isOneSentence(block.prose.slice(end - 1, one.start + 1));
    const comesFrom = (one: OnRecord): boolean =>
      one.end <= start &&
      start - one.end < FARTHEST &&
      isOneSentence(block.prose.slice(one.end - 1, start + 1));
    return (
      this.#cited.of(block).some(leadsTo) ||
      this.#quoted.of(block).some((one) => comesFrom(one) || leadsTo(one))
    );
  }
}
