/**
 * The English terms of the styles, unchanged from the Citation Style Language project, by the authors
 * that the locale names: Creative Commons Attribution-ShareAlike 3.0.
 */
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };

export const locale = locales['en-US'];
