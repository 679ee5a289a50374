import { noteKey } from '../index/keys.ts';
import { type Alternative, isWeakTier, type Unit } from './units.ts';

/** An alternative as a note may mention it. */
function inNotes(alternative: Alternative): Alternative {
  const terms = alternative.terms.map((term) => ({ ...term, key: noteKey(term.key) }));
  return { ...alternative, tier: 'mention', terms };
}

/** A unit, with what a note mentions of it: a claim that has no more of it is a partial match. */
export function mentioned(unit: Unit): Unit {
  const said = unit.alternatives.filter(({ tier, terms }) => terms.length > 0 && !isWeakTier(tier));
  return { ...unit, alternatives: [...unit.alternatives, ...said.map(inNotes)] };
}
