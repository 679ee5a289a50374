import CSL from 'citeproc';

/**
 * Letters of every script in which a space stands between names. citeproc-js lists those of a few,
 * and joins names in others, such as Georgian and Armenian, as in Chinese.
 */
CSL.ROMANESQUE_REGEXP =
  /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}])[\p{L}\d\u200c-\u200e\u202a-\u202e-]/u;

export default CSL;
