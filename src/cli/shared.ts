import { citation, shortCitations } from '../cite/citation.ts';
import { decodePlaces, readPlaces } from '../index/places.ts';
import { safeLine, safeLines } from '../output/safe.ts';
import { dateKeys } from '../search/dates.ts';
import { isWithin, keptStem, kinship, rootOf, stem } from '../search/morphology.ts';
import { canonical, cardinal, multiplier, ordinal } from '../search/numbers.ts';
import { isGlue, isStopWord } from '../search/stopwords.ts';
import { multiplierAt, spokenAt, tokenize } from '../search/tokenize.ts';

/**
 * What the program's own file has, and the part that checks drafts calls, too: the build takes it from here, so that
 * V8 reads it once. Each file of these is named in `scripts/build.mjs` with its functions.
 */
export const shared = {
  canonical,
  cardinal,
  citation,
  dateKeys,
  decodePlaces,
  isGlue,
  isStopWord,
  isWithin,
  keptStem,
  kinship,
  multiplier,
  multiplierAt,
  ordinal,
  readPlaces,
  rootOf,
  safeLine,
  safeLines,
  shortCitations,
  spokenAt,
  stem,
  tokenize,
};
