import type { FactIndex } from '../../index/fact-index.ts';
import { yearOfDay } from '../../model/edtf.ts';
import { counted } from '../../text/counted.ts';
import { inTime } from '../../views/in-time.ts';
import { shownDate } from '../../views/shown-date.ts';
import type { ClaimData } from '../page-data.ts';
import type { Asked } from './address.ts';
import { element } from './elements.ts';
import type { Sought } from './seek.ts';
import { nextTask } from './slices.ts';
import { yearBars } from './year-bars.ts';

/** How many nodes are put into the page in one task. */
const FIRST = 40;

/** The articles of a page, in the order and number in which a view shows them. */
export class FactList {
  readonly articles: readonly HTMLElement[];
  readonly #place: HTMLElement;
  /** Only a screen reader needs it: it parts the facts from what stands before. */
  readonly #heading = element('h2', { class: 'sr' }, ['Results']);
  /** The articles under the headings of their documents, as the page came. */
  readonly #whole: readonly Node[];
  readonly #claims: readonly ClaimData[];
  /** What is shown, also what is still to be put into the page. */
  #nodes: readonly Node[];
  /** How often something was shown: what is put later belongs to one of them. */
  #turn = 0;

  constructor(place: HTMLElement, claims: readonly ClaimData[]) {
    this.#place = place;
    this.#claims = claims;
    this.#whole = [...place.childNodes];
    this.#nodes = this.#whole;
    this.articles = [...place.querySelectorAll('article')];
  }

  #articlesOf(numbers: readonly number[]): HTMLElement[] {
    return numbers.flatMap((number) => this.articles[number] ?? []);
  }

  /** Says that what is shown is not what is asked for now, but will soon be. */
  wait(): void {
    this.#place.setAttribute('aria-busy', 'true');
    this.#place.classList.add('stale');
  }

  /** Puts nodes into the page: as many as a screen can show at once, the rest soon. */
  #put(view: string, nodes: readonly Node[]): void {
    const same =
      nodes.length === this.#nodes.length && nodes.every((one, at) => one === this.#nodes[at]);
    this.#place.classList.remove('stale');
    if (same && this.#place.dataset['view'] === view) {
      if (this.#place.childNodes.length === nodes.length) this.#place.removeAttribute('aria-busy');
      return;
    }
    this.#nodes = nodes;
    const turn = ++this.#turn;
    this.#place.dataset['view'] = view;
    this.#place.replaceChildren(...nodes.slice(0, FIRST));
    this.#place.removeAttribute('aria-busy');
    if (nodes.length <= FIRST) return;
    this.#place.setAttribute('aria-busy', 'true');
    const more = async (): Promise<void> => {
      for (let at = FIRST; at < nodes.length; at += FIRST) {
        await nextTask();
        if (turn !== this.#turn) return;
        this.#place.append(...nodes.slice(at, at + FIRST));
      }
      this.#place.removeAttribute('aria-busy');
    };
    void more();
  }

  /** Shows all facts, by document. */
  showAll({ deprecated }: Asked): void {
    for (const [number, article] of this.articles.entries())
      article.hidden = this.#claims[number]?.r === 1 && !deprecated;
    this.#put('list', this.#whole);
  }

  /** Shows the facts that were found, in their order. */
  show({ numbers, full, result }: Sought): void {
    const articles = this.#articlesOf(numbers);
    for (const article of articles) article.hidden = false;
    const rest = articles.length - full;
    const parted =
      result && rest > 0
        ? [
            ...articles.slice(0, full),
            element('p', { class: 'divider' }, [
              `${counted(rest, 'fact')} with part of what you searched for`,
            ]),
            ...articles.slice(full),
          ]
        : articles;
    this.#put('list', [this.#heading, ...parted]);
  }

  /** Shows one fact, and those to which it is related. @param related their numbers */
  showFact(number: number, related: readonly number[]): void {
    const [article, ...others] = this.#articlesOf([number, ...related]);
    if (!article) return;
    for (const one of [article, ...others]) one.hidden = false;
    const heading = element('h2', {}, ['What other documents say']);
    const all = element('p', {}, [element('a', { href: '#' }, ['All facts'])]);
    this.#put('fact', [
      this.#heading,
      article,
      ...(others.length > 0 ? [heading, ...others] : []),
      all,
    ]);
  }

  /** Shows the facts that have a date, in the order of time. */
  showInTime({ numbers }: Sought, index: FactIndex): number {
    const { dated, undated } = inTime(index, numbers);
    const dates = dated.flatMap(({ number }) => this.#claims[number]?.d ?? []);
    const nodes: Node[] = [];
    const bars = yearBars(dates, this.#place.clientWidth);
    if (bars) nodes.push(bars);
    let before = '';
    for (const { number, first, last } of dated) {
      const [article] = this.#articlesOf([number]);
      const date = this.#claims[number]?.d;
      if (!article || date === undefined) continue;
      const year = String(yearOfDay(first ?? last ?? 0));
      if (year !== before) nodes.push(element('h2', { class: 'year' }, [year]));
      before = year;
      article.hidden = false;
      article.dataset['when'] = shownDate(date);
      nodes.push(article);
    }
    this.#put('timeline', nodes);
    return undated.length;
  }
}
