import type { Base } from '../base/base.ts';
import { citation } from '../cite/citation.ts';
import type { CheckResult } from '../model/check-result.ts';
import { UsageError } from '../program/errors.ts';
import type { Document } from '../text/document.ts';
import type { Outcome } from './outcome.ts';
import type { CheckCommandOptions } from './run-check.ts';

/** What is put into a draft. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

const STANDING: readonly string[] = ['exact', 'normalised', 'elided'];
/** The marks that close a quotation, and a mark of the sentence that belongs before a footnote. */
const CLOSING = /^(?:[”"’'»«」』]|<\/q>|&rdquo;|&rsquo;|&quot;|&raquo;|\*+|_+)+/u;
const CITED_ALREADY = /^[\s.,;]*(?:\[@|\[\^|\(|<sup)/u;

const escapedHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The place after a quotation's closing mark. */
function placeAfter(document: Document, { offset, length }: CheckResult): number {
  const end = offset + length;
  return end + (CLOSING.exec(document.slice(end, end + 24))?.[0].length ?? 0);
}

/** Puts insertions in, and makes sure that all else is as it was. */
function withInsertions(text: string, insertions: readonly Insertion[]): string {
  let out = '';
  let kept = '';
  let from = 0;
  for (const { at, text: put } of [...insertions].sort((a, b) => a.at - b.at)) {
    out += text.slice(from, at) + put;
    kept += text.slice(from, at);
    from = at;
  }
  out += text.slice(from);
  kept += text.slice(from);
  if (kept !== text) throw new Error('a citation would have changed the draft');
  return out;
}

/**
 * A copy of a draft with a citation after each quotation that stands in one document and has none.
 *
 * @throws {UsageError} where the draft or its format cannot take them
 */
export function citedCopy(
  documents: ReadonlyMap<string, Document>,
  results: readonly CheckResult[],
  { cite, output }: Pick<CheckCommandOptions, 'cite' | 'output'>,
  base: Base,
): Outcome {
  const [first, ...others] = [...documents];
  if (!first || others.length > 0) throw new UsageError('--cite takes one draft');
  if (output === undefined)
    throw new UsageError('--cite writes a copy: name its file with --output');
  const [file, document] = first;
  if (document.placeOf(0).unit !== 'line')
    throw new UsageError(`--cite cannot write ${document.format}; give the draft as text`);
  if (cite === 'footnote' && document.format !== 'markdown')
    throw new UsageError(`${document.format} has no footnotes; use --cite key or --cite inline`);
  if (file === output) throw new UsageError('--output must be another file than the draft');
  const text = document.slice(0, Number.MAX_SAFE_INTEGER);
  const insertions: Insertion[] = [];
  const notes: string[] = [];
  for (const result of results) {
    const { kind, verdict, source, paragraph } = result;
    if (kind !== 'quotation' || !STANDING.includes(verdict) || source === null) continue;
    const of = base.sources.get(source);
    const at = placeAfter(document, result);
    if (!of || CITED_ALREADY.test(document.slice(at, at + 12))) continue;
    const full = citation(of, paragraph);
    const place = paragraph === null ? '' : `, para. ${paragraph}`;
    if (cite === 'footnote') {
      const name = `cnca-${notes.length + 1}`;
      notes.push(`[^${name}]: ${full}`);
      insertions.push({ at, text: `[^${name}]` });
    } else {
      const words = cite === 'key' ? `[@${source}${place}]` : `(${full.replace(/\.$/, '')})`;
      insertions.push({ at, text: ` ${document.format === 'html' ? escapedHtml(words) : words}` });
    }
  }
  const end = text.endsWith('\n') ? '\n' : '\n\n';
  if (notes.length > 0) insertions.push({ at: text.length, text: `${end}${notes.join('\n')}\n` });
  const quotations = results.filter(({ kind }) => kind === 'quotation').length;
  const put = insertions.length - (notes.length > 0 ? 1 : 0);
  return {
    out: withInsertions(text, insertions),
    notes: [`${put} citations put in, for ${quotations} quotations`],
    code: 0,
  };
}
