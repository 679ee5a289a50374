import type { OffLine } from './off-line.ts';

/** How a text stands by a style; what the style leaves open, by what it stands in. */
export interface OdtLook {
  readonly hidden?: boolean | undefined;
  /** Whether it is struck out: what the writer took out. */
  readonly struck?: boolean | undefined;
  readonly offLine?: OffLine | 'on' | undefined;
  readonly font?: string | undefined;
}

/** Styles that are based on one another. */
const DEEPEST = 20;
const NONE: OdtLook = {};

/** @param position such as `super 58%`, `-33% 58%` or `0% 100%` */
function offLineOf(position: string): OdtLook['offLine'] {
  const [, below, above, on] = /^(?:(sub|-\d)|(super|[1-9])|(0))/.exec(position) ?? [];
  return below ? 'below' : above ? 'above' : on ? 'on' : undefined;
}

type Attributes = Readonly<Record<string, string>>;

function lookOf(attributes: Attributes): OdtLook {
  const display = attributes['text:display'];
  const line =
    attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
  return {
    ...(display !== undefined && { hidden: display === 'none' }),
    ...(line !== undefined && { struck: line !== 'none' }),
    offLine: offLineOf(attributes['style:text-position'] ?? ''),
    font: attributes['style:font-name'] ?? attributes['fo:font-family'],
  };
}

/** How text stands inside of what stands in a way of its own. */
export function within(above: OdtLook, look: OdtLook): OdtLook {
  return {
    hidden: look.hidden ?? above.hidden,
    struck: look.struck ?? above.struck,
    offLine: look.offLine ?? above.offLine,
    font: look.font ?? above.font,
  };
}

/** A style, and the one that it is based on once that was asked for. */
interface Style {
  readonly name: string;
  readonly basedOn?: string;
  look: OdtLook;
  parent?: Style;
}

/** The styles of paragraphs and of spans, as the parts of a document declare them. */
export class OdtStyles {
  /** By family and name. */
  readonly #own = new Map<string, Map<string, Style>>();
  /** The families of the fonts that are declared, by the names that styles call them. */
  readonly #fonts = new Map<string, string>();
  readonly #looks = new Map<string, OdtLook>();
  #current: Style | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:font-face')
      this.#fonts.set(attributes['style:name'] ?? '', attributes['svg:font-family'] ?? '');
    if (name === 'style:style') {
      const own = attributes['style:name'] ?? '';
      const basedOn = attributes['style:parent-style-name'] ?? '';
      this.#current = { name: own, basedOn, look: NONE };
      this.#family(attributes['style:family'] ?? 'text').set(own, this.#current);
    } else if (name === 'style:text-properties' && this.#current)
      this.#current.look = lookOf(attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#current = undefined;
  }

  #family(family: string): Map<string, Style> {
    const known = this.#own.get(family);
    if (known) return known;
    const styles = new Map<string, Style>();
    this.#own.set(family, styles);
    return styles;
  }

  /** A style and those that it is based on. */
  *#chain(family: string, name: string): Generator<Style> {
    const styles = this.#family(family);
    const known = (one: string): Style => styles.get(one) ?? { name: one, look: NONE };
    let style: Style | undefined = known(name);
    // A style that is based on itself ends, too.
    for (let deep = 0; style && deep < DEEPEST; deep++) {
      yield style;
      if (style.basedOn !== undefined) style.parent ??= known(style.basedOn);
      style = style.parent;
    }
  }

  /**
   * Whether a style of paragraphs, or one that it is based on, is called so: a paragraph that is
   * formatted by hand has a style of its own.
   */
  isCalled(name: string, pattern: RegExp): boolean {
    for (const one of this.#chain('paragraph', name)) if (pattern.test(one.name)) return true;
    return false;
  }

  /** How text stands by a style of a family, `paragraph` or `text`. */
  look(family: string, name: string): OdtLook {
    const key = `${family} ${name}`;
    let look = this.#looks.get(key);
    if (look) return look;
    look = NONE;
    for (const one of this.#chain(family, name)) look = within(one.look, look);
    const font = look.font && (this.#fonts.get(look.font) ?? look.font).replaceAll(/['"]/g, '');
    look = { ...look, font };
    this.#looks.set(key, look);
    return look;
  }
}
