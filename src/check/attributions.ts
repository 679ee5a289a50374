import { fullName } from '../cite/names.ts';
import type { Source } from '../model/records.ts';
import type { Speaker } from './given-to.ts';
import type { KnownName, KnownNames } from './known-names.ts';
import type { KnownRecord } from './known-record.ts';
import type { RecordPlace } from './record-places.ts';
import type { Voices } from './voices.ts';

/** Whether who is named says so. */
export interface Attribution {
  readonly verdict: 'agrees' | 'differs';
  readonly named: string;
  readonly speaker: string | null;
  /** The place that is theirs, else the first. */
  readonly place: RecordPlace;
}

/** What words are compared with to tell whose they are. */
export interface AskedOfSpeakers {
  readonly record: KnownRecord;
  readonly names: KnownNames;
  readonly voices: Voices;
}

/** Who says what a place of the record says; `null` where no claim tells and others than the author speak. */
function speakerAt(
  { record: { sources }, voices }: AskedOfSpeakers,
  { source, claims }: RecordPlace,
): string | null {
  const spoken = claims.map(({ claim }) => claim.speaker).find((speaker) => speaker !== undefined);
  if (spoken !== undefined) return spoken;
  const of = sources.get(source);
  if (!of || (claims.length === 0 && !voices.isOfOne(of))) return null;
  return whoseIs(of);
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

/** Words of which it tells something that they stand on record: fewer may be said by anybody. */
const FEWEST_OF_STRANGER = 7;

/** Whether words at a place are surely not those of somebody whom the record does not know. */
function isNotOfStranger(
  { record, voices }: AskedOfSpeakers,
  name: string,
  { source, claims }: RecordPlace,
): boolean {
  const of = record.sources.get(source);
  const last = name.split(/\s+/).at(-1) ?? name;
  if (!of || voices.isIn(source, last) || JSON.stringify(of).includes(last)) return false;
  return claims.length > 0 || voices.isOfOne(of);
}

/** Whether who is named may speak at a place of which no claim tells who does. */
const mayBeUntold = (
  { voices }: AskedOfSpeakers,
  { name, sort }: KnownName,
  { source, claims }: RecordPlace,
): boolean => claims.length === 0 && voices.isIn(source, name, sort !== 'person');

/**
 * Compares who is named for words with who says them in the record.
 *
 * @param places all places at which the words stand: it is enough that one is theirs
 * @param words how many they are
 */
export function judgeAttribution(
  asked: AskedOfSpeakers,
  { known, clearly, others, stranger }: Speaker,
  places: readonly RecordPlace[],
  words: number,
): Attribution | undefined {
  const [first] = places;
  if (!first) return undefined;
  const speaker = speakerAt(asked, first);
  const may = (name: KnownName): RecordPlace | undefined =>
    places.find((place) => mayBe(name, place, asked.names));
  const agrees = ({ name }: KnownName, place: RecordPlace): Attribution => ({
    verdict: 'agrees',
    named: name,
    speaker: speakerAt(asked, place),
    place,
  });
  if (!known) {
    if (stranger === undefined || words < FEWEST_OF_STRANGER || others.some(may)) return undefined;
    const isOther = places.every((place) => isNotOfStranger(asked, stranger, place));
    return isOther ? { verdict: 'differs', named: stranger, speaker, place: first } : undefined;
  }
  const own = may(known);
  if (own) return agrees(known, own);
  // Where a person is clearly named, that the paper is the same says nothing.
  for (const other of others) {
    const theirs = clearly && other.sort === 'container' ? undefined : may(other);
    if (theirs) return agrees(other, theirs);
  }
  // A name that the sentence only mentions may be what the words are about.
  if (!clearly || places.some((place) => mayBeUntold(asked, known, place))) return undefined;
  return { verdict: 'differs', named: known.name, speaker, place: first };
}
