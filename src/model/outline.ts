import type { Claim } from './records.ts';

/** The keys by which a claim refers to other claims. */
export const RELATIONS = ['corroborates', 'conflicts'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What other files must know of a file of claims: its ids, and what its claims refer to. */
export interface Outline {
  readonly ids: readonly string[];
  /** Each once. */
  readonly topics: readonly string[];
  /** Each once. */
  readonly sources: readonly string[];
  /** The place of a claim in the file, how it refers, and to which id. */
  readonly relations: readonly (readonly [number, Relation, string])[];
}

/** The outline of a file's claims. */
export function outline(claims: readonly Claim[]): Outline {
  const topics = new Set<string>();
  const sources = new Set<string>();
  const relations: [number, Relation, string][] = [];
  for (const [index, claim] of claims.entries()) {
    for (const topic of claim.topics) topics.add(topic);
    sources.add(claim.source);
    for (const relation of RELATIONS) {
      for (const id of claim[relation] ?? []) relations.push([index, relation, id]);
    }
  }
  const ids = claims.map((claim) => claim.id);
  return { ids, topics: [...topics], sources: [...sources], relations };
}
