import type { FactIndex } from '../index/fact-index.ts';
import { compounded } from './compounds.ts';
import { idle } from './idle.ts';
import { Lexicon } from './lexicon.ts';
import { adjacent, dateUnit, isOrdinal, literal, numberUnit, ordinalUnit } from './literal.ts';
import { isTelling, measuresAt } from './measures.ts';
import { multiplier } from './numbers.ts';
import { type Correction, respell } from './respell.ts';
import { idleIdeographs } from './stopwords.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { UnitMaker } from './unit-maker.ts';
import { termOf, type Unit } from './units.ts';

/** The most words, or ideographs, that a name of the thesaurus is looked for in. */
const LONGEST_NAME = 6;
const LONGEST_IDEOGRAPHIC_NAME = 16;

/** The search reads this many tokens of a query, because each misspelt word takes time. */
const MOST_TOKENS = 200;

/** "Of a hundred parts", before a number. */
const PERCENT = '百分之';

/** Turns the words of a query into the units that a search looks for in a base. */
export class Expander {
  readonly #facts: FactIndex;
  readonly #exact: boolean;
  readonly #lexicon: Lexicon;
  readonly #units: UnitMaker;
  /** Words that the base does not know and that are names. */
  readonly #names = new Set<string>();
  /** Characters of which some stand in no claim. */
  readonly #strange = new Set<Unit>();

  /** The words that were read as other words. */
  readonly corrections: Correction[] = [];
  /** The words that were left as they are, with the words that the reader may have meant. */
  readonly suggestions: Correction[] = [];

  /** @param exact take every word as it stands: no correction, inflection or thesaurus */
  constructor(facts: FactIndex, exact: boolean) {
    this.#facts = facts;
    this.#exact = exact;
    this.#lexicon = new Lexicon(facts);
    this.#units = new UnitMaker(facts, this.#lexicon, this.#names);
  }

  /** The units of words outside of quotation marks. */
  async units(text: string): Promise<Unit[]> {
    const typed = tokenize(text).slice(0, MOST_TOKENS);
    if (this.#exact) return typed.map((token) => literal(text, [token], 'same'));
    const whole = compounded(text, typed, this.#lexicon);
    const { tokens, corrections, suggestions, names } = await respell(text, whole, this.#lexicon);
    for (const name of names) this.#names.add(name);
    this.corrections.push(...corrections);
    this.suggestions.push(...suggestions);
    const needed = tokens.some((token) => !idle(text, token));
    const units: Unit[] = [];
    for (let place = 0; place < tokens.length; ) {
      const [unit, next] = this.#unitAt(text, tokens, place, needed);
      if (unit) units.push(unit);
      place = next;
    }
    await this.#markRegions(text, units);
    return units;
  }

  /**
   * Marks what the base does not know of the name of a country in Chinese: 白俄罗斯 is not 俄罗斯. The
   * names are looked for only where some characters stand in no claim and in no name.
   */
  async #markRegions(text: string, units: Unit[]): Promise<void> {
    const strange = units.filter((unit) => this.#strange.has(unit));
    if (strange.length === 0) return;
    const { CHINESE_REGIONS } = await import('./chinese-regions.ts');
    const names = CHINESE_REGIONS.filter((name) => text.includes(name));
    for (const unit of strange) {
      if (!names.some((name) => name.includes(unit.text) || unit.text.includes(name))) continue;
      units.splice(units.indexOf(unit), 1, { ...unit, proper: true });
    }
  }

  /** A phrase in quotation marks: its words as they stand, one after the other. */
  phrase(text: string): Unit | undefined {
    const tokens = tokenize(text);
    if (tokens.length === 0) return undefined;
    return adjacent(literal(text, tokens, 'same'));
  }

  /** Whether no claim has any word of a phrase: then the phrase is a name in another language. */
  foreign(text: string): boolean {
    if (this.#exact) return false;
    return tokenize(text).every(
      (token) => token.kind !== 'number' && !this.#lexicon.holds(token, 'derived'),
    );
  }

  /** The unit of an exclusion: a word in any inflection, or a phrase as it stands. */
  excluded(text: string): Unit | undefined {
    const tokens = tokenize(text);
    if (this.#exact || tokens.length !== 1) return this.phrase(text);
    return literal(text, tokens, 'inflected');
  }

  /** The unit that begins at a place, and where the next one may begin. */
  #unitAt(
    text: string,
    tokens: readonly Token[],
    place: number,
    skipIdle: boolean,
  ): [Unit | undefined, number] {
    const token = tokens[place];
    if (!token) return [undefined, place + 1];
    if (token.date) return [dateUnit(text, tokens, place, token.date), token.date.last + 1];
    const measures = measuresAt(text, tokens, place);
    if (measures > 0) return [this.#measure(text, tokens, place, measures), place + measures];
    if (token.kind === 'ideograph' && text.startsWith(PERCENT, token.start)) {
      return [
        {
          ...this.#units.wordUnit('percent', tokenize('percent')[0] ?? token),
          optional: true,
          aside: true,
        },
        place + PERCENT.length,
      ];
    }
    const named = this.#named(text, tokens, place) ?? this.#sayer(text, tokens, place);
    if (named) return named;
    const lettered = this.#lettered(text, tokens, place);
    if (lettered) return [lettered, place + 2];
    if (skipIdle && idle(text, token)) {
      const length = idleIdeographs(text.slice(token.start));
      return length > 0
        ? [undefined, place + length]
        : [this.#units.smallAcronym(text, token), place + 1];
    }
    if (token.kind === 'ideograph') {
      if (token.says) return hanNumberUnit(text, tokens, place);
      return this.#ideographs(text, tokens, place);
    }
    const counted = isOrdinal(token) ? this.#counted(text, tokens, place + 1) : undefined;
    if (counted) return [ordinalUnit(text, token, counted), place + 1];
    const taken = multipliersAfter(tokens, place);
    if (token.kind === 'number' || taken > 0) return [numberUnit(text, token), place + 1 + taken];
    const unit = this.#units.wordUnit(text, token);
    const capital = /^\p{Lu}/u.test(unit.text);
    return [capital ? this.#units.asSaid([token], unit) : unit, place + 1];
  }

  /** A word and the letter by which it is told from others, that else says nothing: `hepatitis A`. */
  #lettered(text: string, tokens: readonly Token[], place: number): Unit | undefined {
    const [word, letter] = [tokens[place], tokens[place + 1]];
    if (word?.kind !== 'word' || !letter || idle(text, word)) return undefined;
    if (!/^[AI]$/.test(text.slice(letter.start, letter.end)) || !/[a-z]/.test(text))
      return undefined;
    const label = text.slice(word.start, letter.end);
    const terms = [termOf(word), termOf(letter, 'same')];
    return {
      text: label,
      alternatives: [{ tier: 'literal', terms, adjacent: true, weight: 1, label }],
    };
  }

  /** The last word of what an ordinal counts, which begins at a place: `summit` of "third EU summit". */
  #counted(text: string, tokens: readonly Token[], place: number): Token | undefined {
    const next = tokens[place];
    if (next?.kind !== 'word' || idle(text, next)) return undefined;
    const last = tokens[(this.#named(text, tokens, place)?.[1] ?? place + 1) - 1];
    return last?.kind === 'word' ? last : undefined;
  }

  /** What a number is counted in is not missed where it is absent. */
  #measure(text: string, tokens: readonly Token[], place: number, length: number): Unit {
    const span = tokens.slice(place, place + length);
    const [first] = span;
    const alone = length === 1 && first?.kind === 'word';
    const unit = alone ? this.#units.wordUnit(text, first) : literal(text, span, 'inflected');
    return { ...unit, optional: true, aside: first !== undefined && isTelling(first.text) };
  }

  /** A name that the thesaurus need not have: of somebody who asserts claims. */
  #sayer(text: string, tokens: readonly Token[], place: number): [Unit, number] | undefined {
    const length = this.#lexicon.sayers.lengthAt(tokens, place);
    if (length === 0) return undefined;
    const span = tokens.slice(place, place + length);
    return [this.#units.nameUnit(text, span), place + length];
  }

  /** The longest name of the thesaurus that begins at a place. */
  #named(text: string, tokens: readonly Token[], place: number): [Unit, number] | undefined {
    const first = tokens[place];
    if (!first) return undefined;
    const most = first.kind === 'ideograph' ? LONGEST_IDEOGRAPHIC_NAME : LONGEST_NAME;
    for (let length = Math.min(most, tokens.length - place); length > 0; length--) {
      const span = tokens.slice(place, place + length);
      if (length === 1 && (idle(text, first) || first.kind === 'number')) return undefined;
      const isKnown =
        this.#lexicon.concepts(span).length > 0 ||
        (length > 1 && this.#lexicon.topicsNamed(span).length > 0);
      if (!isKnown) continue;
      if (length === 1)
        return [this.#units.asSaid(span, this.#units.wordUnit(text, first)), place + 1];
      return [this.#units.nameUnit(text, span), place + length];
    }
    return undefined;
  }

  /** Characters that no name of the thesaurus covers are one thing: nothing cuts them into words. */
  #ideographs(text: string, tokens: readonly Token[], place: number): [Unit, number] {
    let next = place + 1;
    while (tokens[next]?.kind === 'ideograph' && !this.#named(text, tokens, next)) {
      if (idle(text, tokens[next])) break;
      next++;
    }
    const span = tokens.slice(place, next);
    const unit = adjacent(literal(text, span, 'same'));
    if (!span.every(({ keys: [key = ''] }) => this.#facts.lists(key).length > 0)) {
      this.#strange.add(unit);
    }
    return [unit, next];
  }
}

/** A number in Chinese characters: it in any form, or the characters as they stand. */
function hanNumberUnit(text: string, tokens: readonly Token[], place: number): [Unit, number] {
  const token = tokens[place];
  const next = place + (token?.says ?? 1);
  const span = tokens.slice(place, next);
  const unit = adjacent(literal(text, span, 'same'));
  const number = token ? numberUnit(text, token, span.at(-1)?.end) : unit;
  return [{ ...number, alternatives: [...number.alternatives, ...unit.alternatives] }, next];
}

/** How many words multiply the number at a place: they are part of it. */
function multipliersAfter(tokens: readonly Token[], place: number): number {
  const token = tokens[place];
  if (token?.kind !== 'number') return (token?.says ?? 1) - 1;
  let next = place + 1;
  while (multiplies(tokens, next)) next++;
  return next - place - 1;
}

/** A unit that also multiplies ("bcm") is none: it is still looked for. */
function multiplies(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  if (!token || token.kind === 'number') return false;
  return multiplier(token.text, token.start < (tokens[place - 1]?.end ?? 0)) > 1;
}
