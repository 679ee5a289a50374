import type { DiffPiece, Way } from '../model/check-result.ts';
import { isWord, tokenize } from '../quotes/index.ts';
import { NEGATION } from './record-places.ts';
import { sameSpelling } from './same-spelling.ts';

/** The words of one side in each change of a comparison. */
function changesOf(diff: readonly DiffPiece[]): { draft: string[]; record: string[] }[] {
  const changes: { draft: string[]; record: string[] }[] = [];
  let open = false;
  for (const { side, text } of diff) {
    if (side === 'both') open = false;
    else {
      if (!open) changes.push({ draft: [], record: [] });
      open = true;
      const words = tokenize(text).filter(isWord);
      changes.at(-1)?.[side].push(...words.map(({ start, end }) => text.slice(start, end)));
    }
  }
  return changes;
}

/** What of a quotation differs, by the kinds of the words that do. */
export function wayOf(diff: readonly DiffPiece[]): Way {
  const changes = changesOf(diff);
  const [draft, record] = (['draft', 'record'] as const).map((side) =>
    changes.flatMap((change) => change[side]),
  );
  if (!draft?.length && !record?.length) return 'marks';
  if (changes.every((one) => isSpelling(one.draft.join(' '), one.record.join(' '))))
    return 'spelling';
  const no = (words: readonly string[] = []): number =>
    words.filter((word) => NEGATION.test(word)).length;
  if (no(draft) !== no(record)) return 'negation';
  const all = [...(draft ?? []), ...(record ?? [])];
  return all.some((word) => /[0-9]/u.test(word)) ? 'number' : 'words';
}

const isSpelling = (draft: string, record: string): boolean =>
  draft.toLowerCase() === record.toLowerCase() || sameSpelling(draft, record);
