import type { Source } from '../model/records.ts';
import { documentKind } from './types.ts';

/** Who or, failing that, what an entry of a list of references begins with. */
function heading({ author, editor, title, type }: Source): string {
  const names = author ?? editor;
  if (!names) return (title ?? documentKind(type).words).replace(/^(?:a|an|the)\s+/i, '');
  return names
    .map((name) => ('literal' in name ? name.literal : `${name.family} ${name.given ?? ''}`))
    .join(' ');
}

/**
 * Documents in the order of a list of references: by author, else title, else what they are; then
 * by date, the undated first; then by title.
 */
export function alphabetical(sources: Iterable<Source>): Source[] {
  const { compare } = new Intl.Collator('en');
  return [...sources].sort(
    (a, b) =>
      compare(heading(a), heading(b)) ||
      compare(a.issued ?? '', b.issued ?? '') ||
      compare(a.title ?? '', b.title ?? ''),
  );
}
