import type { Source } from '../model/records.ts';
import { type CitedSources, citedSources, isSameAsBefore } from './cited-sources.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Unread } from './unread.ts';

/** A place at which a draft cites something. */
export interface Citation {
  readonly block: DraftBlock;
  readonly start: number;
  readonly end: number;
  /** The id that it gives: of a claim or of a document. */
  readonly key: string;
  /** Those that it names, "paras. 7–9"; none where it is of a whole document. */
  readonly paragraphs: readonly number[];
  /** The note that cites it, where it is one. */
  readonly note?: DraftBlock;
}

const BRACKET = /\[([^[\]@]{0,40}@[^[\]]{1,300})\]/g;
const KEY =
  /@\{?([A-Za-z\u00aa-\u024f\u0370-\u1fff0-9_][A-Za-z\u00aa-\u024f\u0370-\u1fff0-9_:.#$%&+?<>~/-]*)\}?((?:[^@;])*)/gu;
const PARAGRAPH =
  /(?:par(?:a(?:graph)?s?)?\.?|¶|абз\.?|段)\s*(\d{1,5})(?:\s?[-–—]\s?(\d{1,5}))?|第\s?(\d{1,5})\s?段/iu;
/** "paras. 3, 8 and 12" */
const LIST = /(?:par(?:a(?:graph)?)?s\.?|¶¶)\s*(\d{1,5}(?:(?:\s?[-–—&,]\s?|,?\sand\s)\d{1,5})*)/iu;
/** Paragraphs of a range that are looked at. */
const LONGEST_RANGE = 20;

function paragraphsIn(text: string): number[] {
  const [, list = ''] = LIST.exec(text) ?? [];
  const ranges = list === '' ? [PARAGRAPH.exec(text) ?? []] : list.split(/,|&|and/).map(rangeIn);
  return ranges.flatMap(([, first, last = first, inside]) => {
    const from = Number(first ?? inside);
    if (!(from >= 0)) return [];
    const length = Math.min(Math.max(0, Number(last ?? from) - from), LONGEST_RANGE);
    return Array.from({ length: length + 1 }, (_, i) => from + i);
  });
}
const rangeIn = (text: string): readonly (string | undefined)[] =>
  /(\d+)(?:\s?[-–—]\s?(\d+))?/.exec(text) ?? [];

const clean = (key: string): string => key.replace(/(?<![.:,;])[.:,;]+$/, '');

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
      found.push({ block, start, end, key: clean(key), paragraphs: paragraphsIn(rest) });
    }
  }
  return found;
}

/** "(Liu Dan, para. 12)" */
const IN_BRACKETS = /\(([^()\n]{3,160})\)/g;

/** Citations of a draft that are looked up, and documents that one note cites. */
const MOST_CITATIONS = 2000;
const MOST_OF_NOTE = 20;
const MORE = `citations after the first ${MOST_CITATIONS} are not looked up`;

/**
 * The citations of a block in round brackets: they name a document with a paragraph, or by two of its fields.
 *
 * @param most brackets that are looked up
 */
function inBrackets(block: DraftBlock, sources: () => CitedSources, most: number): Citation[] {
  const { text } = block.block;
  if (!text.includes('(')) return [];
  const likely = [...text.matchAll(IN_BRACKETS)].flatMap(({ 0: all, 1: inner = '', index }) => {
    const paragraphs = paragraphsIn(inner);
    const isLikely = paragraphs.length > 0 || inner.includes(', ');
    return isLikely && sources().hasName(inner)
      ? [{ inner, start: index, end: index + all.length, paragraphs }]
      : [];
  });
  return likely.slice(0, most).flatMap(({ inner, ...place }) => {
    const key = sources().in(inner);
    return key === undefined ? [] : [{ block, key, ...place }];
  });
}

/** What a note cites. */
type Target = Pick<Citation, 'key' | 'paragraphs' | 'note'>;

/**
 * The documents that a note cites, one after each semicolon.
 *
 * @param before what the note before it cites
 */
function citedIn(text: string, known: CitedSources, before: readonly Target[]): Target[] {
  if (isSameAsBefore(text))
    return before.map(({ key }) => ({ key, paragraphs: paragraphsIn(text) }));
  const targetsOf = (pieces: readonly string[]): Target[] =>
    pieces.slice(0, MOST_CITATIONS).flatMap((piece) => {
      const key = known.in(piece);
      return key === undefined ? [] : [{ key, paragraphs: paragraphsIn(piece) }];
    });
  const found = targetsOf(text.split(/;\s/u));
  return (found.length > 0 ? found : targetsOf([text])).slice(0, MOST_OF_NOTE);
}

/** The citations of a draft, and the notes that are nothing else. */
export interface Citations {
  readonly found: readonly Citation[];
  /** The blocks of notes that cite a document of the record, and where in each a remark begins. */
  readonly notes: ReadonlyMap<DraftBlock, number>;
}

/** A paragraph or a page at the end of a citation, after which a sentence begins. */
const BEFORE_REMARK =
  /(?:\bpp?\.|par(?:a(?:graph)?s?)?\.?|¶|абз\.?|с\.)\s?\d{1,5}(?:[-–]\d{1,5})?\.\s+(?=\p{Lu}[\p{L}’']{0,30}\s\p{Ll})/u;

/** What a note cites, and where a remark begins in it. */
function readNote(text: string, known: CitedSources, before: readonly Target[]) {
  const remark = BEFORE_REMARK.exec(text);
  const end = remark ? remark.index + remark[0].length : text.length;
  const own = citedIn(text.slice(0, end), known, before);
  return own.length > 0 || !remark
    ? { targets: own, end }
    : { targets: citedIn(text, known, before), end: text.length };
}

/**
 * Finds citations: by key, in round brackets, and footnotes that cite a document in any usual style.
 *
 * @param unread is told where there are too many
 */
export function findCitations(
  blocks: readonly DraftBlock[],
  sources: ReadonlyMap<string, Source>,
  unread: Unread,
): Citations {
  const found: Citation[] = [];
  let read: CitedSources | undefined;
  const sourcesOf = (): CitedSources => {
    read ??= citedSources(sources);
    return read;
  };
  for (const block of blocks) {
    const most = MOST_CITATIONS - found.length;
    if (most < 0) break;
    const bracketed = block.block.kind === 'footnote' ? [] : inBrackets(block, sourcesOf, most);
    for (const citation of [...byKey(block), ...bracketed]) found.push(citation);
  }
  const notes = new Map<string, readonly Target[]>();
  const cited = new Map<DraftBlock, number>();
  const footnotes = blocks.filter(({ block }) => block.kind === 'footnote');
  let before: readonly Target[] = [];
  for (const block of footnotes) {
    const { name, text } = block.block;
    if (name === undefined) continue;
    const { targets, end } = readNote(text, sourcesOf(), before);
    before = targets;
    if (before.length === 0) continue;
    const own = before.map((one) => ({ ...one, note: block }));
    notes.set(name.toLowerCase(), own);
    cited.set(block, end);
  }
  let referred = 0;
  for (const block of notes.size > 0 ? blocks : []) {
    for (const { kind, start, end, target } of block.block.spans) {
      if (kind !== 'reference' || referred > MOST_CITATIONS) continue;
      for (const one of notes.get((target ?? '').toLowerCase()) ?? []) {
        found.push({ block, start, end, ...one });
        referred++;
      }
    }
  }
  found.sort((a, b) => a.block.number - b.block.number || a.start - b.start);
  const over = found[MOST_CITATIONS];
  if (over) unread.add(MORE, over.block, over.start);
  return { found: found.slice(0, MOST_CITATIONS), notes: cited };
}

/** Citations in groups: a note may cite several documents at one place. */
export function atOnePlace(found: readonly Citation[]): (readonly [Citation, ...Citation[]])[] {
  const groups: [Citation, ...Citation[]][] = [];
  for (const citation of found) {
    const last = groups.at(-1);
    const same = last?.[0].block === citation.block && last[0].start === citation.start;
    if (same) last.push(citation);
    else groups.push([citation]);
  }
  return groups;
}
