/*
 * What the program's own file has, and the part that checks drafts calls, too: V8 reads it once. The build takes from
 * here which functions of which files these are.
 */
export { citation, shortCitations } from '../cite/citation.ts';
export { decodePlaces, readPlaces } from '../index/places.ts';
export { safeLine, safeLines } from '../output/safe.ts';
export { dateKeys, month } from '../search/dates.ts';
export { isWithin, keptStem, kinship, rootOf, stem } from '../search/morphology.ts';
export {
  beginsNumber,
  canonical,
  cardinal,
  multiplier,
  ordinal,
  readNumber,
  spokenOrdinal,
} from '../search/numbers.ts';
export { isGlue, isStopWord } from '../search/stopwords.ts';
export { multiplierAt, spokenAt, tokenize } from '../search/tokenize.ts';
