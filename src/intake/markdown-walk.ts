import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Block, BlockKind, Document, SpanKind } from '../text/document.ts';
import { DraftParts } from './draft-parts.ts';
import { DELETED } from './left-out.ts';
import { MarkdownHtml } from './markdown-html.ts';
import type { MarkdownEvent } from './markdown-parts.ts';
import { offLineText } from './off-line.ts';
import { StruckMarks } from './struck-marks.ts';

/** A token of the parser: what it is, and where it stands in the file. */
type MarkdownToken = MarkdownEvent[1];

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

/** Tokens whose text is shown as it stands. */
const SHOWN: readonly string[] = ['data', 'codeTextData', 'characterEscapeValue'].concat([
  'autolinkProtocol',
  'autolinkEmail',
]);
const HTML: readonly string[] = ['htmlText', 'htmlFlow'];
const HTML_PARTS: readonly string[] = ['htmlTextData', 'htmlFlowData'];

/** Makes blocks of prose from the parser's events. */
export class MarkdownWalk {
  readonly #text: string;
  readonly #parts = new DraftParts();
  readonly #html = new MarkdownHtml(this.#parts, (block, isAlone) => this.#add(block, isAlone));
  #struck: StruckMarks | undefined;
  /** Whether a block of prose is open. */
  #isOpen = false;
  /** The end of what was last added to the block. */
  #last = 0;
  #hidden = 0;
  #quoted = 0;
  #depth = 0;
  #footnote: string | undefined;
  /** The number of the list item at hand, while its first paragraph has not come. */
  #item: { number: number | undefined } | undefined;
  #listed = 0;
  #row: { cells: number; header: string } | undefined;
  #heads: string[] = [];
  #inHead = false;

  constructor(text: string) {
    this.#text = text;
  }

  #slice({ start, end }: MarkdownToken): string {
    return this.#text.slice(start.offset, end.offset);
  }

  /** Takes the events of the next part of the text. */
  take(events: readonly MarkdownEvent[]): void {
    this.#struck = new StruckMarks(this.#text, events, (type) => BLOCKS[type] !== undefined);
    this.#parts.leftOut.add(DELETED, this.#struck.count);
    for (const [way, token] of events) {
      const hides = HIDDEN[token.type];
      if (hides !== undefined) {
        this.#hidden += way === 'enter' ? 1 : -1;
        if (way === 'enter') this.#parts.leftOut.add(hides);
      }
      if (way === 'enter') this.#enter(token);
      else this.#exit(token);
    }
  }

  #enter(token: MarkdownToken): void {
    const { type, start, end } = token;
    if (WHOLE.includes(type) && this.#depth++ === 0 && !this.#isOpen)
      this.#parts.ignored.block(start.offset, end.offset);
    if (type === 'blockQuote') this.#quoted++;
    else if (type === 'listOrdered' || type === 'listUnordered') this.#listed++;
    else if (type === 'listItemPrefix') this.#item = { number: undefined };
    else if (type === 'gfmFootnoteDefinition') this.#footnote = '';
    else if (type === 'tableHead') this.#inHead = true;
    else if (type === 'tableRow') {
      this.#row = { cells: 0, header: '' };
      this.#parts.beginParagraph();
    }
    if (this.#hidden > 0) return;
    if (BLOCKS[type] !== undefined) this.#isOpen = true;
    if (HTML.includes(type)) this.#html.begin(start.offset);
    else if (this.#html.isOpen) {
      const html = this.#slice(token);
      if (HTML_PARTS.includes(type)) this.#html.add(html, start.offset);
      // With the end of a line a token has the mark of a quotation before the next one.
      else if (type === 'lineEnding') this.#html.add(html.replace(/[^\r\n]/g, ' '), start.offset);
    } else if (this.#isOpen) {
      const span = SPANS[type];
      if (span) this.#openSpan(span, token);
      else this.#prose(token);
    }
  }

  #openSpan(span: SpanKind, token: MarkdownToken): void {
    const { prose } = this.#parts;
    if (span !== 'reference') {
      prose.open(span);
      return;
    }
    const reference = this.#slice(token);
    prose.open(span, reference.slice(2, -1));
    this.#show(token, () => prose.add(reference, token.start.offset));
    this.#hidden++;
  }

  /** Adds what a token shows. */
  #prose(token: MarkdownToken): void {
    const { prose } = this.#parts;
    const { type, start } = token;
    if (type === 'lineEnding' || type === 'hardBreakEscape')
      this.#show(token, () => prose.space(start.offset));
    else if (type === 'characterReference')
      this.#show(token, () => prose.put(decoded(this.#slice(token)), start.offset));
    else if (SHOWN.includes(type))
      this.#show(token, (from, to) => {
        const { offLine } = this.#html.walk;
        const text = this.#text.slice(from, to);
        prose.add(offLine ? offLineText(text, prose.end, offLine) : text, from);
      });
  }

  /** Adds to the prose the parts of a token that are shown. */
  #show({ start, end }: MarkdownToken, add: (from: number, to: number) => void): void {
    if (this.#html.walk.isHidden) return;
    for (const part of this.#struck?.kept(start.offset, end.offset) ?? []) {
      add(part.start, part.end);
      this.#last = part.end;
    }
  }

  #exit(token: MarkdownToken): void {
    const { type } = token;
    const span = SPANS[type];
    if (span === 'reference' && this.#isOpen) this.#hidden--;
    if (this.#hidden === 0) {
      if (span !== undefined && this.#isOpen) this.#parts.prose.close(span);
      if (type === 'htmlText') this.#html.endTag();
      else if (type === 'htmlFlow') this.#html.endBlock();
      const kind = BLOCKS[type];
      if (kind !== undefined && this.#isOpen) this.#finishBlock(kind);
    }
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
    }
  }

  #finishBlock(kind: BlockKind): void {
    this.#html.endTags();
    this.#isOpen = false;
    const prose = this.#html.walk.finishText(this.#last);
    const row = this.#row;
    const cell = kind === 'cell' && row ? row.cells++ : -1;
    if (cell >= 0 && this.#inHead) this.#heads[cell] = prose.text;
    const headers = cell >= 0 && row && !this.#inHead ? [this.#heads[cell] ?? '', row.header] : [];
    if (cell === 0 && row) row.header = prose.text;
    if (prose.text === '') return;
    const item = kind === 'paragraph' ? this.#item : undefined;
    if (kind === 'paragraph') this.#item = undefined;
    const inList = this.#listed > 0 && kind === 'paragraph';
    this.#add(
      {
        kind: inList ? 'item' : kind,
        ...prose,
        quoted: this.#html.walk.quoted,
        ...(headers.length > 0 && { headers }),
        ...(item?.number !== undefined && { number: item.number }),
      },
      kind !== 'cell',
    );
  }

  /** Adds a block, of Markdown or of HTML, as what it stands in. */
  #add(block: Omit<Block, 'paragraph'>, isAlone: boolean): void {
    const name = this.#footnote;
    const quoted = block.quoted + this.#quoted;
    const footnote = name === undefined ? {} : { kind: 'footnote' as const, name };
    this.#parts.add({ ...block, quoted, ...footnote }, isAlone);
  }

  finish(): Pick<Document, 'blocks' | 'leftOut' | 'ignored'> {
    this.#html.finish();
    return this.#parts.finish();
  }
}

/** What a character reference stands for: `&amp;`, `&#8220;`, `&#x201c;`. */
function decoded(reference: string): string {
  const [, hex, decimal, name] = /^&(?:#[xX]([\da-fA-F]+)|#(\d+)|(\w+));$/.exec(reference) ?? [];
  if (hex !== undefined) return decodeNumericCharacterReference(hex, 16);
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
  return (name !== undefined && decodeNamedCharacterReference(name)) || reference;
}
