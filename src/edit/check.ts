import type { Incoming } from '../base/incoming.ts';
import type { Problem } from '../base/problems.ts';
import { RELATIONS } from '../model/outline.ts';
import { didYouMean } from '../text/suggest.ts';

/** What the claims of a base may refer to. */
export interface Known {
  readonly topics: readonly string[];
  readonly sources: readonly string[];
  /** Of claims. */
  readonly hasId: (id: string) => boolean;
  /** Of claims; asked for only where one is not known. */
  readonly ids: () => readonly string[];
}

/**
 * Checks what new claims refer to: their ids are new, topics and sources are known, and so are the
 * claims that they relate to, in the base or beside them.
 *
 * @returns every problem, where it was written
 */
export function checkIncoming({ claims, problem }: Incoming, known: Known): Problem[] {
  const own = new Set<string>();
  const all = new Set(claims.map(({ id }) => id));
  return claims.flatMap((claim, index) => {
    const problems: Problem[] = [];
    const { id, source } = claim;
    if (known.hasId(id) || own.has(id)) {
      const where = known.hasId(id) ? 'of the base' : 'before it';
      const message = `the id "${id}" is also that of a claim ${where}; ids must be unique`;
      problems.push(problem(index, ['id'], 'duplicate-id', message));
    }
    own.add(id);
    for (const [at, topic] of claim.topics.entries()) {
      if (known.topics.includes(topic)) continue;
      const message = `unknown topic "${topic}"${didYouMean(topic, known.topics)}`;
      problems.push(problem(index, ['topics', at], 'unknown-topic', message));
    }
    if (!known.sources.includes(source)) {
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
          const message = `unknown claim "${other}"${didYouMean(other, [...known.ids(), ...all])}`;
          problems.push(problem(index, path, 'unknown-claim', message));
        }
      }
    }
    return problems;
  });
}
