import type { Attributes } from './html-elements.ts';

/** What a note of a book is said to be. */
const NOTE_ROLE = /^doc-(?:foot|end)note$/;
const NOTE_ADDRESS = /^#(?:_?(?:fn|ftn|edn|footnote|endnote)|note|cite_note)[\w:.-]*$/i;

/** Whether a link is the mark of a footnote. */
export function isNoteMark({ href = '', role }: Attributes): boolean {
  return role === 'doc-noteref' || NOTE_ADDRESS.test(href);
}

/** Tells which elements of HTML are notes: those that a mark refers to, or that say so. */
export class HtmlNotes {
  readonly #referred = new Set<string>();
  /** The note at hand, and in how many elements of its name it is. */
  #open: { readonly element: string; readonly name: string; depth: number } | undefined;

  /** The name of the note at hand. */
  get name(): string | undefined {
    return this.#open?.name;
  }

  /** A mark. @param target the name of its note */
  refer(target: string): void {
    this.#referred.add(target);
  }

  begin(element: string, { id = '', role = '' }: Attributes): void {
    if (this.#open) this.#open.depth += Number(this.#open.element === element);
    else if (this.#referred.has(id) || NOTE_ROLE.test(role))
      this.#open = { element, name: id, depth: 1 };
  }

  end(element: string): void {
    if (this.#open?.element !== element) return;
    this.#open.depth--;
    if (this.#open.depth === 0) this.#open = undefined;
  }
}
