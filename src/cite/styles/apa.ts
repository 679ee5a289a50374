/**
 * The APA's 7th edition by Brenton M. Wiernik and Andrew Dunning, from the Citation Style Language
 * project: Creative Commons Attribution-ShareAlike 3.0, as the style itself says. Its sort keys are
 * left out: they cost citeproc-js half a second. Documents are put in order before they get there.
 */
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };

export const style = styles.apa.replace(/<sort>.*?<\/sort>/gs, '');
