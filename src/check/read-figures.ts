import { wordKey } from '../index/keys.ts';
import type { PartialDate } from '../search/dates.ts';
import { rootOf, stem } from '../search/morphology.ts';
import { cardinal, ordinal } from '../search/numbers.ts';
import { isStopWord } from '../search/stopwords.ts';
import type { Token } from '../search/token.ts';
import { multiplierAt, spokenAt, tokenize } from '../search/tokenize.ts';
import { dateOf, stepOf, VERBS } from './figure-parts.ts';
import { type FigureUnit, unitAt } from './figure-units.ts';
import { type Hedge, hedgeAfter, hedgeBefore } from './hedges.ts';
import { innocentStretches, isInnocent } from './innocent-numbers.ts';
import { lastWord } from './last-word.ts';
import { mayHaveFigures } from './may-have-figures.ts';

export const SORTS = ['quantity', 'ordinal', 'year', 'date'] as const;

/** What a number or a date says, wherever it stands. */
export interface FigureValue {
  readonly sort: (typeof SORTS)[number];
  /** Multiplied out; of a year the year. */
  readonly value: number;
  /** The last digit that is shown counts so much: 94.8 billion is exact to 0.1 billion. */
  readonly step: number;
  readonly unit: FigureUnit | undefined;
  /** The roots of the words that say what is counted: the things themselves are the last. */
  readonly nouns: readonly string[];
  readonly hedge: Hedge | undefined;
  readonly date: PartialDate | undefined;
  /** Whether it is the end of a range: 5–10. */
  readonly ranged: boolean;
}

/** A number or a date of a text, read. */
export interface Figure extends FigureValue {
  /** Where it stands, with what hedges it and in what it is counted. */
  readonly start: number;
  readonly end: number;
  /** The time in which it is so much: "5 million tonnes a year". */
  readonly perTime: string | undefined;
}

/** What says after a number that it is so much in a time. */
const PER_TIME =
  /^\s{1,3}(?:(?:a|an|per|each|every)\s{1,3}(year|annum|month|week|day|hour)|(annual|year|month|week|dai)ly)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/;
const NAMES_OF_TIMES: Readonly<Record<string, string>> = {
  annum: 'year',
  annual: 'year',
  dai: 'day',
};

function timeAfter(text: string, end: number): string | undefined {
  const [, noun, adverb] = PER_TIME.exec(text.slice(end, end + 20)) ?? [];
  const time = noun ?? adverb;
  return time === undefined ? undefined : (NAMES_OF_TIMES[time] ?? time);
}

const MOST_NOUNS = 4;

class FigureReader {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #innocent: readonly (readonly [start: number, end: number])[];
  readonly figures: Figure[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
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
    const one = cardinal(token.text);
    if (one !== undefined && one > 1) return this.#number(place, one, 1);
    const nth = ordinal(token.text);
    if (nth !== undefined && nth > 2) this.#ordinal(place, nth);
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
    const { nouns, end } = this.#nouns(place + 1);
    if (nouns.length === 0) return;
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
    const decimals = this.#spokenDecimals(next);
    if (decimals) {
      value += decimals.value;
      step = decimals.step;
      next += decimals.length;
    }
    for (;;) {
      const times = multiplierAt(this.#text, tokens, next);
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
      const { nouns, end } = this.#nouns(next);
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
    const unit = this.#unit(place, next);
    const counted = unit ? { nouns: [], end: unit.end } : this.#nouns(next);
    if (!unit && this.#isYear(place, next, value, counted.nouns)) {
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
      ranged: this.#isRanged(first.start, lastOfNumber.end),
      perTime: unit?.unit.dimension === 'time' ? undefined : timeAfter(this.#text, after),
    });
    return unit ? Math.max(next, unit.next) : next;
  }

  /** "… point eight" */
  #spokenDecimals(place: number): { value: number; step: number; length: number } | undefined {
    if (this.#tokens[place]?.text !== 'point') return undefined;
    let digits = '';
    let at = place + 1;
    for (; at < this.#tokens.length; at++) {
      const digit = cardinal(this.#tokens[at]?.text ?? '');
      if (digit === undefined || digit > 9) break;
      digits += String(digit);
    }
    if (digits === '') return undefined;
    return { value: Number(`0.${digits}`), step: 10 ** -digits.length, length: at - place };
  }

  /** The unit after a number, or the currency before it. */
  #unit(
    place: number,
    next: number,
  ): { unit: FigureUnit; start: number; end: number; next: number } | undefined {
    const tokens = this.#tokens;
    const first = tokens[place];
    if (!first) return undefined;
    const { start } = first;
    const before = tokens[place - 1];
    if (before && /^[\s]?$/u.test(this.#text.slice(before.end, start))) {
      const found = unitAt([before.text]);
      if (found?.unit.dimension === 'money' && (before.end === start || before.text !== 'sum')) {
        const country = tokens[place - 2];
        const joined = country?.text === 'us' && country.end === before.start;
        return { unit: found.unit, start: joined ? country.start : before.start, end: 0, next };
      }
    }
    const words = tokens.slice(next, next + 2).map(({ text }) => text);
    // "5 m" is five metres, "5 m people" five million; "5 t" and "5 g" stand beside the number.
    const found = unitAt(words);
    const last = found && tokens[next + found.length - 1];
    const gap = this.#text.slice(tokens[next - 1]?.end ?? start, tokens[next]?.start ?? start);
    if (!found || !last || !/^[\s\u00a0-]{0,2}$/u.test(gap.replace('+', ''))) return undefined;
    return { unit: found.unit, start, end: last.end, next: next + found.length };
  }

  /** The words after a number that say what is counted, up to a mark or a word that only joins. */
  #nouns(from: number): { nouns: string[]; end: number | undefined } {
    const nouns: string[] = [];
    let end: number | undefined;
    let at = this.#tokens[from - 1]?.end ?? 0;
    for (let i = from; i < this.#tokens.length && nouns.length < MOST_NOUNS; i++) {
      const token = this.#tokens[i];
      if (token?.kind !== 'word') break;
      if (!/^[\s\u00a0+’'-]*$/u.test(this.#text.slice(at, token.start))) break;
      // "14,000-plus students"
      if (token.text === 'plus' && nouns.length === 0) {
        at = token.end;
        continue;
      }
      if (isStopWord(token.text) || VERBS.test(token.text) || cardinal(token.text) !== undefined)
        break;
      nouns.push(wordKey(rootOf(stem(token.text))));
      at = token.end;
      end = token.end;
    }
    return { nouns, end };
  }

  #isYear(place: number, next: number, value: number, nouns: readonly string[]): boolean {
    const token = this.#tokens[place];
    if (!token || next !== place + 1 || value < 1000 || value > 2100) return false;
    const raw = this.#text.slice(token.start, token.end);
    if (!/^\d{4}$/.test(raw)) return false;
    const before = this.#text.slice(Math.max(0, token.start - 24), token.start);
    if (/[$€£¥₽~≈<>]\s?$/u.test(before)) return false;
    if (BEFORE_YEAR.has(lastWord(before, AFTER_WORD))) return true;
    if (/^\s*(?:$|[).,;:|–—\]’']|(?:and|or|to) \d{4})/u.test(this.#text.slice(token.end)))
      return value > 1500;
    return value >= 1800 && nouns.length === 0;
  }

  #isRanged(start: number, end: number): boolean {
    return (
      /\d\s?[–—-]\s?$/u.test(this.#text.slice(Math.max(0, start - 3), start)) ||
      /^\s?[–—-]\s?[$€£¥]?\d/u.test(this.#text.slice(end, end + 4))
    );
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
  return reader.figures;
}

/** Words before a year, and what may stand between them. */
const BEFORE_YEAR = new Set(
  (
    'in by since until till during from of to before after between and year early late mid spring summer autumn winter ' +
    'fall end date dates dated for through circa ca ca. в с к до на'
  ).split(' '),
);
const AFTER_WORD = /[\s-]{0,24}$/;
