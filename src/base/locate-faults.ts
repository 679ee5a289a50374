import type { Claim } from '../model/records.ts';
import { MAX_PROBLEMS } from '../program/bounds.ts';
import { decode } from './decode.ts';
import { fileProblem, type Problem } from './problems.ts';
import type { Fault, FileFaults, OutlinedFile, TopicFault } from './references.ts';
import { type Path, YamlFile } from './yaml-file.ts';

/** A file of claims whose text can be read to locate faults in it. */
export interface ReadableFile extends OutlinedFile {
  /** Called only if the file has faults. */
  readonly bytes: () => Buffer;
}

/**
 * Locates the faults of files of claims: parses each file with faults again.
 *
 * @returns the problems by file, line and column; files after {@link MAX_PROBLEMS} are left out
 */
export function locateFaults(checked: Iterable<FileFaults<ReadableFile>>): Problem[] {
  const problems: Problem[] = [];
  for (const { file, faults } of checked) {
    const found: Fault[] = [];
    for (const fault of faults) {
      // One more than the limit shows that there are more.
      if (problems.length + found.push(fault) > MAX_PROBLEMS) break;
    }
    if (found.length > 0) problems.push(...locate(file, found));
    if (problems.length > MAX_PROBLEMS) break;
  }
  return problems;
}

function locate(file: ReadableFile, faults: readonly Fault[]): Problem[] {
  const text = decode(file.path, file.bytes());
  if (typeof text !== 'string') return [text];
  const yaml = new YamlFile(file.path, text);
  // The YAML library may refuse a file that the reader of the house layout accepted.
  if (!Array.isArray(yaml.data)) return faults.map((fault) => withoutPlace(file.path, fault));
  const claims: readonly Partial<Claim>[] = yaml.data;
  const problems: Problem[] = [];
  const add = (fault: Fault, index: number): void => {
    for (const path of pathsOf(claims[index] ?? {}, fault)) {
      if (problems.length > MAX_PROBLEMS) return;
      problems.push(yaml.problem([index, ...path], fault.code, fault.message));
    }
  };
  for (const fault of faults) {
    if (problems.length > MAX_PROBLEMS) break;
    if (fault.index !== undefined) add(fault, fault.index);
    else for (const index of claims.keys()) add(fault, index);
  }
  return problems.sort((a, b) => a.line - b.line || a.col - b.col);
}

function withoutPlace(path: string, { index, code, message }: Fault): Problem {
  const where = index === undefined ? '' : `claim ${index + 1}: `;
  return fileProblem(path, code, where + message);
}

/** The paths, within a claim, of the values that a fault is about. */
function pathsOf(claim: Partial<Claim>, { key, value }: Fault): Path[] {
  const held = claim[key];
  if (Array.isArray(held)) {
    return held.flatMap((item, place) => (item === value ? [[key, place]] : []));
  }
  return held === value ? [[key]] : [];
}

/** Locates the faults of topics: parses topics.yaml again if there are any. */
export function locateTopicFaults(
  path: string,
  bytes: Buffer,
  faults: readonly TopicFault[],
): Problem[] {
  if (faults.length === 0) return [];
  const text = decode(path, bytes);
  // Parsing has already reported that the bytes are not text.
  if (typeof text !== 'string') return [];
  const yaml = new YamlFile(path, text);
  return faults.map(({ index, key, code, message }) => yaml.problem([index, key], code, message));
}
