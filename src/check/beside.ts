import type { DraftBlock } from './draft-block.ts';
import type { Cited } from './judge-citation.ts';
import { type Sentence, sentenceAt, sentencesOf } from './sentences.ts';

/** A thing that was judged, and where it stands: citations are compared with it. */
export interface Thing extends Cited {
  readonly block: DraftBlock;
  readonly end: number;
}

/** Finds the things of a draft that stand beside a citation. */
export class Beside {
  /** By block, in order; of a table by row. */
  readonly #things = new Map<DraftBlock | number, Thing[]>();
  readonly #sentences = new WeakMap<DraftBlock, readonly Sentence[]>();

  constructor(things: readonly Thing[]) {
    for (const thing of [...things].sort(inOrder)) {
      const place = placeOf(thing.block);
      const known = this.#things.get(place);
      if (known) known.push(thing);
      else this.#things.set(place, [thing]);
    }
  }

  /**
   * The things in the sentence that a citation ends, after the citation before it; in a table those of
   * the row.
   *
   * @param previous the end of the citation before, in the same block
   */
  of(block: DraftBlock, start: number, previous: number): readonly Thing[] {
    const things = this.#things.get(placeOf(block)) ?? [];
    if (block.block.kind === 'cell') return things;
    const from = this.from(block, start, previous);
    return things.slice(firstAfter(things, from), firstAfter(things, start + 1));
  }

  /** Where the words begin that a citation is for: its sentence, or what is left of it after the citation before. */
  from(block: DraftBlock, start: number, previous: number): number {
    return Math.max(previous, this.#sentenceBefore(block, start, previous));
  }

  /** Where the sentence begins that a citation ends; not looked for before the citation before it. */
  #sentenceBefore(block: DraftBlock, start: number, previous: number): number {
    const { prose } = block;
    let sentences = this.#sentences.get(block);
    if (!sentences) {
      sentences = sentencesOf(prose, []);
      this.#sentences.set(block, sentences);
    }
    let end = start;
    while (end > previous && /\s/.test(prose.charAt(end - 1))) end--;
    return sentenceAt(sentences, Math.max(0, end - 1)).start;
  }
}

const inOrder = (a: Thing, b: Thing): number => a.block.number - b.block.number || a.end - b.end;

const placeOf = (block: DraftBlock): DraftBlock | number =>
  block.block.kind === 'cell' ? block.block.paragraph : block;

/** The index of the first thing that ends after a place. */
function firstAfter(things: readonly Thing[], place: number): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
