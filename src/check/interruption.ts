/**
 * What Russian puts between the words of somebody inside one pair of marks, «…, — сказал он, — …»: told by
 * its dashes, and by the end of a verb.
 */
const INTERRUPTION =
  /([,.!?…])\s?[—–]\s((?:[а-яё-]{1,20}\s){0,2}[а-яё-]{2,20}(?:л[аои]?|[еёию]т)(?![а-яё])[^—–«»]{0,80}?)([.,])\s?[—–]\s/g;

/** The words of whoever tells what somebody said, between those; `undefined` where there are none. */
export function interruptionOf(quoted: string): string | undefined {
  const words = Array.from(quoted.matchAll(INTERRUPTION), ([, , inside = '']) => inside);
  return words.length === 0 ? undefined : words.join('. ');
}

/** The ways in which a quotation may read without such words; none where it has none. */
export function uninterrupted(quoted: string): string[] {
  const without = (comma: string): string =>
    quoted.replace(INTERRUPTION, (_, mark: string, __, last: string) => {
      if (mark !== ',') return `${mark} `;
      return last === '.' ? '. ' : `${comma} `;
    });
  const [one, other] = [without(','), without('')];
  // The comma before the dash stands there also where the words themselves have none.
  return one === quoted ? [] : one === other ? [one] : [one, other];
}
