import { columnsOf } from '../text/text-columns.ts';
import type { Page, PageBlock, PageNode } from './page-blocks.ts';
import { endsSentence, isProse } from './page-prose.ts';
import { outsiders } from './page-reasons.ts';
import { withoutRelated } from './related-links.ts';

/** What of one kind was left out of a page. */
export interface PageLeftOut {
  readonly what: string;
  readonly count: number;
  /** The text of each, from its beginning. */
  readonly texts: readonly string[];
}

/** The blocks of a page that are its article, and what of it was left out. */
export interface Article {
  readonly blocks: readonly PageBlock[];
  readonly leftOut: readonly PageLeftOut[];
  /** The title that the page shows: its first heading of the first order, outside of what is left out. */
  readonly title: string | undefined;
  /** What stands in headers outside of the article: it may name an author and a date. */
  readonly head: readonly PageBlock[];
}

/** How much of a page's text an element must hold to be taken for its article. */
const MOST = 0.5;
/** The same, for an element found only by how much running text it holds. */
const NEARLY_ALL = 0.8;
/** Running text of so many columns beside such an element belongs to the article, too. */
const LONG = 80;

function length(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
}

function hasAbove(block: PageBlock, is: (node: PageNode) => boolean): boolean {
  for (let node: PageNode | undefined = block.node; node; node = node.above)
    if (is(node)) return true;
  return false;
}

const isTitle = (block: PageBlock): boolean =>
  block.kind === 'heading' && hasAbove(block, ({ name }) => name === 'h1');

function nodesOf(blocks: readonly PageBlock[]): Map<PageNode, PageBlock[]> {
  const held = new Map<PageNode, PageBlock[]>();
  for (const block of blocks) {
    for (let node: PageNode | undefined = block.node; node; node = node.above) {
      const known = held.get(node);
      if (known) known.push(block);
      else held.set(node, [block]);
    }
  }
  return held;
}

/** Where the article of a page is. */
interface Place {
  readonly has: (block: PageBlock) => boolean;
  /** Whether the page itself says so. */
  readonly said: boolean;
}

/** The element of the article: one that says so, else the innermost with nearly all the running text. */
function placeOf(blocks: readonly PageBlock[]): Place {
  const held = nodesOf(blocks);
  const all = length(blocks);
  const bodies = blocks.filter((block) => hasAbove(block, ({ isBody }) => isBody));
  // A notice in its midst may divide the text of an article into two elements.
  const inBodies = new Set(bodies);
  if (bodies.length > 0 && length(bodies) >= all * MOST)
    return { has: (block) => inBodies.has(block), said: true };
  for (const name of ['article', 'main']) {
    let best: PageNode | undefined;
    let most = all * MOST;
    for (const [node, own] of held) {
      if (node.name !== name || length(own) < most) continue;
      [best, most] = [node, length(own)];
    }
    if (best) return { has: (block) => hasAbove(block, (node) => node === best), said: true };
  }
  const found = innermost(blocks, held);
  return { has: (block) => !found || hasAbove(block, (node) => node === found), said: false };
}

function innermost(
  blocks: readonly PageBlock[],
  held: ReadonlyMap<PageNode, readonly PageBlock[]>,
): PageNode | undefined {
  const running = blocks.filter(
    ({ text, kind, linked }) => kind !== 'heading' && (endsSentence(text) || isProse(text, linked)),
  );
  const isRunning = new Set(running);
  const isLong = new Set(
    running.filter(({ text, linked }) => columnsOf(text) >= LONG && isProse(text, linked)),
  );
  const needed = length(running) * NEARLY_ALL;
  if (needed === 0) return undefined;
  let [found, depth]: [PageNode | undefined, number] = [undefined, -1];
  for (const [node, own] of held) {
    let level = 0;
    for (let above = node.above; above; above = above.above) level++;
    if (level <= depth || own.length < 2) continue;
    if (own.filter((block) => isLong.has(block)).length < isLong.size) continue;
    if (length(own.filter((block) => isRunning.has(block))) >= needed)
      [found, depth] = [node, level];
  }
  return found;
}

/** Whether a block is nothing but a link, as those of menus are. */
export function isLink({ text, linked }: PageBlock): boolean {
  return linked > text.length * 0.8 && !endsSentence(text);
}

/** Whether a header is the head of the article: it has the title, and no article has one of its own. */
function isHeadOf(blocks: readonly PageBlock[]): (node: PageNode) => boolean {
  const titles = blocks.filter((block) => isTitle(block) && !isLink(block));
  const inside = ({ name }: PageNode): boolean => name === 'article' || name === 'main';
  if (titles.some((block) => hasAbove(block, inside))) return () => false;
  return (node) =>
    node.reason?.what === 'header' &&
    titles.some((block) => hasAbove(block, (above) => above === node));
}

/**
 * The article of a page, as far as its markup tells it from menus, notices and links to other pages.
 *
 * @param page read as a whole, where everything that it shows is wanted
 * @param all whether everything that is shown is taken
 */
export function articleOf({ blocks }: Page, all = false): Article {
  const out = outsiders(blocks, isHeadOf(blocks), isTitle);
  const candidates = blocks.filter((block) => !out.has(block));
  const title = candidates.find(isTitle);
  // A headline may stand in the header of the page, outside of the article.
  const headline = title ?? blocks.find(isTitle);
  if (all) return { blocks, leftOut: [], title: headline?.text, head: [] };
  const { has, said } = placeOf(candidates);
  const inside = candidates.filter(has);
  const first = inside[0] ? candidates.indexOf(inside[0]) : 0;
  const lead = headline && !inside.includes(headline) ? leadOf(candidates, headline, first) : [];
  const { kept, related } = withoutRelated(inside);
  const taken = [...lead, ...(said ? kept : withoutMenus(kept, title))];
  const shown = new Set(taken);
  const rest = blocks.filter((block) => !shown.has(block));
  return {
    blocks: taken,
    title: headline?.text,
    head: rest.filter((block) => out.get(block)?.reason?.what === 'header' && !isLink(block)),
    leftOut: counted(rest, (block) => {
      const node = out.get(block);
      if (node) return { what: node.reason?.what ?? '', one: node };
      return { what: related.has(block) ? 'related' : 'block outside the article', one: block };
    }),
  };
}

/** What was left out, kind by kind: of an element its text as a whole. */
function counted(
  blocks: readonly PageBlock[],
  belongs: (block: PageBlock) => { what: string; one: PageBlock | PageNode },
): PageLeftOut[] {
  const kinds = new Map<string, Map<PageBlock | PageNode, string>>();
  for (const block of blocks) {
    const { what, one } = belongs(block);
    const ones = kinds.get(what) ?? new Map<PageBlock | PageNode, string>();
    const before = ones.get(one);
    ones.set(one, before === undefined ? block.text : `${before} ${block.text}`);
    kinds.set(what, ones);
  }
  return Array.from(kinds, ([what, ones]) => ({
    what,
    count: ones.size,
    texts: [...ones.values()],
  }));
}

/** The headline and what stands between it and the article: a standfirst, a byline, a date. */
function leadOf(candidates: readonly PageBlock[], headline: PageBlock, first: number): PageBlock[] {
  const at = candidates.indexOf(headline);
  if (at < 0 || at > first) return [headline];
  return candidates
    .slice(at, first)
    .filter((block) => block === headline || block.kind !== 'item' || !isLink(block));
}

/** Takes away the links before the title and after the text of an article that only its text has told from the rest. */
function withoutMenus(blocks: readonly PageBlock[], title: PageBlock | undefined): PageBlock[] {
  const isMenu = (block: PageBlock): boolean => block.kind !== 'heading' && isLink(block);
  const begin = Math.max(
    0,
    title ? blocks.indexOf(title) : blocks.findIndex((one) => !isMenu(one)),
  );
  let end = blocks.length;
  while (end > begin && isMenu(blocks[end - 1] as PageBlock)) end--;
  // One link is a name or a source; a menu has more.
  if (blocks.length - end < 2) end = blocks.length;
  return blocks.filter((block, at) => (at >= begin || !isMenu(block)) && at < end);
}
