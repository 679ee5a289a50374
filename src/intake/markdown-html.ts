import type { DraftParts } from './draft-parts.ts';
import { HtmlReader } from './html-reader.ts';
import { HtmlWalk, type TakeBlock } from './html-walk.ts';

/** Reads the HTML in Markdown: blocks of it, and tags inside of the blocks of Markdown. */
export class MarkdownHtml {
  readonly walk: HtmlWalk;
  /** One for all blocks of HTML: what one of them begins another may end. */
  #blocks: HtmlReader | undefined;
  /** One for the tags of a block of Markdown, at whose end all end. */
  #tags: HtmlReader | undefined;
  /** The HTML that is being read, without the marks of quotations and lists before its lines. */
  #html: string | undefined;
  #start = 0;

  constructor(parts: DraftParts, take: TakeBlock) {
    this.walk = new HtmlWalk(parts, take);
  }

  /** Whether it is inside of HTML. */
  get isOpen(): boolean {
    return this.#html !== undefined;
  }

  begin(offset: number): void {
    this.#html = '';
    this.#start = offset;
  }

  /** Takes a part of a line, or its end. */
  add(text: string, offset: number): void {
    const html = this.#html ?? '';
    // Blank, so that all else stays where it is.
    this.#html = html.padEnd(offset - this.#start) + text;
  }

  /** Ends a block of HTML. */
  endBlock(): void {
    this.#blocks ??= new HtmlReader(this.walk, true);
    this.#blocks.write(this.#html ?? '', this.#start);
    this.#blocks.endPiece();
    this.walk.endBlock();
    this.#html = undefined;
  }

  /** Ends a tag or a comment inside of a block of Markdown. */
  endTag(): void {
    this.#tags ??= new HtmlReader(this.walk, false);
    this.walk.inLine = true;
    this.#tags.write(this.#html ?? '', this.#start);
    this.walk.inLine = false;
    this.#html = undefined;
  }

  /** Ends the tags of a block of Markdown. */
  endTags(): void {
    this.walk.inLine = true;
    this.#tags?.end();
    this.walk.inLine = false;
    this.#tags = undefined;
  }

  finish(): void {
    this.#blocks?.endFile();
    this.walk.finish();
  }
}
