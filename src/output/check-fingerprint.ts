import { hashKey } from '../index/keys.ts';
import type { CheckResult } from '../model/check-result.ts';

/**
 * What a finding is recognised by when the draft around it has changed: its rule and its words, and which
 * of several that are alike it is.
 */
export function fingerprintsOf(results: readonly CheckResult[]): Map<CheckResult, string> {
  const seen = new Map<string, number>();
  const found = new Map<CheckResult, string>();
  for (const result of results) {
    const { file, rule, text, named } = result;
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const key = `${rule} ${words.join(' ')} ${named ?? ''}`;
    const before = seen.get(`${file} ${key}`) ?? 0;
    seen.set(`${file} ${key}`, before + 1);
    const hex = [key, `${key} ${before}`].map((one) => hashKey(one).toString(16).padStart(8, '0'));
    found.set(result, hex.join(''));
  }
  return found;
}
