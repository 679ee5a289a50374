const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/gu;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/gu;
const NARROW = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u0400-\u0482]*$/;

/** How many columns a line of text fills where it is printed in one width of letters: a Chinese character fills two. */
export function columnsOf(line: string): number {
  if (NARROW.test(line)) return line.length;
  const shown = line.replaceAll(NO_WIDTH, '');
  const pairs = shown.match(/[\uD800-\uDBFF]/g)?.length ?? 0;
  return shown.length - pairs + (shown.match(WIDE)?.length ?? 0);
}
