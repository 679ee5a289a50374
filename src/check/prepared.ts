import { type Near, nearOf } from './near.ts';
import { wordCount } from './outside.ts';
import { type Quotation, textOf } from './quotations.ts';
import type { Asked, Sought, Standing } from './record-places.ts';
import { soughtIn, standingOf } from './standing.ts';
import type { Unread } from './unread.ts';

/** A longer quotation is not compared. */
const FEWEST_WORDS = 1;
const MOST_WORDS = 2000;
/** Words of all quotations of a draft that are compared. */
const MOST_QUOTED = 25_000;
const MORE = `quotations after the first ${MOST_QUOTED} quoted words are not compared`;
const LONG = `quotations of more than ${MOST_WORDS} words are not compared`;

/** A quotation, and what is needed to look for it. */
export interface Prepared {
  readonly quotation: Quotation;
  readonly text: string;
  readonly sought: Sought;
  /** What it may be instead, where it does not stand. */
  readonly instead: readonly Prepared[];
}

/** Prepares the quotations of a draft to be looked for. */
class Preparing {
  readonly #isTitle: (text: string) => boolean;
  readonly #unread: Unread;
  #words = 0;

  constructor(isTitle: (text: string) => boolean, unread: Unread) {
    this.#isTitle = isTitle;
    this.#unread = unread;
  }

  all(quotations: readonly Quotation[]): Prepared[] {
    return quotations.flatMap((quotation) => this.#one(quotation) ?? []);
  }

  #one(quotation: Quotation): Prepared | undefined {
    const text = textOf(quotation);
    const words = wordCount(text);
    if (words < FEWEST_WORDS || this.#isTitle(text)) return undefined;
    if (words <= MOST_WORDS) this.#words += words;
    const over = words > MOST_WORDS ? LONG : this.#words > MOST_QUOTED ? MORE : undefined;
    const [first] = quotation.parts;
    if (over === undefined)
      return {
        quotation,
        text,
        sought: soughtIn(text),
        instead: this.all(quotation.instead ?? []),
      };
    if (first) this.#unread.add(over, first.block, first.start);
    return undefined;
  }
}

/**
 * Prepares quotations to be looked for.
 *
 * @param isTitle whether a text is the title of a document
 * @param unread is told of those that are too long, or too many
 */
export function prepared(
  quotations: readonly Quotation[],
  isTitle: (text: string) => boolean,
  unread: Unread,
): Prepared[] {
  return new Preparing(isTitle, unread).all(quotations);
}

/** Whether words of a draft stand on record, or what there they come near to. */
export interface Likeness {
  readonly standing: Standing | undefined;
  readonly near: Near | undefined;
}

/** Cache: how a block that is set off is read depends on whether it stands. */
const known = new WeakMap<Sought, Likeness>();

export function likenessOf(asked: Asked, sought: Sought): Likeness {
  let likeness = known.get(sought);
  if (!likeness) {
    const standing = standingOf(asked, sought);
    likeness = { standing, near: standing ? undefined : nearOf(asked, sought) };
    known.set(sought, likeness);
  }
  return likeness;
}

/** What a quotation is read as: a block that is set off may have a name before it, or a sentence around it. */
export function readAs(asked: Asked, one: Prepared): readonly Prepared[] {
  const { sought, instead } = one;
  const [first] = instead;
  if (!first) return [one];
  const { standing, near } = likenessOf(asked, sought);
  if (standing) return [one];
  const hasName = first.quotation.by === 'block';
  return hasName || near?.verdict !== 'altered' ? instead : [one];
}
