import type { CheckResult } from '../model/check-result.ts';
import { fingerprintsOf } from './check-fingerprint.ts';
import { sentenceOf } from './check-sentence.ts';
import { type Checked, unitOf } from './checked.ts';
import { toJson } from './json.ts';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** What each rule is about, for the list of alerts. */
const RULES: Readonly<Record<string, string>> = {
  'quotation/exact': 'The quoted words stand on record, character for character.',
  'quotation/normalised': 'The quoted words stand on record, but for typography.',
  'quotation/elided': 'The quoted words stand on record, but for what an ellipsis leaves out.',
  'quotation/altered': 'The record has nearly these words, and not these.',
  'quotation/partly': 'A part of the quoted words stands on record.',
  'quotation/not-on-record': 'The record has nothing like the quoted words.',
  'figure/agrees': 'The record has the figure.',
  'figure/close': 'The record has nearly the figure.',
  'figure/contested': 'Documents of the record differ about the figure.',
  'figure/differs': 'The record has another figure.',
  'figure/not-on-record': 'The record has no such figure.',
  'attribution/agrees': 'Who is named says so in the record.',
  'attribution/differs': 'Somebody else says so in the record.',
  'citation/fits': 'The citation is of the place that it stands beside.',
  'citation/misfit': 'The words beside the citation stand in another place.',
  'citation/unknown': 'No claim and no document has the key of the citation.',
};

/** A path as a relative URI reference; an absolute one as a file URI. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  const drive = /^[A-Za-z]%3A\//.test(path);
  if (drive) return `file:///${path.replace('%3A', ':')}`;
  if (path.startsWith('/')) return `file://${path}`;
  return path.replace(/^\.\//, '');
}

function resultOf(
  checked: Checked,
  result: CheckResult,
  rules: readonly string[],
  fingerprints: ReadonlyMap<CheckResult, string>,
): unknown {
  const { file, line, column, endLine, endColumn, offset, length, level, rule, suggestion } =
    result;
  const artifactLocation = { uri: uriOf(file), uriBaseId: '%SRCROOT%' };
  const isLine = unitOf(checked, file) === 'line';
  const region = isLine
    ? { startLine: line, startColumn: column, endLine, endColumn }
    : { charOffset: offset, charLength: length };
  const where = isLine ? '' : `¶${line}:${column} `;
  const location = file.startsWith('/') ? { uri: uriOf(file) } : artifactLocation;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    kind: level === 'none' ? 'pass' : 'fail',
    level,
    message: { text: where + sentenceOf(result) },
    locations: [{ physicalLocation: { artifactLocation: location, region } }],
    partialFingerprints: { 'cncaText/v1': fingerprints.get(result) ?? '' },
    ...(suggestion !== null &&
      isLine && {
        fixes: [
          {
            description: { text: 'what the record has' },
            artifactChanges: [
              {
                artifactLocation: location,
                replacements: [{ deletedRegion: region, insertedContent: { text: suggestion } }],
              },
            ],
          },
        ],
      }),
  };
}

/** The findings as SARIF 2.1.0, for code scanning. */
export function checkSarif(checked: Checked): string {
  const rules = Object.keys(RULES);
  const fingerprints = fingerprintsOf(checked.report.results);
  return toJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cnca',
            rules: rules.map((id) => ({ id, shortDescription: { text: RULES[id] ?? id } })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.shown.map((result) => resultOf(checked, result, rules, fingerprints)),
      },
    ],
  });
}
