/** Digits and fractions. */
const DIGIT = /[\d\u00bc-\u00be\u2150-\u215e]/;
const NUMERALS =
  /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[A-Za-z\u00aa-\u024f\u0370-\u1fff]{1,12}teen|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:y|ieth)|dozen|hundred|thousand|million|billion|twice|thrice|(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:e|ed|ing)|[A-Za-z]{3,7}fold|[a-z]{2,5}est|half|quarters?|thirds?|second|[A-Za-z\u00aa-\u024f\u0370-\u1fff]{1,20}ths?)(?![A-Za-z\u00aa-\u024f\u0370-\u1fff])|分之|第[一二三四五六七八九十]|[一二三四五六七八九][十百千万亿]/;

/** Whether a text may have numbers: to look for them takes longer. */
export function mayHaveFigures(text: string): boolean {
  return DIGIT.test(text) || NUMERALS.test(text.toLowerCase());
}
