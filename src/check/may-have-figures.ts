const DIGIT = /\d/;
const NUMERALS =
  /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[A-Za-z\u00aa-\u024f\u0370-\u1fff]{1,12}teen|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:y|ieth)|hundred|half|quarters?|thirds|third|fourth|fifth|sixth|seventh|eighth|ninth|[A-Za-z\u00aa-\u024f\u0370-\u1fff]{1,20}th)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])/;

/** Whether a text may have numbers: to look for them takes longer. */
export function mayHaveFigures(text: string): boolean {
  return DIGIT.test(text) || NUMERALS.test(text.toLowerCase());
}
