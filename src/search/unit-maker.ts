import type { FactIndex } from '../index/fact-index.ts';
import { facetKey, isNumberKey, wordKey } from '../index/keys.ts';
import { type ConceptName, conceptAt } from './concept.ts';
import { isAcronym } from './idle.ts';
import type { Lexicon } from './lexicon.ts';
import { literal } from './literal.ts';
import { phraseKey } from './phrase.ts';
import { isStopWord } from './stopwords.ts';
import type { Token } from './token.ts';
import { type Alternative, termOf, type Unit } from './units.ts';

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

/** Shorter words of a name are not looked for without the rest of it. */
const SHORTEST_PART = 4;

/** Makes the units of words and names, with all that stands for them. */
export class UnitMaker {
  readonly #facts: FactIndex;
  readonly #lexicon: Lexicon;
  readonly #unknownNames: ReadonlySet<string>;

  /** @param unknownNames words that the base does not know and that are names */
  constructor(facts: FactIndex, lexicon: Lexicon, unknownNames: ReadonlySet<string>) {
    this.#facts = facts;
    this.#lexicon = lexicon;
    this.#unknownNames = unknownNames;
  }

  /** A stop word that the thesaurus has in capitals, as `us`: it may be meant, and is not missed. */
  smallAcronym(text: string, token: Token): Unit | undefined {
    const capitals = token.text.toUpperCase();
    const meant = this.#lexicon
      .concepts([token])
      .some((place) => conceptAt(this.#facts, place).names.some((name) => name.text === capitals));
    return meant ? { ...this.capitals(text, token), optional: true } : undefined;
  }

  /** A name of several words: all of them together, in their order, or less. */
  nameUnit(text: string, span: readonly Token[]): Unit {
    const own = literal(text, span, 'inflected');
    const told = own.alternatives.flatMap((one) => {
      const { terms } = one;
      const places = terms.map((_, place) => place);
      return [
        { ...one, places },
        { ...one, tier: 'part' as const, weight: WEIGHT.apart },
      ];
    });
    const alternatives = [...told, ...this.others(span), ...parts(span)];
    const corrected = span.some((token) => token.corrected);
    return this.asSaid(span, { ...own, alternatives, corrected });
  }

  /** With the claims that somebody asserts who is named: these stand before what mentions them. */
  asSaid(span: readonly Token[], unit: Unit): Unit {
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

  wordUnit(text: string, token: Token): Unit {
    const own: Alternative[] = [
      { tier: 'literal', terms: [termOf(token)], weight: 1, label: token.text },
    ];
    if (isStopWord(token.text) && isAcronym(text, token)) {
      return this.capitals(text, token);
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
      alternatives: [...own, ...this.others([token])],
      corrected: token.corrected ?? false,
      proper: this.#unknownNames.has(token.text) || isCapital(text, token),
    };
  }

  /** A word that says nothing but in capitals, as `WHO`: the pronoun is not meant. */
  capitals(text: string, token: Token): Unit {
    const label = token.text.toUpperCase();
    const term = { key: wordKey(label), word: token.text, kin: 'same' as const };
    const own: Alternative = { tier: 'literal', terms: [term], weight: 1, label };
    const alternatives = [own, ...this.others([token])];
    return { text: text.slice(token.start, token.end), alternatives, proper: true };
  }

  /** What else a name stands for, by the thesaurus and the topic vocabulary. */
  others(tokens: readonly Token[]): Alternative[] {
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
