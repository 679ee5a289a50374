import { fullName } from '../cite/names.ts';
import type { Source } from '../model/records.ts';
import type { KnownName, KnownNames } from './known-names.ts';
import type { KnownRecord } from './known-record.ts';
import type { Speaker } from './speakers.ts';
import type { RecordPlace } from './standing.ts';

/** Whether who is named says so. */
export interface Attribution {
  readonly verdict: 'agrees' | 'differs';
  readonly named: string;
  readonly speaker: string | null;
}

/** Who says what a place of the record says. */
export function speakerAt(
  { sources }: KnownRecord,
  { source, claims }: RecordPlace,
): string | null {
  const spoken = claims.map(({ claim }) => claim.speaker).find((speaker) => speaker !== undefined);
  if (spoken !== undefined) return spoken;
  const of = sources.get(source);
  return of ? whoseIs(of) : null;
}

function whoseIs({ author, editor, publisher, title, ...source }: Source): string {
  const [first] = author ?? editor ?? [];
  return first ? fullName(first) : (source['container-title'] ?? publisher ?? title ?? source.id);
}

/** Whether a name may be given for words at a place: the author's, the paper's, or that of who is quoted there. */
function mayBe(known: KnownName, place: RecordPlace, names: KnownNames): boolean {
  if (known.sources.has(place.source)) return true;
  return place.claims.some(
    ({ claim }) =>
      claim.speaker === known.name ||
      names.in(`${claim.speaker ?? ''}. ${claim.claim}`).some((one) => one.known === known),
  );
}

/**
 * Compares who is named for words with who says them in the record.
 *
 * @param places all places at which the words stand: it is enough that one is theirs
 */
export function judgeAttribution(
  record: KnownRecord,
  names: KnownNames,
  { known, clearly, others }: Speaker,
  places: readonly RecordPlace[],
): Attribution | undefined {
  const [first] = places;
  if (!known || !first) return undefined;
  const speaker = speakerAt(record, first);
  const may = (name: KnownName): boolean => places.some((place) => mayBe(name, place, names));
  if (may(known)) return { verdict: 'agrees', named: known.name, speaker };
  // Where a person is clearly named, that the paper is the same says nothing.
  const other = others.find((name) => may(name) && (!clearly || name.sort !== 'container'));
  if (other) return { verdict: 'agrees', named: other.name, speaker };
  // A name that the sentence only mentions may be what the words are about.
  if (!clearly) return undefined;
  return { verdict: 'differs', named: known.name, speaker };
}
