import type { BlockKind } from '../text/document.ts';
import { addLook, type DocxStyle, Run } from './docx-run.ts';
import type { DocxStyles } from './docx-styles.ts';
import { Formula } from './formula.ts';
import { DELETED, type LeftOuts } from './left-out.ts';
import { offLineText } from './off-line.ts';
import { OpenBlock } from './paragraph-document.ts';
import { symbolOf, symbolText, UNKNOWN_SIGN } from './symbol-font.ts';

/** Elements whose content is no text of the document, and what to call it. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['w:del', DELETED],
  ['w:moveFrom', DELETED],
  ['w:instrText', 'field'],
  ['w:delText', DELETED],
  ['w:rt', 'ruby reading'],
  ['w:object', 'object'],
  ['w:altChunk', 'inserted document'],
  ['c:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
  ['mc:Fallback', ''],
  ['w:pPrChange', ''],
  ['w:rPrChange', ''],
]);
/** Elements that hold paragraphs: none goes on beyond their end. */
const HOLDERS: readonly string[] = ['w:tc', 'w:txbxContent', 'w:body', 'w:footnote', 'w:endnote'];
const HEADING = /^(?:heading|title|subtitle|berschrift|Überschrift|titre|标题)/i;
const CAPTION = /caption|beschriftung/i;
const QUOTE = /quot|block ?text|zitat|citation/i;

interface Table {
  /** The texts of the first row. */
  readonly heads: string[];
  /** The text of the first cell of the row at hand. */
  header: string;
  row: number;
  cell: number;
}

/** Reads one part of a document: its body, or its notes. */
export class DocxPart {
  readonly #styles: DocxStyles;
  readonly #links: ReadonlyMap<string, string>;
  readonly #leftOut: LeftOuts;
  readonly #take: (block: OpenBlock, inRow: boolean) => void;
  readonly #references: (note: string) => void;
  readonly #open: OpenBlock[] = [];
  readonly #tables: Table[] = [];
  readonly #starts: { name: string; start: number; target?: string | undefined }[] = [];
  /** How deep inside of what is left out. */
  #skipped = 0;
  #inText = false;
  /** Whether it reads the properties of the mark at the end of a paragraph. */
  #isMark = false;
  /** A paragraph whose end was deleted: the next one goes on with it. */
  #held: OpenBlock | undefined;
  #formula: Formula | undefined;
  /** The styles of the paragraphs at hand. */
  readonly #paragraphs: (DocxStyle | undefined)[] = [];
  /** The runs at hand; none where a paragraph has begun inside of one. */
  readonly #runs: (Run | undefined)[] = [];
  /** The kind and the id of the note that is being read. */
  note: string | undefined;

  constructor(
    context: {
      styles: DocxStyles;
      links: ReadonlyMap<string, string>;
      leftOut: LeftOuts;
    },
    take: (block: OpenBlock, inRow: boolean) => void,
    references: (note: string) => void,
  ) {
    this.#styles = context.styles;
    this.#links = context.links;
    this.#leftOut = context.leftOut;
    this.#take = take;
    this.#references = references;
  }

  get #run(): Run | undefined {
    return this.#runs.at(-1);
  }

  get #block(): OpenBlock | undefined {
    return this.#open.at(-1);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const what = LEFT_OUT.get(name);
    if (what !== undefined || this.#skipped > 0) {
      if (this.#skipped === 0 && this.#isMark && what === DELETED) {
        // The end of the paragraph was deleted, and no text.
        if (this.#block) this.#block.goesOn = true;
      } else if (this.#skipped === 0) {
        this.#leftOut.add(what ?? '');
        // It may stand for a formula, between two numbers.
        if (name === 'w:object') this.text(' ', true);
      }
      this.#skipped++;
      return;
    }
    this.#formula?.open(name, attributes);
    const value = attributes['w:val'];
    switch (name) {
      case 'w:p':
        this.#open.push(this.#begin());
        this.#paragraphs.push(undefined);
        this.#runs.push(undefined);
        break;
      case 'w:pStyle':
        this.#style(value ?? '');
        break;
      case 'w:numPr':
        if (this.#block?.kind === 'paragraph') this.#block.kind = 'item';
        break;
      case 'm:oMath':
        this.#formula ??= new Formula();
        break;
      case 'w:r':
      case 'm:r':
        this.#runs.push(new Run(this.#paragraphs.at(-1)));
        break;
      case 'w:rPr':
        this.#isMark = this.#run === undefined;
        break;
      case 'w:rStyle':
        if (this.#run) this.#run.style = this.#styles.get(value ?? '');
        break;
      case 'w:vertAlign':
      case 'w:vanish':
      case 'w:strike':
      case 'w:dstrike':
      case 'w:rFonts':
        if (this.#run) addLook(this.#run.look, name, attributes);
        break;
      case 'w:sym':
        if (!this.#formula) this.#symbol(attributes);
        break;
      case 'w:t':
      case 'm:t':
        this.#inText = true;
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        this.text(' ', true);
        break;
      case 'w:noBreakHyphen':
        this.text('\u2011', true);
        break;
      case 'w:softHyphen':
        this.text('\u00AD', true);
        break;
      case 'w:hyperlink': {
        const target = this.#links.get(attributes['r:id'] ?? '');
        this.#starts.push({ name, start: this.#block?.length ?? 0, target });
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#refer(`${name.slice(2, -9)} ${attributes['w:id']}`);
        break;
      case 'w:commentReference':
        this.#leftOut.add('comment');
        break;
      case 'w:tbl':
        this.#endHeld();
        this.#tables.push({ heads: [], header: '', row: -1, cell: -1 });
        break;
      case 'w:tr':
        this.#row((table) => {
          table.row++;
          table.cell = -1;
          table.header = '';
        });
        break;
      case 'w:tc':
        this.#row((table) => {
          table.cell++;
        });
        break;
    }
  }

  /** Marks where the text refers to a note. */
  #refer(note: string): void {
    const block = this.#block;
    if (this.#run?.hidden) return;
    block?.span('reference', block.length, note);
    this.#references(note);
  }

  #row(change: (table: Table) => void): void {
    const table = this.#tables.at(-1);
    if (table) change(table);
  }

  #begin(): OpenBlock {
    const block = this.#held ?? new OpenBlock();
    this.#held = undefined;
    block.beginAnew();
    if (this.note !== undefined) {
      block.kind = 'footnote';
      block.name = this.note;
    } else if (this.#tables.length > 0) block.kind = 'cell';
    return block;
  }

  #style(id: string): void {
    const block = this.#block;
    if (!block) return;
    const known = this.#styles.get(id);
    this.#paragraphs[this.#paragraphs.length - 1] = known;
    const styles = known?.names ?? [id];
    const kind: BlockKind | undefined = styles.some((name) => HEADING.test(name))
      ? 'heading'
      : styles.some((name) => CAPTION.test(name))
        ? 'caption'
        : undefined;
    if (kind && block.kind === 'paragraph') block.kind = kind;
    if (styles.some((name) => QUOTE.test(name))) block.quoted = 1;
  }

  text(text: string, sign = false): void {
    if (this.#skipped > 0 || (!sign && !this.#inText)) return;
    const run = this.#run;
    const out = run?.hidden ? 'hidden text' : run?.struck ? DELETED : undefined;
    if (run && out !== undefined) {
      if (!run.isTold) this.#leftOut.add(out);
      run.isTold = true;
      return;
    }
    const shown = symbolText(text, run?.font ?? '', () => this.#leftOut.add(UNKNOWN_SIGN));
    const block = this.#block;
    if (this.#formula) this.#formula.text(shown);
    else block?.add(run?.offLine ? offLineText(shown, block.end, run.offLine) : shown);
  }

  #symbol(attributes: Readonly<Record<string, string>>): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    const sign = symbolOf(attributes['w:font'] ?? '', code);
    if (sign === undefined && !this.#run?.hidden) this.#leftOut.add(UNKNOWN_SIGN);
    this.text(sign ?? ' ', true);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (this.#formula?.isWhole) this.#endFormula(this.#formula);
    else this.#formula?.close();
    if (name === 'w:r' || name === 'm:r') this.#runs.pop();
    else if (name === 'w:t' || name === 'm:t') this.#inText = false;
    else if (name === 'w:rPr') this.#isMark = false;
    else if (name === 'w:hyperlink') {
      const link = this.#starts.pop();
      if (link) this.#block?.span('link', link.start, link.target);
    } else if (name === 'w:tbl') this.#tables.pop();
    else if (name === 'w:p') this.#end();
    else if (HOLDERS.includes(name)) this.#endHeld();
  }

  #endFormula(formula: Formula): void {
    this.#formula = undefined;
    const linear = formula.finish();
    if (!linear || !this.#block) this.#leftOut.add('formula');
    this.#block?.formula(linear);
  }

  #end(): void {
    const block = this.#open.pop();
    this.#paragraphs.pop();
    this.#runs.pop();
    if (block?.goesOn) this.#held = block;
    else if (block) this.#finish(block);
  }

  /** Ends a paragraph that goes on in none. */
  #endHeld(): void {
    const held = this.#held;
    this.#held = undefined;
    if (held) this.#finish(held);
  }

  #finish(block: OpenBlock): void {
    const table = this.#tables.at(-1);
    if (table && block.kind === 'cell') {
      const text = block.text.trim();
      if (table.row === 0) table.heads[table.cell] = text;
      else block.headers = [table.heads[table.cell] ?? '', table.header];
      if (table.cell === 0) table.header ||= text;
    }
    this.#take(block, block.kind === 'cell' && (table?.cell ?? 0) > 0);
  }
}
