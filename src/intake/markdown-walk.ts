import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Block, BlockKind, Document, SpanKind } from '../text/document.ts';
import { BlockText } from './block-text.ts';
import { Ignored, ignoreMark } from './ignore-comments.ts';
import { LeftOuts } from './left-out.ts';

/** A token of the parser: what it is, and where it stands in the file. */
export interface MarkdownToken {
  readonly type: string;
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/** The tokens that are blocks of prose. */
const BLOCKS: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  atxHeadingText: 'heading',
  setextHeadingText: 'heading',
  tableHeader: 'cell',
  tableData: 'cell',
};
const SPANS: Readonly<Record<string, SpanKind>> = {
  emphasis: 'emphasis',
  strong: 'emphasis',
  codeText: 'code',
  link: 'link',
  autolink: 'link',
  gfmFootnoteCall: 'reference',
};
/** Tokens whose text is not shown, or is no prose. */
const HIDDEN: Readonly<Record<string, string>> = {
  resource: '',
  reference: '',
  image: 'picture',
  definition: '',
  gfmFootnoteDefinitionLabel: '',
  codeFenced: 'code block',
  codeIndented: 'code block',
  tableDelimiterRow: '',
};
/** Blocks that an ignore comment sets aside as a whole, where they stand at the top. */
const WHOLE = ['paragraph', 'atxHeading', 'setextHeading', 'table', 'blockQuote']
  .concat(['listOrdered', 'listUnordered', 'codeFenced', 'gfmFootnoteDefinition'])
  .concat(['codeIndented']);

/** Makes blocks of prose from the parser's events. */
export class MarkdownWalk {
  readonly #text: string;
  readonly #blocks: Block[] = [];
  readonly #leftOut = new LeftOuts();
  readonly #ignored = new Ignored();
  #current: BlockText | undefined;
  /** The end of what was last added to the block. */
  #last = 0;
  #hidden = 0;
  #deleted = 0;
  #quoted = 0;
  #depth = 0;
  #paragraph = 0;
  #footnote: string | undefined;
  /** The number of the list item at hand, while its first paragraph has not come. */
  #item: { number: number | undefined } | undefined;
  #listed = 0;
  #row: { cells: number; header: string } | undefined;
  #heads: string[] = [];
  #inHead = false;
  #reference = '';

  constructor(text: string) {
    this.#text = text;
  }

  #slice({ start, end }: MarkdownToken): string {
    return this.#text.slice(start.offset, end.offset);
  }

  take(way: 'enter' | 'exit', token: MarkdownToken): void {
    const hides = HIDDEN[token.type];
    if (hides !== undefined) {
      this.#hidden += way === 'enter' ? 1 : -1;
      if (way === 'enter' && hides !== '') this.#leftOut.add(hides);
    }
    if (way === 'enter') this.#enter(token);
    else this.#exit(token);
  }

  #enter(token: MarkdownToken): void {
    const { type } = token;
    if (WHOLE.includes(type) && this.#depth++ === 0 && this.#current === undefined)
      this.#ignored.block(token.start.offset, token.end.offset);
    if (type === 'blockQuote') this.#quoted++;
    else if (type === 'listOrdered' || type === 'listUnordered') this.#listed++;
    else if (type === 'listItemPrefix') this.#item = { number: undefined };
    else if (type === 'gfmFootnoteDefinition') this.#footnote = '';
    else if (type === 'tableHead') this.#inHead = true;
    else if (type === 'tableRow') {
      this.#row = { cells: 0, header: '' };
      this.#paragraph++;
    }
    if (BLOCKS[type] !== undefined && this.#hidden === 0) this.#current = new BlockText();
    const span = SPANS[type];
    if (span !== undefined) this.#openSpan(span, token);
    if (this.#hidden === 0 && this.#current) this.#prose(token);
  }

  #openSpan(span: SpanKind, token: MarkdownToken): void {
    if (this.#hidden > 0 || !this.#current) return;
    if (span !== 'reference') {
      this.#current.open(span);
      return;
    }
    this.#reference = this.#slice(token);
    this.#current.open(span, this.#reference.slice(2, -1));
    this.#current.add(this.#reference, token.start.offset);
    this.#last = token.end.offset;
    this.#hidden++;
  }

  /** Adds what a token shows. */
  #prose(token: MarkdownToken): void {
    const block = this.#current;
    if (!block) return;
    const { type, start, end } = token;
    if (type === 'htmlText') this.#inlineHtml(this.#slice(token), start.offset);
    if (this.#deleted > 0) return;
    if (type === 'lineEnding' || type === 'hardBreakEscape') block.space(start.offset);
    else if (type === 'characterReference') block.put(decoded(this.#slice(token)), start.offset);
    else if (
      type === 'data' ||
      type === 'codeTextData' ||
      type === 'characterEscapeValue' ||
      type === 'autolinkProtocol' ||
      type === 'autolinkEmail'
    )
      block.add(this.#slice(token), start.offset);
    else return;
    this.#last = end.offset;
  }

  #inlineHtml(tag: string, offset: number): void {
    const mark = ignoreMark(tag);
    if (mark) this.#ignored.mark(mark, offset);
    else if (tag.startsWith('<!--')) this.#leftOut.add('comment');
    const [, closes, name] = /^<(\/?)([A-Za-z]+)/.exec(tag) ?? [];
    switch (name?.toLowerCase()) {
      case 'q':
        if (closes) this.#current?.close('quotation');
        else this.#current?.open('quotation');
        break;
      case 'br':
        this.#current?.space(offset);
        break;
      case 'del':
      case 's':
        this.#deleted = Math.max(0, this.#deleted + (closes ? -1 : 1));
        if (!closes) this.#leftOut.add('deleted text');
    }
  }

  #exit(token: MarkdownToken): void {
    const { type } = token;
    const span = SPANS[type];
    if (span === 'reference' && this.#current) this.#hidden--;
    if (span !== undefined && this.#hidden === 0) this.#current?.close(span);
    if (BLOCKS[type] !== undefined && this.#current) this.#finishBlock(BLOCKS[type]);
    if (WHOLE.includes(type)) this.#depth--;
    switch (type) {
      case 'blockQuote':
        this.#quoted--;
        break;
      case 'listOrdered':
      case 'listUnordered':
        this.#listed--;
        break;
      case 'listItemValue':
        this.#item = { number: Number(this.#slice(token)) };
        break;
      case 'gfmFootnoteDefinitionLabelString':
        this.#footnote = this.#slice(token);
        break;
      case 'gfmFootnoteDefinition':
        this.#footnote = undefined;
        break;
      case 'tableHead':
        this.#inHead = false;
        break;
      case 'table':
        this.#heads = [];
        break;
      case 'htmlFlow':
        this.#html(token);
    }
  }

  #html(token: MarkdownToken): void {
    const html = this.#slice(token);
    const mark = ignoreMark(html);
    if (mark) this.#ignored.mark(mark, token.start.offset);
    else this.#leftOut.add(html.startsWith('<!--') ? 'comment' : 'HTML');
  }

  #finishBlock(kind: BlockKind): void {
    const block = this.#current;
    this.#current = undefined;
    this.#deleted = 0;
    if (!block) return;
    const prose = block.finish(this.#last);
    const row = this.#row;
    const cell = kind === 'cell' && row ? row.cells++ : -1;
    if (cell >= 0 && this.#inHead) this.#heads[cell] = prose.text;
    const headers = cell >= 0 && row && !this.#inHead ? [this.#heads[cell] ?? '', row.header] : [];
    if (cell === 0 && row) row.header = prose.text;
    if (kind !== 'cell') this.#paragraph++;
    if (prose.text === '') return;
    const item = kind === 'paragraph' ? this.#item : undefined;
    if (kind === 'paragraph') this.#item = undefined;
    const inList = this.#listed > 0 && kind === 'paragraph';
    this.#blocks.push({
      kind: this.#footnote !== undefined ? 'footnote' : inList ? 'item' : kind,
      ...prose,
      quoted: this.#quoted,
      paragraph: this.#paragraph,
      ...(headers.length > 0 && { headers }),
      ...(this.#footnote !== undefined && { name: this.#footnote }),
      ...(item?.number !== undefined && { number: item.number }),
    });
  }

  finish(): Pick<Document, 'blocks' | 'leftOut' | 'ignored'> {
    return {
      blocks: this.#blocks,
      leftOut: this.#leftOut.finish(),
      ignored: this.#ignored.finish(this.#text.length),
    };
  }
}

/** What a character reference stands for: `&amp;`, `&#8220;`, `&#x201c;`. */
function decoded(reference: string): string {
  const [, hex, decimal, name] = /^&(?:#[xX]([\da-fA-F]+)|#(\d+)|(\w+));$/.exec(reference) ?? [];
  if (hex !== undefined) return decodeNumericCharacterReference(hex, 16);
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
  return (name !== undefined && decodeNamedCharacterReference(name)) || reference;
}
