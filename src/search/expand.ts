import type { Base } from '../base/base.ts';
import { type ConceptName, conceptAt } from './concept.ts';
import { correct } from './correct.ts';
import { facetKey } from './keys.ts';
import { kinship } from './morphology.ts';
import { multiplier } from './numbers.ts';
import { phraseKey } from './phrase.ts';
import { decodePlaces, PostingCursor } from './postings.ts';
import { isStopWord } from './stopwords.ts';
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

/** Dates: the same one; the same day of an unnamed year; the same month. */
const DATE_WEIGHTS = [1, 0.8, 0.4] as const;

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
    const unit = literal(text, tokens, 'same');
    return { ...unit, alternatives: unit.alternatives.map((a) => ({ ...a, adjacent: true })) };
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
    const joined = this.#compound(text, tokens, place);
    if (joined) return [this.#wordUnit(joined), place + 2];
    const named = this.#named(text, tokens, place);
    if (named) return named;
    if (skipIdle && idle(text, token)) return [undefined, place + 1];
    if (token.kind === 'ideograph') return this.#ideographs(text, tokens, place);
    if (token.kind === 'number')
      return [numberUnit(text, token), place + 1 + this.#taken(token, tokens[place + 1])];
    const before = tokens[place - 1];
    const measured = before?.kind === 'number' && MEASURES.has(token.text);
    const after = tokens[place + 1];
    const currency = after?.kind === 'number' && MEASURES.has(token.text);
    const unit = this.#wordUnit(token);
    return [measured || currency ? { ...unit, optional: true } : unit, place + 1];
  }

  /** A word that multiplies the number before it is part of the number. */
  #taken(token: Token, next: Token | undefined): number {
    return token.keys.length > 1 && next && multiplier(next.text, true) > 1 ? 1 : 0;
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

  /** Whether the base has a word, in any form, in its claims or in its thesaurus. */
  #knows(token: Token): boolean {
    if (token.kind !== 'word' || isStopWord(token.text)) return true;
    if (this.#base.lists(`v${phraseKey([token])}`).length > 0) return true;
    if (this.#topicsNamed(phraseKey([token])).length > 0) return true;
    return this.#holds(token, 'derived');
  }

  /** Characters that no name of the thesaurus covers are one thing: nothing cuts them into words. */
  #ideographs(text: string, tokens: readonly Token[], place: number): [Unit, number] {
    let next = place + 1;
    while (tokens[next]?.kind === 'ideograph' && !this.#named(text, tokens, next)) {
      if (idle(text, tokens[next])) break;
      next++;
    }
    const unit = literal(text, tokens.slice(place, next), 'same');
    return [
      { ...unit, alternatives: unit.alternatives.map((a) => ({ ...a, adjacent: true })) },
      next,
    ];
  }

  /** "e-commerce", or "e commerce", as the one word that the index also holds. */
  #compound(text: string, tokens: readonly Token[], place: number): Token | undefined {
    const [first, second] = [tokens[place], tokens[place + 1]];
    if (!first || !second || first.kind !== 'word' || second.kind !== 'word') return undefined;
    if (first.text.length > 2 || !/^[- ]$/.test(text.slice(first.end, second.start)))
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
    const unknown = typed.filter((token) => !this.#knows(token) && !isAcronym(text, token));
    if (unknown.length === 0) return [...typed];
    const words = this.#base.words();
    const tokens: Token[] = [];
    for (const token of typed) {
      const better = unknown.includes(token) ? await correct(token.text, words) : undefined;
      const [replaced] = better === undefined ? [] : tokenize(better);
      if (better !== undefined && replaced) {
        this.corrections.push({ from: text.slice(token.start, token.end), to: better });
        tokens.push({ ...replaced, start: token.start, end: token.end });
      } else tokens.push(token);
    }
    return tokens;
  }
}

/** Words that only say in what a number is counted. */
const MEASURES: ReadonlySet<string> = new Set([
  'dollar',
  'dollars',
  'euro',
  'yuan',
  'percent',
  'us',
  'per',
  'cent',
]);

function literal(text: string, tokens: readonly Token[], kin: 'same' | 'inflected'): Unit {
  const label = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  const telling = kin === 'same' ? tokens : tokens.filter((token) => !isStopWord(token.text));
  const terms = (telling.length > 0 ? telling : tokens).map((token) => termOf(token, kin));
  return { text: label, alternatives: [{ tier: 'literal', terms, weight: 1, label }] };
}

function numberUnit(text: string, token: Token): Unit {
  const label = text.slice(token.start, token.end);
  // "94.8 billion" is first of all that number, only then any 94.8.
  const keys = token.keys.length > 1 ? [...token.keys].reverse() : token.keys;
  const alternatives = keys.map((key, place) => ({
    tier: 'literal' as const,
    terms: [{ key, kin: 'same' as const }],
    weight: place === 0 ? 1 : 0.5,
    label,
  }));
  return { text: label, alternatives };
}

function dateUnit(
  text: string,
  tokens: readonly Token[],
  place: number,
  date: NonNullable<Token['date']>,
): Unit {
  const label = text.slice(tokens[place]?.start, tokens[date.last]?.end);
  const alternatives = date.keys.map((key, rank) => ({
    tier: 'literal' as const,
    terms: [{ key: `@${key}`, kin: 'same' as const }],
    weight: DATE_WEIGHTS[rank] ?? 0.4,
    label,
  }));
  return { text: label, alternatives };
}

/** Capitals in a text that has others: `US` is no pronoun, and not mistyped for anything. */
function isAcronym(text: string, token: Token): boolean {
  return /^[A-Z]{2,5}$/.test(text.slice(token.start, token.end)) && /[a-z]/.test(text);
}

/** Whether a word of a query says nothing of what is looked for. */
function idle(text: string, token: Token | undefined): boolean {
  return token !== undefined && isStopWord(token.text) && !isAcronym(text, token);
}
