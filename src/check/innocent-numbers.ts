import { lastWord } from './last-word.ts';

/**
 * Numbers that say where something stands or how it is reached, and nothing that a record could hold:
 * pages, sections, telephones, times, codes.
 */
const LABELS = new Set(
  (
    'page pages p pp section sections sec sect chapter chapters chap no nos issue issues vol volume volumes' +
    ' item items fig figs figure figures table tables rule rules article articles art para paras paragraph' +
    ' paragraphs room rooms tel phone telephone fax ext extension call mobile issn isbn doi ref unit step' +
    ' question questions version ver line lines id footnote footnotes note notes annex appendix exhibit clause' +
    ' notice resolution decision decree directive regulation circular case file dossier lot gate platform flight memo brief letter edition part episode slide q flat suite floor box postcode zip'
  ).split(' '),
);
const AFTER_LABEL = /[\s:#(№]{0,24}$/;
const AFTER_LETTERS =
  /[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9_]\.?-?$|[#@/\\=]\s?$|\d\($|[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9]-$/u;
const TELEPHONE = /\+?\(?\d[\d ()/-]{6,}\d/gu;
const TIME = /(?<![\d.:])\d{1,2}[:h]\d{2}(?![\d:])(?:\s*(?:a\.?m|p\.?m|Uhr|GMT|UTC))?/giu;
const ADDRESS =
  /\b(?:\d{1,4}[a-z]?\s{1,4}(?:[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f][A-Za-z\u00aa-\u024f\u0370-\u1fff]{1,40}\s{1,4}){1,3}(?:Avenue|Ave|Street|St|Road|Rd|Lane|Square|Boulevard|Blvd|Drive)|[A-Za-z\u00aa-\u024f\u0370-\u1fff]{1,40}(?:straße|strasse|gasse)\s{1,4}\d{1,5})/gu;
const ADDRESS_OR_LINK = /(?:https?:\/\/|www\.)\S+|(?<![^\s@])[^\s@]+@[^\s@]+\.\S+/gu;
const CODE =
  /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff0-9])(?:[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]{1,6}-\d[\d-]*|(?!(?:1\d|20)\d\d-(?:1\d|20)\d\d(?!\d|-))\d{4}-\d{3}[\dX]|(?!\d{1,2}\.\d{1,2}\.\d{4}(?!\d|\.\d)|[1-9]\d{0,2}(?:\.\d{3}){2,3}(?!\d|\.\d))\d+(?:\.\d+){2,}|0\d{3,})(?![A-Za-z\u00aa-\u024f\u0370-\u1fff0-9])/gu;
const RATE =
  /(?<![\d.,])\d[\d.,]*\s{0,3}[A-Za-z\u00aa-\u024f\u0370-\u1fff]{3}\s{0,3}=\s{0,3}[\d.,]+\s{0,3}[A-Za-z\u00aa-\u024f\u0370-\u1fff]{3}/gu;
/** Telephone numbers have groups of two or more digits, or a sign of the country. */
const GROUPED = /^\d{1,3}(?: \d{3})+$/;
const RANGE_OF_YEARS = /^\d{4}\s?[-/]\s?\d{2,4}$/;
const DATE = /\d{4}-\d{2}|(?<!\d)(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{4}\/\d{1,2}\/\d{1,2})(?!\d)/;

/** Each with what a text must have before it is looked for: the hints are read several times faster. */
const PATTERNS: readonly (readonly [hint: RegExp, pattern: RegExp])[] = [
  [/\d[:h]\d/, TIME],
  [/\d [A-Z][a-z]+ (?:Av|St|Ro|Rd|La|Sq|Bo|Bl|Dr|[A-Z])|[sg](?:tra|as)\S* \d/, ADDRESS],
  [/:\/\/|www\.|@/, ADDRESS_OR_LINK],
  [/[A-Z]-\d|\d-\d|\d\.\d+\.\d|0\d{3}/, CODE],
  [/= ?\d/, RATE],
];

/** Stretches of a text whose numbers are not compared. */
export function innocentStretches(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (const [hint, pattern] of PATTERNS) {
    if (!hint.test(text)) continue;
    for (const { 0: all, index } of text.matchAll(pattern)) found.push([index, index + all.length]);
  }
  if (!/\d[\d ()/-]{6}/.test(text)) return found;
  for (const { 0: all, index } of text.matchAll(TELEPHONE)) {
    const digits = all.replace(/\D/g, '').length;
    const plain = /^[\d ]+$/.test(all);
    const isDate = DATE.test(all) || RANGE_OF_YEARS.test(all);
    if (digits >= 7 && !isDate && !(plain && GROUPED.test(all)))
      found.push([index, index + all.length]);
  }
  return found;
}

/** Whether a number that begins at a place only names a place, an issue or a telephone. */
export function isInnocent(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const label = lastWord(before, AFTER_LABEL).replace('.', '');
  // "The flight: twenty-one locks" names none.
  const isCounted = /:\s*$/.test(before) && /[a-z]/i.test(text.charAt(start));
  return (
    (LABELS.has(label) && !isCounted) ||
    AFTER_LETTERS.test(before.replace(/(?:US|U\.S\.|HK|[CA])?[$€£¥₽]$/u, ''))
  );
}
