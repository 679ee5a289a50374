/** Fields that the usual table of facts has only where the facts are sorted by them. */
const SORTED_COLUMNS = ['kind', 'date', 'value'] as const;

export type SortedColumn = (typeof SORTED_COLUMNS)[number];

/** The fields of a sorting, in its order, that the usual table of facts would not show. */
export function sortedColumns(sortedBy: readonly string[]): SortedColumn[] {
  return sortedBy.flatMap((field) => SORTED_COLUMNS.filter((one) => one === field));
}
