import { UsageError } from '../program/errors.ts';
import type { Document } from '../text/document.ts';
import { Formula, type LinearFormula } from './formula.ts';
import { DELETED, LeftOuts } from './left-out.ts';
import { type OdtLook, OdtStyles, within } from './odt-styles.ts';
import { offLineText } from './off-line.ts';
import { PackageFile } from './package-file.ts';
import { OpenBlock, ParagraphDocument } from './paragraph-document.ts';
import { symbolText, UNKNOWN_SIGN } from './symbol-font.ts';

const HIDDEN = 'hidden text';
/** Elements whose content is no text of the document, and what to call it. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['text:tracked-changes', DELETED],
  ['office:annotation', 'comment'],
  ['text:note-citation', ''],
  ['text:hidden-text', HIDDEN],
  ['text:ruby-text', 'ruby reading'],
  ['svg:title', ''],
  ['svg:desc', ''],
  ['draw:object-ole', 'object'],
  ['office:forms', 'form'],
  ['text:table-of-content', 'table of contents'],
]);
const BESIDE = /^style:(header|footer)(?:-first|-left)?$/;
const CONTENT = 'content.xml';
const MATH = /^(?:math:)?math$/;
/** Cells, and what stands for one where another reaches over it. */
const CELLS: readonly string[] = ['table:table-cell', 'table:covered-table-cell'];
/** White space of any length is one space. */
const SPACES: readonly string[] = ['text:s', 'text:tab', 'text:line-break'];
const PARAGRAPHS: readonly string[] = ['text:p', 'text:h'];

/** The content, the styles and the properties, and the contents of objects. */
function wanted(name: string): boolean {
  return /^(?:[^/]{1,200}\/)?content\.xml$|^(?:meta|styles)\.xml$/.test(name);
}

/**
 * Reads the formula of an object.
 *
 * @returns `undefined` where it is an object of another kind; `formula` is missing where it has no linear form
 */
function formulaOf(
  parts: PackageFile,
  place: string,
): { formula: LinearFormula | undefined } | undefined {
  const formula = new Formula();
  let isFormula = false;
  try {
    parts.read(place, {
      open(name, attributes) {
        if (formula.isWhole) isFormula ||= MATH.test(name);
        formula.open(name, attributes);
      },
      text: (text) => formula.text(text),
      close: () => formula.close(),
    });
  } catch (error) {
    // An old one names a document type.
    if (!(error instanceof UsageError)) throw error;
    return { formula: undefined };
  }
  return isFormula ? { formula: formula.finish() } : undefined;
}

/** A table that is being read. */
interface Table {
  row: number;
  /** The column of the cell at hand, and of the next one: a cell may stand for several. */
  column: number;
  next: number;
  /** How many cells of the row have begun. */
  cells: number;
  /** The text of the first cell of the row at hand. */
  header: string;
  /** The texts of the first row, by column. */
  readonly heads: Map<number, string>;
}

/** More columns that have the same head are no table for readers. */
const MOST_REPEATED = 1000;

/** Why what stands in a way is no text of the document; `undefined` where it is. */
function outOf(look: OdtLook | undefined): string | undefined {
  return look?.hidden ? HIDDEN : look?.struck ? DELETED : undefined;
}

/** Reads the content of an ODT document. */
class OdtContent {
  readonly #parts: PackageFile;
  /** The formulas of objects, by the addresses of the objects. */
  readonly #formulas = new Map<string, ReturnType<typeof formulaOf>>();
  /** A formula that stands in the text itself. */
  #formula: Formula | undefined;
  readonly document = new ParagraphDocument();
  readonly #leftOut: LeftOuts;
  readonly #open: OpenBlock[] = [];
  readonly #links: { start: number; target: string | undefined }[] = [];
  readonly #tables: Table[] = [];
  /** Notes of the paragraph that is being read. */
  #notes: OpenBlock[] = [];
  readonly #styles: OdtStyles;
  /** How text stands in each open paragraph, span and link. */
  readonly #looks: OdtLook[] = [];
  #skipped = 0;
  #items = 0;
  #note: string | undefined;

  constructor(parts: PackageFile, styles: OdtStyles, leftOut: LeftOuts) {
    this.#parts = parts;
    this.#styles = styles;
    this.#leftOut = leftOut;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const isHidden = name === 'text:section' && attributes['text:display'] === 'none';
    const what = isHidden ? HIDDEN : LEFT_OUT.get(name);
    if (what !== undefined || this.#skipped > 0) {
      if (this.#skipped++ === 0) this.#leftOut.add(what ?? '');
      return;
    }
    if (this.#formula) {
      this.#formula.open(name, attributes);
      return;
    }
    this.#styles.open(name, attributes);
    const table = this.#tables.at(-1);
    const style = attributes['text:style-name'] ?? '';
    if (PARAGRAPHS.includes(name)) this.#begin(name, style);
    else if (name === 'text:span') this.#stand('text', style);
    else if (SPACES.includes(name)) this.text(' ');
    else if (MATH.test(name)) this.#formula = new Formula();
    else if (name === 'draw:object') this.#object(attributes['xlink:href'] ?? '');
    else if (name === 'text:list-item') this.#items++;
    else if (name === 'text:note') {
      const block = this.#open.at(-1);
      this.#note = attributes['text:id'] ?? '';
      block?.span('reference', block.length, this.#note);
    } else if (name === 'text:a') {
      this.#stand('text', style);
      this.#links.push({
        start: this.#open.at(-1)?.length ?? 0,
        target: attributes['xlink:href'],
      });
    } else if (name === 'table:table')
      this.#tables.push({ row: -1, column: 0, next: 0, cells: 0, header: '', heads: new Map() });
    else if (name === 'table:table-row' && table) {
      table.row++;
      table.next = 0;
      table.cells = 0;
      table.header = '';
    } else if (CELLS.includes(name) && table) {
      table.column = table.next;
      table.next += Number(attributes['table:number-columns-repeated'] ?? 1) || 1;
      if (name === 'table:table-cell') table.cells++;
    }
  }

  /** Takes how the text stands from a style; a paragraph, also of a note, stands on its own line. */
  #stand(family: 'paragraph' | 'text', style: string): void {
    const above = this.#looks.at(-1);
    const look = this.#styles.look(family, style);
    const own = { ...look, hidden: look.hidden ?? above?.hidden };
    const stands = family === 'text' && above ? within(above, look) : own;
    if (!outOf(above)) this.#leftOut.add(outOf(stands) ?? '');
    this.#looks.push(stands);
  }

  #object(address: string): void {
    // What stands in the text itself is told of next.
    if (address === '') return;
    const place = `${address.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`;
    if (!this.#formulas.has(place)) this.#formulas.set(place, formulaOf(this.#parts, place));
    const found = this.#formulas.get(place);
    if (found) this.#add(found.formula);
    else this.#leftOut.add('object');
  }

  #add(formula: LinearFormula | undefined): void {
    const block = this.#open.at(-1);
    if (outOf(this.#looks.at(-1))) return;
    if (!formula || !block) this.#leftOut.add('formula');
    block?.formula(formula);
  }

  #begin(name: string, style: string): void {
    const block = new OpenBlock();
    this.#stand('paragraph', style);
    if (this.#note !== undefined) {
      block.kind = 'footnote';
      block.name = this.#note;
    } else if (this.#tables.length > 0) block.kind = 'cell';
    else if (name === 'text:h' || this.#styles.isCalled(style, /^(?:Title|Subtitle)$/))
      block.kind = 'heading';
    else if (this.#items > 0) block.kind = 'item';
    if (this.#styles.isCalled(style, /quot/i)) block.quoted = 1;
    this.#open.push(block);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    if (this.#formula) {
      this.#formula.text(text);
      return;
    }
    const block = this.#open.at(-1);
    const look = this.#looks.at(-1);
    if (!block || outOf(look)) return;
    const { offLine = 'on', font = '' } = look ?? {};
    const shown = symbolText(text, font, () => this.#leftOut.add(UNKNOWN_SIGN));
    block.add(offLine === 'on' ? shown : offLineText(shown, block.end, offLine));
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    this.#styles.close(name);
    if (this.#formula) {
      if (!this.#formula.isWhole) this.#formula.close();
      else {
        const formula = this.#formula.finish();
        this.#formula = undefined;
        this.#add(formula);
      }
    } else if (PARAGRAPHS.includes(name)) this.#end();
    else if (name === 'text:span') this.#looks.pop();
    else if (name === 'text:list-item') this.#items--;
    else if (name === 'text:note') this.#note = undefined;
    else if (name === 'table:table') this.#tables.pop();
    else if (name === 'text:a') {
      this.#looks.pop();
      const link = this.#links.pop();
      if (link) this.#open.at(-1)?.span('link', link.start, link.target);
    }
  }

  #end(): void {
    const block = this.#open.pop();
    this.#looks.pop();
    if (!block) return;
    if (block.kind === 'footnote') {
      this.#notes.push(block);
      return;
    }
    const table = this.#tables.at(-1);
    if (table && block.kind === 'cell') {
      if (table.row > 0) block.headers = [table.heads.get(table.column) ?? '', table.header];
      if (table.column === 0) table.header ||= block.text.trim();
      const last = Math.min(table.next, table.column + MOST_REPEATED);
      const text = table.row === 0 ? block.text.trim() : '';
      for (let at = table.column; text !== '' && at < last; at++) table.heads.set(at, text);
    }
    this.document.add(block, block.kind === 'cell' && (table?.cells ?? 0) > 1);
    for (const note of this.#notes) this.document.add(note);
    this.#notes = [];
  }
}

/**
 * Reads an ODT document: its text without tracked deletions, hidden text, comments, headers and
 * footers; formulas on one line, where that says the same; each footnote after the paragraph that refers to it.
 *
 * @throws {UsageError} where it is damaged, or beyond a limit
 */
export function readOdt(bytes: Uint8Array): Document {
  const parts = new PackageFile(bytes, wanted);
  if (!parts.has(CONTENT)) throw new UsageError(`the document has no ${CONTENT}, as ODT has`);
  const styles = new OdtStyles();
  const leftOut = new LeftOuts();
  /** What stands beside the text, until it has text of its own. */
  let beside = '';
  parts.read('styles.xml', {
    open(name, attributes) {
      styles.open(name, attributes);
      beside = BESIDE.exec(name)?.[1] ?? beside;
    },
    text(text) {
      if (text.trim() === '') return;
      leftOut.add(beside);
      beside = '';
    },
    close(name) {
      styles.close(name);
      if (BESIDE.test(name)) beside = '';
    },
  });
  const content = new OdtContent(parts, styles, leftOut);
  parts.read(CONTENT, {
    open: (name, attributes) => content.open(name, attributes),
    text: (text) => content.text(text),
    close: (name) => content.close(name),
  });
  return content.document.finish('odt', leftOut, parts.textsOf('meta.xml'));
}
