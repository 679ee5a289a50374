import type { Base } from '../base/base.ts';
import { openFile } from '../base/cache/file-bytes.ts';
import { windowsPath } from '../base/cache/paths.ts';
import { WindowTable } from '../check/window-table.ts';
import { SnapshotDamaged } from '../index/pages.ts';
import { heldWindows } from '../intake/held-windows.ts';

/** Says of what a table is: of these fingerprints, of which every segment has the hash, read by this program. */
const nameOf = ({ kept, index }: Base): string =>
  `${kept?.version} ${index.segments[0]?.inputs.split(' ')[1]}`;

/** Whether the documents of a table stand in the order of the base's: then it is as if it were made now. */
function isInOrder({ documents }: WindowTable, { sources }: Base): boolean {
  const ids = [...sources.keys()];
  let last = -1;
  return documents.every(({ id }) => {
    const before = last;
    last = ids.indexOf(id, before + 1);
    return last > before;
  });
}

/** The table beside a snapshot. */
function keptTable(base: Base): WindowTable | undefined {
  const { kept } = base;
  for (const path of kept?.ignoreSnapshots ? [] : [kept?.cache, kept?.shipped]) {
    const bytes = path && openFile(windowsPath(path));
    if (!bytes) continue;
    base.closeToo(bytes);
    try {
      const table = new WindowTable(bytes);
      if (table.of === nameOf(base) && isInOrder(table, base)) return table;
    } catch (error) {
      if (!(error instanceof SnapshotDamaged)) throw error;
    }
  }
  return undefined;
}

/**
 * The windows of a base's documents, by their fingerprints. They are kept beside the snapshot; where they are
 * not there, or of other fingerprints, they are made anew.
 *
 * @throws {UsageError} where a fingerprint cannot be read
 */
export async function fingerprintTable(base: Base): Promise<WindowTable> {
  const known = keptTable(base);
  if (known) return known;
  const { tableOf, writeTable } = await import('./make-windows.ts');
  const documents = [...base.sources.keys()].flatMap((id) => {
    const windows = heldWindows(base.dir, id);
    return windows ? [{ id, ...windows }] : [];
  });
  const path = base.kept?.cache;
  if (path === undefined || documents.length === 0) return tableOf(documents);
  const bytes = writeTable(windowsPath(path), nameOf(base), documents);
  base.closeToo(bytes);
  return new WindowTable(bytes);
}
