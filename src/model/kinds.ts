/** What a claim is about: a figure, something that happened, something signed, a body … */
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

/** How a figure is hedged in the quote. */
export const QUALIFIERS = ['over', 'nearly', 'at least', 'about', 'up to'] as const;

/** As in Wikidata: a claim is deprecated, never deleted. */
export const RANKS = ['preferred', 'normal', 'deprecated'] as const;
