import type { Base } from '../base/base.ts';
import { checkDraft } from '../check/check-draft.ts';
import { countsOf, type Finding } from '../check/findings.ts';
import { wordsIn } from '../check/words-of-draft.ts';
import { draftNotes } from '../commands/draft-notes.ts';
import { keepFigures } from '../commands/figures-beside-snapshot.ts';
import { recordInUse } from '../commands/record-in-use.ts';
import { readDraft } from '../intake/draft.ts';
import { CHECK_KINDS, type CheckKind } from '../model/check-result.ts';
import { sparse } from '../model/sparse.ts';
import { asksForLook } from '../output/checked.ts';
import { UsageError } from '../program/errors.ts';
import { counted } from '../text/counted.ts';
import { pageOf, startOf } from './answer-page.ts';
import type { CheckArguments } from './tool-arguments.ts';

/** The list of an answer that findings of a kind are in. */
const LISTS: Readonly<Record<CheckKind, string>> = {
  quotation: 'quotations',
  figure: 'figures',
  attribution: 'attributions',
  citation: 'citations',
};

/** A finding without what only programs read: offsets, and pieces of a comparison. */
function reported(finding: Finding): object {
  const { text, verdict, how, level, source, paragraph, citation, record } = finding;
  const { named, speaker, claims, folds, leftOut, message, suggestion, line } = finding;
  const grades = { text, verdict, how, level, message };
  const place = { source, paragraph, citation, claims, record, named, speaker };
  return sparse({ ...grades, ...place, folds, left_out: leftOut, suggestion, line });
}

/** What the findings are, in one sentence. */
function summaryOf(findings: readonly Finding[]): string {
  const look = findings.filter(asksForLook).length;
  if (findings.length === 0) return 'There is no quotation, figure or attribution to compare.';
  if (look === 0) return `${counted(findings.length, 'finding')}; none asks for a look.`;
  return `${counted(findings.length, 'finding')}; ${look} to look at: those whose level is note, warning or error.`;
}

/**
 * A draft against the record, as `cnca check` compares them.
 *
 * @throws {UsageError} where the draft has no text
 */
export async function checkText(base: Base, asked: CheckArguments): Promise<object> {
  const { text, format = 'markdown', cursor } = asked;
  const same = { text, format };
  const start = startOf(cursor, same);
  const document = await readDraft(Buffer.from(text), 'the text', format);
  if (wordsIn(document) === 0) throw new UsageError('the text has no words to check');
  const { record, size } = await recordInUse(base, undefined, []);
  const { findings, notes: unread } = checkDraft(document, {
    record,
    size,
    kinds: new Set(CHECK_KINDS),
  });
  await keepFigures(base, record.figures);
  const items = findings.map((finding) => ({ list: LISTS[finding.kind], item: reported(finding) }));
  const notes = draftNotes(document, unread);
  const head = {
    summary: summaryOf(findings),
    ...(notes.length > 0 && { notes }),
    counts: countsOf(findings),
    compared_with: size,
  };
  const lists = Object.values(LISTS);
  return pageOf({ head, lists, items: items.slice(start), total: items.length }, start, same);
}
