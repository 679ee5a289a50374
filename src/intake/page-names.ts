/** What the class or the id of an element of a page says of it. */

/** Why an element may be no part of the article. */
export interface Reason {
  /** What it is, for people. */
  readonly what: string;
  /**
   * `sure`: it is left out. `named`: it is called so, but whoever wrote the page may have put text of the
   * article there. `mentioned`: its name has other words, too, as "market-share".
   */
  readonly weight: 'sure' | 'named' | 'mentioned';
}

/** Words of classes and ids, between hyphens, underscores or capitals. */
const FURNITURE: readonly (readonly [words: RegExp, what: string, weight: 'sure' | 'named'])[] = [
  [/^(?:cookies?|consent|gdpr|ccpa)$/, 'cookie', 'sure'],
  [
    /^(?:nav|navbar|navigation|navi|menu|submenu|breadcrumbs?|pagination|pager|toc|skip)$/,
    'menu',
    'named',
  ],
  [/^(?:share|sharing|sharebar|social|socials|follow)$/, 'share', 'named'],
  [
    /^(?:related|recommend(?:ed|ations?)?|recirc|teasers?|trending|popular|outbrain|taboola)$/,
    'related',
    'named',
  ],
  [/^(?:comments?|disqus|replies|respond)$/, 'comments', 'sure'],
  [/^(?:ads?|advert|adverts|advertisement|advertising)$/, 'advertisement', 'sure'],
  [/^(?:promo|promotion|sponsored|sponsor)$/, 'advertisement', 'named'],
  [/^(?:newsletter|subscribe|subscription|signup|paywall|login)$/, 'subscription', 'sure'],
  [/^(?:sidebar|rail|widget|widgets)$/, 'aside', 'named'],
  [/^(?:footer|colophon|copyright|disclaimer)$/, 'footer', 'named'],
  [/^(?:masthead|topbar|toolbar|sitehead|siteheader)$/, 'header', 'named'],
  [/^(?:modal|popup|overlay|lightbox)$/, 'dialog', 'sure'],
];
/** Words that say how a part of a page is laid out, and not what it is about. */
const LAYOUT =
  /^(?:list|box|bar|banner|block|section|area|wrap|wrapper|container|holder|inner|outer|row|col|column|item|items|link|links|button|buttons|btn|icon|icons|count|counts|counter|form|thread|panel|tools|notice|message|policy|header|head|top|bottom|left|right|site|page|global|main|primary|secondary|mobile|desktop|sticky|fixed|js|post|posts|entry|article|articles|story|stories|news|media|slot|unit|group|label|close|open|[\da-f]*)$/;
/** Words in whose company a name says what something is about, and not what it is. */
const CONTENT = /^(?:article|story|post|entry|content|body|text|main|page|headline|title)$/;

/** What a class or an id calls its element; `undefined` where it names no furniture of pages. */
export function reasonOfName(name: string): Reason | undefined {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_:]+/);
  const found = FURNITURE.find(([pattern]) => words.some((word) => pattern.test(word)));
  if (found === undefined) return undefined;
  // "article-body with-sidebar" or "post-comments-open" is the article itself.
  if (CONTENT.test(words.at(-1) ?? '')) return undefined;
  if (/^(?:has|with|no|without|is|js)$/.test(words[0] ?? '')) return undefined;
  const [, what, weight] = found;
  const foreign = words.some(
    (word) => !LAYOUT.test(word) && !FURNITURE.some(([pattern]) => pattern.test(word)),
  );
  return { what, weight: foreign ? 'mentioned' : weight };
}
