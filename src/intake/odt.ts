import type { Document } from '../text/document.ts';
import { type OffLine, offLineText } from './off-line.ts';
import { readXml, textsOf, unpack } from './package-file.ts';
import { OpenBlock, ParagraphDocument } from './paragraph-document.ts';

/** Elements whose content is no text of the document, and what to call it. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['text:tracked-changes', 'deleted text'],
  ['office:annotation', 'comment'],
  ['text:note-citation', ''],
  ['text:hidden-text', 'hidden text'],
  ['office:forms', 'form'],
  ['text:table-of-content', 'table of contents'],
]);
const PARAGRAPHS: readonly string[] = ['text:p', 'text:h'];

/** Reads the content of an ODT document. */
class OdtContent {
  readonly document = new ParagraphDocument();
  readonly leftOut = new Map<string, number>();
  readonly #open: OpenBlock[] = [];
  readonly #links: { start: number; target: string | undefined }[] = [];
  readonly #tables: { row: number; cell: number; heads: string[] }[] = [];
  /** Notes of the paragraph that is being read. */
  #notes: OpenBlock[] = [];
  /** Styles of text that stands off its line, and the style that is being read. */
  readonly #offLineStyles = new Map<string, OffLine>();
  #style = '';
  /** For each open span how it stands. */
  readonly #offLine: (OffLine | undefined)[] = [];
  #skipped = 0;
  #items = 0;
  #note: string | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const what = LEFT_OUT.get(name);
    if (what !== undefined || this.#skipped > 0) {
      if (this.#skipped++ === 0 && what) this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
      return;
    }
    const table = this.#tables.at(-1);
    if (PARAGRAPHS.includes(name)) this.#begin(name, attributes['text:style-name'] ?? '');
    else if (name === 'text:s')
      this.text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)));
    else if (name === 'text:span')
      this.#offLine.push(this.#offLineStyles.get(attributes['text:style-name'] ?? ''));
    else if (name === 'style:style') this.#style = attributes['style:name'] ?? '';
    else if (name === 'style:text-properties')
      this.#position(attributes['style:text-position'] ?? '');
    else if (name === 'text:tab' || name === 'text:line-break') this.text(' ');
    else if (name === 'text:list-item') this.#items++;
    else if (name === 'text:note') {
      const block = this.#open.at(-1);
      this.#note = attributes['text:id'] ?? '';
      block?.span('reference', block.text.length, this.#note);
    } else if (name === 'text:a') {
      this.#links.push({
        start: this.#open.at(-1)?.text.length ?? 0,
        target: attributes['xlink:href'],
      });
    } else if (name === 'table:table') this.#tables.push({ row: -1, cell: -1, heads: [] });
    else if (name === 'table:table-row' && table) {
      table.row++;
      table.cell = -1;
    } else if (name === 'table:table-cell' && table) table.cell++;
  }

  /** @param position such as `super 58%` or `-33% 58%` */
  #position(position: string): void {
    const [, below, above] = /^(?:(sub|-\d)|(super|[1-9]))/.exec(position) ?? [];
    if (above) this.#offLineStyles.set(this.#style, 'above');
    if (below) this.#offLineStyles.set(this.#style, 'below');
  }

  #begin(name: string, style: string): void {
    const block = new OpenBlock();
    if (this.#note !== undefined) {
      block.kind = 'footnote';
      block.name = this.#note;
    } else if (this.#tables.length > 0) block.kind = 'cell';
    else if (name === 'text:h' || /^(?:Title|Subtitle)$/.test(style)) block.kind = 'heading';
    else if (this.#items > 0) block.kind = 'item';
    if (/quot/i.test(style)) block.quoted = 1;
    this.#open.push(block);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const block = this.#open.at(-1);
    const how = this.#offLine.at(-1);
    block?.add(how ? offLineText(text, block.text, how) : text);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (PARAGRAPHS.includes(name)) this.#end();
    else if (name === 'text:span') this.#offLine.pop();
    else if (name === 'text:list-item') this.#items--;
    else if (name === 'text:note') this.#note = undefined;
    else if (name === 'table:table') this.#tables.pop();
    else if (name === 'text:a') {
      const link = this.#links.pop();
      if (link) this.#open.at(-1)?.span('link', link.start, link.target);
    }
  }

  #end(): void {
    const block = this.#open.pop();
    if (!block) return;
    if (block.kind === 'footnote') {
      this.#notes.push(block);
      return;
    }
    const table = this.#tables.at(-1);
    if (table && block.kind === 'cell') {
      if (table.row === 0) table.heads[table.cell] = block.text.trim();
      else if (table.heads[table.cell]) block.headers = [table.heads[table.cell] ?? ''];
    }
    this.document.add(block, block.kind === 'cell' && (table?.cell ?? 0) > 0);
    for (const note of this.#notes) this.document.add(note);
    this.#notes = [];
  }
}

/**
 * Reads an ODT document: its text without tracked deletions, hidden text, comments, headers and
 * footers; each footnote after the paragraph that refers to it.
 *
 * @throws {UsageError} where it is damaged, or beyond a limit
 */
export function readOdt(bytes: Uint8Array): Document {
  const parts = unpack(bytes, (name) => name === 'content.xml' || name === 'meta.xml');
  const content = new OdtContent();
  readXml(parts['content.xml'], {
    open: (name, attributes) => content.open(name, attributes),
    text: (text) => content.text(text),
    close: (name) => content.close(name),
  });
  return content.document.finish('odt', content.leftOut, textsOf(parts['meta.xml']));
}
