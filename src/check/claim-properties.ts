import type { FactIndex } from '../index/fact-index.ts';
import { deprecatedClaims, withFacet } from '../search/filter.ts';

/** Properties of claims that the index tells without their records, which take longer to read. */
export class ClaimProperties {
  readonly #index: FactIndex;
  readonly #ids: readonly string[];
  /** For each claim the place of its document in the list of ids. */
  #sources: Uint32Array | undefined;
  #deprecated: ReadonlySet<number> | undefined;

  constructor(index: FactIndex) {
    this.#index = index;
    this.#ids = [...index.sources.keys()];
  }

  /** The id of the document of a claim. */
  sourceOf(number: number): string {
    this.#sources ??= this.#readSources();
    return this.#ids[this.#sources[number] ?? 0] ?? '';
  }

  #readSources(): Uint32Array {
    const sources = new Uint32Array(this.#index.count);
    for (const [place, id] of this.#ids.entries())
      for (const number of withFacet(this.#index, 'source', id)) sources[number] = place;
    return sources;
  }

  isDeprecated(number: number): boolean {
    this.#deprecated ??= new Set(deprecatedClaims(this.#index));
    return this.#deprecated.has(number);
  }
}
