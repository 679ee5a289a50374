import type { Document } from '../text/document.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Figure } from './figure.ts';

/** Blocks at the beginning of a draft that may say when it was written. */
const FIRST = 4;
const LAST = 2;
const LONGEST_DATELINE = 120;
const LABELLED =
  /(?:published|updated|posted|modified|revised|written|dated?|stand|vom|опубликовано|дата|发布|日期)[\s:：*_]{0,6}(?:on\s{1,3})?$/i;
/** What a line begins with that says when and where something was held. */
const OCCASION =
  /^[^A-Za-z\u0400-\u9fff]*(?:minutes|memo|letter|interview|протокол|会议)(?![A-Za-z])/i;
const SENTENCE = /[.!?。][”"’)\]]*\s*$/;

/** Whether a date is that of the draft itself: it is labelled so, or it stands in a line of its head or foot. */
export function isOwnDate(
  { prose, place }: DraftBlock,
  { sort, date, start }: Figure,
  { properties, blocks }: Document,
): boolean {
  if (sort !== 'date' || date?.day === undefined) return false;
  const [year, month, day] = (properties.get('date') ?? '').split(/[-T ]/).map(Number);
  if (date.year === year && date.month === month && date.day === day) return true;
  if (LABELLED.test(prose.slice(Math.max(0, start - 30), start))) return true;
  const isEdge = place < FIRST || place >= blocks.length - LAST;
  return (
    isEdge && prose.length <= LONGEST_DATELINE && (!SENTENCE.test(prose) || OCCASION.test(prose))
  );
}

/** Whether a cell stands in a column of what the writer says: "Our comment", "My count". */
export const isOwnColumn = ({ block: { headers: [column = ''] = [] } }: DraftBlock): boolean =>
  /^(?:our|my)\s/i.test(column);
