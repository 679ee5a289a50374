import { checkDraft, wordsIn } from '../check/check-draft.ts';
import { readDraft, formatOf } from '../intake/draft.ts';
import { bytesOf } from '../intake/text-file.ts';
import { CHECK_KINDS, type CheckKind, type CheckResult } from '../model/check-result.ts';
import { toJson } from '../output/json.ts';
import type { BaseContext } from './command.ts';
import type { Outcome } from './outcome.ts';
import { recordInUse } from './record-in-use.ts';

export async function check({ base }: BaseContext, drafts: readonly string[], options: any): Promise<Outcome> {
  const { record, size } = recordInUse(base, options.sources, options.source ?? []);
  const kinds = new Set<CheckKind>(options.kind ?? CHECK_KINDS);
  const results: CheckResult[] = [];
  for (const file of drafts) {
    const document = await readDraft(bytesOf(file), file, options.as ?? formatOf(file));
    wordsIn(document);
    for (const finding of checkDraft(document, { record, size, kinds })) results.push({ file, ...finding });
  }
  return { out: toJson({ record: size, results }), notes: [], code: 0 };
}
