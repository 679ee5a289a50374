/**
 * What styles call things in English, from the Citation Style Language project, unchanged: Creative
 * Commons Attribution-ShareAlike 3.0, by those whom the locale itself names.
 */
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };

export const locale = locales['en-US'];
