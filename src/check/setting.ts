import type { DraftBlock } from './draft-block.ts';
import type { Speaker } from './given-to.ts';
import type { NamedAt } from './known-names.ts';
import type { Quotation } from './quotations.ts';

const LEADS_IN = /[:：]\s*$/;

/** Of whom what stands around a quotation tells: the paragraph, the heading, the lead-in of a list, the row. */
export class Setting {
  #block: DraftBlock | undefined;
  #named: readonly NamedAt[] = [];
  /** Whether the heading of a section, the lead-in of a list and a row of a table name somebody of the record. */
  #heading = false;
  #list = false;
  #row = false;

  /** Goes on to the next block. @param named who of the record is named in it */
  enter(next: DraftBlock, named: readonly NamedAt[]): void {
    const { kind, paragraph, text } = next.block;
    const names = named.length > 0;
    const last = this.#block?.block;
    if (kind === 'heading') this.#heading = names;
    const isSameRow = kind === 'cell' && last?.kind === 'cell' && last.paragraph === paragraph;
    this.#row = kind === 'cell' && (names || (isSameRow && this.#row));
    if (kind !== 'item') this.#list = names && LEADS_IN.test(text);
    this.#block = next;
    this.#named = named;
  }

  /** Perhaps somebody of the record, for a quotation of the block whose sentence names nobody. */
  of({ outer, by }: Quotation): Speaker | undefined {
    const isNamed =
      this.#heading ||
      this.#row ||
      (this.#list && this.#block?.block.kind === 'item') ||
      (by !== 'block' && this.#named.some(({ end }) => end <= outer.start));
    return isNamed ? { known: undefined, clearly: false, others: [] } : undefined;
  }
}
