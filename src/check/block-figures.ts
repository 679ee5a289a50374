import { multiplier } from '../search/numbers.ts';
import type { Token } from '../search/token.ts';
import { multiplierAt, tokenize } from '../search/tokenize.ts';
import type { DraftBlock } from './draft-block.ts';
import type { Figure } from './figure.ts';
import { unitAt } from './figure-units.ts';
import { readFigures } from './read-figures.ts';
import { keysOf } from './telling-words.ts';

/** By how much a word of a header multiplies: "thousand tonnes", "students, thousands". */
const timesAt = (header: string, tokens: readonly Token[], at: number): number =>
  Math.max(
    multiplierAt(header, tokens, at),
    multiplier(tokens[at]?.text.replace(/s$/, '') ?? '', false),
  );

/** A bare figure of a cell with the unit and the multiplier of the column's header. */
function withHeader(figure: Figure, { block }: DraftBlock): Figure {
  if (block.kind !== 'cell' || figure.unit || figure.nouns.length > 0) return figure;
  if (figure.sort !== 'quantity') return figure;
  for (const header of block.headers ?? []) {
    const tokens = tokenize(header);
    const named = tokens.map(({ text }) => text);
    const times = tokens.reduce((product, _, at) => product * timesAt(header, tokens, at), 1);
    for (let at = 0; at < named.length; at++) {
      const unit = unitAt(named.slice(at))?.unit;
      if (!unit) continue;
      // "Year" heads years, and "by 2023" is no unit; "hours" and "days" are counted.
      if (
        unit.dimension === 'time' &&
        !/^(?:hours|days|minutes|weeks|months)$/.test(named[at] ?? '')
      )
        continue;
      return { ...figure, unit, value: figure.value * times, step: figure.step * times };
    }
    if (times > 1) return { ...figure, value: figure.value * times, step: figure.step * times };
  }
  return figure;
}

/** A bare figure with what the label before it counts: the head of the row, or "Priority directions: 8". */
function withLabel(figure: Figure, { block, prose }: DraftBlock): Figure {
  if (figure.unit || figure.nouns.length > 0 || figure.sort !== 'quantity') return figure;
  const label =
    block.kind === 'cell'
      ? (block.headers ?? []).at(-1)
      : LABEL.exec(prose.slice(0, figure.start))?.[1];
  const nouns = label === undefined ? [] : keysOf(headOf(label)).slice(0, MOST_NOUNS);
  return { ...figure, nouns };
}

/** What a label is of: "students" of "Number of students from Oberau, 2024". */
function headOf(label: string): string {
  const counted = label.replace(/^(?:the )?(?:total )?(?:number|amount|count|total) of /i, '');
  return /^(.*?)(?:,| (?:from|in|of|at|by|for|on|with|per) |$)/s.exec(counted)?.[1] ?? counted;
}

/** A few words and a colon, straight before a figure. */
const LABEL = /^([^:.;]{3,60}):\s*$/;
const MOST_NOUNS = 4;

/** Cache: each figure of a row looks at all cells of the row. */
const read = new WeakMap<DraftBlock, readonly Figure[]>();

/** The figures of a block, in order. */
export function figuresOf(block: DraftBlock): readonly Figure[] {
  const known = read.get(block);
  if (known) return known;
  const figures = readBlock(block);
  read.set(block, figures);
  return figures;
}

function readBlock(block: DraftBlock): Figure[] {
  const numbered =
    block.block.kind === 'heading'
      ? (/^\s*\d+(?:\.\d+)*[.)]?\s/.exec(block.prose)?.[0].length ?? 0)
      : 0;
  const figures = readFigures(block.prose).filter(({ start }) => start >= numbered);
  return figures.map((figure) => {
    // A number alone in a cell may be a year.
    const isYear =
      block.block.kind === 'cell' &&
      figure.sort === 'quantity' &&
      /^\s*(?:1[5-9]|20)\d\d\s*$/.test(block.prose);
    return isYear
      ? { ...figure, sort: 'year' as const, date: { year: figure.value } }
      : withLabel(withHeader(figure, block), block);
  });
}
