/** How a number is hedged: more than it, less than it, near it, or neither. */
export type Hedge = 'over' | 'under' | 'about' | 'exactly';

const BEFORE: readonly (readonly [Hedge, RegExp])[] = [
  [
    'under',
    /(?:nearly|almost|close to|just under|not quite|no more than|not more than|not over|not above|at most|(?<!no )(?<!not )(?:less than|fewer than)|under|below|up to|short of|shy of|not (?:yet |quite )?reached|approaching|as many as|the (?:best|better) part of|[<≤]|(?<!附)近|不足|不到)\s*$/,
  ],
  [
    'over',
    /(?:(?<!no )(?<!not )more than|(?<!not )over|exceed(?:s|ed|ing)?|above|at least|no less than|no fewer than|not less than|upwards of|in excess of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|(?:pass|cross)(?:ed|es|ing)? the|beyond|[>≥]|свыше|более|超过|逾)\s*$/,
  ],
  [
    'about',
    /(?:about|around|approximately|roughly|some|circa|ca\.|c\.|an estimated|estimated|in the region of|something like|(?:in|of|on) the order of|in the neighbou?rhood of|[~≈]|около|примерно|约)\s*$/,
  ],
  ['exactly', /(?:exactly|precisely|ровно)\s*$/],
];
const OVER_AFTER =
  /^(?:\s?\+(?![\d])|\s+(?:(?:or|and) more|and (?:change|counting))(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])|[\s-]plus(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])|[多余]|以上)/;
const UNDER_AFTER = /^(?:\s+or (?:less|fewer)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])|以下)/;
const ABOUT_AFTER =
  /^(?:(?:\s+or so|-odd|\s+odd|,? give or take|\s+or thereabouts)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])|左右)/;

/** The hedge before a number, and where it begins. @param start of the number, with its currency */
export function hedgeBefore(
  text: string,
  start: number,
): { hedge: Hedge; start: number } | undefined {
  const before = text.slice(Math.max(0, start - 28), start).toLowerCase();
  for (const [hedge, pattern] of BEFORE) {
    const found = pattern.exec(before);
    if (!found || /[A-Za-z\u00aa-\u024f\u0370-\u1fff]/.test(before.charAt(found.index - 1)))
      continue;
    // Counted from the end: a letter may become longer in lower case.
    return { hedge, start: start - (before.length - found.index) };
  }
  return undefined;
}

/** The hedge after a number or its unit. */
export function hedgeAfter(
  text: string,
  end: number,
  endOfNumber: number,
): { hedge: Hedge; end: number } | undefined {
  for (const at of [end, endOfNumber]) {
    const after = text.slice(at, at + 18).toLowerCase();
    for (const [hedge, pattern] of [
      ['over', OVER_AFTER],
      ['under', UNDER_AFTER],
      ['about', ABOUT_AFTER],
    ] as const) {
      const found = pattern.exec(after);
      if (found) return { hedge, end: Math.max(end, at + found[0].length) };
    }
  }
  return undefined;
}
