import type { Claim } from '../model/records.ts';

/**
 * The keys of the index. The first character of a key says what stands under it; the functions below
 * make every key that there is.
 *
 * | begins with | what follows | its list |
 * |---|---|---|
 * | `w` | the root of a word, or a Chinese character | postings over claims |
 * | `#` | a number in its canonical form; `80th` for an ordinal | postings over claims |
 * | `@` | a date: `2025-06-17`, `--06-17`, `2025-06`, `2025-06-?` | postings over claims |
 * | `n` | any of these keys | the same, of what stands in the notes of claims |
 * | `f` | a property of claims and its value | places of claims |
 * | `i` | the id of a claim | its place |
 * | `c` | a first letter and a length | the words that have them |
 * | `t` | a name of a concept, as a phrase | places in the thesaurus |
 * | `v` | a word of a concept's name | places in the thesaurus |
 * | `l` | a label of a topic, as a phrase | places in the topics |
 */

/** The properties of claims by which a list is narrowed. */
export type FacetName =
  | 'topic'
  | 'source'
  | 'kind'
  | 'place'
  | 'speaker'
  | 'conflicting'
  | 'agreeing'
  | 'rank';

/** The key of a word, by its root, or of a Chinese character. */
export function wordKey(root: string): string {
  return `w${root}`;
}

/** The key of a number. @param canonical the number in its canonical form */
export function numberKey(canonical: string): string {
  return `#${canonical}`;
}

/** The key of an ordinal, such as 80th. */
export function ordinalKey(canonical: string): string {
  return `#${canonical}th`;
}

/** Whether a key is that of a number or of an ordinal. */
export function isNumberKey(key: string): boolean {
  return key.startsWith('#');
}

/** Whether a key is that of an ordinal. */
export function isOrdinalKey(key: string): boolean {
  return isNumberKey(key) && key.endsWith('th');
}

/** The key of a date, which may lack a part: `2025-06-17`, `--06-17`, `2025-06`, `2025-06-?`. */
export function dateKey(date: string): string {
  return `@${date}`;
}

/** How the keys of what stands in notes begin. */
const NOTES = 'n';

/** The key of what stands in notes, by the key that it has in other fields. */
export function noteKey(key: string): string {
  return NOTES + key;
}

/** The key of the claims that have a property. */
export function facetKey(name: FacetName, value: string): string {
  return `f${name} ${value}`;
}

/** The key of a claim's place. */
export function idKey(id: string): string {
  return `i${id}`;
}

/**
 * The key of the words that begin with a letter and have a length: what a misspelt word is compared
 * with.
 *
 * @param begins a text that begins with the letter
 */
export function spellingKey(begins: string, length: number): string {
  return `c${begins.charCodeAt(0)} ${length}`;
}

/** The key of the concepts that have a name. @param phrase the name as a phrase of stems */
export function conceptKey(phrase: string): string {
  return `t${phrase}`;
}

/** The key of the concepts that have a word in one of their names. */
export function conceptWordKey(stem: string): string {
  return `v${stem}`;
}

/** Whether what stands under a key are places in the thesaurus. */
export function isOfConcepts(key: string): boolean {
  return key.startsWith('t') || key.startsWith('v');
}

/** The first byte of {@link topicKey}. */
const TOPIC = 'l'.charCodeAt(0);

/** The key of the topics that have a label or an id. @param phrase it as a phrase of stems */
export function topicKey(phrase: string): string {
  return `l${phrase}`;
}

/** Whether a key is that of a topic, by its first byte. */
export function isTopicKey(first: number): boolean {
  return first === TOPIC;
}

/** The keys of all properties of a claim. */
export function facetKeys(claim: Claim): string[] {
  return [
    ...claim.topics.map((topic) => facetKey('topic', topic)),
    facetKey('source', claim.source),
    facetKey('kind', claim.kind),
    ...(claim.places ?? []).map((place) => facetKey('place', place)),
    facetKey('speaker', claim.speaker ?? ''),
    ...((claim.conflicts ?? []).length > 0 ? [facetKey('conflicting', 'yes')] : []),
    ...((claim.corroborates ?? []).length > 0 ? [facetKey('agreeing', 'yes')] : []),
    facetKey('rank', claim.rank ?? 'normal'),
  ];
}

/**
 * The hash by which the entry of a key is found. That of a key in notes stands beside that of the same
 * key elsewhere, as a search asks for both: then it reads one page, and not two.
 */
export function entryHash(key: string): number {
  return key.startsWith(NOTES) ? (hashKey(key.slice(NOTES.length)) ^ 1) >>> 0 : hashKey(key);
}

/**
 * A 32-bit hash of a text, well mixed in its high bits. (FNV-1a over UTF-16 code units, then the
 * finisher of MurmurHash3.)
 */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
