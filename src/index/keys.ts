import type { Claim } from '../model/records.ts';

/** The properties of claims by which a list is narrowed. */
export type FacetName = 'topic' | 'source' | 'kind' | 'place' | 'speaker' | 'conflicting' | 'rank';

/** The key under which an index keeps the claims that have a property. */
export function facetKey(name: FacetName, value: string): string {
  return `f${name} ${value}`;
}

/** The key under which an index keeps a claim's place. */
export function idKey(id: string): string {
  return `i${id}`;
}

/**
 * The key under which an index keeps the words that begin with a letter and have a length, one a
 * line: what a misspelt word is held against.
 *
 * @param begins a text that begins with the letter
 */
export function spellingKey(begins: string, length: number): string {
  return `c${begins.charCodeAt(0)} ${length}`;
}

/** All property keys of a claim. */
export function facetKeys(claim: Claim): string[] {
  return [
    ...claim.topics.map((topic) => facetKey('topic', topic)),
    facetKey('source', claim.source),
    facetKey('kind', claim.kind),
    ...(claim.places ?? []).map((place) => facetKey('place', place)),
    facetKey('speaker', claim.speaker ?? ''),
    ...((claim.conflicts ?? []).length > 0 ? [facetKey('conflicting', 'yes')] : []),
    facetKey('rank', claim.rank ?? 'normal'),
  ];
}
