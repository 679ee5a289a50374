import type { BlockKind, Document } from '../text/document.ts';
import { type OffLine, offLineText } from './off-line.ts';
import { type Parts, readXml, textsOf, unpack } from './package-file.ts';
import { OpenBlock, ParagraphDocument } from './paragraph-document.ts';

/** Elements whose content is no text of the document, and what to call it. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['w:del', 'deleted text'],
  ['w:moveFrom', 'deleted text'],
  ['w:instrText', 'field'],
  ['w:delText', 'deleted text'],
  ['mc:Fallback', ''],
  ['w:pPrChange', ''],
  ['w:rPrChange', ''],
]);
const OFF_LINE: ReadonlyMap<string, OffLine> = new Map([
  ['superscript', 'above'],
  ['subscript', 'below'],
]);
const HEADING = /^(?:heading|title|subtitle|berschrift|Überschrift|titre|标题)/i;
const QUOTE = /quote|zitat|citation/i;

interface Table {
  /** The texts of the first row. */
  readonly heads: string[];
  row: number;
  cell: number;
}

function wanted(name: string): boolean {
  return /^(?:word\/(?:document|footnotes|endnotes|styles|comments)\.xml|word\/_rels\/document\.xml\.rels|docProps\/core\.xml|word\/(?:header|footer)\d*\.xml)$/.test(
    name,
  );
}

/** The names of paragraph styles by their ids: the ids are in the language of the program. */
function styleNames(parts: Parts): Map<string, string> {
  const names = new Map<string, string>();
  let id = '';
  readXml(parts['word/styles.xml'], {
    open(name, attributes) {
      if (name === 'w:style') id = attributes['w:styleId'] ?? '';
      if (name === 'w:name') names.set(id, attributes['w:val'] ?? '');
    },
    text: () => undefined,
    close: () => undefined,
  });
  return names;
}

function linkTargets(parts: Parts): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(parts['word/_rels/document.xml.rels'], {
    open(name, { Id = '', Target = '', TargetMode }) {
      if (name === 'Relationship' && TargetMode === 'External') targets.set(Id, Target);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}

/** Reads one part of a document: its body, or its notes. */
class DocxPart {
  readonly #styles: ReadonlyMap<string, string>;
  readonly #links: ReadonlyMap<string, string>;
  readonly #leftOut: Map<string, number>;
  readonly #take: (block: OpenBlock, inRow: boolean) => void;
  readonly #references: (note: string) => void;
  readonly #open: OpenBlock[] = [];
  readonly #tables: Table[] = [];
  readonly #starts: { name: string; start: number; target?: string | undefined }[] = [];
  /** How deep inside of what is left out. */
  #skipped = 0;
  #hidden = false;
  #inText = false;
  /** Of the run at hand. */
  #offLine: OffLine | undefined;
  /** The kind and the id of the note that is being read. */
  note: string | undefined;

  constructor(
    context: {
      styles: ReadonlyMap<string, string>;
      links: ReadonlyMap<string, string>;
      leftOut: Map<string, number>;
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

  get #block(): OpenBlock | undefined {
    return this.#open.at(-1);
  }

  #count(what: string): void {
    if (what !== '') this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + 1);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const what = LEFT_OUT.get(name);
    if (what !== undefined || this.#skipped > 0) {
      if (this.#skipped++ === 0) this.#count(what ?? '');
      return;
    }
    const value = attributes['w:val'];
    switch (name) {
      case 'w:p':
        this.#open.push(this.#begin());
        break;
      case 'w:pStyle':
        this.#style(this.#styles.get(value ?? '') ?? value ?? '');
        break;
      case 'w:numPr':
        if (this.#block?.kind === 'paragraph') this.#block.kind = 'item';
        break;
      case 'w:r':
        this.#hidden = false;
        this.#offLine = undefined;
        break;
      case 'w:vertAlign':
        this.#offLine = OFF_LINE.get(value ?? '');
        break;
      case 'w:vanish':
        this.#hidden = value !== '0' && value !== 'false';
        if (this.#hidden) this.#count('hidden text');
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
        this.#starts.push({ name, start: this.#block?.text.length ?? 0, target });
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#refer(`${name.slice(2, -9)} ${attributes['w:id']}`);
        break;
      case 'w:commentReference':
        this.#count('comment');
        break;
      case 'w:tbl':
        this.#tables.push({ heads: [], row: -1, cell: -1 });
        break;
      case 'w:tr':
        this.#row((table) => {
          table.row++;
          table.cell = -1;
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
    block?.span('reference', block.text.length, note);
    this.#references(note);
  }

  #row(change: (table: Table) => void): void {
    const table = this.#tables.at(-1);
    if (table) change(table);
  }

  #begin(): OpenBlock {
    const block = new OpenBlock();
    if (this.note !== undefined) {
      block.kind = 'footnote';
      block.name = this.note;
    } else if (this.#tables.length > 0) block.kind = 'cell';
    return block;
  }

  #style(style: string): void {
    const block = this.#block;
    if (!block) return;
    const kind: BlockKind | undefined = HEADING.test(style)
      ? 'heading'
      : /caption|beschriftung/i.test(style)
        ? 'caption'
        : undefined;
    if (kind && block.kind === 'paragraph') block.kind = kind;
    if (QUOTE.test(style)) block.quoted = 1;
  }

  text(text: string, sign = false): void {
    if (this.#skipped > 0 || this.#hidden || (!sign && !this.#inText)) return;
    const block = this.#block;
    block?.add(this.#offLine ? offLineText(text, block.text, this.#offLine) : text);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (name === 'w:t' || name === 'm:t') this.#inText = false;
    else if (name === 'w:hyperlink') {
      const link = this.#starts.pop();
      if (link) this.#block?.span('link', link.start, link.target);
    } else if (name === 'w:tbl') this.#tables.pop();
    else if (name === 'w:p') this.#end();
  }

  #end(): void {
    const block = this.#open.pop();
    if (!block) return;
    const table = this.#tables.at(-1);
    if (table && block.kind === 'cell') {
      if (table.row === 0) table.heads[table.cell] = block.text.trim();
      else if (table.heads[table.cell]) block.headers = [table.heads[table.cell] ?? ''];
    }
    this.#take(block, block.kind === 'cell' && (table?.cell ?? 0) > 0);
  }
}

/**
 * Reads a DOCX document: its text without tracked deletions, instructions of fields, hidden text,
 * comments, headers and footers; each footnote after the paragraph that refers to it.
 *
 * @throws {UsageError} where it is damaged, or beyond a limit
 */
export function readDocx(bytes: Uint8Array): Document {
  const parts = unpack(bytes, wanted);
  const leftOut = new Map<string, number>();
  const context = { styles: styleNames(parts), links: linkTargets(parts), leftOut };
  const notes = new Map<string, OpenBlock[]>();
  for (const kind of ['footnote', 'endnote']) {
    const reader: DocxPart = new DocxPart(
      context,
      (block) => {
        const name = reader.note ?? '';
        notes.set(name, [...(notes.get(name) ?? []), block]);
      },
      () => undefined,
    );
    readXml(parts[`word/${kind}s.xml`], {
      open(name, attributes) {
        if (name === `w:${kind}`) reader.note = `${kind} ${attributes['w:id']}`;
        reader.open(name, attributes);
      },
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    });
  }
  const document = new ParagraphDocument();
  let referred: string[] = [];
  const body: DocxPart = new DocxPart(
    context,
    (block, inRow) => {
      document.add(block, inRow);
      for (const key of referred) for (const note of notes.get(key) ?? []) document.add(note);
      referred = [];
    },
    (note) => referred.push(note),
  );
  readXml(parts['word/document.xml'], {
    open: (name, attributes) => body.open(name, attributes),
    text: (text) => body.text(text),
    close: (name) => body.close(name),
  });
  for (const name of Object.keys(parts)) {
    const what = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (what) leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  }
  return document.finish('docx', leftOut, textsOf(parts['docProps/core.xml']));
}
