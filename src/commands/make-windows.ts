import { FileSink } from '../base/cache/file-sink.ts';
import type { KnownText } from '../check/known-document.ts';
import { WindowTable } from '../check/window-table.ts';
import { type TabledDocument, writeWindowTable } from '../check/write-window-table.ts';
import { type Bytes, bytesInMemory } from '../index/pages.ts';

/** The windows of documents, in memory. */
export function tableOf(
  documents: readonly TabledDocument[],
  texts?: ReadonlyMap<string, KnownText>,
): WindowTable {
  return new WindowTable(bytesInMemory(writeWindowTable('', documents)), texts);
}

/** Writes the windows of documents; where they cannot be written they stay in memory. @returns the bytes */
export function writeTable(path: string, of: string, documents: readonly TabledDocument[]): Bytes {
  const sink = new FileSink(path);
  sink.write(writeWindowTable(of, documents));
  return sink.finish();
}
