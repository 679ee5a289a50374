import { type Directory, FACETS, type Facets, PARTS, type SegmentEntry } from './format.ts';
import { SnapshotDamaged } from './pages.ts';

const isPlace = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTable = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((part) => isPlace(part));

function isSegment(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { path, at, bytes, count, length, parts, facets } = value;
  const whole = isPlace(at) && isPlace(bytes) && isPlace(count) && isPlace(length);
  if (!whole || typeof path !== 'string' || !isRecord(parts) || !isRecord(facets)) return false;
  // A large base has hundreds of segments, and all are looked at: without a call for each part.
  for (let i = 0; i < PARTS.length; i++) {
    const part = parts[PARTS[i] ?? ''];
    if (!Array.isArray(part) || !isPlace(part[0]) || !isPlace(part[1])) return false;
    if (part[0] + part[1] > bytes) return false;
  }
  return true;
}

/**
 * How many claims of a segment have each value of a property.
 *
 * @throws {SnapshotDamaged} where it says no such thing
 */
export function facetCounts({ facets }: SegmentEntry, name: keyof Facets): [string, number][] {
  if (!FACETS.every((facet) => isTable(facets[facet]))) throw new SnapshotDamaged('no counts');
  return Object.entries(facets[name]);
}

/** An offset and a length. */
function isSpan(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isPlace);
}

function isIndex(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { buckets, bits, entries, count, lists } = value;
  return [buckets, bits, entries, count].every(isPlace) && isSpan(lists);
}

/** A claim takes four bytes in one table and eight in another, so nothing says that there are more. */
function hasTables({ count, parts }: SegmentEntry): boolean {
  return parts.ends[1] === count * 4 && parts.dates[1] === count * 8;
}

function isFile(value: unknown): boolean {
  return (
    isRecord(value) && ['path', 'state', 'hash'].every((key) => typeof value[key] === 'string')
  );
}

function isDelta(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { main, dead } = value;
  return typeof main === 'string' && Array.isArray(dead) && dead.every(isPlace);
}

/**
 * Reads the directory of a snapshot. Its checksums hold, but anybody can compute those: what it says
 * of lengths and counts is believed only as far as it agrees with itself.
 *
 * @throws {SnapshotDamaged} where this is none
 */
export function readDirectory(text: string): Directory {
  const read = parsed(text);
  if (!isRecord(read)) throw new SnapshotDamaged('no directory');
  const { version, id, delta, files, scannedAt, segments, thesaurus, vocabulary, index } = read;
  const fits =
    typeof version === 'string' &&
    typeof id === 'string' &&
    typeof scannedAt === 'number' &&
    (delta === undefined || isDelta(delta)) &&
    Array.isArray(files) &&
    files.every(isFile) &&
    Array.isArray(segments) &&
    segments.every((segment) => isSegment(segment) && hasTables(segment)) &&
    (thesaurus === null ? delta !== undefined : isSegment(thesaurus)) &&
    isSpan(vocabulary) &&
    isIndex(index);
  if (!fits) throw new SnapshotDamaged('no directory');
  return read as unknown as Directory;
}

/** What stands in a snapshot as JSON. @throws {SnapshotDamaged} where it is none */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SnapshotDamaged('no JSON');
  }
}
