import { ParagraphStarts } from '../quotes/index.ts';

/** The text of a document, cut into tokens. */
export interface KnownText {
  readonly text: string;
  readonly tokens: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** The windows of all documents, sorted by their keys and, where these are the same, by their tokens. */
export interface SortedWindows {
  /** The index of the first window that has a key and begins at a token, or comes after that. */
  find(key: number, token: number): number;
  /** The token at which a window begins; -1 where it has another key, or there is none. */
  tokenAt(index: number, key: number): number;
  /** Whether the window that begins at a token has a key. */
  has(key: number, token: number): boolean;
}

/** A document of the record, of which the windows are known. */
export class KnownDocument {
  readonly id: string;
  /** Has its windows and those of others. */
  readonly windows: SortedWindows;
  /** The number of its first token, of those of all documents. */
  readonly first: number;
  /** How many tokens it has. */
  readonly length: number;
  /** The text, and where each token stands in it, where it is known by its words. */
  readonly text: KnownText | undefined;
  readonly #readStarts: () => Uint32Array;
  #paragraphs: ParagraphStarts | undefined;

  /** @param readStarts gives the first token of each paragraph, and the number of all tokens */
  constructor(
    windows: SortedWindows,
    { id, first, length, text }: Pick<KnownDocument, 'id' | 'first' | 'length' | 'text'>,
    readStarts: () => Uint32Array,
  ) {
    this.windows = windows;
    this.id = id;
    this.first = first;
    this.length = length;
    this.text = text;
    this.#readStarts = readStarts;
  }

  /** In which paragraph each token starts. */
  get paragraphs(): ParagraphStarts {
    this.#paragraphs ??= new ParagraphStarts(this.#readStarts());
    return this.#paragraphs;
  }
}
