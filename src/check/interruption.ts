/** What Russian puts between the words of somebody inside one pair of marks: «…, — сказал он, — …». */
const INTERRUPTION =
  /([,.!?…])\s?[—–]\s([^—–«»]{0,80}?(?:сказал|заяви[лт]|отме[чт]|подчерк|добави[лт]|добавля|поясни[лт]|поясня|уточни[лт]|спроси[лт]|ответи[лт]|отвеча|говорит|говорил|счита|пиш[еу]т|писал|написал|рассказ|напомни|призна[лю]|сообщ|продолж|предупре|объясн|утвержд)[^—–«»]{0,80}?)([.,])\s?[—–]\s/g;

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
