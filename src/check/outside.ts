import type { Way } from '../model/check-result.ts';
import { isStopWord } from '../search/stopwords.ts';
import { tokenize } from '../search/tokenize.ts';
import type { ClaimFinder } from './claim-finder.ts';
import type { Speaker } from './speakers.ts';

const FEW_WORDS = 4;
/** The share of a quotation's words that the record or English must know. */
const KNOWN_WORDS = 0.4;
/** The share of words that only join others in any English sentence. */
const ENGLISH_WORDS = 0.2;

const WORDS =
  /[\u3040-\u30ff\u3400-\u9fff]|[A-Za-z0-9\u00aa-\u024f\u0370-\u1fff\uac00-\ud7ff]+(?:['’.,-][A-Za-z0-9\u00aa-\u024f\u0370-\u1fff\uac00-\ud7ff]+)*/g;

/** How many words and numbers a text has. */
export function wordCount(text: string): number {
  return (
    text.match(/^[\x20-\x7e]*$/.test(text) ? /[A-Za-z0-9]+(?:['.,-][A-Za-z0-9]+)*/g : WORDS)
      ?.length ?? 0
  );
}

function isTitle(text: string): boolean {
  const words =
    text.match(
      /[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9][A-Za-z\u00aa-\u024f\u0370-\u1fff0-9'’-]*/gu,
    ) ?? [];
  const heavy = words.filter((word) => !isStopWord(word.toLowerCase()));
  return (
    words.length <= 12 &&
    heavy.length > 0 &&
    heavy.every((word) => /^[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f0-9]/u.test(word))
  );
}

/**
 * Why a quotation that is not on record need not be there: it is somebody else's, it has few words, it
 * is a title, or it is in a language that no document has.
 */
export function whyOutside(
  text: string,
  speaker: Speaker | undefined,
  finder: ClaimFinder,
): Way | null {
  if (speaker && !speaker.known && speaker.clearly) return 'outside';
  if (wordCount(text) < FEW_WORDS) return 'short';
  if (isTitle(text)) return 'title';
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'number');
  const known = tokens.filter(
    ({ text: word, keys }) => isEnglish(word) || finder.has(keys[0] ?? ''),
  );
  const english = tokens.filter(({ text: word }) => isEnglish(word));
  const share = (some: readonly unknown[]): number => some.length / Math.max(1, tokens.length);
  return share(known) < KNOWN_WORDS && share(english) < ENGLISH_WORDS ? 'language' : null;
}

/** The stop words of the search are English, Russian and Chinese; documents may be in any of these. */
const isEnglish = (word: string): boolean => /^[a-z]{2,}$/.test(word) && isStopWord(word);
