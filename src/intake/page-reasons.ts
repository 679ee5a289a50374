import { columnsOf } from '../text/text-columns.ts';
import { DELETED } from './left-out.ts';
import type { PageBlock, PageNode } from './page-blocks.ts';
import { isProse } from './page-prose.ts';

/** So much of an element must be running text without links that it stays whatever it is called. */
const MOSTLY = 0.7;
/** An element with so much of the text of a page is none of its furniture; */
const NEARLY_ALL = 0.9;
/** with a heading of the first order in it, so much. */
const MOST = 0.5;

const width = (blocks: readonly PageBlock[]): number =>
  blocks.reduce((sum, { text }) => sum + columnsOf(text), 0);

/** The blocks that stand in each element that may be no part of the article, the innermost elements first. */
function suspects(blocks: readonly PageBlock[]): [node: PageNode, blocks: PageBlock[]][] {
  const held = new Map<PageNode, { depth: number; blocks: PageBlock[] }>();
  for (const block of blocks) {
    const above: PageNode[] = [];
    for (let node: PageNode | undefined = block.node; node; node = node.above) above.push(node);
    for (const [at, node] of above.entries()) {
      if (!node.reason) continue;
      const known = held.get(node);
      if (known) known.blocks.push(block);
      else held.set(node, { depth: above.length - at, blocks: [block] });
    }
  }
  return [...held]
    .sort(([, a], [, b]) => b.depth - a.depth)
    .map(([node, { blocks: own }]) => [node, own]);
}

/**
 * Which blocks of a page are no part of its article, each with the element that says so.
 *
 * An element that is called furniture stays where it is mostly running text, and any that has most of the
 * text of the page: only what is deleted is always out.
 *
 * @param isHead whether an element holds the title of the page
 * @param isTitle whether a block is a heading of the first order
 */
export function outsiders(
  blocks: readonly PageBlock[],
  isHead: (node: PageNode) => boolean,
  isTitle: (block: PageBlock) => boolean,
): Map<PageBlock, PageNode> {
  const out = new Map<PageBlock, PageNode>();
  const texts = blocks.filter(({ kind }) => kind !== 'heading');
  const [running, all] = [
    new Set(texts.filter(({ text, linked }) => isProse(text, linked))),
    width(texts),
  ];
  for (const [node, own] of suspects(blocks)) {
    const { what, weight } = node.reason ?? {};
    // Of a short article there may be more comments than text.
    const most = what === 'comments' ? Number.POSITIVE_INFINITY : NEARLY_ALL;
    const rest = own.filter((block) => !out.has(block));
    const prose = width(rest.filter((block) => running.has(block)));
    const text = width(rest.filter(({ kind }) => kind !== 'heading'));
    const stays =
      what !== DELETED &&
      (isHead(node) ||
        (text > 0 && text >= all * (rest.some(isTitle) ? MOST : most)) ||
        (weight !== 'sure' && prose > 0 && prose >= width(rest) * MOSTLY));
    if (!stays) for (const block of own) out.set(block, node);
  }
  return out;
}
