import type { FactIndex } from '../index/fact-index.ts';
import { facetKey } from '../index/keys.ts';
import { type ConceptName, conceptAt } from './concept.ts';
import { idle } from './idle.ts';
import { Lexicon } from './lexicon.ts';
import { adjacent, dateUnit, isOrdinal, literal, numberUnit, ordinalUnit } from './literal.ts';
import { measuresAt } from './measures.ts';
import { multiplier } from './numbers.ts';
import { phraseKey } from './phrase.ts';
import { isQuestion, unitsOfQuestion } from './question.ts';
import { type Correction, respell } from './respell.ts';
import { idleIdeographs, isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';
import { spokenAt, tokenize } from './tokenize.ts';
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
  derived: 0.5,
  related: 0.45,
  topic: 0.25,
  part: 0.3,
} as const;

/** Shorter words of a name are not looked for without the rest of it. */
const SHORTEST_PART = 4;

/** Makes of a query's words the units that a search looks for in a base. */
export class Expander {
  readonly #facts: FactIndex;
  readonly #exact: boolean;
  readonly #lexicon: Lexicon;

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
    const { tokens, corrections, suggestions } = await respell(text, typed, this.#lexicon);
    this.corrections.push(...corrections);
    this.suggestions.push(...suggestions);
    const needed = tokens.some((token) => !idle(text, token));
    const units: Unit[] = [];
    for (let place = 0; place < tokens.length; ) {
      const [unit, next] = this.#unitAt(text, tokens, place, needed);
      if (unit) units.push(unit);
      place = next;
    }
    return units.length > 1 && isQuestion(text) ? unitsOfQuestion(text, units) : units;
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
    const joined = this.#compound(text, tokens, place);
    if (joined) return [this.#wordUnit(text, joined), place + 2];
    const named = this.#named(text, tokens, place);
    if (named) return named;
    if (skipIdle && idle(text, token)) {
      const length = idleIdeographs(text.slice(token.start));
      return length > 0
        ? [undefined, place + length]
        : [this.#smallAcronym(text, token), place + 1];
    }
    if (token.kind === 'ideograph') return this.#ideographs(text, tokens, place);
    const counted = isOrdinal(token) ? this.#counted(text, tokens, place + 1) : undefined;
    if (counted) return [ordinalUnit(text, token, counted), place + 1];
    const taken = multipliersAfter(tokens, place);
    if (token.kind === 'number' || taken > 0) return [numberUnit(text, token), place + 1 + taken];
    return [this.#wordUnit(text, token), place + 1];
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
    return { ...unit, optional: true };
  }

  /** A stop word that the thesaurus has in capitals, as `us`: it may be meant, and is not missed. */
  #smallAcronym(text: string, token: Token): Unit | undefined {
    const capitals = token.text.toUpperCase();
    const meant = this.#lexicon
      .concepts(phraseKey([token]))
      .some((place) => conceptAt(this.#facts, place).names.some((name) => name.text === capitals));
    return meant ? { ...this.#wordUnit(text, token), optional: true } : undefined;
  }

  /** The longest name of the thesaurus that begins at a place. */
  #named(text: string, tokens: readonly Token[], place: number): [Unit, number] | undefined {
    const first = tokens[place];
    if (!first) return undefined;
    const most = first.kind === 'ideograph' ? LONGEST_IDEOGRAPHIC_NAME : LONGEST_NAME;
    for (let length = Math.min(most, tokens.length - place); length > 0; length--) {
      const span = tokens.slice(place, place + length);
      if (length === 1 && (idle(text, first) || first.kind === 'number')) return undefined;
      const concepts = this.#lexicon.concepts(phraseKey(span));
      const topics = this.#lexicon.topicsNamed(phraseKey(span));
      if (concepts.length === 0 && (length === 1 || topics.length === 0)) continue;
      if (length === 1) return [this.#wordUnit(text, first), place + 1];
      const own = literal(text, span, 'inflected');
      const key = phraseKey(span);
      return [
        { ...own, alternatives: [...own.alternatives, ...this.#others(key), ...parts(span)] },
        place + length,
      ];
    }
    return undefined;
  }

  #wordUnit(text: string, token: Token): Unit {
    const own: Alternative[] = [
      { tier: 'literal', terms: [termOf(token)], weight: 1, label: token.text },
    ];
    for (const key of token.keys.slice(1)) {
      own.push({ tier: 'literal', terms: [{ key, kin: 'same' }], weight: 0.9, label: token.text });
    }
    own.push({
      tier: 'derived',
      terms: [termOf(token, 'derived')],
      weight: WEIGHT.derived,
      label: token.text,
    });
    const typed = text.slice(token.start, token.end);
    return { text: typed, alternatives: [...own, ...this.#others(phraseKey([token]))] };
  }

  /** What else a name stands for, by the thesaurus and the topic vocabulary. */
  #others(key: string): Alternative[] {
    const found: Alternative[] = [];
    const seen = new Set([key]);
    const add = (tier: 'thesaurus' | 'related', { text, key: own, terms }: ConceptName): void => {
      if (seen.has(own) || found.length >= MOST_ALTERNATIVES) return;
      seen.add(own);
      if (terms.length > 0) found.push({ tier, terms, weight: WEIGHT[tier], label: text });
    };
    const concepts = this.#lexicon.concepts(key).map((place) => conceptAt(this.#facts, place));
    for (const { names } of concepts) for (const name of names) add('thesaurus', name);
    for (const { related } of concepts) for (const name of related) add('related', name);
    const topics = this.#lexicon.topicsNamed(key);
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
    return [adjacent(literal(text, tokens.slice(place, next), 'same')), next];
  }

  /** "e-commerce", or "e commerce", as the one word that the index also holds. */
  #compound(text: string, tokens: readonly Token[], place: number): Token | undefined {
    const [first, second] = [tokens[place], tokens[place + 1]];
    if (!first || !second || first.kind !== 'word' || second.kind !== 'word') return undefined;
    const between = text.slice(first.end, second.start);
    // "a head of state" is not ahead of anything.
    if (first.text.length > 2 || !(between === '-' || (between === ' ' && !idle(text, first))))
      return undefined;
    const [joined] = tokenize(first.text + second.text);
    if (!joined || !this.#lexicon.holds(joined, 'inflected')) return undefined;
    return { ...joined, start: first.start, end: second.end };
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

/** How many words multiply the number at a place: they are part of it. */
function multipliersAfter(tokens: readonly Token[], place: number): number {
  const token = tokens[place];
  if (token?.kind !== 'number') return (spokenAt(tokens, place)?.length ?? 1) - 1;
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
