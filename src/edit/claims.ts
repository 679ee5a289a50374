import { join } from 'node:path';
import { claimText } from '../base/house-writer.ts';
import { parseClaims } from '../base/parse.ts';
import { BaseError } from '../base/problems.ts';
import { type Additions, relate } from '../base/relate.ts';
import { RELATIONS, type Relation } from '../model/outline.ts';
import type { Claim } from '../model/records.ts';
import type { Change } from './commit.ts';
import { appendRecords } from './grow.ts';
import { holdText } from './held-text.ts';

/** The path, within a base, of the file with the claims of a document. */
export function claimsPath(source: string): string {
  return `claims/${source}.yaml`;
}

type Backlinks = Map<string, Map<Relation, string[]>>;

/** The reverse relations of claims: if a claim names another, that one must also name it. */
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

/** Adds ids to the relations of a claim, without duplicates. */
function withLinks(claim: Claim, additions: Additions): Claim {
  const added = additions.get(claim.id);
  if (!added) return claim;
  const relations = RELATIONS.map((relation) => {
    const ids = [...new Set([...(claim[relation] ?? []), ...(added.get(relation) ?? [])])];
    return ids.length > 0 ? { [relation]: ids } : {};
  });
  return Object.assign({}, claim, ...relations);
}

const HEAD = '# yaml-language-server: $schema=../schema/claims.schema.json\n';

/**
 * Computes the file changes that add claims to a base: each claim is appended to the file of its
 * document, and the claims that it relates to get the reverse relation. The claims must be checked.
 *
 * @param fileOf returns the path of the file of an existing claim
 * @param schema whether the base has JSON Schemas, which the head of a new file then names
 * @throws {BaseError} if a file that must change has problems
 * @throws {WriteError} if the layout of a file does not permit the change
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
      .map((claim) => withLinks(claim, links));
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
  return appendRecords(held, {
    name,
    text,
    records: added.map(claimText),
    parse,
    expected: [...data.map((claim) => withLinks(claim, links)), ...added],
  });
}
