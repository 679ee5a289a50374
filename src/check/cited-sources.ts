import { documentKind } from '../cite/types.ts';
import type { Name, Source } from '../model/records.ts';
import type { PartialDate } from '../search/dates.ts';
import { foldWord } from '../text/fold-word.ts';
import { readFigures } from './read-figures.ts';

const WORD = /[A-Za-z\u00aa-\u024f\u0370-\u1fff0-9]+(?:['’]s(?![A-Za-z]))?|[\u3400-\u9fff]/gu;

const wordsOf = (text: string): string[] => (text.match(WORD) ?? []).map(foldWord);

/** Words that citations of every style have beside the fields of the document that they cite. */
const USUAL =
  'a an the of and in on at by with from to for via as is see also cf compare quoted cited in ibid op loc cit ' +
  'p pp page pages para paras par paragraph paragraphs sec section sect ch chap chapter fol line lines note notes vol no nr ' +
  'volume volumes issue number ed eds edn edition editor trans transl tr translated translator translation interview interviewed interviewer ' +
  'interviewee article opinion piece column report newspaper magazine journal book booklet manuscript ms mss print website webpage web ' +
  'online internet available accessed access retrieved https http www html pdf doi date undated untitled unpublished ' +
  'part parts ii iii iv et al author authors publisher published unnumbered my own our mine ours emphasis added supra above hereafter transcript passim ' +
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep ' +
  'sept oct nov dec 第 段 页 版 年 月 日 载 见 访 问 期 的 与 卷 访谈 с стр абз см там же года г дата обращения';
let usual: ReadonlySet<string> | undefined;

function isUsual(word: string): boolean {
  usual ??= new Set(wordsOf(USUAL));
  return usual.has(word);
}

/** An address, or a DOI as GB/T 7714 writes it: "DOI:10.1000/182". */
const ADDRESS = /(?:https?:\/\/|www\.|(?<![A-Za-z])doi:\s?(?=10\.))[^\s<>]+/giu;
/** "Retrieved June 20, 2025, from", "[2025-07-11]": when somebody looked at it. */
const LOOKED_AT =
  /(?:accessed|retrieved|visited|viewed|consulted|обращения|访问日期)[^.;)\]]{0,60}|\[\d{4}-\d{1,2}-\d{1,2}\]/giu;
/** "n.d.", and the kind of document as GB/T 7714 writes it: "[EB/OL]". */
const SIGNS = /(?<![A-Za-z])n\.\s?d\.?(?![A-Za-z])|\[[A-Z]{1,2}(?:\/[A-Z]{2})?\]/giu;
const INITIAL =
  /(?<![A-Za-z\u00aa-\u024f\u0370-\u1fff])([A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f])\.(?!\s?\d)/gu;
const PAGE = /(?<![A-Za-z])pp?\.?\s?(\d{1,5})/iu;
/** "People's Daily, para. 11": with a paragraph, the name of a paper cites its document. */
const LOCATES = /(?:par(?:a(?:graph)?s?)?\.?|¶)\s?\d/iu;
const SAME_AS_BEFORE = /^\s*(?:ibid(?:em)?|ebd|ebenda|там же|同上)(?![A-Za-z])/iu;

/** Whether a note cites what the note before it cites. */
export const isSameAsBefore = (note: string): boolean => SAME_AS_BEFORE.test(note);

/** The index after a run of words; -1 where it is not there. */
function after(words: readonly string[], run: readonly string[]): number {
  if (run.length === 0) return -1;
  for (let at = words.indexOf(run[0] ?? ''); at >= 0; at = words.indexOf(run[0] ?? '', at + 1)) {
    if (run.every((word, i) => words[at + i] === word)) return at + run.length;
  }
  return -1;
}

const has = (words: readonly string[], run: readonly string[]): boolean => after(words, run) >= 0;

/** The share of words that a text has, in their order. */
function shareIn(text: readonly string[], words: readonly string[]): number {
  let at = 0;
  let found = 0;
  for (const word of words) {
    const next = text.indexOf(word, at);
    if (next < 0) continue;
    found++;
    at = next + 1;
  }
  return found / Math.max(1, words.length);
}

const FEWEST_FOR_SHARE = 4;
const ALIKE = 0.8;

/** A document, as far as citations name it. */
interface Citable {
  readonly id: string;
  readonly source: Source;
  readonly title: readonly string[];
  /** What stands before the colon of a title. */
  readonly shortTitle: readonly string[];
  /** Of each author the words by which every style names them: the family name, or the whole name. */
  readonly authors: readonly (readonly string[])[];
  readonly containers: readonly (readonly string[])[];
  readonly genre: readonly string[];
  /** Every word of its fields, and the initials of its people. */
  readonly own: ReadonlySet<string>;
  readonly issued: PartialDate | undefined;
  readonly addresses: readonly string[];
}

const familyOf = (name: Name): string => ('literal' in name ? name.literal : name.family);

function peopleOf({ author, editor, translator, interviewer }: Source): Name[] {
  return [author, editor, translator, interviewer].flatMap((names) => names ?? []);
}

/** A name as an institution or a newspaper is also called: without its article, and the end of its address. */
const spellingsOf = (name: string): string[][] => {
  const words = wordsOf(name);
  const bare = words[0] === 'the' ? words.slice(1) : words;
  const isHost = /^[\w-]{3,}\.[a-z]{2,4}$/iu.test(name);
  return [bare, ...(isHost ? [bare.slice(0, -1)] : [])];
};

const plainAddress = (address: string): string =>
  address
    .replace(/^doi:\s?/iu, 'doi.org/')
    .replace(/^(?:https?:\/\/)?(?:www\.|dx\.(?=doi\.org))?/iu, '')
    .replace(/(?<![/.,;)\]])[/.,;)\]]+$/u, '');

/** An initial as a word of its own: "A." is no article. */
const initial = (letter: string): string => `initial${letter.toLowerCase()}`;

function citable(source: Source): Citable {
  const { title = '', genre = '', issued = '', publisher, interviewer, URL, DOI } = source;
  const { section, edition, volume, issue, number, 'publisher-place': town } = source;
  const kind = source.title === undefined ? documentKind(source.type).words : '';
  const said = [title, genre, kind, section, edition, volume, issue, number, source.page, town];
  const people = peopleOf(source);
  const given = people.flatMap((name) => ('given' in name ? wordsOf(name.given ?? '') : []));
  const containers = [source['container-title'], publisher, ...(interviewer ?? []).map(familyOf)];
  const named = containers.filter((name) => name !== undefined);
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(issued) ?? [];
  return {
    id: source.id,
    source,
    title: wordsOf(title),
    shortTitle: wordsOf(/^[^:?!–—]*/u.exec(title)?.[0] ?? ''),
    authors: (source.author ?? source.editor ?? []).flatMap((name) =>
      'literal' in name ? spellingsOf(name.literal) : [wordsOf(name.family)],
    ),
    containers: named.flatMap(spellingsOf),
    genre: wordsOf(genre.split(',')[0] ?? ''),
    own: new Set([
      ...wordsOf([...said, ...named, ...people.map(familyOf)].join(' ')),
      ...given,
      ...given.flatMap((name) => [name.slice(0, 1), initial(name.slice(0, 1))]),
    ]),
    issued:
      year === undefined
        ? undefined
        : {
            year: Number(year),
            ...(month !== undefined && { month: Number(month) }),
            ...(day !== undefined && { day: Number(day) }),
          },
    addresses: [URL, DOI && `doi.org/${DOI}`].flatMap((one) => (one ? plainAddress(one) : [])),
  };
}

/** A note, read once. */
interface Note {
  readonly text: string;
  readonly words: readonly string[];
  readonly addresses: readonly string[];
  readonly dates: readonly PartialDate[];
  readonly page: number | undefined;
}

function noteOf(text: string): Note {
  const addresses = (text.match(ADDRESS) ?? []).map(plainAddress);
  const bare = [ADDRESS, LOOKED_AT, SIGNS].reduce((rest, what) => rest.replace(what, ' '), text);
  const dates = readFigures(bare).flatMap(({ date }) => date ?? []);
  const page = PAGE.exec(bare)?.[1];
  const words = wordsOf(bare.replace(INITIAL, (_, letter: string) => ` ${initial(letter)} `));
  return { text, words, addresses, dates, page: page === undefined ? undefined : Number(page) };
}

/** Whether two dates, as far as both say, are one. */
const agree = (a: PartialDate, b: PartialDate): boolean =>
  (['year', 'month', 'day'] as const).every(
    (part) => a[part] === undefined || b[part] === undefined || a[part] === b[part],
  );

/** How the dates of a note fit that of a document: by how many parts, or -1 where they contradict it. */
function dateFit({ dates }: Note, { issued, own }: Citable): number {
  if (!issued) return 0;
  const years = dates.filter(({ year }) => year !== undefined && !own.has(String(year)));
  const days = dates.filter(({ month }) => month !== undefined);
  if (years.length > 0 && !years.some(({ year }) => year === issued.year)) return -1;
  const same = days.filter((date) => agree(date, issued));
  if (days.length > 0 && same.length === 0) return -1;
  if (days.length === 0) return years.length > 0 ? 1 : 0;
  return same.some(({ day }) => day !== undefined && day === issued.day) ? 3 : 2;
}

/** Whether a page of a note is one on which a document does not stand. */
function isOnOtherPage({ page }: Note, { source }: Citable): boolean {
  const [first, last = first] = (source.page?.match(/\d+/g) ?? []).map(Number);
  if (page === undefined || first === undefined || last === undefined) return false;
  return page < first || page > Math.max(first, last);
}

/** How well a note cites a document; 0 where it does not. */
function weigh(note: Note, one: Citable): number {
  const there = (address: string) => address.includes('/') && note.addresses.includes(address);
  if (one.addresses.some(there)) return 100;
  const { words } = note;
  const date = dateFit(note, one);
  if (date < 0) return 0;
  const author = one.authors.some((name) => has(words, name));
  const container = one.containers.some((name) => has(words, name));
  const strange = words.filter((word) => !isUsual(word) && !/^\d/.test(word) && !one.own.has(word));
  const share = shareIn(words, one.title);
  const titled =
    (one.shortTitle.length > 1 && has(words, one.shortTitle)) ||
    (one.title.length >= FEWEST_FOR_SHARE && share >= ALIKE) ||
    (author && one.title.length === 1 && share === 1);
  const weight = Number(author) * 3 + Number(container) * 2 + date + 1;
  // A note that names title and author may go on to say more.
  if (titled && author) return weight + 4 + share;
  // Without an author, words that are of no field of the document are those of another.
  const whole = date > 0 && has(words, one.title);
  if (titled && (container || whole) && strange.length * 4 <= words.length)
    return weight + 4 + share;
  if (strange.length > 0 || isOnOtherPage(note, one)) return 0;
  const genre = one.genre.length > 0 && has(words, one.genre);
  if (author && (container || date > 0 || genre)) return weight + Number(genre);
  if (container && (date > 1 || LOCATES.test(note.text))) return weight;
  // "Okafor, 13", "Pascoe, Log": a short form, where one document alone is hers.
  const ofTitle = one.title.some((word) => !isUsual(word) && words.includes(word));
  return author && (ofTitle || /\d/.test(note.text)) ? weight : 0;
}

const LONGEST_NOTE = 2000;

/** The documents of a record, by what citations in any style say of them. */
export class CitedSources {
  readonly #citable: readonly Citable[];
  /** The words by which authors and papers are called. */
  readonly #called: ReadonlySet<string>;

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#citable = [...sources.values()].map(citable);
    const names = this.#citable.flatMap(({ authors, containers }) => [...authors, ...containers]);
    this.#called = new Set(names.flat());
  }

  /** Whether a text has a word of the name of an author or a paper: {@link in} takes longer. */
  hasName(text: string): boolean {
    return wordsOf(text).some((word) => this.#called.has(word));
  }

  /**
   * The document that a note cites: by author, title, what it appeared in, and date, in any order.
   *
   * @returns its id; `undefined` where the note cites none, or where two documents fit as well
   */
  in(text: string): string | undefined {
    if (text.length > LONGEST_NOTE) return undefined;
    const note = noteOf(text);
    let best: string | undefined;
    let most = 0;
    for (const one of this.#citable) {
      const weight = weigh(note, one);
      if (weight === 0 || weight < most) continue;
      best = weight === most ? undefined : one.id;
      most = weight;
    }
    return best;
  }
}

/** The documents of a record, to be found by what notes say of them. */
export const citedSources = (sources: ReadonlyMap<string, Source>): CitedSources =>
  new CitedSources(sources);
