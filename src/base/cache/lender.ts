import { type Cached, isWhole, openCached } from './cached.ts';

/** What a base's thesaurus must be for it to be taken from a snapshot. */
export interface WantedThesaurus {
  /** The content hashes of the base's files, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  /** An older snapshot of the base. */
  readonly old?: Cached | undefined;
  /** Whether a delta to the main snapshot of `old` is being written. */
  readonly asDelta: boolean;
  /** The path of another snapshot: that of the program, whose thesaurus many bases have. */
  readonly lender?: string | undefined;
  /** The program that must have written the snapshot. */
  readonly version: string;
}

/** A snapshot that has the thesaurus of a base, read from a file with the same content. */
export interface Lender {
  readonly snapshot: Cached;
  /** Whether it has the topics of the base, too: their labels stand in the same index. */
  readonly hasTopics: boolean;
}

const THESAURUS = 'thesaurus.yaml';
const TOPICS = 'topics.yaml';

/**
 * Finds a snapshot from which a base's thesaurus can be taken, without its file being parsed and
 * indexed again. Only what one build of the program made of the same bytes is taken, and of another
 * base's snapshot only if all its pages are as they were written.
 *
 * @returns `undefined` where there is none. The caller closes a snapshot that is not `old`.
 */
export function lenderOf(wanted: WantedThesaurus): Lender | undefined {
  const { hashes, old, asDelta, lender, version } = wanted;
  const own = old && lending(old, hashes);
  // The lists of a large main snapshot take longer to go through than a thesaurus to be indexed.
  if (own && (own.hasTopics || !asDelta)) return own;
  if (lender === undefined || !hashes.has(THESAURUS)) return undefined;
  const snapshot = openCached(lender, version);
  const found = snapshot && lending(snapshot, hashes);
  if (found && isWhole(found.snapshot)) return found;
  snapshot?.close();
  return undefined;
}

function lending(snapshot: Cached, hashes: ReadonlyMap<string, string>): Lender | undefined {
  const known = new Map(snapshot.origin.files.map(({ path, hash }) => [path, hash]));
  const isSame = (path: string): boolean => known.get(path) === hashes.get(path);
  return isSame(THESAURUS) ? { snapshot, hasTopics: isSame(TOPICS) } : undefined;
}
