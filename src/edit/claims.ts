import { join } from 'node:path';
import { claimText } from '../base/house-writer.ts';
import { parseClaims } from '../base/parse.ts';
import { BaseError } from '../base/problems.ts';
import { type Additions, relate } from '../base/relate.ts';
import { RELATIONS, type Relation } from '../model/outline.ts';
import type { Claim } from '../model/records.ts';
import type { Change } from './commit.ts';
import { grown } from './grow.ts';
import { holdText } from './held-text.ts';

/** The file that the claims of a document are in. */
export function claimsPath(source: string): string {
  return `claims/${source}.yaml`;
}

type Backlinks = Map<string, Map<Relation, string[]>>;

/** What other claims must name, because a claim names them: relations hold in both directions. */
function backlinks(claims: readonly Claim[]): Backlinks {
  const links: Backlinks = new Map();
  for (const claim of claims) {
    for (const relation of RELATIONS) {
      for (const id of claim[relation] ?? []) {
        const of = links.get(id) ?? new Map<Relation, string[]>();
        links.set(id, of.set(relation, [...(of.get(relation) ?? []), claim.id]));
      }
    }
  }
  return links;
}

/** A claim that also names those that shall be added to its relations, each once. */
function linked(claim: Claim, additions: Additions): Claim {
  const more = additions.get(claim.id);
  if (!more) return claim;
  const named = RELATIONS.map((relation) => {
    const ids = [...new Set([...(claim[relation] ?? []), ...(more.get(relation) ?? [])])];
    return ids.length > 0 ? { [relation]: ids } : {};
  });
  return Object.assign({}, claim, ...named);
}

const HEAD = '# yaml-language-server: $schema=../schema/claims.schema.json\n';

/**
 * What must change so that a base has more claims: each goes to the end of the file of its document,
 * and claims that it relates to name it, wherever they are. The claims must have been checked.
 *
 * @param fileOf the file of a claim that the base has
 * @param schema whether the base has the schemas that a new file of claims names for editors
 * @throws {WriteError} where a file is laid out so that this cannot be written into it
 */
export function claimChanges(
  dir: string,
  claims: readonly Claim[],
  fileOf: (id: string) => string,
  schema: boolean,
): Change[] {
  const links = backlinks(claims);
  const own = new Set(claims.map(({ id }) => id));
  const others = [...links.keys()].filter((id) => !own.has(id));
  const paths = [...claims.map(({ source }) => claimsPath(source)), ...others.map(fileOf)];
  return [...new Set(paths)].map((path) => {
    const added = claims
      .filter(({ source }) => claimsPath(source) === path)
      .map((claim) => linked(claim, links));
    return fileChange(dir, path, added, links, schema);
  });
}

function fileChange(
  dir: string,
  path: string,
  added: readonly Claim[],
  links: Additions,
  schema: boolean,
): Change {
  const held = holdText(dir, path);
  const name = join(dir, path);
  const parse = (bytes: Buffer) => parseClaims(name, bytes);
  const { data, problems } = parse(held.before ?? Buffer.alloc(0));
  if (problems.length > 0) throw new BaseError(problems);
  const text = held.before === undefined && schema ? HEAD : relate(held.text, links);
  return grown(held, {
    name,
    text,
    records: added.map(claimText),
    parse,
    expected: [...data.map((claim) => linked(claim, links)), ...added],
  });
}
