import type { Claim } from './records.ts';

/** The keys of a claim that list ids of other claims. */
export const RELATIONS = ['corroborates', 'conflicts'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The ids in a file of claims and the ids it refers to: all that checks across files need. */
export interface Outline {
  readonly ids: readonly string[];
  /** Without duplicates. */
  readonly topics: readonly string[];
  /** Without duplicates. */
  readonly sources: readonly string[];
  /** The index of a claim in the file, the relation, and the id it refers to. */
  readonly relations: readonly (readonly [number, Relation, string])[];
}

/** Makes the outline of a file's claims. */
export function outline(claims: readonly Claim[]): Outline {
  const topics = new Set<string>();
  const sources = new Set<string>();
  const relations: [number, Relation, string][] = [];
  for (const [index, claim] of claims.entries()) {
    for (const topic of claim.topics) topics.add(topic);
    // Of a claim with problems it may be unknown.
    if (claim.source !== '') sources.add(claim.source);
    for (const relation of RELATIONS) {
      for (const id of claim[relation] ?? []) relations.push([index, relation, id]);
    }
  }
  const ids = claims.map((claim) => claim.id);
  return { ids, topics: [...topics], sources: [...sources], relations };
}
