import type { FactIndex } from '../index/fact-index.ts';
import { facetKey } from '../index/keys.ts';
import { readPlaces } from '../index/places.ts';
import { VarintReader } from '../index/varint.ts';
import { deprecatedClaims } from '../search/filter.ts';

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
    const { count } = this.#index;
    const [sources, numbers] = [new Uint32Array(count), new Uint32Array(count)];
    for (const [place, id] of this.#ids.entries()) {
      this.#index.eachList(facetKey('source', id), (segment, bytes, start) => {
        const first = this.#index.segments[segment]?.first ?? 0;
        const to = readPlaces(new VarintReader(bytes, start), bytes, numbers, 0, first);
        for (let i = 0; i < to; i++) sources[numbers[i] ?? 0] = place;
      });
    }
    return sources;
  }

  isDeprecated(number: number): boolean {
    this.#deprecated ??= new Set(deprecatedClaims(this.#index));
    return this.#deprecated.has(number);
  }
}
