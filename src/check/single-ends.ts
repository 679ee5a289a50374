import { closesSingle, isPossessive, type MarkPair } from './mark-pairs.ts';

/** UTF-16 units within which a quotation in single marks must end. */
const LONGEST_QUOTATION = 12_000;

/** Places in their order, of which each is asked for after the one before. */
class Places {
  readonly #all: number[] = [];
  #next = 0;

  add(place: number): void {
    this.#all.push(place);
  }

  /** @returns the first place from one on; none where it is too far */
  from(place: number): number | undefined {
    while ((this.#all[this.#next] ?? Number.POSITIVE_INFINITY) < place) this.#next++;
    const found = this.#all[this.#next];
    return found !== undefined && found < place + LONGEST_QUOTATION ? found : undefined;
  }
}

/**
 * Where quotations in single marks of a text may end. A text is looked through once for the marks that
 * close: from each that opens it would take time that grows with the square of their number.
 */
export class SingleEnds {
  readonly #text: string;
  readonly #byMarks = new Map<string, { readonly sure: Places; readonly likely: Places }>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The end of a quotation: the mark that is not likely an apostrophe, else the first that may be one.
   *
   * @param from where it begins; each later than the one before
   * @returns -1 where it does not end
   */
  after(from: number, { closing }: MarkPair): number {
    const { sure, likely } = this.#endsIn(closing);
    return sure.from(from) ?? likely.from(from) ?? -1;
  }

  #endsIn(closing: string): { readonly sure: Places; readonly likely: Places } {
    const known = this.#byMarks.get(closing);
    if (known) return known;
    const text = this.#text;
    const ends = { sure: new Places(), likely: new Places() };
    for (let at = 0; at < text.length; at++) {
      if (!closing.includes(text.charAt(at)) || !closesSingle(text, at)) continue;
      ends[isPossessive(text, at) ? 'likely' : 'sure'].add(at);
    }
    this.#byMarks.set(closing, ends);
    return ends;
  }
}
