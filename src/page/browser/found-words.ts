import { highlight } from '../../search/highlight.ts';
import type { Result } from '../../search/search-result.ts';

const FIELDS = ['h3 a', 'blockquote', '.note'];
const NAME = 'found';

/**
 * Marks the words that were found, in the articles that come into view. The marks are no elements: no
 * text changes, and what is copied or printed is as it was.
 */
export class FoundWords {
  readonly #marks: Highlight | undefined;
  readonly #observer: IntersectionObserver | undefined;
  readonly #numberOf: (article: Element) => number;
  #result: Result | undefined;

  /** @param numberOf the number of the fact of an article */
  constructor(numberOf: (article: Element) => number) {
    this.#numberOf = numberOf;
    if (typeof Highlight === 'undefined') return;
    this.#marks = new Highlight();
    CSS.highlights.set(NAME, this.#marks);
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) this.#mark(target);
    });
  }

  /** Marks what a search has found, and nothing else; nothing where there was no search. */
  show(articles: readonly Element[], result: Result | undefined): void {
    this.#marks?.clear();
    this.#observer?.disconnect();
    this.#result = result;
    if (result) for (const article of articles) this.#observer?.observe(article);
  }

  #mark(article: Element): void {
    this.#observer?.unobserve(article);
    const terms = this.#result?.termsOf(this.#numberOf(article)) ?? [];
    for (const field of FIELDS) {
      const text = article.querySelector(field)?.firstChild;
      if (!(text instanceof Text)) continue;
      for (const { start, end } of highlight(this.#result?.read(text.data) ?? '', terms)) {
        const range = new StaticRange({
          startContainer: text,
          startOffset: start,
          endContainer: text,
          endOffset: end,
        });
        this.#marks?.add(range);
      }
    }
  }
}
