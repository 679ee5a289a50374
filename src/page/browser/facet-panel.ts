import { type Asked, FACET_NAMES, type FacetName } from './address.ts';
import { element } from './elements.ts';
import type { Facets } from './facets.ts';

const TITLES: Readonly<Record<FacetName, string>> = {
  topic: 'Topic',
  document: 'Document',
  kind: 'Kind',
  place: 'Place',
  speaker: 'Who says so',
  period: 'Period',
};
/** The facets that are open at first. */
const OPEN: readonly FacetName[] = ['topic', 'document'];

/** A box to tick, and the number beside it. */
interface Box {
  readonly line: HTMLElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLElement;
}

function boxOf(name: string, value: string, label: string): Box {
  const input = element('input', { type: 'checkbox', name, value });
  const count = element('span', { class: 'count' });
  const line = element('label', {}, [input, element('span', {}, [label]), count]);
  return { line, input, count };
}

/** The facets of a page as boxes to tick. */
export class FacetPanel {
  readonly #boxes = new Map<FacetName, ReadonlyMap<string, Box>>();
  readonly #conflicting = boxOf('conflicting', '1', 'Only where documents differ');
  readonly #deprecated = boxOf('deprecated', '1', 'Deprecated facts, too');

  /** @param told called when somebody has chosen something */
  constructor(
    form: HTMLFormElement,
    facets: Facets,
    { conflicts, deprecated }: { readonly conflicts: boolean; readonly deprecated: boolean },
    told: () => void,
  ) {
    for (const name of FACET_NAMES) {
      const { values } = facets[name];
      // One value tells no facts apart.
      if (values.length < 2) continue;
      const boxes = new Map(
        values.map(({ value, label, narrower }) => {
          const box = boxOf(name, value, label);
          if (narrower) box.line.className = 'narrower';
          return [value, box] as const;
        }),
      );
      this.#boxes.set(name, boxes);
      const lines = [...boxes.values()].map(({ line }) => line);
      const group = element('fieldset', {}, [
        element('legend', { class: 'sr' }, [TITLES[name]]),
        ...lines,
      ]);
      const open: Record<string, string> = OPEN.includes(name) ? { open: '' } : {};
      form.append(
        element('details', { class: 'facet', ...open }, [
          element('summary', {}, [TITLES[name]]),
          group,
        ]),
      );
    }
    if (conflicts) form.append(this.#conflicting.line);
    if (deprecated) form.append(this.#deprecated.line);
    form.addEventListener('change', told);
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  /** What is ticked, put into a question. */
  read(asked: Asked): Asked {
    const chosen = { ...asked.chosen };
    for (const [name, boxes] of this.#boxes) {
      chosen[name] = [...boxes].flatMap(([value, { input }]) => (input.checked ? [value] : []));
    }
    const conflicting = this.#conflicting.input.checked;
    return { ...asked, chosen, conflicting, deprecated: this.#deprecated.input.checked };
  }

  /** Ticks what a question asks for, and says how many facts each box would leave. */
  show(asked: Asked, countsOf: (name: FacetName) => ReadonlyMap<string, number>): void {
    for (const [name, boxes] of this.#boxes) {
      const counts = countsOf(name);
      for (const [value, { line, input, count }] of boxes) {
        const number = counts.get(value) ?? 0;
        input.checked = asked.chosen[name].includes(value);
        count.textContent = String(number);
        line.hidden = number === 0 && !input.checked;
      }
    }
    this.#conflicting.input.checked = asked.conflicting;
    this.#deprecated.input.checked = asked.deprecated;
  }
}
