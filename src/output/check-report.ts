import type { CheckResult } from '../model/check-result.ts';
import { counted } from '../text/counted.ts';
import { labelOf, locationOf, shortened, shownOf } from './check-sentence.ts';
import { type Checked, unitOf } from './checked.ts';
import type { Style } from './color.ts';
import { indented } from './hanging.ts';
import type { Range } from './safe.ts';
import { safeLine } from './safe.ts';
import type { Screen } from './screen.ts';
import { displayWidth } from './width.ts';

const INDENT = 4;
const GAP = '  ';
/** As wide as the longest label: "not on record". */
const LABEL = 13;
/** Columns that a text takes at least beside its place: in fewer it stands below. */
const NARROWEST_TEXT = 24;
const MOST_PLACE = 40;

function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

function styleOf({ level }: CheckResult, { palette }: Screen): Style {
  if (level === 'error') return palette.error;
  if (level === 'warning') return palette.warning;
  return (text) => text;
}

/** A text cut so that it takes no more than so many columns; a mark or a word in brackets at its end stays. */
function fitted(text: string, columns: number): string {
  const safe = safeLine(text).text;
  if (displayWidth(safe) <= columns) return safe;
  const [end = ''] = /”$| \([a-z]+\)$/.exec(text) ?? [];
  const words = text.slice(0, text.length - end.length);
  for (let most = columns - end.length; most > 0; most--) {
    const shown = safeLine(shortened(words, most) + end).text;
    if (displayWidth(shown) <= columns) return shown;
  }
  return '…';
}

/** The changed words of a message, which are set off by brackets and by colour. */
function changes(message: string): Range[] {
  return Array.from(message.matchAll(/\[-.*?-\]|\{\+.*?\+\}/gsu), ({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
}

/** What tells a finding that fails nothing from the others, without colour. */
function levelOf({ level, known }: CheckResult): string {
  return level !== 'note' ? '' : known ? 'known: ' : 'note: ';
}

function entry(result: CheckResult, place: string, column: number, screen: Screen): string[] {
  const { width, palette } = screen;
  const label = padded(labelOf(result), LABEL);
  const head = `${palette.heading(padded(place, column))}${GAP}${styleOf(result, screen)(label)}`;
  // A longer place goes past the column.
  const room = width - Math.max(column, displayWidth(place)) - LABEL - 2 * GAP.length;
  const shown = shownOf(result);
  const lines =
    room >= NARROWEST_TEXT
      ? [`${head}${GAP}${fitted(shown, room)}`]
      : [head.trimEnd(), ...indented({ text: fitted(shown, width - 2) }, width, 2)];
  const message = levelOf(result) + result.message;
  const body = { text: message, marks: changes(message), markStyle: palette.match };
  return [...lines.map((line) => line.trimEnd()), ...indented(body, width, INDENT)];
}

/** How many things stand, and how many ask for a look. */
export function totals({ report: { results, drafts } }: Checked): string {
  const own = 'Whether the record is right is not said.';
  if (results.length === 0) {
    const words = drafts.reduce((sum, draft) => sum + draft.words, 0);
    return `Nothing in ${counted(words, 'word')} could be compared with the record.`;
  }
  const stand = results.filter(({ level }) => level === 'none').length;
  const contested = results.filter(({ verdict }) => verdict === 'contested').length;
  const absent = results.filter(
    ({ level, verdict }) => level === 'note' && verdict === 'not-on-record',
  );
  const look = results.filter(({ level }) => level === 'warning' || level === 'error').length;
  const other = results.length - stand - contested - absent.length - look;
  const all = counted(results.length, 'thing');
  if (results.length === stand && stand === 1) {
    return `The one thing that was compared stands on record. ${own}`;
  }
  if (stand === results.length) return `All ${all} that were compared stand on record. ${own}`;
  const parts = [
    `${stand} of ${all} stand${results.length === 1 ? 's' : ''}`,
    contested > 0 ? `${contested} ${contested === 1 ? 'is' : 'are'} contested` : '',
    other > 0 ? `${other} to note` : '',
    absent.length > 0 ? `${absent.length} not on record` : '',
    `${look === 0 ? 'none' : look} to look at`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}. ${own}`;
}

/** The findings for people: each with its place, its verdict and what the record has. */
export function checkReport(checked: Checked, screen: Screen): string {
  const places = checked.shown.map(
    (result) => safeLine(locationOf(result, unitOf(checked, result.file))).text,
  );
  const widths = places.map(displayWidth).filter((width) => width <= MOST_PLACE);
  const column = Math.max(0, ...widths);
  const lines = checked.shown.flatMap((result, at) =>
    entry(result, places[at] ?? '', column, screen),
  );
  const sum = indented({ text: totals(checked) }, screen.width, 0);
  return [...lines, ...(lines.length > 0 ? [''] : []), ...sum, ''].join('\n');
}
