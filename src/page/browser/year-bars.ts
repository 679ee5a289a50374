import { counted } from '../../text/counted.ts';
import { countYears } from '../../views/counts.ts';

const SVG = 'http://www.w3.org/2000/svg';
const [HEIGHT, BASE] = [120, 18];
const [NARROWEST, WIDEST] = [240, 736];
/** More years than these are no longer told apart. */
const MOST_YEARS = 80;

function shape(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  text = '',
): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== '') made.textContent = text;
  return made;
}

/**
 * How many facts each year has, as bars.
 *
 * @param dates EDTF
 * @param room in CSS pixels
 * @returns `undefined` where there is nothing to tell apart
 */
export function yearBars(dates: readonly string[], room: number): SVGElement | undefined {
  const width = Math.min(WIDEST, Math.max(NARROWEST, room));
  const single = dates.filter((date) => !date.includes('/'));
  const rows = countYears(single).rows.flatMap(({ value, count }) =>
    value === null ? [] : [{ year: Number(value), count }],
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || first === last) return undefined;
  const from = Math.max(first.year, last.year - MOST_YEARS + 1);
  const shown = rows.filter(({ year }) => year >= from);
  const most = Math.max(...shown.map(({ count }) => count));
  const step = width / (last.year - from + 1);
  const bar = Math.min(28, Math.max(2, step * 0.7));
  const label = `Facts by year: ${shown.map(({ year, count }) => `${year}: ${count}`).join(', ')}`;
  const svg = shape('svg', {
    class: 'bars',
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: 'img',
    'aria-label': label,
  });
  let labelled = Number.NEGATIVE_INFINITY;
  for (const { year, count } of shown) {
    const middle = (year - from + 0.5) * step;
    const height = Math.max(2, ((HEIGHT - BASE - 16) * count) / most);
    const group = shape('g', {});
    group.append(
      shape('title', {}, `${year}: ${counted(count, 'fact')}`),
      shape('rect', {
        x: middle - bar / 2,
        y: HEIGHT - BASE - height,
        width: bar,
        height,
        rx: 2,
      }),
    );
    // Labels that would touch each other are left out.
    if (middle - labelled >= 34) {
      group.append(
        shape('text', { x: middle, y: HEIGHT - 4, 'text-anchor': 'middle' }, String(year)),
      );
      labelled = middle;
    }
    svg.append(group);
  }
  return svg;
}
