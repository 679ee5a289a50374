import type { Base } from '../base/base.ts';
import { type ConceptName, conceptAt } from './concept.ts';
import { correct } from './correct.ts';
import { facetKey } from './keys.ts';
import { adjacent, dateUnit, literal, numberUnit } from './literal.ts';
import { measuresAt } from './measures.ts';
import { kinship } from './morphology.ts';
import { cardinal, multiplier } from './numbers.ts';
import { phraseKey } from './phrase.ts';
import { decodePlaces, PostingCursor } from './postings.ts';
import { idleIdeographs, isStopWord } from './stopwords.ts';
import { type Token, tokenize } from './tokens.ts';
import { type Alternative, termOf, type Unit } from './units.ts';

/** The most words, or ideographs, that a name of the thesaurus is looked for in. */
const LONGEST_NAME = 6;
const LONGEST_IDEOGRAPHIC_NAME = 16;

/** How much the ways of finding a thing weigh, against its own words. */
const WEIGHT = {
  corrected: 0.9,
  thesaurus: 0.85,
  derived: 0.5,
  related: 0.45,
  topic: 0.25,
} as const;

/** Makes of a query's words the units that a search looks for in a base. */
export class Expander {
  readonly #base: Base;
  readonly #exact: boolean;

  /** Words that were read as others, so far. */
  readonly corrections: { readonly from: string; readonly to: string }[] = [];

  /** @param exact take every word as it stands: no correction, inflection or thesaurus */
  constructor(base: Base, exact: boolean) {
    this.#base = base;
    this.#exact = exact;
  }

  /** The units of words outside of quotation marks. */
  async units(text: string): Promise<Unit[]> {
    const typed = tokenize(text);
    if (this.#exact) return typed.map((token) => literal(text, [token], 'same'));
    const tokens = await this.#corrected(text, typed);
    const needed = tokens.some((token) => !idle(text, token));
    const units: Unit[] = [];
    for (let place = 0; place < tokens.length; ) {
      const [unit, next] = this.#unitAt(text, tokens, place, needed);
      if (unit) units.push(unit);
      place = next;
    }
    return units;
  }

  /** A phrase in quotation marks: its words as they stand, one after the other. */
  phrase(text: string): Unit | undefined {
    const tokens = tokenize(text);
    if (tokens.length === 0) return undefined;
    return adjacent(literal(text, tokens, 'same'));
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
    if (joined) return [this.#wordUnit(joined), place + 2];
    const named = this.#named(text, tokens, place);
    if (named) return named;
    if (skipIdle && idle(text, token)) {
      const length = idleIdeographs(text.slice(token.start));
      return length > 0 ? [undefined, place + length] : [this.#smallAcronym(token), place + 1];
    }
    if (token.kind === 'ideograph') return this.#ideographs(text, tokens, place);
    const taken = multipliersAfter(tokens, place);
    if (token.kind === 'number' || taken > 0) return [numberUnit(text, token), place + 1 + taken];
    return [this.#wordUnit(token), place + 1];
  }

  /** What a number is counted in is not missed where it is absent. */
  #measure(text: string, tokens: readonly Token[], place: number, length: number): Unit {
    const span = tokens.slice(place, place + length);
    const [first] = span;
    const alone = length === 1 && first?.kind === 'word';
    const unit = alone ? this.#wordUnit(first) : literal(text, span, 'inflected');
    return { ...unit, optional: true };
  }

  /** A stop word that the thesaurus has in capitals, as `us`: it may be meant, and is not missed. */
  #smallAcronym(token: Token): Unit | undefined {
    const capitals = token.text.toUpperCase();
    const meant = this.#concepts(phraseKey([token])).some((place) =>
      conceptAt(this.#base, place).names.some((name) => name.text === capitals),
    );
    return meant ? { ...this.#wordUnit(token), optional: true } : undefined;
  }

  /** The longest name of the thesaurus that begins at a place. */
  #named(text: string, tokens: readonly Token[], place: number): [Unit, number] | undefined {
    const first = tokens[place];
    if (!first) return undefined;
    const most = first.kind === 'ideograph' ? LONGEST_IDEOGRAPHIC_NAME : LONGEST_NAME;
    for (let length = Math.min(most, tokens.length - place); length > 0; length--) {
      const span = tokens.slice(place, place + length);
      if (length === 1 && (idle(text, first) || first.kind === 'number')) return undefined;
      const concepts = this.#concepts(phraseKey(span));
      const topics = this.#topicsNamed(phraseKey(span));
      if (concepts.length === 0 && (length === 1 || topics.length === 0)) continue;
      if (length === 1) return [this.#wordUnit(first), place + 1];
      const own = literal(text, span, 'inflected');
      const key = phraseKey(span);
      return [
        { ...own, alternatives: [...own.alternatives, ...this.#others(key)] },
        place + length,
      ];
    }
    return undefined;
  }

  #wordUnit(token: Token): Unit {
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
    return { text: token.text, alternatives: [...own, ...this.#others(phraseKey([token]))] };
  }

  #concepts(key: string): number[] {
    return this.#base.lists(`t${key}`).flatMap(({ bytes }) => decodePlaces(bytes));
  }

  /** What else a name stands for, by the thesaurus and the topic vocabulary. */
  #others(key: string): Alternative[] {
    const found: Alternative[] = [];
    const seen = new Set([key]);
    const add = (tier: 'thesaurus' | 'related', { text, key: own, terms }: ConceptName): void => {
      if (seen.has(own)) return;
      seen.add(own);
      if (terms.length > 0) found.push({ tier, terms, weight: WEIGHT[tier], label: text });
    };
    const concepts = this.#concepts(key).map((place) => conceptAt(this.#base, place));
    for (const { names } of concepts) for (const name of names) add('thesaurus', name);
    for (const { related } of concepts) for (const name of related) add('related', name);
    const topics = this.#topicsNamed(key);
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

  /** The topics that a phrase names, with those below them. */
  #topicsNamed(key: string): readonly string[] {
    const places = this.#base.lists(`l${key}`).flatMap(({ bytes }) => decodePlaces(bytes));
    return places.flatMap((place) => {
      const id = this.#base.topics[place]?.id;
      return this.#base.topics.filter((t) => t.id === id || t.broader === id).map((t) => t.id);
    });
  }

  /** Whether the base has a word, in a form as near as this, in its claims or in its thesaurus. */
  #knows(token: Token, farthest: 'inflected' | 'derived'): boolean {
    if (token.kind !== 'word' || isStopWord(token.text)) return true;
    if (this.#base.lists(`v${phraseKey([token])}`).length > 0) return true;
    if (this.#topicsNamed(phraseKey([token])).length > 0) return true;
    return this.#holds(token, farthest);
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
    if (!joined || !this.#holds(joined, 'inflected')) return undefined;
    return { ...joined, start: first.start, end: second.end };
  }

  /** Whether a claim has a word, in a form as near as this. */
  #holds(token: Token, farthest: 'inflected' | 'derived'): boolean {
    return token.keys.some((key) =>
      this.#base.lists(key).some(({ bytes }) => {
        if (key.startsWith('#')) return true;
        const kin = new PostingCursor(bytes).forms.map((form) => kinship(token.text, form));
        return kin.some((one) => one === 'same' || one === 'inflected' || one === farthest);
      }),
    );
  }

  /** The words of a query, with those that the base does not know read as the nearest it knows. */
  async #corrected(text: string, typed: readonly Token[]): Promise<Token[]> {
    const doubtful = typed.filter(
      (token, place) =>
        !this.#knows(token, 'inflected') &&
        !isAcronym(text, token) &&
        measuresAt(text, typed, place) === 0,
    );
    if (doubtful.length === 0) return [...typed];
    const words = this.#base.words();
    const better = new Map<string, Token>();
    for (const token of doubtful) {
      if (better.has(token.text)) continue;
      const to = await this.#better(token, words);
      const [replaced = token] = to === undefined ? [] : tokenize(to);
      if (to !== undefined) this.corrections.push({ from: text.slice(token.start, token.end), to });
      better.set(token.text, replaced);
    }
    return typed.map((token) => {
      const { start, end } = token;
      return doubtful.includes(token)
        ? { ...(better.get(token.text) ?? token), start, end }
        : token;
    });
  }

  /** What a word was meant to be; one with kin in the base is not corrected to that kin. */
  async #better(token: Token, words: ReadonlySet<string>): Promise<string | undefined> {
    const better = await correct(token.text, words);
    const kin = better !== undefined && kinship(token.text, better) !== 'none';
    return kin && this.#knows(token, 'derived') ? undefined : better;
  }
}

/** How many words multiply the number at a place: they are part of it. */
function multipliersAfter(tokens: readonly Token[], place: number): number {
  const token = tokens[place];
  if (!token || (token.kind !== 'number' && cardinal(token.text) === undefined)) return 0;
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

/** Capitals in a text that has others: `US` is no pronoun, and not mistyped for anything. */
function isAcronym(text: string, token: Token): boolean {
  return /^[A-Z]{2,5}$/.test(text.slice(token.start, token.end)) && /[a-z]/.test(text);
}

/** Whether a word of a query says nothing of what is looked for. */
function idle(text: string, token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'ideograph' && idleIdeographs(text.slice(token.start)) > 0) return true;
  return isStopWord(token.text) && !isAcronym(text, token);
}
