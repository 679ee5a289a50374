import type { Base } from '../../src/base/base.ts';
import { openBase } from '../../src/base/open.ts';
import type { Claim } from '../../src/model/records.ts';
import { type SearchOptions, search } from '../../src/search/rank.ts';
import { claimYaml, type Files, writeBase } from './base.ts';

/** Opens a base without a cache. */
export function openIndexed(dir: string): Promise<Base> {
  return openBase(dir, { version: 'test' });
}

/** The claims of a base, in order. */
export function claimsIn(base: Base): Claim[] {
  return Array.from({ length: base.count }, (_, number) => base.index.entry(number).claim);
}

/**
 * Opens a base with the given claims only. Topics and documents are those of the lighthouse.
 *
 * @param claims the text of each claim, or lines of its YAML, by id
 * @param thesaurus the text of thesaurus.yaml
 * @param changes further files to change
 */
export function baseOf(
  claims: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
  thesaurus = '',
  changes: Files = {},
): Promise<Base> {
  const written = Object.entries(claims).map(([id, said]) => {
    const lines = typeof said === 'string' ? { claim: JSON.stringify(said) } : said;
    return claimYaml({ id, quote: '"-"', ...lines });
  });
  const files = { 'claims/keepers.yaml': null, 'claims/log.yaml': written.join('') };
  return openIndexed(writeBase({ ...files, 'thesaurus.yaml': thesaurus, ...changes }));
}

/** The ids of the claims that a query finds, best first. */
export async function found(
  base: Base,
  query: string,
  options: SearchOptions = {},
): Promise<string[]> {
  const { numbers } = await search(base.index, query, options);
  return numbers.map((number) => base.index.entry(number).claim.id);
}
