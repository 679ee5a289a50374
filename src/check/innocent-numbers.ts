/**
 * Numbers that say where something stands or how it is reached, and nothing that a record could hold:
 * pages, sections, telephones, times, codes.
 */
const LABEL =
  /(?:^|[^\p{L}])(?:pages?|pp?|sections?|sect?|chapters?|chap|nos?|issues?|vol|volumes?|items?|figs?|figures?|tables?|rules?|articles?|art|paras?|paragraphs?|rooms?|tel|phone|telephone|fax|ext|extension|call|mobile|issn|isbn|doi|ref|unit|step|questions?|version|ver|lines?|id|footnotes?|notes?|annex|appendix|exhibit|clause|lot|gate|platform|flight|memo|brief|letter|edition|part|episode|slide|q|flat|suite|floor|box|postcode|zip)\.?[\s:#(№]*$/iu;
const AFTER_LETTERS = /[\p{L}\p{N}_]\.?-?$|[#@/\\=]\s?$|\d\($|[\p{L}\p{N}]-$/u;
const TELEPHONE = /\+?\(?\d[\d ()/-]{6,}\d/gu;
const TIME = /(?<![\d.:])\d{1,2}[:h]\d{2}(?![\d:])(?:\s*(?:a\.?m|p\.?m|Uhr|GMT|UTC))?/giu;
const ADDRESS =
  /\b(?:\d{1,4}[a-z]?\s+(?:\p{Lu}\p{L}+\s+){1,3}(?:Avenue|Ave|Street|St|Road|Rd|Lane|Square|Boulevard|Blvd|Drive)|\p{L}+(?:straße|strasse|gasse)\s+\d+)/gu;
const ADDRESS_OR_LINK = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gu;
const CODE =
  /(?<![\p{L}\p{N}])(?:\p{Lu}{1,6}-\d[\d-]*|\d{4}-\d{3}[\dX]|\d+(?:\.\d+){2,}|0\d{3,})(?![\p{L}\p{N}])/gu;
const RATE = /\d[\d.,]*\s*\p{L}{3}\s*=\s*[\d.,]+\s*\p{L}{3}/gu;
/** Telephone numbers have groups of two or more digits, or a sign of the country. */
const GROUPED = /^\d{1,3}(?: \d{3})+$/;
const RANGE_OF_YEARS = /^\d{4}\s?[-/]\s?\d{2,4}$/;

/** Stretches of a text whose numbers are not compared. */
export function innocentStretches(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  if (!/\d/.test(text)) return found;
  for (const pattern of [TIME, ADDRESS, ADDRESS_OR_LINK, CODE, RATE]) {
    for (const { 0: all, index } of text.matchAll(pattern)) found.push([index, index + all.length]);
  }
  for (const { 0: all, index } of text.matchAll(TELEPHONE)) {
    const digits = all.replace(/\D/g, '').length;
    const plain = /^[\d ]+$/.test(all);
    const isDate = /\d{4}-\d{2}/.test(all) || RANGE_OF_YEARS.test(all);
    if (digits >= 7 && !isDate && !(plain && GROUPED.test(all)))
      found.push([index, index + all.length]);
  }
  return found;
}

/** Whether a number that begins at a place only names a place, an issue or a telephone. */
export function isInnocent(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return LABEL.test(before) || AFTER_LETTERS.test(before.replace(/(?:US|U\.S\.)?[$€£¥₽]$/u, ''));
}
