import { checksum, pageChecksum } from '../index/checksum.ts';
import { PAGE } from '../index/pages.ts';
import { encodeText } from '../index/utf8.ts';
import type { DocumentWindows } from '../quotes/index.ts';
import { inPages, KEY, MAGIC, type TableHead, TRAILER, WINDOW_BYTES } from './window-table.ts';

/** The windows of a document that goes into a table. */
export interface TabledDocument extends DocumentWindows {
  readonly id: string;
}

/**
 * Makes the bytes of a `WindowTable`.
 *
 * @param of what says of what the documents are: another text where they are others
 */
export function writeWindowTable(of: string, documents: readonly TabledDocument[]): Uint8Array {
  const head: TableHead = {
    of,
    documents: documents.map(({ id, folded, starts }) => [id, folded.length, starts.length - 1]),
  };
  const text = encodeText(JSON.stringify(head));
  const sum = (sizeOf: (document: TabledDocument) => number): number =>
    documents.reduce((all, document) => all + sizeOf(document), 0);
  const count = sum(({ folded }) => folded.length);
  const rawAt = inPages(count * WINDOW_BYTES);
  const startsAt = rawAt + inPages(count * 2);
  const firstAt = startsAt + inPages(sum(({ starts }) => starts.length * 4));
  const firsts = rawAt / PAGE;
  const headAt = firstAt + inPages(firsts * WINDOW_BYTES);
  const pages = (headAt + inPages(text.length)) / PAGE;
  const { buffer } = new Uint8Array(pages * (PAGE + 4) + TRAILER);
  const windows = new Uint32Array(buffer, 0, count * 2);
  const raw = new Uint16Array(buffer, rawAt, count);
  const starts = new Uint32Array(buffer, startsAt, (firstAt - startsAt) / 4);
  let [token, paragraph] = [0, 0];
  for (const document of documents) {
    raw.set(document.raw, token);
    starts.set(document.starts, paragraph);
    paragraph += document.starts.length;
    const { folded } = document;
    for (let i = 0; i < folded.length; i++) {
      windows[token * 2 + KEY] = folded[i] ?? 0;
      windows[token * 2 + 1 - KEY] = token;
      token++;
    }
  }
  new BigUint64Array(buffer, 0, count).sort();
  const first = new Uint32Array(buffer, firstAt, firsts * 2);
  for (let page = 0; page < firsts; page++)
    first.set(windows.subarray((page * PAGE) / 4, (page * PAGE) / 4 + 2), page * 2);
  new Uint8Array(buffer).set(text, headAt);
  const sums = new Uint32Array(buffer, pages * PAGE, pages);
  for (let page = 0; page < pages; page++)
    sums[page] = pageChecksum(new Uint8Array(buffer, page * PAGE, PAGE));
  const trailer = new Uint32Array(buffer, pages * (PAGE + 4), TRAILER / 4);
  trailer.set([MAGIC, pages, headAt, text.length, checksum(sums)]);
  trailer[5] = checksum(trailer.subarray(0, 5));
  return new Uint8Array(buffer);
}
