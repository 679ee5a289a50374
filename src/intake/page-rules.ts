/** What of a page is no part of its article, by its elements and by what they are called. */
import { DELETED } from './left-out.ts';
import { type Reason, reasonOfName } from './page-names.ts';

/** Elements that hold no text at all. */
export const UNREAD: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas'],
  ...['rt', 'rp'],
  ...['select', 'textarea', 'button', 'datalist', 'audio', 'video', 'head', 'map', 'dialog'],
]);

/** Elements that hold no text of their line but are told of: what is said beside it. */
export const BESIDE: ReadonlyMap<string, string> = new Map([['rt', 'ruby reading']]);

export const BLOCKS: ReadonlySet<string> = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'aside', 'header', 'footer', 'nav', 'body', 'html'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hgroup', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'menu'],
  ...['blockquote', 'pre', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tfoot'],
  ...[
    'tr',
    'td',
    'th',
    'form',
    'fieldset',
    'legend',
    'address',
    'details',
    'summary',
    'hr',
    'center',
  ],
]);

/** Elements that have no end tag and hold nothing. */
export const VOID: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param'],
  ...['source', 'track', 'wbr'],
]);

const BY_ELEMENT: ReadonlyMap<string, string> = new Map([
  ['nav', 'menu'],
  ['menu', 'menu'],
  ['aside', 'aside'],
  ['form', 'form'],
  ['del', DELETED],
  ['s', DELETED],
  ['strike', DELETED],
]);

const BY_ROLE: ReadonlyMap<string, string> = new Map([
  ['navigation', 'menu'],
  ['menu', 'menu'],
  ['menubar', 'menu'],
  ['banner', 'header'],
  ['contentinfo', 'footer'],
  ['complementary', 'aside'],
  ['search', 'form'],
  ['dialog', 'dialog'],
  ['alertdialog', 'dialog'],
]);

const UNSEEN =
  /^(?:hidden|sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader|offscreen|d-none|is-hidden)$/;

type Attributes = Readonly<Record<string, string | undefined>>;

/** UTF-16 units of the names of an element that are read. */
const MOST_NAMED = 1000;

function namesIn({ class: classes = '', id = '' }: Attributes): string[] {
  return `${id} ${classes.slice(0, MOST_NAMED)}`.split(/\s+/).filter(Boolean);
}

/** Whether an element is not shown at all. */
export function isUnseen(element: string, attributes: Attributes): boolean {
  if (UNREAD.has(element)) return true;
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return true;
  return namesIn(attributes).some((name) => UNSEEN.test(name.toLowerCase()));
}

/** Why an element is no part of the article, by what it is or is called; `undefined` where nothing says so. */
export function reasonOf(
  element: string,
  attributes: Attributes,
  inArticle: boolean,
): Reason | undefined {
  if (['html', 'body', 'main', 'article'].includes(element)) return undefined;
  const own = BY_ELEMENT.get(element) ?? BY_ROLE.get(attributes['role']?.toLowerCase() ?? '');
  if (own !== undefined) return { what: own, weight: 'sure' };
  if (element === 'footer') return { what: 'footer', weight: 'sure' };
  if (element === 'header' && !inArticle) return { what: 'header', weight: 'sure' };
  const named = namesIn({ class: attributes['class'] }).flatMap((name) => reasonOfName(name) ?? []);
  const byId = reasonOfId(element, attributes['id'] ?? '');
  if (byId) named.push(byId);
  return named.find(({ weight }) => weight !== 'mentioned') ?? named[0];
}

/** Ids of headings and of sections are often made of the words of the heading, and those inside a line are anchors. */
function reasonOfId(element: string, id: string): Reason | undefined {
  if (!BLOCKS.has(element) || /^h[1-6]$/.test(element)) return undefined;
  const reason = reasonOfName(id);
  return element === 'section' && reason?.weight !== 'sure' ? undefined : reason;
}

/** Whether an element says of itself that it is the text of the article. */
export function isBody(attributes: Attributes): boolean {
  if (/\barticleBody\b/.test(attributes['itemprop'] ?? '')) return true;
  const body =
    /^(?:article|story|post|entry|news)[-_]?_?(?:body|content|text)$|^(?:rich_media_content|TRS_Editor)$/i;
  return namesIn(attributes).some((name) => body.test(name));
}
