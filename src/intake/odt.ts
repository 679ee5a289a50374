import { UsageError } from '../program/errors.ts';
import type { Document } from '../text/document.ts';
import { Formula, type LinearFormula } from './formula.ts';
import { type OdtLook, OdtStyles, within } from './odt-styles.ts';
import { offLineText } from './off-line.ts';
import { type Parts, readXml, textsOf, unpack } from './package-file.ts';
import { OpenBlock, ParagraphDocument } from './paragraph-document.ts';
import { symbolText, UNKNOWN_SIGN } from './symbol-font.ts';

const HIDDEN = 'hidden text';
/** Elements whose content is no text of the document, and what to call it. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['text:tracked-changes', 'deleted text'],
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
const MATH = /^(?:math:)?math$/;
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
  part: Uint8Array | undefined,
): { formula: LinearFormula | undefined } | undefined {
  const formula = new Formula();
  let isFormula = false;
  try {
    readXml(part, {
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

/** Reads the content of an ODT document. */
class OdtContent {
  readonly #parts: Parts;
  /** The formulas of objects, by the addresses of the objects. */
  readonly #formulas = new Map<string, ReturnType<typeof formulaOf>>();
  /** A formula that stands in the text itself. */
  #formula: Formula | undefined;
  readonly document = new ParagraphDocument();
  readonly leftOut = new Map<string, number>();
  readonly #open: OpenBlock[] = [];
  readonly #links: { start: number; target: string | undefined }[] = [];
  readonly #tables: { row: number; cell: number; heads: string[] }[] = [];
  /** Notes of the paragraph that is being read. */
  #notes: OpenBlock[] = [];
  readonly #styles: OdtStyles;
  /** How text stands in each open paragraph, span and link. */
  readonly #looks: OdtLook[] = [];
  #skipped = 0;
  #items = 0;
  #note: string | undefined;

  constructor(parts: Parts, styles: OdtStyles) {
    this.#parts = parts;
    this.#styles = styles;
  }

  #count(what: string): void {
    if (what !== '') this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const isHidden = name === 'text:section' && attributes['text:display'] === 'none';
    const what = isHidden ? HIDDEN : LEFT_OUT.get(name);
    if (what !== undefined || this.#skipped > 0) {
      if (this.#skipped++ === 0) this.#count(what ?? '');
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
    else if (name === 'text:s')
      this.text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100)));
    else if (name === 'text:span') this.#stand('text', style);
    else if (name === 'text:tab' || name === 'text:line-break') this.text(' ');
    else if (MATH.test(name)) this.#formula = new Formula();
    else if (name === 'draw:object') this.#object(attributes['xlink:href'] ?? '');
    else if (name === 'text:list-item') this.#items++;
    else if (name === 'text:note') {
      const block = this.#open.at(-1);
      this.#note = attributes['text:id'] ?? '';
      block?.span('reference', block.text.length, this.#note);
    } else if (name === 'text:a') {
      this.#stand('text', style);
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

  /** Takes how the text stands from a style; a paragraph, also of a note, stands on its own line. */
  #stand(family: 'paragraph' | 'text', style: string): void {
    const above = this.#looks.at(-1);
    const look = this.#styles.look(family, style);
    const hidden = look.hidden ?? above?.hidden;
    if (hidden && !above?.hidden) this.#count(HIDDEN);
    this.#looks.push(family === 'text' && above ? within(above, look) : { ...look, hidden });
  }

  #object(address: string): void {
    // What stands in the text itself is told of next.
    if (address === '') return;
    const place = `${address.replace(/^\.\//, '').replace(/\/$/, '')}/content.xml`;
    const part = Object.hasOwn(this.#parts, place) ? this.#parts[place] : undefined;
    if (!this.#formulas.has(place)) this.#formulas.set(place, formulaOf(part));
    const found = this.#formulas.get(place);
    if (found) this.#add(found.formula);
    else this.#count('object');
  }

  #add(formula: LinearFormula | undefined): void {
    const block = this.#open.at(-1);
    if (this.#looks.at(-1)?.hidden) return;
    if (!formula || !block) this.#count('formula');
    block?.formula(formula);
  }

  #begin(name: string, style: string): void {
    const block = new OpenBlock();
    this.#stand('paragraph', style);
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
    if (this.#formula) {
      this.#formula.text(text);
      return;
    }
    const block = this.#open.at(-1);
    const { hidden, offLine = 'on', font = '' } = this.#looks.at(-1) ?? {};
    if (!block || hidden) return;
    const shown = symbolText(text, font, () => this.#count(UNKNOWN_SIGN));
    block.add(offLine === 'on' ? shown : offLineText(shown, block.text, offLine));
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
 * footers; formulas on one line, where that says the same; each footnote after the paragraph that refers to it.
 *
 * @throws {UsageError} where it is damaged, or beyond a limit
 */
export function readOdt(bytes: Uint8Array): Document {
  const parts = unpack(bytes, wanted);
  const styles = new OdtStyles();
  readXml(parts['styles.xml'], {
    open: (name, attributes) => styles.open(name, attributes),
    text: () => undefined,
    close: (name) => styles.close(name),
  });
  const content = new OdtContent(parts, styles);
  readXml(parts['content.xml'], {
    open: (name, attributes) => content.open(name, attributes),
    text: (text) => content.text(text),
    close: (name) => content.close(name),
  });
  return content.document.finish('odt', content.leftOut, textsOf(parts['meta.xml']));
}
