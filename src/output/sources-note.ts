import type { FactContext, FactRow } from './fact-row.ts';
import { labelledList } from './hanging.ts';
import type { Screen } from './screen.ts';

/**
 * Lists the full citations of the documents of the rows, without duplicates, in the order of the rows.
 *
 * @param labelled what to put before each: the label that short citations begin with, or the id
 */
export function sourcesNote(
  rows: readonly FactRow[],
  { sources }: FactContext,
  screen: Screen,
  labelled: 'label' | 'id' = 'label',
): string {
  const { palette } = screen;
  const ids = new Set(rows.map((row) => row.fact.source.id));
  const items = [...ids].map((id) => {
    const source = sources.get(id);
    const label = (labelled === 'label' && source?.label) || id;
    return { label, body: { text: source?.citation ?? '' } };
  });
  return [palette.heading('Sources'), ...labelledList(items, screen), ''].join('\n');
}
