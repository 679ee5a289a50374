/**
 * APA, 7th edition, by Brenton M. Wiernik and Andrew Dunning, from the Citation Style Language
 * project, under the licence that the style states: Creative Commons Attribution-ShareAlike 3.0. The
 * sort keys are removed, as they cost citeproc-js half a second; the caller sorts the documents. Laws
 * without a name for their kind are not called public laws (`Pub. L.`), as few countries have such.
 */
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };

export const style = styles.apa
  .replace(/<sort>.*?<\/sort>/gs, '')
  .replace(/<else><text form="short" term="legislation"[^>]*\/><\/else>/, '');
