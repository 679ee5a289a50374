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

/**
 * The ways in which a claim has what a search asks for, the strongest first: the word, an inflection, a
 * synonym, an announced correction, or only a related word.
 */
export const MATCH_KINDS = ['word', 'form', 'synonym', 'corrected', 'related'] as const;

/** In what two facts can differ: the figure, the time, who says so, or how it is said. */
export const DIFFERENCES = ['value', 'date', 'speaker', 'words'] as const;

/** Ranks of claims, as in Wikidata: a claim is deprecated, never deleted. */
export const RANKS = ['preferred', 'normal', 'deprecated'] as const;
