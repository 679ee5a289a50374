import type { Base } from '../base/base.ts';
import type { KnownDocument, KnownRecord } from '../check/known-record.ts';
import { heldWindows, refuseNoFolder } from '../intake/held-windows.ts';
import type { RecordSize } from '../model/check-result.ts';
import { documentWindows, toSpan, windowsOf } from '../quotes/index.ts';
import { keptFigures } from './figures-beside-snapshot.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** A record, and with how much of it drafts are compared. */
export interface RecordInUse {
  readonly record: KnownRecord;
  readonly size: RecordSize;
}

/** A document by its text, where there is a folder of texts that has it, else by its fingerprint. */
async function knownDocument(
  dir: string,
  id: string,
  texts: string | undefined,
): Promise<KnownDocument | undefined> {
  if (texts !== undefined) {
    const { heldText } = await import('../intake/held-document.ts');
    const text = heldText(dir, id, texts);
    if (text !== undefined) return { id, ...windowsOf(documentWindows(text)), text: toSpan(text) };
  }
  const windows = heldWindows(dir, id);
  return windows && { id, ...windows };
}

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
  refuseUnknown('source', only, [...base.sources.keys()], '`cnca sources` lists them');
  const sources =
    only.length === 0
      ? base.sources
      : new Map([...base.sources].filter(([id]) => only.includes(id)));
  const documents: KnownDocument[] = [];
  for (const id of sources.keys()) {
    const document = await knownDocument(base.dir, id, texts);
    if (document) documents.push(document);
  }
  const haveTexts = documents.length === sources.size && documents.every(({ text }) => text);
  const known = haveTexts ? 'texts' : 'fingerprints';
  const by: KnownRecord['by'] = documents.length === 0 ? 'claims' : known;
  const size = { claims: base.count, sources: sources.size, documents: by };
  const figures = keptFigures(base);
  return { record: { index: base.index, sources, documents, figures, by }, size };
}
