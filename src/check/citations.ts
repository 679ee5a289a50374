import { citation } from '../cite/citation.ts';
import type { Source } from '../model/records.ts';
import type { Document } from '../text/document.ts';
import type { DraftBlock } from './draft-block.ts';

/** A place at which a draft cites something. */
export interface Citation {
  readonly block: DraftBlock;
  readonly start: number;
  readonly end: number;
  /** The id that it gives: of a claim or of a document. */
  readonly key: string;
  readonly paragraph: number | null;
}

const BRACKET = /\[([^[\]@]{0,40}@[^[\]]{1,300})\]/g;
const KEY =
  /@\{?([A-Za-z\u00aa-\u024f\u0370-\u1fff0-9_][A-Za-z\u00aa-\u024f\u0370-\u1fff0-9_:.#$%&+?<>~/-]*)\}?((?:[^@;])*)/gu;
const PARAGRAPH = /(?:para(?:graph)?s?\.?|¶|абз\.?|段)\s*(\d{1,5})/iu;

const paragraphIn = (text: string): number | null => {
  const [, number] = PARAGRAPH.exec(text) ?? [];
  return number === undefined ? null : Number(number);
};

const clean = (key: string): string => key.replace(/[.:,;]+$/, '');

/** The citations by key of a block: `[@id]`, `[@id, para. 12]`, `[@id; @other]`. */
function byKey(block: DraftBlock): Citation[] {
  const { text } = block.block;
  if (!text.includes('@')) return [];
  const found: Citation[] = [];
  for (const { 0: all, 1: inner = '', index } of text.matchAll(BRACKET)) {
    const keys = [...inner.matchAll(KEY)];
    for (const { 0: whole, 1: key = '', 2: rest = '', index: at } of keys) {
      const alone = keys.length === 1;
      const start = alone ? index : index + 1 + at;
      const end = alone ? index + all.length : start + whole.trimEnd().length;
      found.push({ block, start, end, key: clean(key), paragraph: paragraphIn(rest) });
    }
  }
  return found;
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9]+/gu) ?? [];

/** The share of a citation's words that a text has, in their order. */
function shareIn(text: readonly string[], cited: readonly string[]): number {
  let at = 0;
  let found = 0;
  for (const word of cited) {
    const next = text.indexOf(word, at);
    if (next < 0) continue;
    found++;
    at = next + 1;
  }
  return found / Math.max(1, cited.length);
}

const LIKE = 0.8;

/** The documents by the words of their citations, without the address. */
class CitedSources {
  readonly #cited: readonly { readonly id: string; readonly words: readonly string[] }[];

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#cited = [...sources.values()].map(({ URL: _, accessed: __, ...source }) => ({
      id: source.id,
      words: wordsOf(citation(source)),
    }));
  }

  /** The document that a note cites; `undefined` where it cites none. */
  in(note: string): string | undefined {
    const words = wordsOf(note);
    if (words.length > 200) return undefined;
    let best: string | undefined;
    let most = 0;
    for (const { id, words: cited } of this.#cited) {
      const share = shareIn(words, cited);
      const weight = share * Math.sqrt(cited.length);
      if (share < LIKE || weight <= most) continue;
      most = weight;
      best = id;
    }
    return best;
  }
}

/** The citations of a draft, and the blocks that are nothing else. */
export interface Citations {
  readonly found: readonly Citation[];
  /** The blocks of notes that cite a document of the record. */
  readonly notes: ReadonlySet<DraftBlock>;
}

/** Finds citations: by key, and footnotes that cite a document as `cnca cite` does. */
export function findCitations(
  blocks: readonly DraftBlock[],
  document: Document,
  sources: ReadonlyMap<string, Source>,
): Citations {
  const found = blocks.flatMap(byKey);
  const notes = new Map<string, { key: string; paragraph: number | null }>();
  const cited = new Set<DraftBlock>();
  const footnotes = blocks.filter(({ block }) => block.kind === 'footnote');
  const known = footnotes.length > 0 ? new CitedSources(sources) : undefined;
  for (const block of footnotes) {
    const { name, text } = block.block;
    const key = known?.in(text);
    if (key === undefined || name === undefined) continue;
    notes.set(name.toLowerCase(), { key, paragraph: paragraphIn(text) });
    cited.add(block);
  }
  if (document.blocks.some(({ spans }) => spans.some(({ kind }) => kind === 'reference'))) {
    for (const block of blocks) {
      for (const { kind, start, end, target } of block.block.spans) {
        const note = kind === 'reference' ? notes.get((target ?? '').toLowerCase()) : undefined;
        if (note) found.push({ block, start, end, ...note });
      }
    }
  }
  found.sort((a, b) => a.block.number - b.block.number || a.start - b.start);
  return { found, notes: cited };
}
