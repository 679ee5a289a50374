/** Saved pages of our own writing: layouts of many sites, in three languages. */

interface Words {
  readonly language: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly heading: string;
  readonly items: readonly string[];
  readonly menu: readonly string[];
  readonly cookie: string;
  readonly related: string;
  readonly others: readonly string[];
  readonly footer: string;
}

export const LANGUAGES: readonly Words[] = [
  {
    language: 'en',
    title: 'Harbour deepened at Wick',
    paragraphs: [
      'The harbour of Wick was deepened by two metres in 1903, the board said in its yearly report on Monday.',
      'Some 120 masons worked on the new pier for four years, and most of them came from the islands.',
      'The lamp on the pier can now be seen from 14 miles away, which no other lamp on the coast can match.',
      'Ships of up to 900 tonnes can enter at low tide. The board will meet again in the autumn.',
    ],
    heading: 'What it cost',
    items: ['One pier of granite', 'Two lamps on iron posts'],
    menu: ['Home', 'News', 'Weather'],
    cookie: 'We use cookies to improve this page. Accept all.',
    related: 'Related',
    others: ['Storm at Lybster', 'New ferry for Hoy'],
    footer: '© 1904 Wick Gazette. All rights reserved.',
  },
  {
    language: 'ru',
    title: 'Гавань Вика стала глубже',
    paragraphs: [
      'Гавань Вика углубили на два метра в 1903 году, сообщило в понедельник правление в ежегодном отчёте.',
      'Около 120 каменщиков четыре года строили новый мол, и большинство из них приехали с островов.',
      'Фонарь на молу виден теперь за 14 миль, и ни один другой фонарь побережья с ним не сравнится.',
      'Суда до 900 тонн могут входить при отливе. Правление соберётся снова осенью.',
    ],
    heading: 'Сколько это стоило',
    items: ['Один гранитный мол', 'Два фонаря на железных столбах'],
    menu: ['Главная', 'Новости', 'Погода'],
    cookie: 'Мы используем файлы cookie. Принять все.',
    related: 'Читайте также',
    others: ['Шторм в Либстере', 'Новый паром для Хоя'],
    footer: '© 1904 Вестник Вика. Все права защищены.',
  },
  {
    language: 'zh',
    title: '威克港加深',
    paragraphs: [
      '港务局周一在年度报告中说，威克港于1903年加深了两米，这是该港建成以来的第一次大规模施工。',
      '约120名石匠用四年时间修建了新的防波堤，其中大多数人来自附近的岛屿，他们住在港口旁边。',
      '防波堤上的灯现在从14海里外就能看到，沿岸没有其他灯能与之相比，渔民们对此十分满意。',
      '载重900吨以下的船只可在低潮时进港。港务局将于秋季再次开会，讨论下一步的计划。',
    ],
    heading: '花费多少',
    items: ['一座花岗岩防波堤', '两盏铁柱灯'],
    menu: ['首页', '新闻', '天气'],
    cookie: '本站使用cookie。全部接受。',
    related: '相关新闻',
    others: ['利布斯特的风暴', '霍伊的新渡船'],
    footer: '© 1904 威克报。版权所有。',
  },
];

const links = (words: readonly string[]): string =>
  words.map((word) => `<li><a href="/${encodeURIComponent(word)}">${word}</a></li>`).join('');
const all = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${text}</p>`).join('\n');
const body = ({ paragraphs, heading, items }: Words): string =>
  `${all(paragraphs.slice(0, 2))}<h2>${heading}</h2>${all(paragraphs.slice(2))}<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const related = ({ related: word, others }: Words): string =>
  `<h3>${word}</h3><ul>${links(others)}</ul>`;

type Layout = (words: Words) => string;

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  article: (w) =>
    `<nav><ul>${links(w.menu)}</ul></nav><article><h1>${w.title}</h1>${body(w)}</article><aside>${related(w)}</aside><footer>${w.footer}</footer>`,
  'main without article': (w) =>
    `<header><ul>${links(w.menu)}</ul></header><main><h1>${w.title}</h1>${body(w)}</main><footer>${w.footer}</footer>`,
  'plain divs': (w) =>
    `<div id="menu"><ul>${links(w.menu)}</ul></div><div id="wrap"><div id="left"><h1>${w.title}</h1><div>${body(w)}</div></div></div><div id="foot">${w.footer.replace(/\.$/, '')}</div>`,
  'article body named': (w) =>
    `<div class="site-nav"><ul>${links(w.menu)}</ul></div><div class="post"><h1>${w.title}</h1><div class="entry-content">${body(w)}</div><div class="sharedaddy share-buttons">Share</div></div><div class="related-posts">${related(w)}</div>`,
  microdata: (w) =>
    `<div itemscope><h1 itemprop="headline">${w.title}</h1><div itemprop="articleBody">${body(w)}</div></div><div class="comments"><p>${w.others[0]}!</p></div>`,
  'cookie banner first': (w) =>
    `<div class="cookie-consent"><p>${w.cookie}</p><button>OK</button></div><article><h1>${w.title}</h1>${body(w)}</article>`,
  'cookie banner in a dialog': (w) =>
    `<div role="dialog"><p>${w.cookie}</p></div><main><article><h1>${w.title}</h1>${body(w)}</article></main>`,
  'related inside the article': (w) =>
    `<article><h1>${w.title}</h1>${body(w)}${related(w)}</article><footer>${w.footer}</footer>`,
  'related links in the midst': (w) =>
    `<article><h1>${w.title}</h1>${all(w.paragraphs.slice(0, 2))}<div class="related"><ul>${links(w.others)}</ul></div><h2>${w.heading}</h2>${all(w.paragraphs.slice(2))}<ul>${w.items.map((item) => `<li>${item}</li>`).join('')}</ul></article>`,
  'headline in the header': (w) =>
    `<header class="masthead"><nav><ul>${links(w.menu)}</ul></nav></header><article><header><h1>${w.title}</h1></header>${body(w)}<footer>${w.footer}</footer></article>`,
  'tables for layout': (w) =>
    `<table><tr><td><ul>${links(w.menu)}</ul></td><td><h1>${w.title}</h1>${body(w)}</td></tr></table>`,
  'linked paragraphs': (w) =>
    `<article><h1>${w.title}</h1><p><a href="/board">${w.paragraphs[0]}</a></p><p>${w.paragraphs[1]}</p><h2>${w.heading}</h2>${all(w.paragraphs.slice(2))}<ul>${w.items.map((item) => `<li>${item}</li>`).join('')}</ul></article><nav><ul>${links(w.menu)}</ul></nav>`,
  'teasers of other articles': (w) =>
    `<main><article><h1>${w.title}</h1>${body(w)}</article></main><section>${w.others.map((other) => `<article><h3><a href="/o">${other}</a></h3></article>`).join('')}</section>`,
  'hidden and scripted': (w) =>
    `<article><h1>${w.title}</h1><p hidden>${w.cookie}</p><script>var a = "<p>${w.footer}</p>";</script>${body(w)}<span style="display:none">${w.footer}</span></article><form><input name=q><label>${w.menu[0]}</label></form>`,
};

/** A page: its source, and the blocks that readers take for its article. */
export function pages(): { name: string; html: string; article: string[] }[] {
  return Object.entries(LAYOUTS).flatMap(([layout, make]) =>
    LANGUAGES.map((words) => ({
      name: `${layout}, ${words.language}`,
      html: `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8"><title>${words.title} | Wick</title></head><body>${make(words)}</body></html>`,
      article: [
        words.title,
        ...words.paragraphs.slice(0, 2),
        words.heading,
        ...words.paragraphs.slice(2),
        ...words.items,
      ],
    })),
  );
}
