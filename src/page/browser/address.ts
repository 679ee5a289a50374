/** The properties of facts by which a page is narrowed, in the order in which it shows them. */
export const FACET_NAMES = ['topic', 'document', 'kind', 'place', 'speaker', 'period'] as const;
export type FacetName = (typeof FACET_NAMES)[number];

export const VIEWS = ['list', 'timeline', 'conflicts', 'documents'] as const;
export type View = (typeof VIEWS)[number];

/** What the address of a page asks for. */
export interface Asked {
  readonly view: View;
  /** The words of a search; empty where there is none. */
  readonly words: string;
  /** The values of each facet that are asked for; any of them will do. */
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** Only facts from which another differs. */
  readonly conflicting: boolean;
  /** Deprecated facts, too. */
  readonly deprecated: boolean;
  /** The words as they were typed, and no others. */
  readonly exact: boolean;
}

/** What the fragment of an address means: a question, or the id of a fact or of another element. */
export type Fragment = { readonly asked: Asked } | { readonly id: string };

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is asked where an address asks for nothing. */
export const EVERYTHING: Asked = question(new URLSearchParams());

function question(parameters: URLSearchParams): Asked {
  const view = VIEWS.find((one) => one === parameters.get('view')) ?? 'list';
  const chosen = Object.fromEntries(
    FACET_NAMES.map((name) => [name, [...new Set(parameters.getAll(name))]]),
  ) as Record<FacetName, string[]>;
  return {
    view,
    words: parameters.get('q') ?? '',
    chosen,
    conflicting: parameters.has('conflicting'),
    deprecated: parameters.has('deprecated'),
    exact: parameters.has('exact'),
  };
}

/** Reads the fragment of an address. @param hash with its `#`, or empty */
export function readFragment(hash: string): Fragment {
  const text = hash.replace(/^#/, '');
  if (text === '' || text.startsWith('?'))
    return { asked: question(new URLSearchParams(text.slice(1))) };
  return { id: decoded(text) };
}

/** Writes a question as a fragment, with its `#`. */
export function fragmentOf(asked: Asked): string {
  const parameters = new URLSearchParams();
  if (asked.words.trim() !== '') parameters.set('q', asked.words);
  for (const name of FACET_NAMES)
    for (const value of asked.chosen[name]) parameters.append(name, value);
  for (const flag of ['conflicting', 'deprecated', 'exact'] as const)
    if (asked[flag]) parameters.set(flag, '1');
  if (asked.view !== 'list') parameters.set('view', asked.view);
  const text = parameters.toString();
  return text === '' ? '#' : `#?${text}`;
}

/** Whether a question narrows the facts in any way. */
export function isNarrowed({ words, chosen, conflicting }: Asked): boolean {
  return words.trim() !== '' || conflicting || FACET_NAMES.some((name) => chosen[name].length > 0);
}
