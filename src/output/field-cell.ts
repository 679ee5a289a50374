import type { Cell } from './cell.ts';
import { fieldText } from './fields.ts';

/** Fields that hold ids, which are copied as a whole. */
const ID_FIELDS = new Set('id source source.id topics corroborates conflicts broader'.split(' '));

/** The value of a field of a record, as people read it. */
export function fieldCell(item: object, field: string): Cell {
  return { text: fieldText(item, field, ', '), whole: ID_FIELDS.has(field) };
}
