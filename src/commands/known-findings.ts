import { bytesOf } from '../intake/text-file.ts';
import type { CheckResult } from '../model/check-result.ts';
import { fingerprintsOf } from '../output/check-fingerprint.ts';
import { asksForLook } from '../output/checked.ts';
import { UsageError } from '../program/errors.ts';

const HEAD = '# cnca check, known findings: fingerprint, file, rule, words';

/** The findings that ask for a look, one a line and in order, for a file under version control. */
export function writeBaseline(results: readonly CheckResult[]): string {
  const fingerprints = fingerprintsOf(results);
  const lines = results
    .filter(asksForLook)
    .map((result) => {
      const words = result.text.replace(/\s+/gu, ' ').slice(0, 80);
      return [fingerprints.get(result), result.file, result.rule, words].join('\t');
    })
    .sort();
  return `${[HEAD, ...lines].join('\n')}\n`;
}

/**
 * Reads a file of known findings.
 *
 * @returns for each file the fingerprints of its findings
 * @throws {UsageError} where the file cannot be read, or is something else
 */
export function readBaseline(path: string): ReadonlyMap<string, ReadonlySet<string>> {
  const [head, ...lines] = bytesOf(path).toString('utf8').split(/\r?\n/);
  if (head !== HEAD) {
    throw new UsageError(`${path} lists no known findings; --write-baseline writes such a file`);
  }
  const known = new Map<string, Set<string>>();
  for (const line of lines) {
    const [fingerprint = '', file = ''] = line.split('\t');
    if (fingerprint === '') continue;
    const all = known.get(file) ?? new Set();
    all.add(fingerprint);
    known.set(file, all);
  }
  return known;
}

/** The findings, those that are known as notes. */
export function asKnown(
  results: readonly CheckResult[],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): CheckResult[] {
  const fingerprints = fingerprintsOf(results);
  return results.map((result) => {
    const isKnown = known.get(result.file)?.has(fingerprints.get(result) ?? '') ?? false;
    return isKnown && result.level !== 'none' ? { ...result, level: 'note' } : result;
  });
}
