/** A sentence of a block: first unit and the one after the last. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** What a full stop follows without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Za-z\u00aa-\u024f\u0370-\u1fff]|Mr|Mrs|Ms|Dr|Prof|St|No|no|nos|vs|etc|cf|al|Fig|fig|approx|ca|p|pp|para|paras|vol|ed|eds|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|bn|mn|e\.g|i\.e|U\.S|U\.N|a\.m|p\.m|n\.d)$/u;
const END = /[.!?…。！？]+["”’»」')\]]*/gu;

/**
 * The sentences of a block.
 *
 * @param closed stretches inside which none ends: quotations, from the opening to after the closing mark
 */
export function sentencesOf(text: string, closed: readonly Sentence[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let inside = 0;
  for (const { 0: marks, index } of text.matchAll(END)) {
    const end = index + marks.length;
    while ((closed[inside]?.end ?? Number.POSITIVE_INFINITY) < end) inside++;
    const quotation = closed[inside];
    if (quotation && quotation.start <= index && end < quotation.end) continue;
    const after = text.slice(end, end + 24);
    const ideographic = /[。！？]/.test(marks);
    if (
      !ideographic &&
      !/^(?:$|\s+[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f0-9"“„«‘'¿¡([—–$€£¥~<>≈]|\s+[\u3400-\u9fff])/u.test(
        after,
      )
    )
      continue;
    if (
      marks.startsWith('.') &&
      marks.length === 1 &&
      ABBREVIATION.test(text.slice(Math.max(start, index - 12), index))
    )
      continue;
    // What was said ends inside the marks, and its speaker follows: "… late.” she said.
    sentences.push({ start, end });
    start = end;
  }
  if (/\S/.test(text.slice(start))) sentences.push({ start, end: text.length });
  return sentences;
}

/** The index of the sentence that holds a place, or of the one nearest to it. */
export function sentenceIndexAt(sentences: readonly Sentence[], at: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentence that holds a place. */
export function sentenceAt(sentences: readonly Sentence[], at: number): Sentence {
  return sentences[sentenceIndexAt(sentences, at)] ?? { start: 0, end: 0 };
}
