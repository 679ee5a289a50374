import { dirname, relative, resolve } from 'node:path';
import { bytesOf } from '../intake/text-file.ts';
import type { CheckResult } from '../model/check-result.ts';
import { fingerprintsOf } from '../output/check-fingerprint.ts';
import { asksForLook } from '../output/checked.ts';
import { UsageError } from '../program/errors.ts';

const HEAD = '# cnca check, known findings: fingerprint, file, rule, words';

/** Says how a file of known findings names a draft: from its own folder, however it was typed. */
function nameIn(path: string): (file: string) => string {
  const folder = dirname(resolve(path));
  return (file) => (file === '-' ? file : relative(folder, resolve(file)).replaceAll('\\', '/'));
}

/**
 * The findings that ask for a look, one a line and in order, for a file under version control.
 *
 * @param path of that file
 */
export function writeBaseline(results: readonly CheckResult[], path: string): string {
  const named = nameIn(path);
  const fingerprints = fingerprintsOf(results);
  const lines = results
    .filter(asksForLook)
    .map((result) => {
      const words = result.text.replace(/\s+/gu, ' ').slice(0, 80);
      return [fingerprints.get(result), named(result.file), result.rule, words].join('\t');
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
function readBaseline(path: string): ReadonlyMap<string, ReadonlySet<string>> {
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

/**
 * The findings, those that are known as notes.
 *
 * @param path of the file that lists them
 */
export function asKnown(results: readonly CheckResult[], path: string): CheckResult[] {
  const known = readBaseline(path);
  const named = nameIn(path);
  const fingerprints = fingerprintsOf(results);
  return results.map((result) => {
    const isKnown = known.get(named(result.file))?.has(fingerprints.get(result) ?? '') ?? false;
    return isKnown && result.level !== 'none' ? { ...result, level: 'note', known: true } : result;
  });
}
