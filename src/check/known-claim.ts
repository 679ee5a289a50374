import type { FactIndex } from '../index/fact-index.ts';
import type { Claim, Entry } from '../model/records.ts';
import { type Span, toSpan } from '../quotes/index.ts';
import type { ClaimProperties } from './claim-properties.ts';
import { timesOf } from './figure-date.ts';
import type { ClaimFigures, KeptFigures } from './kept-figures.ts';
import { figuresBesideQuote, figuresOfQuote, type KnownFigure } from './known-figures.ts';
import { properNames } from './proper-names.ts';

/** Where the figures of a claim are kept: by what its file was made from, and by its place there. */
export interface FiguresPlace {
  readonly kept: KeptFigures;
  readonly inputs: string;
  readonly place: number;
}

/** A claim of the record, and what is prepared of it when it is first asked for. */
export class KnownClaim {
  readonly number: number;
  readonly #index: FactIndex;
  readonly #properties: ClaimProperties;
  readonly #figuresAt: FiguresPlace;
  #entry: Entry | undefined;
  #span: Span | undefined;
  #figures: ClaimFigures | undefined;
  #names: string[][] | undefined;

  constructor(
    number: number,
    index: FactIndex,
    properties: ClaimProperties,
    figuresAt: FiguresPlace,
  ) {
    this.number = number;
    this.#index = index;
    this.#properties = properties;
    this.#figuresAt = figuresAt;
  }

  get #loaded(): Entry {
    this.#entry ??= this.#index.entry(this.number);
    return this.#entry;
  }

  get claim(): Claim {
    return this.#loaded.claim;
  }

  get paragraph(): number | null {
    return this.#loaded.paragraph;
  }

  /** The id of its document. */
  get source(): string {
    return this.#properties.sourceOf(this.number);
  }

  get deprecated(): boolean {
    return this.#properties.isDeprecated(this.number);
  }

  /** The quote, cut as quotes are compared. */
  get span(): Span {
    this.#span ??= toSpan(this.claim.quote);
    return this.#span;
  }

  /** The proper names of its sentence. */
  get names(): string[][] {
    this.#names ??= properNames(this.claim.claim);
    return this.#names;
  }

  get #kept(): ClaimFigures {
    const { kept, inputs, place } = this.#figuresAt;
    this.#figures ??= kept.of(inputs, place);
    return this.#figures;
  }

  /** The figures of its quote. */
  figuresOfQuote(): readonly KnownFigure[] {
    const figures = this.#kept;
    if (!figures.ofQuote) {
      figures.ofQuote = figuresOfQuote(this.claim);
      this.#figuresAt.kept.grow();
    }
    return figures.ofQuote;
  }

  /** The figures of its sentence, and the dates of its data. */
  figuresOfSentence(): readonly KnownFigure[] {
    const figures = this.#kept;
    if (!figures.beside) {
      figures.beside = figuresBesideQuote(this.claim);
      this.#figuresAt.kept.grow();
    }
    return figures.beside;
  }

  /** All its figures: those of its quote, those of its sentence, and the dates of its data. */
  get figures(): readonly KnownFigure[] {
    return [...this.figuresOfQuote(), ...this.figuresOfSentence()];
  }

  /** The years of the dates of its data, else of its words. */
  get years(): readonly number[] {
    const { figures } = this;
    const implied = figures.filter((one) => one.implied);
    const [first, last, ...more] = implied;
    // Data from one year to the next may be of a season.
    if (first?.sort === 'year' && last?.sort === 'year' && more.length === 0)
      return timesOf({ year: first.value, until: last.value });
    return (implied.length > 0 ? implied : figures).flatMap(({ date }) => timesOf(date));
  }
}
