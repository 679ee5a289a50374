/** What a comment asks for: that the next block, or all up to the end mark, is not checked. */
export type IgnoreMark = 'next' | 'start' | 'end';

/** What a comment of a draft asks for; `undefined` where it is about something else. */
export function ignoreMark(comment: string): IgnoreMark | undefined {
  const found = /^(?:<!--)?\s*cnca-ignore(-start|-end)?\s*(?:-->)?$/.exec(comment.trim());
  if (!found) return undefined;
  const [, which] = found;
  return which === undefined ? 'next' : which === '-start' ? 'start' : 'end';
}

/** Collects the ranges that comments set aside, in the order of the file. */
export class Ignored {
  readonly #ranges: (readonly [start: number, end: number])[] = [];
  #started: number | undefined;
  #next = false;

  /** A comment that asks for something. @param offset where it stands */
  mark(mark: IgnoreMark, offset: number): void {
    if (mark === 'next') this.#next = true;
    else if (mark === 'start') this.#started ??= offset;
    else if (this.#started !== undefined) {
      this.#ranges.push([this.#started, offset]);
      this.#started = undefined;
    }
  }

  /** A block of the file has ended. */
  block(start: number, end: number): void {
    if (!this.#next) return;
    this.#next = false;
    this.#ranges.push([start, end]);
  }

  /** All ranges. */
  finish(): readonly (readonly [start: number, end: number])[] {
    if (this.#started !== undefined) this.#ranges.push([this.#started, Number.POSITIVE_INFINITY]);
    return this.#ranges;
  }
}
