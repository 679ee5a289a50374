import type { KnownClaim } from './known-claim.ts';
import { hasName, properNames } from './proper-names.ts';

/** Names that are said of a claim: of more it is not known which is meant. */
const MOST_NAMED = 2;

let countries: Intl.DisplayNames | undefined;

function countryName(code: string): string {
  countries ??= new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });
  try {
    return countries.of(code) ?? code;
  } catch {
    return code;
  }
}

/** A name as a sentence has it. */
function spelled(sentence: string, name: readonly string[]): string {
  const small = sentence.toLowerCase();
  const start = small.indexOf(name[0] ?? '');
  const last = name.at(-1) ?? '';
  return sentence.slice(start, small.indexOf(last, start) + last.length);
}

/**
 * Of whom or what a claim is: of its places, else of the one name, that a draft does not name.
 *
 * @param draft what the draft says
 */
export function whose({ claim, names }: KnownClaim, draft: string): string {
  const here = properNames(draft);
  const isThere = (name: string): boolean => hasName(here, name.toLowerCase().split(/[\s-]/));
  const places = (claim.places ?? []).map(countryName).filter((name) => !isThere(name));
  if (places.length > 0 && places.length <= MOST_NAMED) return places.join(' and ');
  const [only, ...more] = names.filter((name) => !hasName(here, name));
  return only && more.length === 0 ? spelled(claim.claim, only) : 'another subject';
}
