import { randomFrom } from './random.ts';
import { vocabulary } from './vocabulary.ts';

/** The share of words that are numbers. */
const NUMBERS = 0.04;

/** Writes sentences of made-up facts; the same seed always writes the same. */
export class Writer {
  readonly #random: () => number;
  readonly #words: readonly string[];

  /** @param names how many made-up names it knows */
  constructor(seed: number, names: number) {
    this.#random = randomFrom(seed);
    this.#words = vocabulary(this.#random, names);
  }

  /** A whole number from 0 up to but not including another. */
  number(below: number): number {
    return Math.floor(this.#random() * below);
  }

  /** One of a list, each as likely as the others. */
  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.number(list.length)] ?? list[0];
  }

  /** A word by Zipf's law: the n-th is about 1/n as frequent as the first. */
  word(): string {
    const place = Math.floor(this.#words.length ** this.#random()) - 1;
    return this.#words[place] ?? '';
  }

  sentence(words: number): string {
    const parts = Array.from({ length: words }, () =>
      this.#random() < NUMBERS ? String(this.number(100_000)) : this.word(),
    );
    return `The ${parts.join(' ')}.`;
  }
}
