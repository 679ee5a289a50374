import type { Claim } from '../model/records.ts';
import { type FigureValue, readFigures } from './read-figures.ts';

/** A figure of a claim. */
export interface KnownFigure extends FigureValue {
  /** As the claim writes it. */
  readonly shown: string;
  /** Whether it is data of the claim, and not in its words: it agrees, but nothing differs from it. */
  readonly implied: boolean;
}

function figuresOf(text: string): KnownFigure[] {
  return readFigures(text).map(({ start, end, perTime, ...said }) => ({
    ...said,
    shown: text.slice(start, end).replace(/\s+/gu, ' '),
    implied: false,
  }));
}

/** The figures of the quote of a claim. */
export const figuresOfQuote = ({ quote }: Claim): KnownFigure[] => figuresOf(quote);

/** The figures of the sentence of a claim, and the dates of its data. */
export function figuresBesideQuote({ claim, date }: Claim): KnownFigure[] {
  const dated = (date ?? '').split('/').flatMap((one): KnownFigure[] => {
    const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(one) ?? [];
    if (year === undefined) return [];
    const plain = { step: 1, unit: undefined, nouns: [], hedge: undefined, ranged: false };
    return [
      {
        ...plain,
        sort: month === undefined ? 'year' : 'date',
        value: Number(year),
        date: {
          year: Number(year),
          ...(month !== undefined && { month: Number(month) }),
          ...(day !== undefined && { day: Number(day) }),
        },
        shown: one,
        implied: true,
      },
    ];
  });
  return [...figuresOf(claim), ...dated];
}
