import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { stringify } from 'yaml';
import { factAt } from '../../src/base/fact.ts';
import { claimText, sourceText } from '../../src/base/house-writer.ts';
import { readClaims, takeSource } from '../../src/base/incoming.ts';
import { citation } from '../../src/cite/citation.ts';
import { locatorOf } from '../../src/cite/paragraph-locator.ts';
import { factContext, rowOf } from '../../src/commands/fact-context.ts';
import { checkIncoming } from '../../src/edit/check-incoming.ts';
import { claimChanges } from '../../src/edit/claims.ts';
import type { Claim, Fact, Source } from '../../src/model/records.ts';
import { renderFacts } from '../../src/output/render.ts';
import { fingerprintOf, tempDir, writeFiles } from '../helpers/base.ts';
import type { Property } from '../helpers/property.ts';
import fc from '../helpers/random.ts';
import { openIndexed } from '../helpers/search-base.ts';
import { anyBase, type BaseData } from './any-claim.ts';

/** The output of `--json` for all facts of a base. */
async function printed(dir: string): Promise<string> {
  const base = await openIndexed(dir);
  try {
    const context = factContext(base);
    const rows = base.index.ids().map((_, number) => rowOf(factAt(base, number), context));
    return await renderFacts(rows, context, { format: 'json', width: 100, color: 0 });
  } finally {
    base.close();
  }
}

/** The claim of a fact: without empty values. */
function claimOf(fact: Fact): unknown {
  const { source, paragraph: _line, locator: _locator, citation: _citation, value, ...rest } = fact;
  const kept = Object.entries(rest).filter(
    ([, held]) => held !== null && !(Array.isArray(held) && held.length === 0),
  );
  const { qualifier, ...figure } = value ?? {};
  return {
    ...Object.fromEntries(kept),
    source: source.id,
    ...(value && { value: { ...figure, ...(qualifier !== null && { qualifier }) } }),
  };
}

/** The fact that a claim must become, computed independently of the program. */
function factOf(claim: Claim, source: Source): Omit<Fact, 'paragraph' | 'locator' | 'citation'> {
  const { prefix = null, suffix = null, note = null, speaker = null, date = null } = claim;
  const { places = [], corroborates = [], conflicts = [], rank = 'normal', value } = claim;
  const { id, claim: says, quote, kind, topics } = claim;
  const { amount = 0, unit = '', qualifier = null } = value ?? {};
  return {
    ...{ id, claim: says, quote, kind, topics, source, speaker, date, places },
    value: value ? { amount, unit, qualifier } : null,
    ...{ prefix, suffix, note, corroborates, conflicts, rank },
  };
}

/** Fingerprints of documents that contain the quotes, each in a paragraph of its own. */
function fingerprints({ claims, sources }: BaseData): Record<string, string> {
  const files = sources.map(({ id }): [string, string] => {
    const quotes = claims.filter(({ source }) => source === id).map(({ quote }) => quote);
    return [`fingerprints/${id}`, fingerprintOf(['Begin here.', ...quotes].join('\n'))];
  });
  return Object.fromEntries(files);
}

const WAYS = {
  house: (claims: readonly Claim[]) => claims.map(claimText).join(''),
  json: (claims: readonly Claim[]) => JSON.stringify(claims),
  // Without folding, as the library would fold inside a surrogate pair.
  yaml: (claims: readonly Claim[]) =>
    stringify(claims, {
      defaultStringType: 'QUOTE_DOUBLE',
      lineWidth: 0,
      doubleQuotedMinMultiLineLength: Number.POSITIVE_INFINITY,
    }),
} as const;

interface Case {
  readonly data: BaseData;
  readonly way: keyof typeof WAYS;
}

function writeWhole({ data, way }: Case): string {
  const dir = tempDir();
  const sources = data.sources.map(({ id, ...record }) => [id, record]);
  writeFiles(dir, {
    'sources.yaml': JSON.stringify(Object.fromEntries(sources)),
    'topics.yaml': JSON.stringify(data.topics),
    'thesaurus.yaml': JSON.stringify(data.thesaurus),
    'claims/all.yaml': WAYS[way](data.claims),
    ...fingerprints(data),
  });
  return dir;
}

/** Makes a base of printed facts, like `cnca source add` and `cnca add` do. */
function addAll(facts: readonly Fact[], data: BaseData): string {
  const dir = tempDir();
  const sources = data.sources.map(({ id, ...record }) => {
    const cited = facts.find(({ source }) => source.id === id)?.source;
    return sourceText(takeSource('options', { ...(cited ?? { id, ...record }) }));
  });
  writeFiles(dir, {
    'sources.yaml': sources.join('\n'),
    'topics.yaml': JSON.stringify(data.topics),
    ...fingerprints(data),
  });
  const incoming = readClaims('stdin', Buffer.from(JSON.stringify(facts.map(claimOf))));
  const known = {
    topics: data.topics.map(({ id }) => id),
    sources: data.sources.map(({ id }) => id),
    hasId: () => false,
    sourceOf: () => undefined,
    ids: () => [],
  };
  // A base may have it, though nobody can add it: a claim that its own document corroborates.
  const problems = checkIncoming(incoming, known).filter(
    ({ message }) => !message.endsWith('only another one can corroborate a claim'),
  );
  assert.deepEqual(problems, []);
  for (const { path, bytes } of claimChanges(dir, incoming.claims, () => '', false)) {
    writeFiles(dir, { [path]: bytes ?? null });
  }
  return dir;
}

/** Trims a fact like `cnca add` does: texts, and line breaks around the quote. */
function trimmed(fact: Fact): Fact {
  const { claim, quote, speaker, note } = fact;
  return {
    ...fact,
    claim: claim.trim(),
    quote: quote.replace(/^[\r\n]+|[\r\n]+$/g, ''),
    speaker: speaker === null ? null : speaker.trim(),
    note: note === null ? null : note.trim(),
  };
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const roundTrip: Property<Case> = {
  name: 'base/round-trip',
  says: 'a valid fact is the same after load, JSON and load, and after it is added again',
  runs: 60,
  values: fc.record({
    data: anyBase,
    way: fc.constantFrom('house' as const, 'json' as const, 'yaml' as const),
  }),
  async check(one) {
    const { data } = one;
    const dirs: string[] = [];
    try {
      const first = writeWhole(one);
      dirs.push(first);
      const facts: Fact[] = JSON.parse(await printed(first));
      const sources = new Map(data.sources.map((source) => [source.id, source]));
      assert.equal(facts.length, data.claims.length);
      for (const [index, { paragraph, locator, citation: line, ...fact }] of facts.entries()) {
        const claim = data.claims[index] as Claim;
        const source = sources.get(claim.source) as Source;
        assert.deepEqual(fact, factOf(claim, source));
        assert.equal(locator, locatorOf(source, paragraph));
        assert.equal(line, citation(source, locator, claim.speaker));
      }

      const claims = facts.map(claimOf) as Claim[];
      const again = writeWhole({ data: { ...data, claims }, way: 'json' });
      dirs.push(again);
      assert.deepEqual(JSON.parse(await printed(again)), facts);

      const added = addAll(facts, data);
      dirs.push(added);
      const read: Fact[] = JSON.parse(await printed(added));
      assert.deepEqual(byId(read), byId(facts.map(trimmed)));
    } finally {
      for (const dir of dirs) rmSync(dir, { recursive: true, force: true });
    }
  },
};

export const PROPERTIES: readonly Property[] = [roundTrip];
