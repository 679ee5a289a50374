import type { Page, PageBlock, PageNode } from './page-blocks.ts';

/** The blocks of a page that are its article, and what of it was left out. */
export interface Article {
  readonly blocks: readonly PageBlock[];
  readonly leftOut: ReadonlyMap<string, number>;
}

/** How much of a page's text an element must hold to be taken for its article. */
const MOST = 0.5;
/** The same, for an element found only by how much text it holds. */
const NEARLY_ALL = 0.8;
const SENTENCE = /[.!?…。！？]["'”’»)\]]*$/u;
const RELATED =
  /^(?:related|read (?:more|next|also)|see also|more (?:on|from|stories)|you may also|recommended|lesen sie auch|mehr zum thema|verwandte|相关|延伸阅读|推荐阅读|читайте также)/iu;

function length(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0);
}

function isIn(block: PageBlock, within: PageNode): boolean {
  for (let node: PageNode | undefined = block.node; node; node = node.above)
    if (node === within) return true;
  return false;
}

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

/** The element of the article: one that says so, else the innermost with nearly all the text. */
function articleNode(blocks: readonly PageBlock[]): PageNode | undefined {
  const held = nodesOf(blocks);
  const all = length(blocks);
  const largest = (is: (node: PageNode) => boolean): PageNode | undefined => {
    let best: PageNode | undefined;
    let most = all * MOST;
    for (const [node, own] of held) {
      if (!is(node) || length(own) < most) continue;
      best = node;
      most = length(own);
    }
    return best;
  };
  const said =
    largest(({ isBody }) => isBody) ??
    largest(({ name }) => name === 'article') ??
    largest(({ name }) => name === 'main');
  if (said) return said;
  let [found, depth]: [PageNode | undefined, number] = [undefined, -1];
  for (const [node, own] of held) {
    const sentences = own.filter(({ text, kind }) => kind !== 'heading' && SENTENCE.test(text));
    const nearlyAll =
      length(sentences) >=
      NEARLY_ALL *
        length(blocks.filter(({ text, kind }) => kind !== 'heading' && SENTENCE.test(text)));
    let level = 0;
    for (let above = node.above; above; above = above.above) level++;
    if (nearlyAll && level > depth && own.length > 1) [found, depth] = [node, level];
  }
  return found;
}

/** Whether a block is one of a list of links, which lead to other pages. */
function isLink({ text, linked, kind }: PageBlock): boolean {
  return (
    linked > text.length * 0.8 && (kind !== 'paragraph' || text.length < 60) && !SENTENCE.test(text)
  );
}

/** The title that a page shows: its first heading of the first order, outside of what is left out. */
export function shownTitle({ blocks }: Page): string | undefined {
  return blocks.find(({ node, kind }) => kind === 'heading' && isHeadingOne(node))?.text;
}

function isHeadingOne(node: PageNode): boolean {
  for (let at: PageNode | undefined = node; at; at = at.above) if (at.name === 'h1') return true;
  return false;
}

/** Cuts off what stands under a heading such as "Related", and single lines of that kind. */
function withoutRelated(blocks: readonly PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = [];
  let cut = false;
  for (const block of blocks) {
    const { kind, text } = block;
    if (RELATED.test(text) && (kind === 'heading' || text.length < 40 || block.linked > 0)) {
      cut = true;
      continue;
    }
    if (cut && (kind === 'heading' || !isLink(block))) cut = false;
    if (!cut) kept.push(block);
  }
  return kept;
}

/**
 * The article of a page, as far as its markup tells it from menus, notices and links to other pages.
 *
 * @param all whether everything that is shown is taken
 */
export function articleOf(page: Page, all = false): Article {
  const shown = page.blocks.filter(({ node }) => node.reason !== '');
  if (all) return { blocks: shown, leftOut: new Map() };
  const candidates = shown.filter(({ node }) => node.reason === undefined);
  const leftOut = new Map(page.leftOut);
  const node = articleNode(candidates);
  const title = candidates.find((block) => block.kind === 'heading' && isHeadingOne(block.node));
  // A headline may stand in the header of the page, outside of the article.
  const headline =
    title ?? shown.find((block) => block.kind === 'heading' && isHeadingOne(block.node));
  const inside = candidates.filter((block) => !node || isIn(block, node));
  const first = inside[0] ? candidates.indexOf(inside[0]) : 0;
  const lead = headline && !inside.includes(headline) ? leadOf(candidates, headline, first) : [];
  const linked = inside.filter((block) => block.kind !== 'heading' && isLink(block));
  const kept = withoutRelated(inside.filter((block) => !linked.includes(block)));
  const taken = [...lead, ...kept];
  const other = shown.length - taken.length - (shown.length - candidates.length);
  if (other > 0) leftOut.set('block outside the article', other);
  return { blocks: taken, leftOut };
}

/** The headline and what stands between it and the article: a standfirst, a byline, a date. */
function leadOf(candidates: readonly PageBlock[], headline: PageBlock, first: number): PageBlock[] {
  const at = candidates.indexOf(headline);
  if (at < 0 || at > first) return [headline];
  return candidates.slice(at, first).filter((block) => block === headline || !isLink(block));
}
