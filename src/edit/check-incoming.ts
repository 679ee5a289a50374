import type { Incoming } from '../base/incoming.ts';
import type { Problem } from '../base/problems.ts';
import { RELATIONS } from '../model/outline.ts';
import { didYouMean } from '../text/suggest.ts';

/** The ids that exist in a base. */
export interface Known {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  /** Whether a claim has this id. */
  readonly hasId: (id: string) => boolean;
  /** The document of the claim with an id. */
  readonly sourceOf: (id: string) => string | undefined;
  /** The ids of all claims; called only to suggest one for an unknown id. */
  readonly ids: () => readonly string[];
}

const MAX_LISTED = 20;

/** The topics that there are, and how to have another. */
function listOf(topics: readonly string[]): string {
  if (topics.length === 0) return '; topics.yaml has none yet; `cnca topics add` adds one';
  const listed = topics.slice(0, MAX_LISTED).join(', ');
  const more = topics.length > MAX_LISTED ? ' …' : '';
  return `; topics.yaml has: ${listed}${more}; \`cnca topics add\` adds one`;
}

/**
 * Checks the references of new claims: their ids must be unused, their topics and sources known, and
 * the claims that they relate to must be in the base or among the new ones.
 *
 * @returns all problems, with their places in the input
 */
export function checkIncoming({ claims, problem }: Incoming, known: Known): Problem[] {
  const own = new Set<string>();
  const all = new Map(claims.map(({ id, source }) => [id, source]));
  return claims.flatMap((claim, index) => {
    const problems: Problem[] = [];
    const { id, source } = claim;
    const isInBase = known.hasId(id);
    if (isInBase || own.has(id)) {
      const where = isInBase ? 'of the base' : 'before it';
      const message = `the id "${id}" is also that of a claim ${where}; ids must be unique`;
      problems.push(problem(index, ['id'], 'duplicate-id', message));
    }
    own.add(id);
    for (const [at, topic] of claim.topics.entries()) {
      if (known.topics.includes(topic)) continue;
      const message = `unknown topic "${topic}"${didYouMean(topic, known.topics)}${listOf(known.topics)}`;
      problems.push(problem(index, ['topics', at], 'unknown-topic', message));
    }
    if (source !== '' && !known.sources.includes(source)) {
      const message = `unknown source "${source}"${didYouMean(source, known.sources)}`;
      problems.push(problem(index, ['source'], 'unknown-source', message));
    }
    for (const relation of RELATIONS) {
      for (const [at, other] of (claim[relation] ?? []).entries()) {
        const path = [relation, at];
        if (other === id) {
          const message = `"${id}" cannot refer to itself`;
          problems.push(problem(index, path, 'wrong-value', message));
        } else if (!all.has(other) && !known.hasId(other)) {
          const message = `unknown claim "${other}"${didYouMean(other, [...known.ids(), ...all.keys()])}`;
          problems.push(problem(index, path, 'unknown-claim', message));
        } else if (
          relation === 'corroborates' &&
          (all.get(other) ?? known.sourceOf(other)) === source
        ) {
          const message = `"${other}" is of the same document: only another one can corroborate a claim`;
          problems.push(problem(index, path, 'wrong-value', message));
        }
      }
    }
    return problems;
  });
}
