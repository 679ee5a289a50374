import { type OffLine, offLineSign } from './off-line.ts';

/** A formula on one line. */
export interface LinearFormula {
  readonly text: string;
  /** Whether a sign that stands beside its beginning, or beside its end, would be read as part of it. */
  readonly begins: boolean;
  readonly ends: boolean;
}

interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: (Part | string)[];
}

/** A formula with more characters or elements than this is no part of a sentence. */
const LONGEST = 500;
/** Elements whose content stands on the line, in MathML and in the formulas of DOCX. */
const ROWS = new Set([
  ...['math', 'mrow', 'mstyle', 'mpadded', 'mi', 'mn', 'mo', 'ms', 'mtext'],
  ...['oMath', 'r', 't', 'e', 'num', 'den', 'sup', 'sub', 'fName', 'box', 'ins', 'moveTo'],
]);
/** Elements that draw something, whatever they hold. */
const DRAWN = new Set([
  ...['menclose', 'mphantom', 'merror', 'mover', 'munder', 'munderover', 'mtable'],
  ...['mglyph', 'sym', 'drawing', 'pict', 'object'],
  ...['borderBox', 'phant', 'acc', 'bar', 'groupChr', 'limLow', 'limUpp', 'nary', 'm', 'eqArr'],
]);
/** A text without the white space around it, which is layout; but a space that does not break is a sign. */
const WITHIN_LAYOUT = /[^ \t\r\n](?:[\s\S]*[^ \t\r\n])?/;
/** Signs that are typed for one above the line. */
const RAISED: Readonly<Record<string, string>> = { '∘': '°', '°': '°', '′': '′', '″': '″' };
/** Operators that nobody sees: application of a function, times, separator, plus. */
const UNSEEN = /[\u2061-\u2064]+/g;
const UNSEEN_LAST = /[\u2061-\u2064]$/;
const EMPTY: LinearFormula = { text: '', begins: false, ends: false };

function plain(text: string): LinearFormula {
  return { text, begins: false, ends: false };
}

/** A space between two texts that would be another number, or word, in one. */
export function spaceBetween(before: string, after: string): string {
  const last = UNSEEN_LAST.test(before) ? before.slice(0, -1) : before;
  const glued = /[\p{L}\p{Nd}\p{No})\]]$/u.test(last.slice(-2));
  return glued && /^[\p{L}\p{Nd}√([]/u.test(after) ? ' ' : '';
}

function joined(parts: readonly (LinearFormula | undefined)[]): LinearFormula | undefined {
  let all = EMPTY;
  for (const part of parts) {
    if (part === undefined) return undefined;
    if (part === EMPTY) continue;
    // "1/" before a fraction would divide by its numerator alone.
    if (part.begins && /[/÷:∕√]$/.test(all.text)) return undefined;
    const gap = all.ends || part.begins ? spaceBetween(all.text, part.text) : '';
    const begins = all === EMPTY ? part.begins : all.begins;
    all = { text: all.text + gap + part.text, begins, ends: part.ends };
  }
  return all;
}

function rowOf(part: Part | undefined): LinearFormula | undefined {
  return part && joined(part.inside.map(linear));
}

function partsOf({ inside }: Part): Part[] {
  return inside.filter((one) => typeof one !== 'string' && !one.name.endsWith('Pr')) as Part[];
}

function named(part: Part | undefined, name: string): Part | undefined {
  return part?.inside.find((one): one is Part => typeof one !== 'string' && one.name === name);
}

/** A property of an element of DOCX, such as the kind of a fraction. */
function property(part: Part, name: string): string | undefined {
  const set = part.inside.find((one) => typeof one !== 'string' && one.name === `${part.name}Pr`);
  return typeof set === 'object' ? named(set, name)?.attributes['m:val'] : undefined;
}

/** What may stand over or under a bar, or have an exponent, without brackets. */
function isAtom(text: string): boolean {
  return /^[\p{L}\p{M}\p{Nd}.,]+$/u.test(text);
}

function fraction(
  over: LinearFormula | undefined,
  under: LinearFormula | undefined,
): LinearFormula | undefined {
  if (!over || !under || !isAtom(over.text) || !isAtom(under.text)) return undefined;
  return { text: `${over.text}/${under.text}`, begins: true, ends: true };
}

function raised(script: LinearFormula, how: OffLine): string | undefined {
  const { text } = script;
  const sign = how === 'above' ? RAISED[text] : undefined;
  if (sign !== undefined) return sign;
  const signs = [...text];
  return signs.length > 0 && signs.every((one) => offLineSign(one, how) !== one)
    ? signs.map((one) => offLineSign(one, how)).join('')
    : undefined;
}

function scripts(
  base: LinearFormula | undefined,
  below: LinearFormula | undefined,
  above: LinearFormula | undefined,
): LinearFormula | undefined {
  if (!base || !below || !above) return undefined;
  const { text } = base;
  if (text !== '' && !isAtom(text) && !/[)\]}|]$/.test(text)) return undefined;
  if (below === EMPTY && above === EMPTY) return undefined;
  const under = below === EMPTY ? '' : raised(below, 'below');
  const over = above === EMPTY ? '' : raised(above, 'above');
  if (under === undefined || over === undefined) return undefined;
  return { text: text + under + over, begins: base.begins, ends: false };
}

function root(inside: LinearFormula | undefined): LinearFormula | undefined {
  return inside && isAtom(inside.text)
    ? { text: `√${inside.text}`, begins: false, ends: true }
    : undefined;
}

function fenced(part: Part): LinearFormula | undefined {
  const open = part.attributes['open'] ?? property(part, 'begChr') ?? '(';
  const close = part.attributes['close'] ?? property(part, 'endChr') ?? ')';
  const between = part.attributes['separators'] ?? property(part, 'sepChr');
  const separators = between ?? (part.name === 'd' ? '|' : ',');
  const items = partsOf(part).flatMap((one, at) => [
    ...(at > 0 ? [plain(separators.charAt(Math.min(at, separators.length) - 1))] : []),
    linear(one),
  ]);
  return joined([plain(open), ...items, plain(close)]);
}

/** Elements with parts that do not simply stand beside one another. */
const BUILT: Readonly<Record<string, (part: Part, parts: Part[]) => LinearFormula | undefined>> = {
  semantics: (_, [first]) => first && linear(first),
  mspace: () => plain(' '),
  br: () => plain(' '),
  tab: () => plain(' '),
  mfrac: ({ attributes }, [over, under]) =>
    /^0(?:\.0+)?[a-z%]*$/.test(attributes['linethickness'] ?? '')
      ? undefined
      : fraction(linearOf(over), linearOf(under)),
  f: (part) =>
    property(part, 'type') === 'noBar'
      ? undefined
      : fraction(rowOf(named(part, 'num')), rowOf(named(part, 'den'))),
  msup: (_, [base, above]) => scripts(linearOf(base), EMPTY, linearOf(above)),
  msub: (_, [base, below]) => scripts(linearOf(base), linearOf(below), EMPTY),
  msubsup: (_, [base, below, above]) => scripts(linearOf(base), linearOf(below), linearOf(above)),
  sSup: (part) => scripts(rowOf(named(part, 'e')), EMPTY, rowOf(named(part, 'sup'))),
  sSub: (part) => scripts(rowOf(named(part, 'e')), rowOf(named(part, 'sub')), EMPTY),
  sSubSup: (part) =>
    scripts(rowOf(named(part, 'e')), rowOf(named(part, 'sub')), rowOf(named(part, 'sup'))),
  msqrt: (part) => root(rowOf(part)),
  rad: (part) => (hasText(named(part, 'deg')) ? undefined : root(rowOf(named(part, 'e')))),
  mfenced: fenced,
  d: fenced,
};

function linearOf(part: Part | undefined): LinearFormula | undefined {
  return part && linear(part);
}

function hasText(part: Part | string | undefined): boolean {
  if (typeof part !== 'object') return part !== undefined && part.trim() !== '';
  return part.inside.some(hasText);
}

/** A part on one line; `undefined` where the line would say something else. */
function linear(part: Part | string): LinearFormula | undefined {
  if (typeof part === 'string') return plain(part);
  const { name } = part;
  if (name.endsWith('Pr')) return EMPTY;
  if (Object.hasOwn(BUILT, name)) return BUILT[name]?.(part, partsOf(part));
  if (ROWS.has(name)) return rowOf(part);
  return DRAWN.has(name) || hasText(part) ? undefined : EMPTY;
}

/** A name is set apart from what it is applied to, and so are two numbers that are multiplied. */
function withoutUnseen(text: string): string {
  return text.replaceAll(UNSEEN, (signs, at: number) => {
    const around = text.charAt(at - 1) + text.charAt(at + signs.length);
    const apart = signs.includes('\u2061') ? /^[\p{L}\p{N}]{2}$/u : /^\p{N}{2}$/u;
    return apart.test(around) ? ' ' : '';
  });
}

/** A formula that is being read, of MathML or of DOCX: names count without their prefixes. */
export class Formula {
  readonly #root: Part = { name: 'math', attributes: {}, inside: [] };
  readonly #open: Part[] = [this.#root];
  #size = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const part = { name: name.replace(/^.*:/, ''), attributes, inside: [] };
    if (++this.#size <= LONGEST) this.#open.at(-1)?.inside.push(part);
    this.#open.push(part);
  }

  text(text: string): void {
    this.#size += text.length;
    if (this.#size > LONGEST) return;
    const part = this.#open.at(-1);
    const shown = part?.name === 't' ? text : (WITHIN_LAYOUT.exec(text)?.[0] ?? '');
    if (shown !== '') part?.inside.push(shown);
  }

  close(): void {
    this.#open.pop();
  }

  /** Whether all that was opened is closed. */
  get isWhole(): boolean {
    return this.#open.length === 1;
  }

  /** The formula on one line, as in `6×10²⁴` and `3/4`; `undefined` where that would say something else. */
  finish(): LinearFormula | undefined {
    const whole = this.#size <= LONGEST ? rowOf(this.#root) : undefined;
    const text = withoutUnseen(whole?.text ?? '')
      .replaceAll(/[ \t\r\n]+/g, ' ')
      .trim();
    return whole && text ? { ...whole, text } : undefined;
  }
}
