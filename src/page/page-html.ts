import { safeLines } from '../output/safe.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * A text of the record as HTML, in an element or between the quotation marks of an attribute. Control,
 * bidi and invisible characters become visible escapes, as they do at a terminal.
 */
export function html(text: string): string {
  return safeLines(text).replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);
}

/**
 * Plain data as the text of a `<script type="application/json">`, which nothing in it can end. Its texts
 * are as safe as those of the page.
 */
export function jsonBlock(id: string, data: unknown): string {
  const json = JSON.stringify(data, (_, value) =>
    typeof value === 'string' ? safeLines(value) : value,
  ).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${id}">${json}</script>`;
}

/** Whether a text is a tag of a language (BCP 47) as an attribute can hold it: it needs no quotation marks. */
export function isLanguageTag(text: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
}

/** An address that may become a link: one of the web, and no script. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url)
    ? url
    : undefined;
}
