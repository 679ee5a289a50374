import type { Way } from '../model/check-result.ts';
import type { Source } from '../model/records.ts';
import { tokenize } from '../search/tokenize.ts';
import { type ClaimFinder, isIdle } from './claim-finder.ts';
import type { Speaker } from './given-to.ts';

const FEW_WORDS = 4;
const LONGEST_TITLE = 20;
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

/** Words of a set phrase that tell anything: "too big to fail". */
const MOST_OF_PHRASE = 2;

/** Whether a text is a part of a sentence, of so few words that anybody may say them. */
function isPhrase(text: string): boolean {
  const words = text.match(WORDS) ?? [];
  return (
    words.length <= FEW_WORDS &&
    /^[a-z]/.test(text) &&
    words.filter((word) => !isIdle(word)).length <= MOST_OF_PHRASE
  );
}

function isTitle(text: string): boolean {
  const words =
    text.match(
      /[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9][A-Za-z\u00aa-\u024f\u0370-\u1fff0-9'’-]*/gu,
    ) ?? [];
  if (words.length > LONGEST_TITLE) return false;
  const heavy = words.filter((word) => !isIdle(word.toLowerCase()));
  return (
    heavy.length > 0 &&
    heavy.every((word) => /^[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f0-9]/u.test(word))
  );
}

/** Scripts, by their letters: each by its name in ISO 15924. */
const SCRIPTS: readonly (readonly [script: string, letter: RegExp])[] = [
  ['Latn', /[A-Za-z\u00aa-\u024f]/gu],
  ['Cyrl', /[\u0400-\u052f]/gu],
  ['Arab', /[\u0600-\u06ff]/gu],
  ['Hang', /[\uac00-\ud7ff]/gu],
  ['Kana', /[\u3040-\u30ff]/gu],
  ['Hani', /[\u3400-\u9fff]/gu],
];
/** Scripts that ISO 15924 tells apart and their letters do not. */
const SAME_LETTERS: Readonly<Record<string, string>> = {
  Hans: 'Hani',
  Hant: 'Hani',
  Jpan: 'Kana',
  Kore: 'Hang',
};

/** The script of most letters of a text; `undefined` where it has none that is known. */
function scriptOf(text: string): string | undefined {
  let [most, script]: [number, string | undefined] = [0, undefined];
  for (const [name, letter] of SCRIPTS) {
    const count = text.match(letter)?.length ?? 0;
    if (count > most) [most, script] = [count, name];
  }
  return script;
}

function scriptOfLanguage(language: string): string | undefined {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script === undefined ? undefined : (SAME_LETTERS[script] ?? script);
  } catch {
    return undefined;
  }
}

/** The scripts that documents are in, as far as their languages and their titles tell. */
function scriptsOf(sources: ReadonlyMap<string, Source>): ReadonlySet<string | undefined> {
  const known = scripts.get(sources);
  if (known) return known;
  const all = new Set<string | undefined>();
  const languages = new Set<string>();
  for (const { language, title = '' } of sources.values()) {
    // Of languages in Latin letters English alone is known by its words.
    const script = scriptOf(title);
    if (script !== 'Latn') all.add(script);
    if (language !== undefined) languages.add(language);
  }
  for (const language of languages) {
    const script = scriptOfLanguage(language);
    if (script !== 'Latn' || !/^en(?![a-z])/i.test(language)) all.add(script);
  }
  all.delete(undefined);
  scripts.set(sources, all);
  return all;
}

/** Cache: many quotations ask for the same documents. */
const scripts = new WeakMap<ReadonlyMap<string, Source>, ReadonlySet<string | undefined>>();

/**
 * Why a quotation that is not on record need not be there: it is somebody else's, it has few words, it
 * is a title, or it is in a language that no document has.
 *
 * @param sources the documents that count
 */
export function whyOutside(
  text: string,
  speaker: Speaker | undefined,
  finder: ClaimFinder,
  sources: ReadonlyMap<string, Source>,
): Way | null {
  if (speaker?.isTold || (speaker && !speaker.known && speaker.clearly)) return 'outside';
  if (wordCount(text) < FEW_WORDS || (!speaker?.known && isPhrase(text))) return 'short';
  if (isTitle(text)) return 'title';
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'number');
  const known = tokens.filter(
    ({ text: word, keys }) => isEnglish(word) || finder.has(keys[0] ?? ''),
  );
  const english = tokens.filter(({ text: word }) => isEnglish(word));
  const share = (some: readonly unknown[]): number => some.length / Math.max(1, tokens.length);
  const isForeign = share(known) < KNOWN_WORDS && share(english) < ENGLISH_WORDS;
  if (!isForeign) return null;
  const script = scriptOf(text);
  return script !== undefined && scriptsOf(sources).has(script) ? null : 'language';
}

/** Whether a word joins others in any English sentence. */
const isEnglish = (word: string): boolean => /^[a-z]{2,}$/.test(word) && isIdle(word);
