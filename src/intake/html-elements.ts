import type { BlockKind, SpanKind } from '../text/document.ts';
import { DELETED } from './left-out.ts';
import type { OffLine } from './off-line.ts';

/** The attributes of an element, by their names. */
export type Attributes = Readonly<Record<string, string>>;

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that begin and end a block. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul',
);
/** Elements that are no prose, by what they are called where they were left out. */
const HIDDEN: ReadonlyMap<string, string> = new Map([
  ['title', ''],
  ['script', 'script'],
  ['style', 'style'],
  ['template', 'template'],
  ['noscript', 'script'],
  ['nav', 'menu'],
  ['svg', 'picture'],
  ['math', 'formula'],
  ['rt', 'ruby reading'],
  ['rp', ''],
  ['canvas', 'picture'],
  ['audio', 'sound'],
  ['video', 'film'],
  ['iframe', 'frame'],
  ['object', 'object'],
  ['select', 'form'],
  ['textarea', 'form'],
  ['button', 'form'],
  ['del', DELETED],
  ['s', DELETED],
  ['strike', DELETED],
]);
export const SPANS: ReadonlyMap<string, SpanKind> = new Map([
  ['q', 'quotation'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['b', 'emphasis'],
  ['strong', 'emphasis'],
  ['u', 'emphasis'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['pre', 'code'],
  ['a', 'link'],
]);
export const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'item'],
  ['dd', 'item'],
  ['dt', 'item'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['caption', 'caption'],
  ['figcaption', 'caption'],
]);
/** The mark of a note would make another number on the line. */
export const OFF_LINE = new Map<string, OffLine>([
  ['sup', 'above'],
  ['sub', 'below'],
]);
/** Elements that a comment may set aside as a whole. */
export const WHOLE = words(
  'p h1 h2 h3 h4 h5 h6 li table blockquote ul ol dl figure pre section div',
);

/** Elements without content: they hide nothing. */
export const VOID = words('area base br col embed hr img input link meta param source track wbr');

/** What an element is called where it is no prose, in any format: what is struck out was taken back. */
export function hiddenAs(name: string, { hidden, style }: Attributes): string | undefined {
  if (hidden !== undefined) return 'hidden text';
  return style?.includes('line-through') ? DELETED : HIDDEN.get(name);
}
