import type { Block, Document } from '../text/document.ts';
import { BlockList } from './block-list.ts';
import { BlockText } from './block-text.ts';
import { Ignored } from './ignore-comments.ts';
import { LeftOuts } from './left-out.ts';

/** What a reader of markup has of a draft so far: Markdown has HTML in it. */
export class DraftParts {
  /** The text of the block at hand. */
  readonly prose = new BlockText();
  readonly leftOut = new LeftOuts();
  readonly ignored = new Ignored();
  readonly #blocks = new BlockList();
  /** The number of the paragraph that was begun last. */
  #paragraph = 0;

  /** Begins a paragraph that has several blocks, such as the row of a table. */
  beginParagraph(): void {
    this.#paragraph++;
  }

  /** Adds a block. @param isAlone whether it is a paragraph of its own */
  add(block: Omit<Block, 'paragraph'>, isAlone: boolean): void {
    if (isAlone) this.#paragraph++;
    this.#blocks.add({ ...block, paragraph: this.#paragraph });
  }

  finish(): Pick<Document, 'blocks' | 'leftOut' | 'ignored'> {
    return {
      blocks: this.#blocks.all,
      leftOut: this.leftOut.finish(),
      ignored: this.ignored.finish(),
    };
  }
}
