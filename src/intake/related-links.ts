import type { PageBlock } from './page-blocks.ts';
import { endsSentence } from './page-prose.ts';

const RELATED =
  /^(?:related|read (?:more|next|also)|see also|more (?:on|from|stories)|you may also|recommended|lesen sie auch|mehr zum thema|verwandte|相关|延伸阅读|推荐阅读|читайте также)/iu;
/** More text than this beside the links is running text. */
const FEW = 30;

const isOnlyLink = ({ text, linked }: PageBlock): boolean =>
  linked > text.length * 0.8 && !endsSentence(text);

/** Whether a line leads to another page: "Read also: Storm at Lybster". */
function leadsAway({ kind, text, linked }: PageBlock): boolean {
  if (kind === 'heading' || linked === 0 || endsSentence(text)) return false;
  return text.length - linked <= FEW && linked >= text.length / 3;
}

/**
 * The blocks of an article without the links to other pages that stand under a heading such as "Related",
 * and without single lines of that kind. A heading with text under it stays: "Related work".
 */
export function withoutRelated(blocks: readonly PageBlock[]): {
  readonly kept: readonly PageBlock[];
  readonly related: ReadonlySet<PageBlock>;
} {
  const related = new Set<PageBlock>();
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1];
    if (before && related.has(before) && isOnlyLink(block)) related.add(block);
    if (!RELATED.test(block.text)) continue;
    const next = blocks[at + 1];
    const heads = block.kind === 'heading' || block.linked === 0;
    if (heads && block.text.length < 40 && next && isOnlyLink(next)) related.add(block);
    if (leadsAway(block)) related.add(block);
  }
  return { kept: blocks.filter((block) => !related.has(block)), related };
}
