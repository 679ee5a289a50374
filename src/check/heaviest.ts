/** The heaviest of many numbers: as many as are asked for, in time that hardly grows with these. */
export class Heaviest {
  readonly #most: number;
  /** The weights of the heaviest so far, the least first. */
  readonly #top: Float64Array;
  readonly #numbers: number[] = [];
  readonly #weights: number[] = [];

  constructor(most: number) {
    this.#most = most;
    this.#top = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
  }

  /** What a number must weigh to be one of them. */
  get least(): number {
    return this.#top[0] ?? Number.POSITIVE_INFINITY;
  }

  add(number: number, weight: number): void {
    const top = this.#top;
    if (!(weight >= this.least)) return;
    this.#numbers.push(number);
    this.#weights.push(weight);
    let at = 0;
    for (; at + 1 < top.length && weight > (top[at + 1] ?? 0); at++) top[at] = top[at + 1] ?? 0;
    top[at] = weight;
  }

  /** The heaviest first, of equally heavy ones the lowest. */
  sorted(): number[] {
    const { least } = this;
    const places: number[] = [];
    for (let i = 0; i < this.#weights.length; i++)
      if ((this.#weights[i] ?? 0) >= least) places.push(i);
    const weightOf = (place: number): number => this.#weights[place] ?? 0;
    const numberOf = (place: number): number => this.#numbers[place] ?? 0;
    places.sort((a, b) => weightOf(b) - weightOf(a) || numberOf(a) - numberOf(b));
    return places.slice(0, this.#most).map(numberOf);
  }
}
