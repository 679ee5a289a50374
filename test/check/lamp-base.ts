import { writeBase } from '../helpers/base.ts';
import { findingsOf } from './checking.ts';

/** A claim of the report on the lamps, of which the quote says the same; `more` adds or replaces fields. */
export const claimOf = (id: string, sentence: string, more: object = {}): string => {
  const fields = { id, kind: 'statistic', topics: ['lights'], source: 'lamps' };
  return `- ${JSON.stringify({ ...fields, claim: sentence, quote: sentence, ...more })}\n`;
};

/** A base that has these claims alone. @param files more of its files, or other ones */
export const lampBase = (
  claims: readonly string[],
  files: Readonly<Record<string, string>> = {},
): string =>
  writeBase({
    'sources.yaml': 'lamps: {type: report, title: Report on the lamps, issued: "2024-02-01"}\n',
    'topics.yaml': '- id: lights\n  label: Lights\n  description: Lamps.\n',
    'thesaurus.yaml': '[]\n',
    'fingerprints/keepers': null,
    'fingerprints/log-1902': null,
    'claims/keepers.yaml': null,
    'claims/log.yaml': null,
    'claims/lamps.yaml': claims.join(''),
    ...files,
  });

/** The figures of a draft of which a verdict is said, each with what the record has. */
export async function figuresSaid(base: string, draft: string, verdict: string): Promise<string[]> {
  const findings = await findingsOf(draft, { base });
  return findings
    .filter((one) => one.kind === 'figure' && one.verdict === verdict)
    .map(({ text, record }) => `${text}: ${record}`);
}
