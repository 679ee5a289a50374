/** What of a page is no part of its article, by its elements and by what they are called. */

/** Elements that hold no text at all. */
export const UNREAD: ReadonlySet<string> = new Set([
  ...['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'canvas'],
  ...['select', 'textarea', 'button', 'datalist', 'audio', 'video', 'head', 'map', 'dialog'],
]);

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
  ['del', 'deleted text'],
  ['s', 'deleted text'],
  ['strike', 'deleted text'],
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

/** Words of classes and ids, between hyphens, underscores or capitals. */
const BY_NAME: readonly (readonly [words: RegExp, what: string])[] = [
  [/^(?:cookies?|consent|gdpr|ccpa)$/, 'cookie'],
  [/^(?:nav|navbar|navigation|navi|menu|submenu|breadcrumbs?|pagination|pager|toc|skip)$/, 'menu'],
  [/^(?:share|sharing|sharebar|social|socials|follow)$/, 'share'],
  [
    /^(?:related|recommend(?:ed|ations?)?|recirc|teasers?|trending|popular|outbrain|taboola)$/,
    'related',
  ],
  [/^(?:comments?|disqus|replies|respond)$/, 'comments'],
  [
    /^(?:ads?|advert|adverts|advertisement|advertising|promo|promotion|sponsored|sponsor)$/,
    'advertisement',
  ],
  [/^(?:newsletter|subscribe|subscription|signup|paywall|login)$/, 'subscription'],
  [/^(?:sidebar|rail|widget|widgets)$/, 'aside'],
  [/^(?:footer|colophon|copyright|disclaimer)$/, 'footer'],
  [/^(?:masthead|topbar|toolbar|sitehead|siteheader)$/, 'header'],
  [/^(?:modal|popup|overlay|lightbox)$/, 'dialog'],
];
/** Words in whose company a name says what something is about, and not what it is. */
const CONTENT = /^(?:article|story|post|entry|content|body|text|main|page|headline|title)$/;
const UNSEEN =
  /^(?:hidden|sr-only|visually-hidden|visuallyhidden|screen-reader-text|screenreader|offscreen|d-none|is-hidden)$/;

type Attributes = Readonly<Record<string, string | undefined>>;

function namesIn({ class: classes = '', id = '' }: Attributes): string[] {
  return `${classes} ${id}`.split(/\s+/).filter(Boolean);
}

function byName(name: string): string | undefined {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/);
  const what = BY_NAME.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
  if (what === undefined) return undefined;
  // "article-body with-sidebar" or "post-comments-open" is the article itself.
  const last = words.at(-1) ?? '';
  return CONTENT.test(last) || /^(?:has|with|no|without|is|js)$/.test(words[0] ?? '')
    ? undefined
    : what;
}

/** Why an element is no part of the article; `''` where it is not seen at all; `undefined` where it may be. */
export function reasonOf(
  element: string,
  attributes: Attributes,
  inArticle: boolean,
): string | undefined {
  if (UNREAD.has(element)) return '';
  if (attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return '';
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '')) return '';
  const names = namesIn(attributes);
  if (names.some((name) => UNSEEN.test(name.toLowerCase()))) return '';
  if (['html', 'body', 'main', 'article'].includes(element)) return undefined;
  const own = BY_ELEMENT.get(element) ?? BY_ROLE.get(attributes['role']?.toLowerCase() ?? '');
  if (own !== undefined) return own;
  if (element === 'footer') return 'footer';
  if (element === 'header' && !inArticle) return 'header';
  for (const name of names) {
    const what = byName(name);
    if (what !== undefined) return what;
  }
  return undefined;
}

/** Whether an element says of itself that it is the text of the article. */
export function isBody(attributes: Attributes): boolean {
  if (/\barticleBody\b/.test(attributes['itemprop'] ?? '')) return true;
  const body =
    /^(?:article|story|post|entry|news)[-_]?_?(?:body|content|text)$|^(?:rich_media_content|TRS_Editor)$/i;
  return namesIn(attributes).some((name) => body.test(name));
}
