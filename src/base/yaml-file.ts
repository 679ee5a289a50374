import type { Document, Node, YAMLError, YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { MAX_EXCERPT_LENGTH, MAX_PROBLEMS } from '../program/bounds.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { isRounded, roundedMessage } from './rounded.ts';
import { slipIn } from './yaml-slips.ts';
import { survey, TOO_DEEP } from './yaml-survey.ts';

/** A path in YAML data: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** A parsed YAML file, which maps paths in its data to lines and columns. */
export class YamlFile {
  /** Plain data; `undefined` if the file has syntax problems. */
  readonly data: unknown;
  readonly problems: Problem[] = [];
  readonly #path: string;
  readonly #text: string;
  readonly #lines = new LineCounter();
  /** The problems so far, as text. */
  readonly #reported = new Set<string>();
  readonly #document: Document.Parsed | undefined;

  /**
   * Parses a text as one YAML 1.2 document of plain maps, lists and scalars. It never throws; syntax
   * problems are in {@link problems}.
   *
   * @param path the file name for problems
   */
  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
    const refused = survey(text);
    if (refused) {
      this.#add(refused.offset, refused.code, refused.message);
      return;
    }
    try {
      // Duplicate keys are checked below, as the library needs quadratic time for that.
      // With the level "silent" the library would drop a second document without an error.
      this.#document = parseDocument(text, {
        prettyErrors: false,
        uniqueKeys: false,
        logLevel: 'error',
      });
    } catch (error) {
      this.#add(0, 'yaml-syntax', error instanceof RangeError ? TOO_DEEP : String(error));
      return;
    }
    const errors = [...this.#document.errors, ...this.#document.warnings];
    const exhausted = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
    if (exhausted) {
      this.#add(exhausted.pos[0], 'yaml-syntax', TOO_DEEP);
      return;
    }
    const [first] = errors;
    const slip = first && slipIn(text, { offset: first.pos[0], message: first.message });
    if (slip) {
      this.#add(slip.offset, 'yaml-syntax', slip.message);
      return;
    }
    for (const error of errors) this.#add(error.pos[0], ...describeError(error));
    if (this.#document.directives.yaml.explicit) {
      this.#add(0, 'yaml-feature', 'directives such as %YAML are not allowed; drop the line');
    }
    this.#inspect(this.#document.contents);
    if (this.problems.length === 0) this.data = this.#document.toJS({ maxAliasCount: 0 });
  }

  /** The number of items of the file's list; 0 if it is not a list. */
  get length(): number {
    const contents = this.#document?.contents;
    return isSeq(contents) ? contents.items.length : 0;
  }

  /** The node at a path: the value, or the key of the last step if `key` is set. */
  #node(path: Path, key = false): Node | undefined {
    let node: unknown = this.#document?.contents;
    for (const [depth, step] of path.entries()) {
      if (isMap(node)) {
        const pair: { key: unknown; value: unknown } | undefined = node.items.find(
          (item) => isScalar(item.key) && item.key.value === step,
        );
        node = key && depth === path.length - 1 ? pair?.key : (pair?.value ?? pair?.key);
      } else if (isSeq(node)) node = node.items[Number(step)];
      else return undefined;
    }
    return node as Node | undefined;
  }

  /** Makes a problem at a path, or at the nearest existing parent of the path. */
  problem(path: Path, code: ProblemCode, message: string, key = false): Problem {
    for (let length = path.length; length >= 0; length--) {
      const offset = this.#node(path.slice(0, length), key && length === path.length)?.range?.[0];
      if (offset !== undefined) return this.#at(offset, code, message);
    }
    return this.#at(0, code, message);
  }

  /** Where the scalar at a path is written: UTF-16 offsets of its first unit and the one after its last. */
  rangeOf(path: Path, key = false): readonly [start: number, end: number] | undefined {
    const node = this.#node(path, key);
    return isScalar(node) && node.range ? [node.range[0], node.range[1]] : undefined;
  }

  /** Whether nothing, or `null`, is written at a path. */
  isNull(path: Path): boolean {
    const node = this.#node(path);
    return isScalar(node) && node.value === null;
  }

  /** The style of a scalar: `PLAIN`, `BLOCK_LITERAL`, `QUOTE_DOUBLE` … */
  style(path: Path): string | undefined {
    const node = this.#node(path);
    return isScalar(node) ? node.type : undefined;
  }

  /** What YAML takes as a comment behind a plain scalar, on its line; `undefined` where there is none. */
  commentBehind(path: Path): string | undefined {
    const node = this.#node(path);
    if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return undefined;
    return /^[ \t]+(#[^\r\n]*)/.exec(this.#text.slice(node.range[1]))?.[1];
  }

  /** Counts all lines itself: the library's line counter stops where parsing fails. */
  #placeOf(offset: number): { line: number; col: number } {
    if (this.#lines.lineStarts.length === 0) {
      this.#lines.addNewLine(0);
      for (let at = this.#text.indexOf('\n'); at >= 0; at = this.#text.indexOf('\n', at + 1))
        this.#lines.addNewLine(at + 1);
    }
    return this.#lines.linePos(offset);
  }

  #at(offset: number, code: ProblemCode, message: string): Problem {
    const { line, col } = this.#placeOf(offset);
    const start = this.#lines.lineStarts[line - 1] ?? 0;
    const next = this.#text.indexOf('\n', start);
    const end = next < 0 ? this.#text.length : next;
    const from = end - start > MAX_EXCERPT_LENGTH ? this.#excerptStart(start, offset) : start;
    const excerpt = this.#text.slice(from, Math.min(end, from + MAX_EXCERPT_LENGTH));
    return {
      file: this.#path,
      line: Math.max(1, line),
      col: Math.max(1, col),
      code,
      message: shorten(message),
      excerpt: excerpt.replace(/\r$/, ''),
      ...(from > start && { excerptCol: from - start + 1 }),
    };
  }

  /** The start of the excerpt of a long line: the place is in the middle, and no code point is cut. */
  #excerptStart(start: number, offset: number): number {
    const from = Math.max(start, offset - MAX_EXCERPT_LENGTH / 2);
    const isCut = from > start && /[\uDC00-\uDFFF]/.test(this.#text.charAt(from));
    return isCut ? from + 1 : from;
  }

  #add(offset: number, code: ProblemCode, message: string): void {
    // One more than the limit shows that there are more.
    if (this.problems.length > MAX_PROBLEMS) return;
    // Of nested brackets the library may report the same error twice, and a key in a key is two keys.
    const problem = `${offset} ${code} ${message}`;
    if (this.#reported.has(problem)) return;
    this.#reported.add(problem);
    this.problems.push(this.#at(offset, code, message));
  }

  /** Reports what YAML would silently drop or change: comments inside text, anchors, tags. */
  #inspect(node: unknown): void {
    if (isMap(node)) this.#inspectMap(node);
    else if (isSeq(node)) for (const item of node.items) this.#inspect(item);
    if (isAlias(node)) {
      this.#add(
        node.range?.[0] ?? 0,
        'yaml-feature',
        'aliases (*name) are not allowed; quote the text',
      );
    } else if (isScalar(node) || isMap(node) || isSeq(node)) this.#inspectMarks(node);
  }

  #inspectMarks(node: Node): void {
    const offset = node.range?.[0] ?? 0;
    if ('anchor' in node && node.anchor) {
      this.#add(offset, 'text-lost', `YAML reads "&${node.anchor}" as an anchor; quote the text`);
    }
    if (isScalar(node) && typeof node.value === 'number' && isRounded(node.source ?? '')) {
      this.#add(offset, 'wrong-value', `${node.source} ${roundedMessage(node.source ?? '')}`);
    }
    if (node.tag)
      this.#add(offset, 'yaml-feature', `the tag "${node.tag}" is not allowed; quote the text`);
    if (isScalar(node) && node.type === 'PLAIN' && node.comment && !/^[ \t!-]/.test(node.comment)) {
      const lost = node.comment.split('\n')[0] ?? '';
      this.#add(offset, 'text-lost', `YAML reads "#${lost}" as a comment; quote the text`);
    }
  }

  #inspectMap(map: YAMLMap): void {
    const seen = new Set<unknown>();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? key.value : undefined;
      const offset = (key as Node | null)?.range?.[0] ?? 0;
      if (typeof name !== 'string')
        this.#add(
          offset,
          'wrong-type',
          typeof name === 'number' && map.flow
            ? 'a key must be text; a decimal comma is written as a point: 94.8'
            : 'a key must be text',
        );
      else if (name === '__proto__') this.#add(offset, 'unknown-key', 'unknown key "__proto__"');
      else if (seen.has(name))
        this.#add(offset, 'duplicate-key', `the key "${name}" stands here twice`);
      seen.add(name);
      this.#inspect(key);
      this.#inspect(value);
    }
  }
}

/** Limits a message, which may quote a key, a tag or a comment as long as the file. */
function shorten(message: string): string {
  return message.length > MAX_EXCERPT_LENGTH ? `${message.slice(0, MAX_EXCERPT_LENGTH)}…` : message;
}

function describeError({ code, message }: YAMLError): [ProblemCode, string] {
  if (code === 'MULTIPLE_DOCS') {
    return ['yaml-feature', 'a second document begins here; drop the "---" or "..."'];
  }
  const first = message.split('\n')[0] ?? message;
  return ['yaml-syntax', first.charAt(0).toLowerCase() + first.slice(1)];
}
