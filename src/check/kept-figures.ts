import { ROLES, SORTS } from './figure.ts';
import { unitNamed } from './figure-units.ts';
import type { Hedge } from './hedges.ts';
import type { KnownFigure } from './known-figures.ts';

/** The figures of a claim, as far as they were read. */
export interface ClaimFigures {
  /** Those of its quote. */
  ofQuote?: readonly KnownFigure[] | undefined;
  /** Those of its sentence, and the dates of its data. */
  beside?: readonly KnownFigure[] | undefined;
}

/** Claims of which the figures are kept. */
const MOST_CLAIMS = 20_000;
const HEDGES: readonly (Hedge | undefined)[] = [undefined, 'over', 'under', 'about', 'exactly'];

/** A figure as it is kept: its fields, without their names; with them what few have. */
type Row = readonly unknown[];

const any = (some: object): object[] => (Object.keys(some).length > 0 ? [some] : []);

function rowOf({ sort, value, step, unit, nouns, hedge, date, ...rest }: KnownFigure): Row {
  const { ranged, shown, implied, times, year: of = 0, ...extra } = rest;
  const { year, month, day, ...more } = date ?? {};
  const flags = (ranged ? 1 : 0) + (implied ? 2 : 0);
  const row = [SORTS.indexOf(sort), value, step, shown, nouns, HEDGES.indexOf(hedge), flags];
  const dated = date ? [year, month, day, ...any(more)] : null;
  return [...row, unit?.unit ?? '', dated, times, of, ...any(extra)];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isExtra = (some: unknown): some is object =>
  typeof some === 'object' &&
  Object.values(some ?? [some]).every(
    (one) =>
      isNumber(one) ||
      one === true ||
      ROLES.includes(one) ||
      (Array.isArray(one) && one.every(isNumber)),
  );

/** @returns `undefined` where the row is not as {@link rowOf} makes it */
function figureOf(row: unknown): KnownFigure | undefined {
  if (!Array.isArray(row)) return undefined;
  // By their places: a check reads thousands of rows, and to take an array apart is several times slower.
  const fields: Row = row;
  const at = fields[0];
  const value = fields[1];
  const step = fields[2];
  const shown = fields[3];
  const nouns = fields[4];
  const hedge = fields[5];
  const flags = fields[6];
  const name = fields[7];
  const dated = fields[8];
  const times = fields[9];
  const year = fields[10];
  const extra = fields[11] ?? {};
  const sort = isNumber(at) ? SORTS[at] : undefined;
  const unit = isText(name) && name !== '' ? unitNamed(name) : undefined;
  if (sort === undefined || !isNumber(value) || !isNumber(step) || !isText(shown)) return undefined;
  if (!areTexts(nouns) || !areTexts(times) || !isNumber(year)) return undefined;
  if (!isNumber(hedge) || !isNumber(flags) || (name !== '' && !unit)) return undefined;
  if (dated !== null && !Array.isArray(dated)) return undefined;
  const date = dated === null ? undefined : dateOf(dated);
  if (!isExtra(extra) || (dated !== null && !date)) return undefined;
  const figure = {
    sort,
    value,
    step,
    unit,
    nouns,
    hedge: HEDGES[hedge],
    date,
    ranged: (flags & 1) > 0,
    shown,
    implied: (flags & 2) > 0,
    times,
    ...extra,
  };
  return year === 0 ? figure : { ...figure, year };
}

const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

function dateOf(row: Row): KnownFigure['date'] {
  const [year, month, day, more = {}] = row;
  if (!isExtra(more)) return undefined;
  return {
    ...(isNumber(year) && { year }),
    ...(isNumber(month) && { month }),
    ...(isNumber(day) && { day }),
    ...more,
  };
}

function figuresOf(rows: unknown): KnownFigure[] | undefined {
  if (!Array.isArray(rows)) return undefined;
  const figures = rows.flatMap((row) => figureOf(row) ?? []);
  return figures.length === rows.length ? figures : undefined;
}

/** What is kept of a claim: the rows of its quote, and those beside. */
interface KeptClaim {
  rows?: Row | undefined;
  figures?: ClaimFigures | undefined;
}

/**
 * The figures of claims that were read before: to read them takes longer than all else that is done with a
 * claim. They are kept by what the file of the claim was made from, and by its place there, so that what is
 * found is never that of another claim.
 */
export class KeptFigures {
  readonly #files = new Map<string, Map<number, KeptClaim>>();
  #grown = false;

  /** @param text what {@link text} made; what is not of that form is left out */
  constructor(text = '[]') {
    for (const file of parsed(text)) {
      if (!Array.isArray(file)) continue;
      const [inputs, claims]: readonly unknown[] = file;
      if (!isText(inputs) || !Array.isArray(claims)) continue;
      const kept = this.#file(inputs);
      for (const rows of claims)
        if (Array.isArray(rows) && isNumber(rows[0])) kept.set(rows[0], { rows });
    }
  }

  #file(inputs: string): Map<number, KeptClaim> {
    let file = this.#files.get(inputs);
    if (!file) {
      file = new Map();
      this.#files.set(inputs, file);
    }
    return file;
  }

  /** What is known of a claim's figures; the caller adds what it reads, and says so by {@link grow}. */
  of(inputs: string, place: number): ClaimFigures {
    const file = this.#file(inputs);
    let kept = file.get(place);
    if (!kept) {
      kept = {};
      file.set(place, kept);
    }
    const [, ofQuote, beside] = kept.rows ?? [];
    kept.figures ??= { ofQuote: figuresOf(ofQuote), beside: figuresOf(beside) };
    return kept.figures;
  }

  grow(): void {
    this.#grown = true;
  }

  /** Whether more is known than what was kept. */
  get hasGrown(): boolean {
    return this.#grown;
  }

  /** All that is to be kept, as JSON: of the files that there are; where it is much, what was asked for. */
  text(inputs: ReadonlySet<string>): string {
    const files = [...this.#files].filter(([of]) => inputs.has(of));
    const all = files.reduce((sum, [, { size }]) => sum + size, 0);
    let room = MOST_CLAIMS;
    const written = files.map(([of, claims]) => {
      const rows: Row[] = [];
      for (const [place, { rows: before, figures }] of claims) {
        if (!figures && (!before || all > MOST_CLAIMS)) continue;
        if (room-- <= 0) break;
        const row = figures
          ? [place, figures.ofQuote?.map(rowOf) ?? 0, figures.beside?.map(rowOf) ?? 0]
          : before;
        if (row) rows.push(row);
      }
      return [of, rows];
    });
    return JSON.stringify(written);
  }
}

function parsed(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
