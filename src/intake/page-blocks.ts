import { Parser } from 'htmlparser2';
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { type OffLine, offLineText } from './off-line.ts';
import { BLOCKS, isBody, reasonOf, VOID } from './page-rules.ts';

/** An element of a page that blocks stand in. */
export interface PageNode {
  readonly name: string;
  readonly above: PageNode | undefined;
  /** Why it is no part of the article; inherited from above. */
  readonly reason: string | undefined;
  readonly isBody: boolean;
}

/** A paragraph, a heading, an item or a cell of a page, as it is shown. */
export interface PageBlock {
  readonly node: PageNode;
  readonly kind: 'heading' | 'paragraph' | 'item' | 'cell' | 'caption';
  readonly text: string;
  /** How many of its characters are text of links. */
  readonly linked: number;
}

/** What a page has beside its text. */
export interface PageHead {
  readonly title: string;
  readonly language: string | undefined;
  readonly canonical: string | undefined;
  /** Contents of meta elements by their lower-case names, in order. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** Texts of the scripts with JSON-LD. */
  readonly data: readonly string[];
}

export interface Page {
  readonly head: PageHead;
  readonly blocks: readonly PageBlock[];
  /** How many elements were left out, by what they are. */
  readonly leftOut: ReadonlyMap<string, number>;
}

const OFF_LINE: ReadonlyMap<string, OffLine> = new Map([
  ['sup', 'above'],
  ['sub', 'below'],
]);
const KINDS: ReadonlyMap<string, PageBlock['kind']> = new Map([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
  ...['li', 'dt', 'dd'].map((name) => [name, 'item'] as const),
  ...['td', 'th'].map((name) => [name, 'cell'] as const),
  ...['caption', 'figcaption'].map((name) => [name, 'caption'] as const),
]);

/** Walks through the tags of a page and cuts its text into blocks, never glueing two together. */
class PageWalk {
  readonly blocks: PageBlock[] = [];
  readonly leftOut = new Map<string, number>();
  readonly metas: [string, string][] = [];
  readonly data: string[] = [];
  title = '';
  language: string | undefined;
  canonical: string | undefined;
  #node: PageNode = { name: '', above: undefined, reason: undefined, isBody: false };
  #depth = 0;
  #elements = 0;
  #links = 0;
  #articles = 0;
  #breaks = 0;
  #text = '';
  #linked = 0;
  readonly #offLine: OffLine[] = [];
  #raw: { kind: 'title' | 'data'; text: string } | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (++this.#elements > MAX_HTML_ELEMENTS) {
      throw new UsageError(`the page has more than ${MAX_HTML_ELEMENTS} elements`);
    }
    if (name === 'html') this.language ??= attributes['lang'] || undefined;
    if (name === 'meta') this.#meta(attributes);
    if (name === 'link' && attributes['rel'] === 'canonical') this.canonical ??= attributes['href'];
    if (name === 'title' && this.title === '') this.#raw = { kind: 'title', text: '' };
    if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? ''))
      this.#raw = { kind: 'data', text: '' };
    if (name === 'br') {
      if (++this.#breaks > 1) this.#cut();
      else this.#add(' ');
    }
    if (BLOCKS.has(name)) this.#cut();
    if (VOID.has(name)) return;
    if (++this.#depth > MAX_HTML_DEPTH) throw new UsageError('the page is nested too deeply');
    const how = OFF_LINE.get(name);
    if (how) this.#offLine.push(how);
    if (name === 'a') this.#links++;
    if (name === 'article') this.#articles++;
    const { reason: above } = this.#node;
    const reason = above ?? reasonOf(name, attributes, this.#articles > 0);
    if (above === undefined && reason)
      this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1);
    this.#node = { name, above: this.#node, reason, isBody: isBody(attributes) };
  }

  #meta({ name, property, itemprop, content }: Readonly<Record<string, string>>): void {
    const called = name ?? property ?? itemprop;
    if (called && content?.trim()) this.metas.push([called.toLowerCase(), content.trim()]);
  }

  text(text: string): void {
    if (this.#raw) this.#raw.text += text;
    else this.#add(text);
  }

  #add(text: string): void {
    if (this.#node.reason === '') return;
    const how = this.#offLine.at(-1);
    const shown = how ? offLineText(text, this.#text, how) : text;
    const plain = shown.replaceAll(/[ \t\n\r\f]+/g, ' ');
    const joined = this.#text === '' || this.#text.endsWith(' ') ? plain.replace(/^ /, '') : plain;
    if (joined.trim() !== '') this.#breaks = 0;
    this.#text += joined;
    if (this.#links > 0) this.#linked += joined.length;
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    if (this.#raw && (name === 'title' || name === 'script')) {
      if (this.#raw.kind === 'title') this.title = this.#raw.text.replaceAll(/\s+/g, ' ').trim();
      else this.data.push(this.#raw.text);
      this.#raw = undefined;
    }
    if (BLOCKS.has(name)) this.#cut();
    if (OFF_LINE.has(name)) this.#offLine.pop();
    if (name === 'a') this.#links--;
    if (name === 'article') this.#articles--;
    this.#depth--;
    this.#node = this.#node.above ?? this.#node;
  }

  /** Ends the block at hand. */
  #cut(): void {
    const text = this.#text.trim();
    const linked = Math.min(this.#linked, text.length);
    this.#text = '';
    this.#linked = 0;
    this.#breaks = 0;
    if (text === '') return;
    let kind: PageBlock['kind'] = 'paragraph';
    for (let node: PageNode | undefined = this.#node; node; node = node.above) {
      const own = KINDS.get(node.name);
      if (own) kind = own;
      if (own || BLOCKS.has(node.name)) break;
    }
    this.blocks.push({ node: this.#node, kind, text, linked });
  }

  finish(): Page {
    this.#cut();
    const { title, language, canonical, metas, data, blocks, leftOut } = this;
    return { head: { title, language, canonical, metas, data }, blocks, leftOut };
  }
}

/**
 * Reads a page: its text block by block, and what its head says of it.
 *
 * @throws {UsageError} where it is beyond a limit
 */
export function readPage(html: string): Page {
  const walk = new PageWalk();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => walk.open(name, attributes),
      ontext: (text) => walk.text(text),
      onclosetag: (name) => walk.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return walk.finish();
}
