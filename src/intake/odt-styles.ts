import type { OffLine } from './off-line.ts';

/** How a text stands by a style; what the style leaves open, by what it stands in. */
export interface OdtLook {
  readonly hidden?: boolean | undefined;
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
  return {
    ...(display !== undefined && { hidden: display === 'none' }),
    offLine: offLineOf(attributes['style:text-position'] ?? ''),
    font: attributes['style:font-name'] ?? attributes['fo:font-family'],
  };
}

/** How text stands inside of what stands in a way of its own. */
export function within(above: OdtLook, look: OdtLook): OdtLook {
  return {
    hidden: look.hidden ?? above.hidden,
    offLine: look.offLine ?? above.offLine,
    font: look.font ?? above.font,
  };
}

/** The styles of paragraphs and of spans, as the parts of a document declare them. */
export class OdtStyles {
  readonly #own = new Map<string, { basedOn: string; look: OdtLook }>();
  /** The families of the fonts that are declared, by the names that styles call them. */
  readonly #fonts = new Map<string, string>();
  readonly #looks = new Map<string, OdtLook>();
  #current: { basedOn: string; look: OdtLook } | undefined;

  open(name: string, attributes: Attributes): void {
    if (name === 'style:font-face')
      this.#fonts.set(attributes['style:name'] ?? '', attributes['svg:font-family'] ?? '');
    if (name === 'style:style') {
      const family = attributes['style:family'] ?? 'text';
      const basedOn = `${family} ${attributes['style:parent-style-name'] ?? ''}`;
      this.#current = { basedOn, look: NONE };
      this.#own.set(`${family} ${attributes['style:name'] ?? ''}`, this.#current);
    } else if (name === 'style:text-properties' && this.#current)
      this.#current.look = lookOf(attributes);
  }

  close(name: string): void {
    if (name === 'style:style') this.#current = undefined;
  }

  /** How text stands by a style of a family, `paragraph` or `text`. */
  look(family: string, name: string): OdtLook {
    const key = `${family} ${name}`;
    let look = this.#looks.get(key);
    if (look) return look;
    look = NONE;
    let style = this.#own.get(key);
    // A style that is based on itself ends, too.
    for (let deep = 0; style && deep < DEEPEST; deep++) {
      look = within(style.look, look);
      style = this.#own.get(style.basedOn);
    }
    const font = look.font && (this.#fonts.get(look.font) ?? look.font).replaceAll(/['"]/g, '');
    look = { ...look, font };
    this.#looks.set(key, look);
    return look;
  }
}
