import { randomFrom } from './random.ts';
import { vocabulary } from './vocabulary.ts';

/** The share of words that are numbers, and what they are all below. */
const NUMBERS = 0.04;
const HIGHEST = 100_000;
/** So many words are each 1/n as frequent as the first; beyond them, frequency falls with n². */
const KERNEL = 5000;
const NAMES = 200_000;
/** What the base is about, and the share of sentences that name it. */
const SUBJECT = 'China';
const ABOUT_SUBJECT = 0.75;

/**
 * Writes sentences of made-up facts; the same seed always writes the same. Words are as frequent as
 * those of a language: by Zipf's law, in its two regimes, from which it follows that the number of
 * different words grows with the square root of a text's length.
 */
export class Writer {
  readonly #random: () => number;
  readonly #words: readonly string[];

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#words = vocabulary(this.#random, NAMES);
  }

  /** A whole number from 0 up to but not including another. */
  number(below: number): number {
    return Math.floor(this.#random() * below);
  }

  /** One of a list, each as likely as the others. */
  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.number(list.length)] ?? list[0];
  }

  /** A word, as frequent as its place in the vocabulary says. */
  #word(): string {
    const kernel = Math.log(KERNEL);
    const tail = 1 - KERNEL / this.#words.length;
    const at = this.#random() * (kernel + tail);
    const place = at < kernel ? Math.exp(at) : KERNEL / (1 - (at - kernel));
    return this.#words[Math.floor(place) - 1] ?? '';
  }

  /** A number; smaller ones are more frequent, as they are everywhere. */
  #figure(): string {
    return String(Math.floor(HIGHEST ** this.#random()));
  }

  /** A sentence. Most sentences of a base name its subject. */
  sentence(words: number): string {
    const parts = Array.from({ length: words }, () =>
      this.#random() < NUMBERS ? this.#figure() : this.#word(),
    );
    if (this.#random() < ABOUT_SUBJECT) parts[this.number(words)] = SUBJECT;
    return `The ${parts.join(' ')}.`;
  }
}
