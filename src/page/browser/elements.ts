/** What an element is made of: attributes, and texts or elements inside. */
type Inside = readonly (Node | string)[];

/** Makes an element. No text becomes markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  inside: Inside = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

/** An element of the page that is always there. @throws {Error} where it is not */
export function elementOf<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}

/** The data that stand in the page as JSON. */
export function dataOf(id: string): unknown {
  return JSON.parse(elementOf(id, HTMLScriptElement).textContent ?? '');
}
