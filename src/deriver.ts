import type { Deriver } from './index/format.ts';
import { parseFingerprint, verifyQuote } from './quotes/index.ts';
import { indexClaims, indexVocabulary } from './search/indexing.ts';

/** How a base is indexed and its quotes are located: what the base takes from the other rooms. */
export const deriver: Deriver = {
  claims: indexClaims,
  vocabulary: indexVocabulary,
  locator(text) {
    const fingerprint = parseFingerprint(text);
    return (selector) => {
      const result = verifyQuote(selector, { fingerprint });
      return 'paragraph' in result ? result.paragraph : null;
    };
  },
};
