import type { Source } from '../model/records.ts';
import { heading } from './heading.ts';

/** The text that an entry of a list of references begins with: its names, else its title. */
function beginning(source: Source): string {
  const names = source.author ?? source.editor;
  if (!names) return (source.title ?? heading(source)).replace(/^(?:a|an|the)\s+/i, '');
  return names
    .map((name) => ('literal' in name ? name.literal : `${name.family} ${name.given ?? ''}`))
    .join(' ');
}

/**
 * Sorts documents as a list of references: by author, else title, else kind of document; then by
 * date, the undated first; then by title.
 */
export function alphabetical(sources: Iterable<Source>): Source[] {
  const { compare } = new Intl.Collator('en');
  return [...sources].sort(
    (a, b) =>
      compare(beginning(a), beginning(b)) ||
      compare(a.issued ?? '', b.issued ?? '') ||
      compare(a.title ?? '', b.title ?? ''),
  );
}
