import type { Base } from '../base/base.ts';
import type { KnownRecord } from '../check/known-record.ts';
import { refuseNoFolder } from '../intake/held-windows.ts';
import type { RecordSize } from '../model/check-result.ts';
import { withFacet } from '../search/filter.ts';
import { listFirst } from '../text/list-first.ts';
import { keptFigures } from './figures-beside-snapshot.ts';
import { refuseUnknown } from './refuse-unknown.ts';
import { fingerprintTable } from './windows-beside-snapshot.ts';

/** A record, and with how much of it drafts are compared. */
export interface RecordInUse {
  readonly record: KnownRecord;
  readonly size: RecordSize;
  /** What of it is not as it was asked for, in a sentence. */
  readonly notes: readonly string[];
}

const MOST_NAMED = 5;

/**
 * The record of a base, as far as it counts.
 *
 * @param texts a folder of the documents' texts
 * @param only the ids of the documents that count; all where it is empty
 * @throws {UsageError} where there is no such document or folder
 */
export async function recordInUse(
  base: Base,
  texts: string | undefined,
  only: readonly string[],
): Promise<RecordInUse> {
  refuseNoFolder(texts);
  refuseUnknown('source', only, [...base.sources.keys()], 'cnca sources');
  const sources =
    only.length === 0
      ? base.sources
      : new Map([...base.sources].filter(([id]) => only.includes(id)));
  const windows =
    texts === undefined
      ? await fingerprintTable(base)
      : (await import('./text-windows.ts')).textTable(base.dir, sources.keys(), texts);
  const documents = windows.documents.filter(({ id }) => sources.has(id));
  const read = new Set(documents.filter(({ text }) => text).map(({ id }) => id));
  const unread = [...sources.keys()].filter((id) => !read.has(id));
  const known = unread.length === 0 ? 'texts' : 'fingerprints';
  const by: KnownRecord['by'] = documents.length === 0 ? 'claims' : known;
  const claims =
    only.length === 0
      ? base.count
      : [...sources.keys()].reduce(
          (sum, id) => sum + withFacet(base.index, 'source', id).length,
          0,
        );
  const size = { claims, sources: sources.size, documents: by };
  const figures = keptFigures(base);
  const record = { index: base.index, sources, documents, windows, figures, by };
  const notes =
    texts === undefined || unread.length === 0
      ? []
      : [
          `no text of ${listFirst(unread, MOST_NAMED, String)} in ${texts}: ${by === 'claims' ? 'quotes' : 'fingerprints and quotes'} serve`,
        ];
  return { record, size, notes };
}
