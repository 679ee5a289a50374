import type { FactIndex } from '../../index/fact-index.ts';
import { counted } from '../../text/counted.ts';
import type { PageData } from '../page-data.ts';
import { type Asked, EVERYTHING, fragmentOf, isNarrowed, readFragment, VIEWS } from './address.ts';
import { Copying } from './copying.ts';
import { element, elementOf } from './elements.ts';
import { FacetPanel } from './facet-panel.ts';
import { type Facets, facetsOf } from './facets.ts';
import { FactList } from './fact-list.ts';
import { FoundWords } from './found-words.ts';
import { messages, status } from './messages.ts';
import { pageIndex } from './page-index.ts';
import { listenToKeys } from './page-keys.ts';
import { Seeker, type Sought } from './seek.ts';
import { inSlices, nextTask } from './slices.ts';

/** What an id may look like: an address may hold any text. */
const PLAIN_ID = /^[\w:.-]{1,100}$/;
/** How long nobody types who has finished a word, in ms. */
const PAUSE = 350;

/** A page that answers: it shows what its address asks for. */
export class LivePage {
  readonly #data: PageData;
  readonly #title = document.title;
  readonly #seeker: Seeker;
  readonly #list: FactList;
  readonly #panel: FacetPanel;
  readonly #copying: Copying;
  readonly #found: FoundWords;
  readonly #box = elementOf('page:search', HTMLInputElement);
  readonly #status = elementOf('page:status', HTMLElement);
  readonly #notes = elementOf('page:notes', HTMLElement);
  readonly #sections = {
    facts: elementOf('page:facts', HTMLElement),
    conflicts: elementOf('page:conflicts', HTMLElement),
    documents: elementOf('page:documents', HTMLElement),
  };
  readonly #numbers: ReadonlyMap<Element | string, number>;
  #index: Promise<FactIndex> | undefined;
  #asked: Asked = EVERYTHING;
  #told: ReturnType<typeof setTimeout> | undefined;
  /** How often something was asked: an answer that comes late is not shown. */
  #turn = 0;

  private constructor(data: PageData, facets: Facets) {
    this.#data = data;
    const { claims } = data;
    this.#seeker = new Seeker(claims, facets);
    this.#list = new FactList(this.#sections.facts, claims);
    const numbers = new Map<Element | string, number>();
    for (const [number, article] of this.#list.articles.entries())
      numbers.set(article, number).set(article.id, number);
    this.#numbers = numbers;
    this.#found = new FoundWords((article) => this.#numbers.get(article) ?? -1);
    this.#copying = new Copying(data, (text) => this.#announce(text));
    this.#panel = new FacetPanel(
      elementOf('page:filters', HTMLFormElement),
      facets,
      { conflicts: claims.some(({ x }) => x), deprecated: claims.some(({ r }) => r) },
      () => this.#ask(this.#panel.read(this.#asked)),
    );
    this.#listen();
  }

  /** Makes a page live, in several tasks, so that it can be read and typed into meanwhile. */
  static async open(data: PageData): Promise<void> {
    await nextTask();
    const facets = facetsOf(data);
    await nextTask();
    const page = new LivePage(data, facets);
    await nextTask();
    await page.#start();
  }

  /** Makes the index, and shows what the address asks for: lists at once, searches when it is made. */
  async #start(): Promise<void> {
    elementOf('page:filters', HTMLFormElement)
      .closest('details')
      ?.toggleAttribute('open', matchMedia('(min-width: 60rem)').matches);
    this.#index = pageIndex(this.#list.articles, this.#data);
    // What somebody has typed by now is asked, unless the address asks for something.
    const typed = this.#box.value;
    if (typed !== '' && location.hash === '') this.#ask({ ...EVERYTHING, words: typed });
    else await this.#showAddress();
    await this.#index;
    document.documentElement.dataset['ready'] = '';
    await inSlices(this.#list.articles, (some, first) => {
      for (const [at, article] of some.entries()) this.#copying.addTo(article, first + at);
    });
  }

  #listen(): void {
    this.#box.addEventListener('input', (event) => {
      // The list of documents shows nothing of what is found.
      const view = this.#asked.view === 'documents' ? 'list' : this.#asked.view;
      const asked = { ...this.#asked, view, words: this.#box.value, exact: false };
      // Letters make no steps back.
      history.replaceState(null, '', fragmentOf(asked));
      // What is pasted is whole.
      void this.#show(asked, event instanceof InputEvent && event.data?.length === 1);
    });
    this.#box.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#walk(1);
    });
    addEventListener('hashchange', () => void this.#showAddress());
    const walk = (by: 1 | -1): void => this.#walk(by);
    const search = (): void => this.#box.select();
    const copy = (): void => {
      const article = this.#atHand();
      if (article) void this.#copying.copy(article, this.#numbers.get(article) ?? -1);
    };
    listenToKeys({ search, walk, copy });
  }

  /** The articles that are shown, in order. */
  #shown(): HTMLElement[] {
    const all = this.#sections.facts.querySelectorAll<HTMLElement>('article:not([hidden])');
    return this.#sections.facts.hidden ? [] : [...all];
  }

  /** The article that has the focus, else the first. */
  #atHand(): HTMLElement | undefined {
    const shown = this.#shown();
    return shown.find((one) => one.contains(document.activeElement)) ?? shown[0];
  }

  #walk(by: 1 | -1): void {
    const shown = this.#shown();
    const at = shown.findIndex((one) => one.contains(document.activeElement));
    const next = shown[at < 0 ? 0 : at + by];
    next?.focus({ preventScroll: true });
    // Its beginning comes into sight, also where it is higher than the window.
    next?.scrollIntoView();
  }

  /** Says something that is read out. */
  #announce(text: string): void {
    const place = elementOf('page:told', HTMLElement);
    place.textContent = text;
    place.classList.add('shown');
    clearTimeout(this.#told);
    this.#told = setTimeout(() => {
      place.textContent = '';
      place.classList.remove('shown');
    }, 2500);
  }

  #ask(asked: Asked): void {
    const fragment = fragmentOf(asked);
    if (location.hash === fragment || (fragment === '#' && location.hash === ''))
      void this.#show(asked);
    else location.hash = fragment;
  }

  async #showAddress(): Promise<void> {
    const fragment = readFragment(location.hash);
    if ('asked' in fragment) {
      if (this.#box !== document.activeElement || this.#box.value.trim() !== fragment.asked.words)
        this.#box.value = fragment.asked.words;
      await this.#show(fragment.asked);
      return;
    }
    const number = this.#numbers.get(fragment.id);
    if (number === undefined) this.#showElement(fragment.id);
    else this.#showFact(number);
  }

  /** Shows what an address points to that is no fact: a document, or a part of the page. */
  #showElement(id: string): void {
    const found = document.getElementById(id);
    if (found && this.#sections.documents.contains(found)) {
      this.#turn++;
      this.#frame(
        { ...EVERYTHING, view: 'documents' },
        counted(this.#data.sources.length, 'document'),
      );
      found.focus();
      found.scrollIntoView();
    } else if (!found) {
      this.#turn++;
      this.#frame(
        EVERYTHING,
        `This page has no fact${PLAIN_ID.test(id) ? ` “${id}”` : ' of this name'}`,
      );
      this.#list.showAll(EVERYTHING);
    }
  }

  #showFact(number: number): void {
    this.#turn++;
    const { x = [], a = [], r } = this.#data.claims[number] ?? {};
    const related = [...x, ...a].flatMap((id) => this.#numbers.get(id) ?? []);
    this.#frame(EVERYTHING, r === 1 ? 'A fact that is deprecated: its note says why' : 'One fact');
    document.body.dataset['view'] = 'fact';
    this.#list.showFact(number, related);
    const article = this.#list.articles[number];
    document.title = `${article?.querySelector('h3')?.textContent ?? ''} · ${this.#title}`;
    this.#found.show([], undefined);
    article?.focus({ preventScroll: true });
    article?.scrollIntoView();
  }

  async #show(asked: Asked, typing = false): Promise<void> {
    const turn = ++this.#turn;
    const needsIndex = asked.words.trim() !== '' || asked.view === 'timeline';
    if (needsIndex && document.documentElement.dataset['ready'] === undefined)
      this.#status.textContent = 'Preparing the search…';
    const index = needsIndex ? await this.#index : undefined;
    const sought = index ? await this.#seeker.find(asked, index) : this.#seeker.list(asked);
    if (turn !== this.#turn) return;
    document.title = asked.words.trim() === '' ? this.#title : `${asked.words} · ${this.#title}`;
    if (typing && sought.numbers.length === 0) {
      // A word that is half typed finds nothing: what was found before stays until somebody pauses.
      this.#status.textContent = status(asked, sought, this.#all(asked));
      this.#list.wait();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (turn !== this.#turn) return;
    }
    this.#frame(asked, status(asked, sought, this.#all(asked)));
    this.#panel.show(asked, (name) => this.#seeker.counts(name, asked, sought));
    this.#say(asked, sought);
    this.#put(asked, sought, index);
    const shown = sought.numbers.flatMap((number) => this.#list.articles[number] ?? []);
    this.#found.show(shown, sought.result);
  }

  #all({ deprecated }: Asked): number {
    return this.#data.claims.filter(({ r }) => deprecated || r !== 1).length;
  }

  #put(asked: Asked, sought: Sought, index: FactIndex | undefined): void {
    if (asked.view === 'timeline' && index) {
      const undated = this.#list.showInTime(sought, index);
      const dated = counted(sought.numbers.length - undated, 'fact');
      this.#status.textContent = `${dated} with a date; ${undated} without`;
    } else if (asked.view === 'conflicts') {
      const ids = new Set(sought.numbers.map((number) => this.#list.articles[number]?.id));
      const pairs = this.#sections.conflicts.querySelectorAll<HTMLElement>('[data-pair]');
      let count = 0;
      for (const pair of pairs) {
        pair.hidden = !(pair.dataset['pair'] ?? '').split(' ').some((id) => ids.has(id));
        if (!pair.hidden) count++;
      }
      this.#status.textContent = `${counted(count, 'pair')} of facts that differ`;
    } else if (asked.view === 'documents') {
      this.#status.textContent = counted(this.#data.sources.length, 'document');
    } else {
      if (isNarrowed(asked)) this.#list.show(sought);
      else this.#list.showAll(asked);
    }
  }

  /** Says what was read otherwise, and what else can be asked. */
  #say(asked: Asked, sought: Sought): void {
    const said = messages(asked, sought).map(({ text, offer }) => {
      const link = offer && element('a', { href: fragmentOf(offer.asked) }, [offer.says]);
      return element('p', {}, link ? [`${text} `, link] : [text]);
    });
    this.#notes.replaceChildren(...said);
  }

  /** Shows the part of the page that a view is in, and marks its link. */
  #frame(asked: Asked, text: string): void {
    this.#asked = asked;
    const { facts, conflicts, documents } = this.#sections;
    facts.hidden = asked.view === 'conflicts' || asked.view === 'documents';
    conflicts.hidden = asked.view !== 'conflicts';
    documents.hidden = asked.view !== 'documents';
    for (const view of VIEWS) {
      const link = document.getElementById(`page:view-${view}`);
      if (!(link instanceof HTMLAnchorElement)) continue;
      link.href = fragmentOf({ ...asked, view });
      if (view === asked.view) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    document.body.dataset['view'] = asked.view;
    this.#notes.replaceChildren();
    this.#status.textContent = text;
  }
}
