import { parseFingerprint } from '../quotes/index.ts';
import type { BaseFile } from './files.ts';
import type { FingerprintFile } from './locator.ts';
import { fileProblem, type Problem } from './problems.ts';

const FOLDER = 'fingerprints/';

/** The fingerprints of a base's documents. A file is read when it is asked for. */
export class Fingerprints {
  /** The ids of the documents, in order. */
  readonly sources: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #read: (path: string) => Buffer;

  constructor(files: readonly BaseFile[], read: (path: string) => Buffer) {
    this.sources = files
      .filter((file) => file.role === 'fingerprint')
      .map(({ path }) => path.slice(FOLDER.length));
    this.#known = new Set(this.sources);
    this.#read = read;
  }

  /** The text of a document's fingerprint. */
  readonly textOf = (source: string): string | undefined =>
    this.#known.has(source) ? this.#read(FOLDER + source).toString('utf8') : undefined;

  all(): FingerprintFile[] {
    return this.sources.map((source) => ({ source, text: this.textOf(source) ?? '' }));
  }

  /**
   * The problems of the fingerprints.
   *
   * @param documents the ids of sources.yaml, where it could be read
   * @param isKnown whether a file was already found to be a fingerprint
   */
  problems(
    documents: ReadonlySet<string> | undefined,
    isKnown: (path: string) => boolean,
  ): Problem[] {
    const problems: Problem[] = [];
    for (const source of this.sources) {
      const path = FOLDER + source;
      const damage = isKnown(path) ? undefined : damageOf(this.textOf(source) ?? '');
      if (damage !== undefined) problems.push(fileProblem(path, 'bad-fingerprint', damage));
      if (!documents || documents.has(source)) continue;
      const message = `this fingerprint is of no source: sources.yaml has no "${source}"`;
      problems.push(fileProblem(path, 'unknown-source', message));
    }
    return problems;
  }
}

/** Why a text is no fingerprint. @returns `undefined` where it is one */
function damageOf(text: string): string | undefined {
  try {
    parseFingerprint(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
