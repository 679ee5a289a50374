import { counted } from '../../text/counted.ts';
import { type Asked, EVERYTHING, isNarrowed } from './address.ts';
import type { Sought } from './seek.ts';

/** A sentence about what was found, and perhaps another question. */
export interface Message {
  readonly text: string;
  /** The question that the sentence offers, and what its link says. */
  readonly offer?: { readonly says: string; readonly asked: Asked } | undefined;
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ');

/** How many facts there are, in one sentence: it is read out. */
export function status(asked: Asked, { numbers, full, result }: Sought, all: number): string {
  const total = numbers.length;
  if (!result) {
    if (!isNarrowed(asked)) return counted(all, 'fact');
    return `${total} of ${counted(all, 'fact')}`;
  }
  if (total === 0) return 'Nothing found';
  if (full === 0) return `No fact has all of it; ${counted(total, 'fact')} with part of it`;
  const rest = total - full;
  return counted(full, 'fact') + (rest > 0 ? `, and ${rest} more with part of it` : '');
}

/** Which words were read as others, and what would find something. */
export function messages(asked: Asked, { result, numbers, worded }: Sought): Message[] {
  const anywhere = { ...asked, chosen: EVERYTHING.chosen, conflicting: false };
  if (!result) {
    if (numbers.length > 0 || !isNarrowed(asked)) return [];
    const offer = { says: 'Remove them', asked: anywhere };
    return [{ text: 'No fact passes all of the filters.', offer }];
  }
  const said: Message[] = [];
  const { corrected, suggested, unknown, rest } = result;
  if (corrected.length > 0) {
    const to = corrected.map((one) => one.to).join(' ');
    said.push({
      text: `Showing results for “${to}”: no fact has ${quoted(corrected.map(({ from }) => from))}.`,
      offer: { says: 'Search for the words as typed', asked: { ...asked, exact: true } },
    });
  }
  if (numbers.length > 0) return said;
  if (worded.length > 0) {
    said.push({
      text: `The words alone find ${counted(worded.length, 'fact')}.`,
      offer: { says: 'Search without the filters', asked: anywhere },
    });
    return said;
  }
  if (unknown.length > 0) said.push({ text: `No fact has ${quoted(unknown)}.` });
  const [meant] = suggested;
  if (meant) {
    const words = asked.words.replace(meant.from, () => meant.to);
    said.push({ text: 'Did you mean', offer: { says: `${words}?`, asked: { ...asked, words } } });
  }
  if (rest) {
    said.push({
      text: 'Without it:',
      offer: {
        says: `${rest.words} (${counted(rest.full, 'fact')})`,
        asked: { ...asked, words: rest.words },
      },
    });
  }
  return said;
}
