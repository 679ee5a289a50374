import type { OffLine } from './off-line.ts';

/** What a run or a style says of how its text stands, as far as it says so. */
export interface RunLook {
  hidden?: boolean;
  /** Whether it is struck out: what the writer took out. */
  struck?: boolean;
  offLine?: OffLine | 'on';
  font?: string;
}

/** A style of paragraphs or characters. */
export interface DocxStyle {
  /** Its name and those of the styles that it is based on: unlike ids, they are in English in any program. */
  readonly names: readonly string[];
  readonly look: RunLook;
}

const OFF_LINE: ReadonlyMap<string, OffLine> = new Map([
  ['superscript', 'above'],
  ['subscript', 'below'],
]);

/** Takes a property of a run, an element, into a look. */
export function addLook(
  look: RunLook,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const value = attributes['w:val'] ?? '';
  const isOn = !/^(?:0|false|off)$/.test(value);
  if (name === 'w:vanish') look.hidden = isOn;
  else if (name === 'w:strike') look.struck = isOn;
  else if (name === 'w:dstrike') look.struck ||= isOn;
  else if (name === 'w:vertAlign') look.offLine = OFF_LINE.get(value) ?? 'on';
  else if (name === 'w:rFonts') {
    const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
    if (font !== undefined) look.font = font;
  }
}

/** A run of text: how it stands by itself, else by its style, else by that of its paragraph. */
export class Run {
  readonly look: RunLook = {};
  style: DocxStyle | undefined;
  /** Whether it has been told of as left out. */
  isTold = false;
  readonly #paragraph: DocxStyle | undefined;

  constructor(paragraph: DocxStyle | undefined) {
    this.#paragraph = paragraph;
  }

  get hidden(): boolean {
    return this.#is('hidden');
  }

  get struck(): boolean {
    return this.#is('struck');
  }

  /** Of two styles that hide or strike out, the one undoes the other. */
  #is(how: 'hidden' | 'struck'): boolean {
    const [own, above] = [this.style?.look[how] ?? false, this.#paragraph?.look[how] ?? false];
    return this.look[how] ?? own !== above;
  }

  get offLine(): OffLine | undefined {
    const how = this.look.offLine ?? this.style?.look.offLine ?? this.#paragraph?.look.offLine;
    return how === 'on' ? undefined : how;
  }

  get font(): string {
    return this.look.font ?? this.style?.look.font ?? this.#paragraph?.look.font ?? '';
  }
}
