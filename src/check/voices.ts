import { fullName } from '../cite/names.ts';
import type { Name, Source } from '../model/records.ts';
import { withFacet } from '../search/filter.ts';
import { type ClaimFinder, tellingKeys } from './claim-finder.ts';
import { ClaimProperties } from './claim-properties.ts';
import type { KnownRecord } from './known-record.ts';

/** Claims that tell enough of a document to say that nobody but its author speaks there. */
const FEWEST_TELLING = 5;

/** Who speaks in the documents of a record, as far as their claims tell. */
export class Voices {
  readonly #record: KnownRecord;
  readonly #finder: ClaimFinder;
  readonly #claims = new Map<string, ReadonlySet<number>>();
  /** By document those who are said to speak there. */
  #speakers: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(record: KnownRecord, finder: ClaimFinder) {
    this.#record = record;
    this.#finder = finder;
  }

  #claimsOf(source: string): ReadonlySet<number> {
    let claims = this.#claims.get(source);
    if (!claims) {
      claims = new Set(withFacet(this.#record.index, 'source', source));
      this.#claims.set(source, claims);
    }
    return claims;
  }

  #speakersOf(source: string): ReadonlySet<string> {
    this.#speakers ??= this.#read();
    return this.#speakers.get(source) ?? new Set();
  }

  #read(): ReadonlyMap<string, ReadonlySet<string>> {
    const { index } = this.#record;
    const properties = new ClaimProperties(index);
    const speakers = new Map<string, Set<string>>();
    for (const speaker of index.facet('speaker').keys()) {
      if (speaker === '') continue;
      for (const number of withFacet(index, 'speaker', speaker)) {
        const source = properties.sourceOf(number);
        const known = speakers.get(source);
        if (known) known.add(speaker);
        else speakers.set(source, new Set([speaker]));
      }
    }
    return speakers;
  }

  /**
   * Whether a claim of a document has somebody for its speaker, or names them: a person by a part of the
   * name, a body by every word of it.
   */
  isIn(source: string, name: string, isBody = false): boolean {
    if (this.#speakersOf(source).has(name)) return true;
    const claims = this.#claimsOf(source);
    const keys = tellingKeys(name);
    const isThere = (key: string): boolean =>
      this.#finder.withWord(key).some((number) => claims.has(number));
    return isBody ? keys.every(isThere) : keys.some(isThere);
  }

  /** Whether nobody speaks in a document but those whom it is by. */
  isOfOne(source: Source): boolean {
    if (this.#claimsOf(source.id).size < FEWEST_TELLING) return false;
    const own = ownNames(source);
    return [...this.#speakersOf(source.id)].every((speaker) => own.has(speaker));
  }
}

function ownNames({ author, editor, interviewer, publisher, ...source }: Source): Set<string> {
  const people: Name[] = [author, editor, interviewer].flatMap((names) => names ?? []);
  return new Set([...people.map(fullName), publisher ?? '', source['container-title'] ?? '']);
}
