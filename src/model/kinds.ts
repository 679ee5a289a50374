/** Kinds of claims. */
export const KINDS = [
  'statistic',
  'event',
  'agreement',
  'institution',
  'policy',
  'commitment',
  'position',
  'background',
] as const;

/** Hedges of a figure, as the quote words them. */
export const QUALIFIERS = ['over', 'nearly', 'at least', 'about', 'up to'] as const;

/** Ranks of claims, as in Wikidata: a claim is deprecated, never deleted. */
export const RANKS = ['preferred', 'normal', 'deprecated'] as const;
