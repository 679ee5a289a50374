import { factAt } from '../base/fact.ts';
import { standInstead } from '../model/deprecation.ts';
import type { Fact, Source } from '../model/records.ts';
import { SOURCE_FIELDS, valueAt } from '../output/fields.ts';
import { renderFacts, renderSources } from '../output/render.ts';
import { UsageError } from '../program/errors.ts';
import type { BaseContext } from './command.ts';
import { factContext, rowOf } from './fact-context.ts';
import { renderingOf } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FormatOptions } from './shared-options.ts';
import { sourceCount } from './source-count.ts';

/** `cnca show`: whole records of facts or of documents, by id or by the beginning of one. */
export async function show(
  context: BaseContext,
  ids: readonly string[],
  options: FormatOptions,
): Promise<Outcome> {
  const { base } = context;
  const { meantId } = await import('./meant-id.ts');
  const meant = ids.map((id) => meantId(base, id));
  const documents = meant.flatMap(({ source }) => source ?? []);
  const facts = meant.flatMap(({ number }) => (number === undefined ? [] : factAt(base, number)));
  if (documents.length === 0) return showFacts(context, facts, options);
  if (facts.length === 0)
    return { out: await documentRecords(context, documents, options), notes: [], code: 0 };
  const named = documents.map(({ id }) => id).join(', ');
  throw new UsageError(`show facts and documents apart: ${named} names a document`);
}

async function showFacts(
  context: BaseContext,
  facts: readonly Fact[],
  options: FormatOptions,
): Promise<Outcome> {
  const rendering = renderingOf(context, options);
  const names = factContext(context.base);
  const rows = facts.map((fact) => rowOf(fact, names));
  const notes = facts.flatMap((fact) => {
    const instead = standInstead(fact);
    return instead.length > 0 ? [`${fact.id} is deprecated: cnca show ${instead.join(' ')}`] : [];
  });
  const out = await renderFacts(rows, names, { ...rendering, format: options.format });
  return { out, notes, code: 0 };
}

/** The records of documents: as records, with every field that each of them has. */
async function documentRecords(
  context: BaseContext,
  documents: readonly Source[],
  options: FormatOptions,
): Promise<string> {
  const { format } = options;
  const rendering = { ...renderingOf(context, options, SOURCE_FIELDS), format };
  const counted = documents.map((source) => sourceCount(context.base, source));
  if (format !== 'record' || rendering.fields) return renderSources(counted, rendering);
  const records = counted.map((source) => {
    const fields = SOURCE_FIELDS.filter((field) => valueAt(source, field) !== null);
    return renderSources([source], { ...rendering, fields });
  });
  return (await Promise.all(records)).join('\n');
}
