import type { PageData } from '../page-data.ts';
import { copiedText, linkTo, USUAL_STYLE } from './copied-text.ts';
import { element, elementOf } from './elements.ts';
import { kept } from './kept-choices.ts';

const KEPT_STYLE = 'cnca:style';

/** Copies facts, cited in the style that was chosen. */
export class Copying {
  readonly #data: PageData;
  readonly #style: HTMLSelectElement;
  readonly #tell: (text: string) => void;

  /** @param tell says that something was copied */
  constructor(data: PageData, tell: (text: string) => void) {
    this.#data = data;
    this.#tell = tell;
    this.#style = elementOf('page:style', HTMLSelectElement);
    const before = kept.get(KEPT_STYLE);
    if ([...this.#style.options].some(({ value }) => value === before))
      this.#style.value = before ?? USUAL_STYLE;
    this.#style.addEventListener('change', () => kept.set(KEPT_STYLE, this.#style.value));
  }

  /** Puts a button to copy into an article. */
  addTo(article: HTMLElement, number: number): void {
    const button = element('button', { type: 'button', class: 'copy' }, [
      'Copy',
      element('span', { class: 'sr' }, [' quote and citation']),
    ]);
    button.addEventListener('click', () => void this.copy(article, number));
    article.querySelector('.cite')?.append(' ', button);
  }

  /** Copies the fact of an article. */
  async copy(article: HTMLElement, number: number): Promise<void> {
    const held = this.#data.claims[number];
    if (!held) return;
    const text = (selector: string): string => article.querySelector(selector)?.textContent ?? '';
    const note = text('.note');
    const fact = {
      quote: text('blockquote'),
      citation: text('cite'),
      note: note === '' ? undefined : note,
      link: linkTo(article.id, this.#data.url, location.href),
      cited: held.c,
      document: held.s,
      paragraph: held.l,
    };
    const copied = copiedText(fact, this.#style.value, this.#data.citations);
    try {
      await navigator.clipboard.writeText(copied);
      const style = this.#style.selectedOptions[0]?.textContent ?? '';
      // All facts are cited together: a number is that of the document in the list of the page.
      const numbered =
        this.#style.value === 'gb-t-7714' ? `, document ${held.s + 1} of this page` : '';
      const parts = `quote, citation (${style}${numbered})${note === '' ? '' : ', note'} and link`;
      this.#tell(`Copied: ${parts}`);
    } catch {
      // Some browsers give a page on a disk no clipboard.
      const field = elementOf('page:copied', HTMLTextAreaElement);
      field.value = copied;
      elementOf('page:copy-by-hand', HTMLDialogElement).showModal();
      field.select();
    }
  }
}
