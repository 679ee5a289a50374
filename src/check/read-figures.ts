import { beginsNumber, cardinal, multiplier, ordinal, spokenOrdinal } from '../search/numbers.ts';
import type { Token } from '../search/token.ts';
import { spokenAt, tokenize } from '../search/tokenize.ts';
import { dayBehind } from './day-behind.ts';
import { withDirections } from './direction.ts';
import { withEllipses } from './ellipses.ts';
import type { Figure } from './figure.ts';
import { withPairs } from './figure-pairs.ts';
import { dateOf, isEither } from './figure-parts.ts';
import { type FigureUnit, PART } from './figure-units.ts';
import {
  ideographsAfter,
  isOfOneThing,
  isOrdinal,
  isRanged,
  isYear,
  nounsAfter,
  type ReadText,
  timeBeside,
  tokenFrom,
} from './figure-words.ts';
import { withYears } from './figure-years.ts';
import type { Numeral, ReadFigure } from './form.ts';
import { formAt } from './forms.ts';
import { hedgeAfter, hedgeBefore } from './hedges.ts';
import { innocentStretches, isInnocent } from './innocent-numbers.ts';
import { withJoinedUnits } from './joined-units.ts';
import { mayHaveFigures } from './may-have-figures.ts';
import { plainNumeral, wholeNumeral } from './numeral.ts';
import { type PartAt, partOf } from './parts.ts';
import { unitBeside } from './unit-beside.ts';

const NO_NOUNS = { nouns: [], end: undefined };
/** A part of a whole is compared to two digits behind the point. */
const PART_STEP = 0.01;
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
    for (let place = 0; place < this.#tokens.length; ) place = this.#form(place) ?? this.#at(place);
  }

  /** Reads the form that begins at a token. @returns the token after it; `undefined` where none begins */
  #form(place: number): number | undefined {
    const form = formAt(this.#read, place);
    if (!form) return undefined;
    const { figures = [], numeral, counts } = form;
    const next = tokenFrom(this.#tokens, place + 1, form.end);
    if (numeral) return this.#number(place, next - place, numeral, numeral.unit);
    if (this.#skips(this.#tokens[place]?.start ?? 0)) return next;
    for (const figure of figures) {
      const { nouns, end } = counts ? nounsAfter(this.#read, next) : NO_NOUNS;
      if (figure.faint && !isOfOneThing(this.#text, end)) continue;
      const whole = { ...figure, nouns: figure.nouns ?? nouns, end: end ?? figure.end };
      if (figure.sort === 'quantity') this.#addHedged(whole);
      else this.#add(whole);
    }
    return next;
  }

  /** Reads what begins at a token. @returns the token after it */
  #at(place: number): number {
    const token = this.#tokens[place];
    if (!token) return place + 1;
    if (token.date) return this.#date(token, place);
    if (token.kind === 'number') return this.#number(place, 1, this.#plain(place, token.text));
    if (token.kind === 'ideograph') return this.#han(place, token);
    const begins = beginsNumber(token.text);
    const said = begins ? spokenAt(this.#tokens, place) : undefined;
    if (said) return this.#words(place, said.value, said.length);
    const part = begins || token.text === 'a' ? partOf(this.#text, this.#tokens, place) : undefined;
    if (part) return this.#part(place, part);
    return this.#word(place, token, begins);
  }

  /** Reads a word that says a number or a place in an order alone. */
  #word(place: number, token: Token, begins: boolean): number {
    const next = this.#tokens[place + 1]?.text ?? '';
    const joined = begins ? spokenOrdinal(token.text, next) : undefined;
    if (joined !== undefined) return this.#ordinal(place, joined, 2);
    // "two-way", "third-party"
    if (
      /^[-‐‑](?!plus|odd)[A-Za-z\u00aa-\u024f\u0370-\u1fff]/u.test(
        this.#text.slice(token.end, token.end + 5),
      )
    )
      return place + 1;
    const one = begins ? (cardinal(token.text) ?? this.#round(place)) : undefined;
    if (one !== undefined && one > 1) return this.#words(place, one, 1);
    const nth = begins ? undefined : ordinal(token.text);
    return nth === undefined ? place + 1 : this.#ordinal(place, nth, 1);
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
    // "In the year to March 1,240 boats went": the number counts something.
    if (/[A-Za-z]\.?\s+\d{1,3},\d{3}$/.test(raw)) return place + 1;
    const date = dateOf(token.date?.keys ?? []);
    // "may" and "march" are verbs, too.
    const isName =
      !/(?:^|[^A-Za-z\u00aa-\u024f\u0370-\u1fff])(?:may|march|mar|dec|sep)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/u.test(
        raw,
      );
    if (!date || !isName || this.#skips(token.start)) return last + 1;
    const read = isEither(raw, date) ? { ...date, either: true } : date;
    const value = date.year ?? 0;
    this.#add({ sort: 'date', start: token.start, end: this.#withNth(end), value, date: read });
    return last + 1;
  }

  /** Where a number ends with the letters of an ordinal behind it: "June 17th". */
  #withNth(end: number): number {
    const after = this.#text.slice(end, end + 3);
    return /^(?:st|nd|rd|th)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/u.test(after) ? end + 2 : end;
  }

  /** Adds a place in an order that is a day of the month before. */
  #dayBehind(start: number, end: number, day: number): void {
    const behind = dayBehind(this.#text, this.figures, { start, end, day });
    if (!behind) return;
    const { date } = behind;
    this.#add({ sort: 'date', start, end: behind.end, value: date.year ?? 0, date });
  }

  #ordinal(place: number, value: number, length: number): number {
    const token = this.#tokens[place];
    if (!token || this.#skips(token.start)) return place + length;
    const { nouns, end } = nounsAfter(this.#read, place + length, MOST_ORDINAL_NOUNS);
    const last = this.#tokens[place + length - 1] ?? token;
    if (nouns.length === 0) this.#dayBehind(token.start, last.end, value);
    if (nouns.length > 0 && isOrdinal(this.#text, token, value))
      this.#add({ sort: 'ordinal', start: token.start, end: end ?? token.end, value, nouns });
    return place + length;
  }

  /**
   * A number of so many tokens, with what multiplies it and in what it is counted.
   *
   * @param own the currency that is written to it
   */
  #number(place: number, length: number, read: Numeral, own?: FigureUnit): number {
    const tokens = this.#tokens;
    const first = tokens[place];
    if (!first) return place + 1;
    const { value, step, next } = wholeNumeral(this.#read, place, length, read);
    const lastOfNumber = tokens[next - 1] ?? first;
    if (!Number.isFinite(value)) return next;
    if (this.#skips(first.start)) return next;
    if (first.keys.some((key) => key.startsWith('#') && key.endsWith('th'))) {
      const { nouns, end } =
        tokens[next]?.kind === 'ideograph'
          ? ideographsAfter(this.#read, next)
          : nounsAfter(this.#read, next);
      const { start } = first;
      if (nouns.length === 0) this.#dayBehind(start, this.#withNth(lastOfNumber.end), value);
      else this.#add({ sort: 'ordinal', start, end: end ?? lastOfNumber.end, value, nouns });
      return next;
    }
    const unit = own
      ? { unit: own, start: first.start, end: 0, next, times: 1, perTime: undefined }
      : unitBeside(this.#read, place, next);
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
      value: value * (unit?.times ?? 1),
      step: step * Math.abs(unit?.times ?? 1),
      unit: unit?.unit,
      nouns: counted.nouns,
      hedge: before?.hedge ?? behind?.hedge,
      ranged: isRanged(this.#read, first.start, lastOfNumber.end),
      perTime:
        unit?.unit.dimension === 'time'
          ? undefined
          : (unit?.perTime ??
            timeBeside(this.#text, before?.start ?? unit?.start ?? first.start, after)),
    });
    return unit ? Math.max(next, unit.next) : next;
  }

  /** What a word multiplies by that stands after "a": "a dozen". */
  #round(place: number): number | undefined {
    const [before, token] = [this.#tokens[place - 1], this.#tokens[place]];
    const times = before?.text === 'a' ? multiplier(token?.text ?? '', false) : 1;
    return times > 1 ? times : undefined;
  }

  /** A number in words, with the "a" before it. */
  #words(place: number, value: number, length: number): number {
    const one = this.#round(place) === undefined ? 0 : 1;
    return this.#number(place - one, length + one, this.#plain(place, value));
  }

  #plain(place: number, value: number | string): Numeral {
    return plainNumeral(this.#read, place, Number(value));
  }

  /** "a third of", "three quarters of a million" */
  #part(place: number, { value, length, ofNumber }: PartAt): number {
    if (ofNumber) return this.#number(place, length, { value, step: PART_STEP });
    const [first, last] = [this.#tokens[place], this.#tokens[place + length - 1]];
    if (first && last && !this.#skips(first.start))
      this.#addHedged({
        sort: 'quantity',
        start: first.start,
        end: last.end,
        value,
        step: PART_STEP,
        unit: PART,
      });
    return place + length;
  }

  /** What Chinese characters say: a number, or a place in an order. */
  #han(place: number, token: Token): number {
    const { keys, says } = token;
    const value = Number(keys.at(-1)?.replace(/^#/, ''));
    if (says === undefined || Number.isNaN(value)) return place + 1;
    return this.#number(place, says, this.#plain(place, value));
  }

  /** Adds a quantity with what hedges it. */
  #addHedged(figure: ReadFigure): void {
    const before = hedgeBefore(this.#text, figure.start);
    const behind = hedgeAfter(this.#text, figure.end, figure.end);
    this.#add({
      ...figure,
      start: before?.start ?? figure.start,
      end: behind?.end ?? figure.end,
      hedge: before?.hedge ?? behind?.hedge,
    });
  }

  #add(figure: ReadFigure): void {
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
  const told = withPairs(text, withJoinedUnits(text, withEllipses(text, reader.figures)));
  return withYears(text, withDirections(text, told));
}
