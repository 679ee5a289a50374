import type { KnownText } from '../check/known-document.ts';
import type { WindowTable } from '../check/window-table.ts';
import type { TabledDocument } from '../check/write-window-table.ts';
import { heldText } from '../intake/held-document.ts';
import { heldWindows } from '../intake/held-windows.ts';
import { documentWindows, toSpan, windowsOf } from '../quotes/index.ts';
import { tableOf } from './make-windows.ts';

/**
 * The windows of documents by their texts, and by their fingerprints where there is no text.
 *
 * @param texts the folder of the texts
 * @throws {UsageError} where one cannot be read
 */
export function textTable(dir: string, ids: Iterable<string>, texts: string): WindowTable {
  const documents: TabledDocument[] = [];
  const known = new Map<string, KnownText>();
  for (const id of ids) {
    const text = heldText(dir, id, texts);
    const windows = text === undefined ? heldWindows(dir, id) : windowsOf(documentWindows(text));
    if (windows) documents.push({ id, ...windows });
    if (text !== undefined) known.set(id, toSpan(text));
  }
  return tableOf(documents, known);
}
