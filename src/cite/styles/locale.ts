/**
 * The English terms of the styles from the Citation Style Language project, by the authors that the
 * locale names: Creative Commons Attribution-ShareAlike 3.0. The quotation marks are replaced, so that
 * citeproc-js leaves those of titles alone.
 */
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import { STYLE_CLOSES, STYLE_OPENS } from '../quotation-marks.ts';

export const locale = locales['en-US']
  .replace(/(name="open-(?:inner-)?quote">)./g, `$1${STYLE_OPENS}`)
  .replace(/(name="close-(?:inner-)?quote">)./g, `$1${STYLE_CLOSES}`);
