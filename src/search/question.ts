import type { FactIndex } from '../index/fact-index.ts';
import { facetKey } from '../index/keys.ts';
import { isOf } from './packed-table.ts';
import type { Unit } from './units.ts';

/** What a question asks for, and the kinds of claims that are likely to say it. */
const ASKED: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bhow (?:many|much|often|large|big|long)\b|сколько|多少|几个|几条/iu, ['statistic']],
  [
    /\bwhen\b|\bwhat year\b|когда|в каком году|什么时候|何时|哪一?年/iu,
    ['event', 'agreement', 'institution'],
  ],
  [
    /\bwhere\b|\bwhich city\b|где|в каком городе|哪里|哪儿|何地|何处|在哪/iu,
    ['event', 'background'],
  ],
];
/** The weight of a claim's being of such a kind. */
const KIND_WEIGHT = 0.45;
/** The weight of a unit that an answer need not have. */
const ASIDE = 0.4;

const QUESTION =
  /^\s*(?:(?:who|whom|whose|what|when|where|which|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b|(?:кто|что|где|когда|почему|зачем|сколько|как|как(?:ой|ая|ое|ие|ую|их|им|ими|ом))\s)|什么|哪|多少|谁|何时|何地|[?？]\s*$/iu;

/** Verbs that a question is built with and an answer need not have: "when was it held?" */
const LIGHT =
  ' held hold host hosted hosts took take takes taken place come came comes go goes went occur ' +
  'occurred become became call called named made make makes mean means send sends work works ' +
  'include includes located situated involve involves start started begin began состоялся ' +
  'состоялась прошел прошла прошло проходил проходила проведен проведена 举行 召开 举办 ';

/** Whether a text asks: by its first word, by its last sign, or in Chinese by a word anywhere. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(text);
}

function isLight({ text }: Unit): boolean {
  const words = text.toLowerCase().split(/\s+/);
  return words.every((word) => isOf(LIGHT, word));
}

/** The kinds of claims that a question asks for, as units: nothing is missed without them. */
function askedKinds(text: string): Unit[] {
  return ASKED.filter(([asks]) => asks.test(text)).map(([, kinds]) => {
    const label = kinds.join(' or ');
    const facets = kinds.map((kind) => facetKey('kind', kind));
    const alternative = { tier: 'kind' as const, terms: [], facets, weight: KIND_WEIGHT, label };
    return { text: label, optional: true, alternatives: [alternative] };
  });
}

const WHERE =
  /\bwhere\b|\bwhich (?:city|place|country)\b|где|в каком городе|哪里|哪儿|何地|何处|在哪/iu;
/** How much it counts that a claim says a place. */
const PLACE_WEIGHT = 0.45;

/** A place, where a question asks for one: any that the base knows. */
function askedPlace(text: string, facts: FactIndex): Unit[] {
  if (!WHERE.test(text)) return [];
  const facets = [...facts.facet('place').keys()].map((place) => facetKey('place', place));
  const weight = PLACE_WEIGHT;
  const alternative = { tier: 'kind' as const, terms: [], facets, weight, label: 'a place' };
  return [{ text: 'a place', optional: true, alternatives: [alternative] }];
}

/**
 * The noun that a question is about, which its answer replaces by a name: "which city …", "какой город …".
 * The expression is made here: with the classes of all letters it takes time, and most runs ask nothing.
 */
function askedNoun(text: string): string | undefined {
  const [, english, russian] =
    /\b(?:which|what)\s+([\p{L}\p{N}'’-]+)|(?:^|\s)как(?:ой|ая|ое|ие|ую|их|им|ими|ом)\s+(\p{L}+)/iu.exec(
      text,
    ) ?? [];
  return english ?? russian;
}

/** A unit that is not missed where it is absent, and counts less than another where it is there. */
function aside(unit: Unit): Unit {
  const alternatives = unit.alternatives.map((one) => ({ ...one, weight: one.weight * ASIDE }));
  return { ...unit, alternatives, optional: true };
}

/**
 * The units of a question: the verbs that only ask and the noun that is asked for are not missed,
 * and the kinds of claims that are likely to answer it come first.
 *
 * @param text the question
 * @param units what its words stand for
 */
export function unitsOfQuestion(text: string, units: readonly Unit[], facts: FactIndex): Unit[] {
  const noun = askedNoun(text);
  const eased = units.map((unit) => (isLight(unit) || unit.text === noun ? aside(unit) : unit));
  const says = eased.some(({ optional }) => !optional);
  return [...(says ? eased : units), ...askedKinds(text), ...askedPlace(text, facts)];
}
