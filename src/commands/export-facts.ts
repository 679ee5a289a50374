import type { Base } from '../base/base.ts';
import { citation } from '../cite/citation.ts';
import type { Fact } from '../model/records.ts';
import type { Exported } from '../output/exported.ts';
import type { ExportFormat } from '../output/formats.ts';
import { UsageError } from '../program/errors.ts';

/** The facts, and what of the base they name. */
function exported(base: Base, facts: readonly Fact[]): Exported {
  const cited = new Set(facts.map(({ source }) => source.id));
  const named = new Set(facts.flatMap(({ topics }) => topics));
  const above = new Set(
    base.topics.flatMap(({ id, broader }) => (named.has(id) && broader ? [broader] : [])),
  );
  return {
    facts,
    sources: [...base.sources.values()]
      .filter(({ id }) => cited.has(id))
      .map((source) => ({ ...source, citation: citation(source) })),
    topics: base.topics.filter(({ id }) => named.has(id) || above.has(id)),
  };
}

/**
 * Writes facts for another program, with the documents and topics that they name.
 *
 * @param iri what the IRIs of JSON-LD begin with
 * @throws {UsageError} where fields are selected
 */
export async function exportFacts(
  base: Base,
  facts: readonly Fact[],
  format: ExportFormat,
  { fields, iri }: { readonly fields?: string | undefined; readonly iri?: string | undefined },
): Promise<string> {
  if (fields !== undefined)
    throw new UsageError(`--fields has no place in ${format}, which holds whole facts`);
  const record = exported(base, facts);
  if (format === 'sql') return (await import('../output/export-sql.ts')).toSql(record);
  return (await import('../output/export-jsonld.ts')).toJsonLd(record, iri);
}
