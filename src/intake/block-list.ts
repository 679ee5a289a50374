import { MAX_DOCUMENT_BLOCKS, MAX_DRAFT_LENGTH } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import type { Block } from '../text/document.ts';

/** @throws {UsageError} where a draft has more text than anybody checks at once */
export function refuseLong(length: number): void {
  if (length > MAX_DRAFT_LENGTH)
    throw new UsageError(
      `it has more than ${MAX_DRAFT_LENGTH} characters of text; cut it into several files`,
    );
}

/** The blocks of a document that is being read, in the order of reading. */
export class BlockList {
  readonly all: Block[] = [];

  /** @throws {UsageError} where a document has more of them than anybody writes */
  add(block: Block): void {
    if (this.all.length === MAX_DOCUMENT_BLOCKS)
      throw new UsageError(
        `it has more than ${MAX_DOCUMENT_BLOCKS} paragraphs, items and cells; cut it into several files`,
      );
    this.all.push(block);
  }
}
