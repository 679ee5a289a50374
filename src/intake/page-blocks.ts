import { Parser } from 'htmlparser2';
import { MAX_HTML_DEPTH, MAX_HTML_ELEMENTS } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { Formula, type LinearFormula, spaceBetween } from './formula.ts';
import { DELETED } from './left-out.ts';
import { type OffLine, offLineText } from './off-line.ts';
import type { Reason } from './page-names.ts';
import { isLong } from './page-prose.ts';
import { BESIDE, BLOCKS, isBody, isUnseen, reasonOf, VOID } from './page-rules.ts';
import { wholeTexts } from './whole-texts.ts';

/** An element of a page that blocks stand in. */
export interface PageNode {
  readonly name: string;
  readonly above: PageNode | undefined;
  /** Why it may be no part of the article, by what it is or is called itself. */
  readonly reason: Reason | undefined;
  /** Whether it is not shown, or stands in what is not. */
  readonly unseen: boolean;
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
  /** What of its lines was left out, by what it is: formulas, readings beside the line. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** An element inside a line that may be no part of the article, and the piece of the block with which its text begins. */
interface Aside {
  readonly node: PageNode;
  start: number;
  linked: number;
  /** Whether a block has begun or ended in it: then it is judged like any other block. */
  broken: boolean;
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

/** Elements whose header is theirs, and not that of the page. */
const IN_ARTICLE: ReadonlySet<string> = new Set(['article', 'main', 'section']);

/** Walks through the tags of a page and cuts its text into blocks, never glueing two together. */
class PageWalk {
  readonly blocks: PageBlock[] = [];
  readonly leftOut = new Map<string, number>();
  readonly metas: [string, string][] = [];
  readonly data: string[] = [];
  title = '';
  language: string | undefined;
  canonical: string | undefined;
  readonly #all: boolean;
  #node: PageNode = {
    name: '',
    above: undefined,
    reason: undefined,
    unseen: false,
    isBody: false,
  };
  #depth = 0;
  #elements = 0;
  #links = 0;
  #articles = 0;
  #breaks = 0;
  /** The pieces of the block at hand: one growing text would be copied with each of them. */
  readonly #pieces: string[] = [];
  #linked = 0;
  readonly #offLine: OffLine[] = [];
  readonly #asides: Aside[] = [];
  #formula: Formula | undefined;
  /** Whether a formula stands last that what follows would be read into. */
  #guarded = false;
  #raw: { kind: 'title' | 'data'; text: string } | undefined;

  /** @param all whether everything that is shown is the article */
  constructor(all: boolean) {
    this.#all = all;
  }

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
    if (IN_ARTICLE.has(name)) this.#articles++;
    const above = this.#node;
    const unseen = above.unseen || isUnseen(name, attributes);
    const beside = BESIDE.get(name);
    if (beside && !above.unseen) this.#count(beside);
    if (this.#formula) this.#formula.open(name, attributes);
    else if (name === 'math') {
      // One that is hidden is shown as a picture.
      if (above.unseen) this.#count('formula');
      else this.#formula = new Formula();
    }
    const reason = this.#all || unseen ? undefined : reasonOf(name, attributes, this.#articles > 0);
    this.#node = { name, above, reason, unseen, isBody: isBody(attributes) };
    if (reason && !BLOCKS.has(name))
      this.#asides.push({
        node: this.#node,
        start: this.#pieces.length,
        linked: this.#linked,
        broken: false,
      });
  }

  #count(what: string): void {
    this.leftOut.set(what, (this.leftOut.get(what) ?? 0) + 1);
  }

  #meta({ name, property, itemprop, content }: Readonly<Record<string, string>>): void {
    const called = name ?? property ?? itemprop;
    if (called && content?.trim()) this.metas.push([called.toLowerCase(), content.trim()]);
  }

  text(text: string): void {
    if (this.#raw) this.#raw.text += text;
    else if (this.#formula) this.#formula.text(text);
    else this.#add(text);
  }

  /** The last characters of the block at hand. */
  #end(): string {
    let end = '';
    for (let at = this.#pieces.length - 1; at >= 0 && end.length < 16; at--)
      end = `${this.#pieces[at]}${end}`;
    return end;
  }

  #add(added: string): void {
    if (this.#node.unseen) return;
    const how = this.#offLine.at(-1);
    const before = this.#end();
    const text = this.#guarded ? spaceBetween(before, added) + added : added;
    this.#guarded &&= added === '';
    const shown = how ? offLineText(text, before, how) : text;
    const plain = shown.replaceAll(/[ \t\n\r\f]+/g, ' ');
    const joined = before === '' || before.endsWith(' ') ? plain.replace(/^ /, '') : plain;
    if (joined === '') return;
    if (joined.trim() !== '') this.#breaks = 0;
    this.#pieces.push(joined);
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
    const aside = this.#asides.at(-1);
    if (aside?.node === this.#node) {
      this.#endAside(aside);
      this.#asides.pop();
    }
    if (OFF_LINE.has(name)) this.#offLine.pop();
    if (name === 'a') this.#links--;
    if (IN_ARTICLE.has(name)) this.#articles--;
    this.#depth--;
    this.#node = this.#node.above ?? this.#node;
    if (this.#formula?.isWhole) this.#endFormula(this.#formula.finish());
    else this.#formula?.close();
  }

  /** Adds a formula; for one that is left out a space, so that it glues nothing together. */
  #endFormula(formula: LinearFormula | undefined): void {
    this.#formula = undefined;
    if (!formula) this.#count('formula');
    const text = formula?.text ?? ' ';
    this.#add(formula?.begins ? spaceBetween(this.#end(), text) + text : text);
    this.#guarded = formula?.ends ?? false;
  }

  /** Takes out of the line what is deleted or is called no part of the article; a long text of its own stays. */
  #endAside({ node, start, linked, broken }: Aside): void {
    if (broken) {
      this.#cut();
      return;
    }
    const { what, weight } = node.reason ?? {};
    if (weight === 'mentioned') return;
    const text = this.#pieces.slice(start).join('');
    const links = this.#linked - linked;
    if (what !== DELETED && weight === 'named' && isLong(text, links)) return;
    this.#push(node, text, links);
    this.#pieces.length = start;
    this.#linked = linked;
  }

  /** Ends the block at hand. */
  #cut(): void {
    const [outer] = this.#asides;
    if (outer) {
      const { start, linked } = outer;
      const before = this.#pieces.splice(0, start).join('');
      this.#push(outer.node.above ?? outer.node, before, linked);
      this.#linked -= linked;
      for (const aside of this.#asides) Object.assign(aside, { start: 0, linked: 0, broken: true });
    }
    this.#push(this.#node, this.#pieces.join(''), this.#linked);
    this.#pieces.length = 0;
    this.#linked = 0;
    this.#breaks = 0;
  }

  #push(within: PageNode, written: string, links: number): void {
    const text = written.trim();
    if (text === '') return;
    let kind: PageBlock['kind'] = 'paragraph';
    for (let node: PageNode | undefined = within; node; node = node.above) {
      const own = KINDS.get(node.name);
      if (own) kind = own;
      if (own || BLOCKS.has(node.name)) break;
    }
    this.blocks.push({ node: within, kind, text, linked: Math.min(links, text.length) });
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
 * @param all whether everything that is shown is the article
 * @throws {UsageError} where it is beyond a limit
 */
export function readPage(html: string, all = false): Page {
  const walk = new PageWalk(all);
  const { open, text, close, end } = wholeTexts(walk);
  const parser = new Parser(
    { onopentag: open, ontext: text, onclosetag: close, onend: end },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return walk.finish();
}
