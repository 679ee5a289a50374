import type { FactIndex } from '../index/fact-index.ts';
import { facetKey, isNumberKey, wordKey } from '../index/keys.ts';
import { compounded } from './compounds.ts';
import { type ConceptName, conceptAt } from './concept.ts';
import { idle, isAcronym } from './idle.ts';
import { Lexicon } from './lexicon.ts';
import { adjacent, dateUnit, isOrdinal, literal, numberUnit, ordinalUnit } from './literal.ts';
import { isTelling, measuresAt } from './measures.ts';
import { multiplier } from './numbers.ts';
import { phraseKey } from './phrase.ts';
import { type Correction, respell } from './respell.ts';
import { idleIdeographs, isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';
import { tokenize } from './tokenize.ts';
import { type Alternative, termOf, type Unit } from './units.ts';

/** The most words, or ideographs, that a name of the thesaurus is looked for in. */
const LONGEST_NAME = 6;
const LONGEST_IDEOGRAPHIC_NAME = 16;

/** Of a longer query the beginning is looked for: each word that is misspelt takes its time. */
const MOST_TOKENS = 200;
/** What a thesaurus can make of one name at most. */
const MOST_ALTERNATIVES = 1000;

/** How much the ways of finding a thing weigh, against its own words. */
const WEIGHT = {
  thesaurus: 0.85,
  derived: 0.8,
  related: 0.5,
  topic: 0.25,
  apart: 0.6,
  part: 0.2,
  said: 0.3,
  mention: 0.8,
} as const;

/** "Of a hundred parts", before a number. */
const PERCENT = '百分之';

/** Shorter words of a name are not looked for without the rest of it. */
const SHORTEST_PART = 4;

/** Makes of a query's words the units that a search looks for in a base. */
export class Expander {
  readonly #facts: FactIndex;
  readonly #exact: boolean;
  readonly #lexicon: Lexicon;
  /** Words that the base does not know and that are names. */
  readonly #names = new Set<string>();
  /** Characters of which some stand in no claim. */
  readonly #strange = new Set<Unit>();

  /** Words that were read as others, so far. */
  readonly corrections: Correction[] = [];
  /** Words that were not, and may have been meant to be others. */
  readonly suggestions: Correction[] = [];

  /** @param exact take every word as it stands: no correction, inflection or thesaurus */
  constructor(facts: FactIndex, exact: boolean) {
    this.#facts = facts;
    this.#exact = exact;
    this.#lexicon = new Lexicon(facts);
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
    const { regionNames } = await import('./language.ts');
    const names = regionNames('zh').filter((name) => text.includes(name));
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

  /** Whether none of a phrase's words stands in a claim: it is none of theirs, but a name in another language. */
  foreign(text: string): boolean {
    if (this.#exact) return false;
    return tokenize(text).every(
      (token) => token.kind !== 'number' && !this.#lexicon.holds(token, 'derived'),
    );
  }

  /** What a reader wants to see nothing of: a word in any inflection, or a phrase as it stands. */
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
          ...this.#wordUnit('percent', tokenize('percent')[0] ?? token),
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
        : [this.#smallAcronym(text, token), place + 1];
    }
    if (token.kind === 'ideograph') {
      if (token.says) return hanNumberUnit(text, tokens, place);
      return this.#ideographs(text, tokens, place);
    }
    const counted = isOrdinal(token) ? this.#counted(text, tokens, place + 1) : undefined;
    if (counted) return [ordinalUnit(text, token, counted), place + 1];
    const taken = multipliersAfter(tokens, place);
    if (token.kind === 'number' || taken > 0) return [numberUnit(text, token), place + 1 + taken];
    const unit = this.#wordUnit(text, token);
    const capital = /^\p{Lu}/u.test(unit.text);
    return [capital ? this.#asSaid([token], unit) : unit, place + 1];
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
    const unit = alone ? this.#wordUnit(text, first) : literal(text, span, 'inflected');
    return { ...unit, optional: true, aside: first !== undefined && isTelling(first.text) };
  }

  /** A stop word that the thesaurus has in capitals, as `us`: it may be meant, and is not missed. */
  #smallAcronym(text: string, token: Token): Unit | undefined {
    const capitals = token.text.toUpperCase();
    const meant = this.#lexicon
      .concepts([token])
      .some((place) => conceptAt(this.#facts, place).names.some((name) => name.text === capitals));
    return meant ? { ...this.#capitals(text, token), optional: true } : undefined;
  }

  /** A name that the thesaurus need not have: of somebody who asserts claims. */
  #sayer(text: string, tokens: readonly Token[], place: number): [Unit, number] | undefined {
    const length = this.#lexicon.sayers.lengthAt(tokens, place);
    if (length === 0) return undefined;
    const span = tokens.slice(place, place + length);
    return [this.#nameUnit(text, span), place + length];
  }

  /** A name of several words: all of them together, in their order, or less. */
  #nameUnit(text: string, span: readonly Token[]): Unit {
    const own = literal(text, span, 'inflected');
    const told = own.alternatives.flatMap((one) => {
      const { terms } = one;
      const places = terms.map((_, place) => place);
      return [
        { ...one, places },
        { ...one, tier: 'part' as const, weight: WEIGHT.apart },
      ];
    });
    const alternatives = [...told, ...this.#others(span), ...parts(span)];
    const corrected = span.some((token) => token.corrected);
    return this.#asSaid(span, { ...own, alternatives, corrected });
  }

  /** With the claims that somebody asserts who is named: these stand before what mentions them. */
  #asSaid(span: readonly Token[], unit: Unit): Unit {
    const sayers = this.#lexicon.sayers.named(span, this.#lexicon.concepts(span));
    if (sayers.length === 0) return unit;
    const label = sayers.map(({ name }) => name).join(', ');
    const claims = this.#lexicon.sayers.claims(sayers);
    const mentions = unit.alternatives.map((one) => ({
      ...one,
      weight: one.weight * WEIGHT.mention,
    }));
    const said: Alternative = { tier: 'said', terms: [], claims, weight: WEIGHT.said, label };
    return { ...unit, alternatives: [said, ...mentions] };
  }

  /** The longest name of the thesaurus that begins at a place. */
  #named(text: string, tokens: readonly Token[], place: number): [Unit, number] | undefined {
    const first = tokens[place];
    if (!first) return undefined;
    const most = first.kind === 'ideograph' ? LONGEST_IDEOGRAPHIC_NAME : LONGEST_NAME;
    for (let length = Math.min(most, tokens.length - place); length > 0; length--) {
      const span = tokens.slice(place, place + length);
      if (length === 1 && (idle(text, first) || first.kind === 'number')) return undefined;
      const concepts = this.#lexicon.concepts(span);
      const topics = this.#lexicon.topicsNamed(span);
      if (concepts.length === 0 && (length === 1 || topics.length === 0)) continue;
      if (length === 1) return [this.#asSaid(span, this.#wordUnit(text, first)), place + 1];
      return [this.#nameUnit(text, span), place + length];
    }
    return undefined;
  }

  #wordUnit(text: string, token: Token): Unit {
    const own: Alternative[] = [
      { tier: 'literal', terms: [termOf(token)], weight: 1, label: token.text },
    ];
    if (isStopWord(token.text) && isAcronym(text, token)) {
      return this.#capitals(text, token);
    }
    for (const key of token.keys.slice(1)) {
      const term = isNumberKey(key) ? { key, kin: 'same' as const } : { ...termOf(token), key };
      const weight = isNumberKey(key) ? 0.9 : 1;
      own.push({ tier: 'literal', terms: [term], weight, label: token.text });
    }
    if (token.parts) {
      const typedApart = /^\S+\s/.test(text.slice(token.start, token.end));
      const side = literal(text, token.parts, 'inflected').alternatives.map((one) => ({
        ...one,
        label: token.text,
        ...(typedApart ? {} : { adjacent: true }),
      }));
      own.push(...side);
    }
    own.push({
      tier: 'derived',
      terms: [termOf(token, 'derived')],
      weight: WEIGHT.derived,
      label: token.text,
    });
    return {
      text: text.slice(token.start, token.end),
      alternatives: [...own, ...this.#others([token])],
      corrected: token.corrected ?? false,
      proper: this.#names.has(token.text) || isCapital(text, token),
    };
  }

  /** A word that says nothing but in capitals, as `WHO`: the pronoun is not meant. */
  #capitals(text: string, token: Token): Unit {
    const label = token.text.toUpperCase();
    const term = { key: wordKey(label), word: token.text, kin: 'same' as const };
    const own: Alternative = { tier: 'literal', terms: [term], weight: 1, label };
    const alternatives = [own, ...this.#others([token])];
    return { text: text.slice(token.start, token.end), alternatives, proper: true };
  }

  /** What else a name stands for, by the thesaurus and the topic vocabulary. */
  #others(tokens: readonly Token[]): Alternative[] {
    const found: Alternative[] = [];
    // A number in a name is found as it was typed: the name has it in another form.
    const seen = new Set(
      tokens.some(({ keys }) => keys.some(isNumberKey)) ? [] : [phraseKey(tokens)],
    );
    const add = (tier: 'thesaurus' | 'related', name: ConceptName): void => {
      const { text, key, terms } = name;
      if (seen.has(key) || found.length >= MOST_ALTERNATIVES) return;
      seen.add(key);
      const places = name.places ?? terms.map((_, place) => place);
      if (terms.length > 0) found.push({ tier, terms, places, weight: WEIGHT[tier], label: text });
    };
    const concepts = this.#lexicon.concepts(tokens).map((place) => conceptAt(this.#facts, place));
    for (const { names } of concepts) for (const name of names) add('thesaurus', name);
    for (const { related } of concepts) for (const name of related) add('related', name);
    const topics = this.#lexicon.topicsNamed(tokens);
    if (topics.length > 0) {
      const facets = topics.map((id) => facetKey('topic', id));
      found.push({
        tier: 'topic',
        terms: [],
        facets,
        weight: WEIGHT.topic,
        label: `topic ${topics[0]}`,
      });
    }
    return found;
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

/** The words of a name by themselves: where the whole of it is not found, they are better than nothing. */
function parts(name: readonly Token[]): Alternative[] {
  const words = name.filter(
    ({ kind, text }) => kind === 'word' && text.length >= SHORTEST_PART && !isStopWord(text),
  );
  return words.map((token) => ({
    tier: 'part',
    terms: [termOf(token)],
    weight: WEIGHT.part,
    label: token.text,
  }));
}

/** Whether a word within a query begins with a capital. */
function isCapital(text: string, { start }: Token): boolean {
  return start > 0 && /^\p{Lu}/u.test(text.slice(start)) && /\p{Ll}/u.test(text);
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
