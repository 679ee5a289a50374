import type { Base } from '../base/base.ts';
import type { KnownDocument, KnownRecord } from '../check/known-record.ts';
import { heldDocument, refuseNoFolder } from '../intake/held-document.ts';
import type { RecordSize } from '../model/check-result.ts';
import { documentWindows, type Fingerprint, type QuoteDocument, toSpan } from '../quotes/index.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** A record, and with how much of it drafts are compared. */
export interface RecordInUse {
  readonly record: KnownRecord;
  readonly size: RecordSize;
}

/** The windows of a fingerprint: those of version 1 are hashed in another way, and tell a draft nothing. */
function usable(fingerprint: Fingerprint): Pick<Fingerprint, 'windows' | 'paragraphs'> {
  if (fingerprint.details) return fingerprint;
  return { windows: { folded: new Uint32Array(), raw: new Uint16Array() }, paragraphs: [] };
}

function knownDocument(id: string, document: QuoteDocument): KnownDocument {
  const { text } = document;
  const { windows, paragraphs } =
    text === undefined ? usable(document.fingerprint) : documentWindows(text);
  return {
    id,
    paragraphs,
    folded: windows.folded,
    raw: windows.raw,
    ...(text !== undefined && { text: toSpan(text) }),
  };
}

/**
 * The record of a base, as far as it counts.
 *
 * @param texts a folder of the documents' texts
 * @param only the ids of the documents that count; all where it is empty
 * @throws {UsageError} where there is no such document or folder
 */
export function recordInUse(
  base: Base,
  texts: string | undefined,
  only: readonly string[],
): RecordInUse {
  refuseNoFolder(texts);
  refuseUnknown('source', only, [...base.sources.keys()], '`cnca sources` lists them');
  const sources =
    only.length === 0
      ? base.sources
      : new Map([...base.sources].filter(([id]) => only.includes(id)));
  const documents: KnownDocument[] = [];
  let by: KnownRecord['by'] = 'claims';
  for (const id of sources.keys()) {
    const { document, by: how } = heldDocument(base.dir, id, texts);
    if (!document) continue;
    documents.push(knownDocument(id, document));
    if (how === 'text') by = 'texts';
    else if (by === 'claims') by = 'fingerprints';
  }
  const size = { claims: base.count, sources: sources.size, documents: by };
  return { record: { index: base.index, sources, documents, by }, size };
}
