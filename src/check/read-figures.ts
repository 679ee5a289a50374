import { cardinal, ordinal } from '../search/numbers.ts';
import type { Token } from '../search/token.ts';
import { multiplierAt, spokenAt, tokenize } from '../search/tokenize.ts';
import type { Figure } from './figure.ts';
import { dateOf, stepOf } from './figure-parts.ts';
import { PART } from './figure-units.ts';
import {
  isMillions,
  isOrdinal,
  isRanged,
  isYear,
  nounsAfter,
  type ReadText,
  spokenDecimals,
  timeAfter,
  unitBeside,
} from './figure-words.ts';
import { withYears } from './figure-years.ts';
import { hedgeAfter, hedgeBefore } from './hedges.ts';
import { innocentStretches, isInnocent } from './innocent-numbers.ts';
import { mayHaveFigures } from './may-have-figures.ts';
import { partOf } from './parts.ts';

/** The name of what is counted off is long: "Fourth Central Asian Heads of State Consultative Conference". */
const MOST_ORDINAL_NOUNS = 8;

class FigureReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #read: ReadText;
  readonly #innocent: readonly (readonly [start: number, end: number])[];
  readonly figures: Figure[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
    this.#read = { text, tokens: this.#tokens };
    this.#innocent = innocentStretches(text);
  }

  read(): void {
    for (let place = 0; place < this.#tokens.length; ) place = this.#at(place);
  }

  /** Reads what begins at a token. @returns the token after it */
  #at(place: number): number {
    const token = this.#tokens[place];
    if (!token) return place + 1;
    if (token.date) return this.#date(token, place);
    if (token.kind === 'number') return this.#number(place, Number(token.text), 1);
    const said = spokenAt(this.#tokens, place);
    if (said) return this.#number(place, said.value, said.length);
    // "two-way", "third-party"
    if (
      /^[-‐‑][A-Za-z\u00aa-\u024f\u0370-\u1fff]/u.test(this.#text.slice(token.end, token.end + 2))
    )
      return place + 1;
    const part = partOf(this.#tokens, place);
    if (part) return this.#part(place, part);
    const one = cardinal(token.text);
    if (one !== undefined && one > 1) return this.#number(place, one, 1);
    const nth = ordinal(token.text);
    if (nth !== undefined) this.#ordinal(place, nth);
    return place + 1;
  }

  #skips(start: number): boolean {
    return (
      this.#innocent.some(([from, to]) => start >= from && start < to) ||
      isInnocent(this.#text, start)
    );
  }

  #date(token: Token, place: number): number {
    const last = token.date?.last ?? place;
    const end = this.#tokens[last]?.end ?? token.end;
    const raw = this.#text.slice(token.start, end);
    const date = dateOf(token.date?.keys ?? []);
    // "may" and "march" are verbs, too.
    const isName =
      !/(?:^|[^A-Za-z\u00aa-\u024f\u0370-\u1fff])(?:may|march|mar|dec|sep)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/u.test(
        raw,
      );
    if (!date || !isName || this.#skips(token.start)) return last + 1;
    let after = end;
    const suffix = /^(?:st|nd|rd|th)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/u.exec(
      this.#text.slice(end),
    );
    if (suffix) after += suffix[0].length;
    this.#add({ sort: 'date', start: token.start, end: after, value: date.year ?? 0, date });
    return last + 1;
  }

  #ordinal(place: number, value: number): void {
    const token = this.#tokens[place];
    if (!token || this.#skips(token.start)) return;
    const { nouns, end } = nounsAfter(this.#read, place + 1, MOST_ORDINAL_NOUNS);
    if (nouns.length === 0 || !isOrdinal(this.#text, token, value)) return;
    this.#add({ sort: 'ordinal', start: token.start, end: end ?? token.end, value, nouns });
  }

  /** A number of so many tokens, with what multiplies it and in what it is counted. */
  #number(place: number, read: number, length: number): number {
    const tokens = this.#tokens;
    const first = tokens[place];
    if (!first) return place + 1;
    let next = place + length;
    let value = read;
    let step = stepOf(this.#text.slice(first.start, first.end), read);
    const decimals = spokenDecimals(this.#read, next);
    if (decimals) {
      value += decimals.value;
      step = decimals.step;
      next += decimals.length;
    }
    for (;;) {
      const isMoney = next === place + length && isMillions(this.#read, place, next);
      const times = isMoney ? 1e6 : multiplierAt(this.#text, tokens, next);
      if (times === 1) break;
      value *= times;
      step *= times;
      // "bcm" multiplies and says in what: it is looked at again as a unit.
      if (tokens[next]?.text === 'cubic') break;
      next++;
    }
    // A multiplier may be written to the number: "94.8bn".
    const written = Number(first.keys.at(-1)?.replace(/^#/, ''));
    if (length === 1 && next === place + 1 && first.kind === 'number' && written > value) {
      step *= written / value;
      value = written;
    }
    const lastOfNumber = tokens[next - 1] ?? first;
    if (!Number.isFinite(value)) return next;
    if (this.#skips(first.start)) return next;
    if (first.keys[0]?.endsWith('th') && first.kind === 'number') {
      const { nouns, end } = nounsAfter(this.#read, next);
      if (nouns.length > 0)
        this.#add({
          sort: 'ordinal',
          start: first.start,
          end: end ?? lastOfNumber.end,
          value,
          nouns,
        });
      return next;
    }
    const unit = unitBeside(this.#read, place, next);
    const counted = unit ? { nouns: [], end: unit.end } : nounsAfter(this.#read, next);
    if (!unit && isYear(this.#read, place, next, value, counted.nouns)) {
      this.#add({ sort: 'year', start: first.start, end: first.end, value, date: { year: value } });
      return next;
    }
    const after = Math.max(lastOfNumber.end, counted.end ?? 0);
    const before = hedgeBefore(this.#text, unit?.start ?? first.start);
    const behind = hedgeAfter(this.#text, after, lastOfNumber.end);
    this.#add({
      sort: 'quantity',
      start: before?.start ?? unit?.start ?? first.start,
      end: behind?.end ?? after,
      value,
      step,
      unit: unit?.unit,
      nouns: counted.nouns,
      hedge: before?.hedge ?? behind?.hedge,
      ranged: isRanged(this.#read, first.start, lastOfNumber.end),
      perTime: unit?.unit.dimension === 'time' ? undefined : timeAfter(this.#text, after),
    });
    return unit ? Math.max(next, unit.next) : next;
  }

  /** "a third of", "three quarters of" */
  #part(place: number, { value, length }: { value: number; length: number }): number {
    const [first, last] = [this.#tokens[place], this.#tokens[place + length - 1]];
    const end = last?.end ?? 0;
    if (first && !this.#skips(first.start))
      this.#add({
        sort: 'quantity',
        start: hedgeBefore(this.#text, first.start)?.start ?? first.start,
        end,
        value,
        step: 0.01,
        unit: PART,
        hedge: hedgeBefore(this.#text, first.start)?.hedge,
      });
    return place + length;
  }

  #add(figure: Partial<Figure> & Pick<Figure, 'sort' | 'start' | 'end' | 'value'>): void {
    this.figures.push({
      step: 1,
      unit: undefined,
      nouns: [],
      hedge: undefined,
      date: undefined,
      ranged: false,
      perTime: undefined,
      ...figure,
    });
  }
}

/** The numbers and dates of a text, in order. */
export function readFigures(text: string): Figure[] {
  if (!mayHaveFigures(text)) return [];
  const reader = new FigureReader(text);
  reader.read();
  return withYears(text, reader.figures);
}
