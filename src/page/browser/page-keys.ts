import { elementOf } from './elements.ts';
import { kept } from './kept-choices.ts';

const KEPT_KEYS = 'cnca:keys';

/** What the keys of the page do. */
export interface Actions {
  readonly search: () => void;
  /** To the next article, or to the one before. */
  readonly walk: (by: 1 | -1) => void;
  readonly copy: () => void;
}

/** Whether somebody types into an element. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'))
  );
}

/** Makes the keys of the page work; they can be turned off. */
export function listenToKeys({ search, walk, copy }: Actions): void {
  const help = elementOf('page:help', HTMLDialogElement);
  const on = elementOf('page:keys', HTMLInputElement);
  on.checked = kept.get(KEPT_KEYS) !== 'off';
  on.addEventListener('change', () => kept.set(KEPT_KEYS, on.checked ? 'on' : 'off'));
  elementOf('page:help-button', HTMLButtonElement).addEventListener('click', () =>
    help.showModal(),
  );
  const acts: Readonly<Record<string, () => void>> = {
    '/': search,
    j: () => walk(1),
    k: () => walk(-1),
    c: copy,
    '?': () => help.showModal(),
  };
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
    if (!on.checked || ctrlKey || metaKey || altKey || isComposing || isTyping(target)) return;
    if (document.querySelector('dialog[open]') || !Object.hasOwn(acts, key)) return;
    event.preventDefault();
    acts[key]?.();
  });
}
