/** Names of months, as the platform knows them. */

/** Languages by the script of their months: only those of a text's script are asked for. */
const LANGUAGES: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [
    /\p{sc=Latn}/u,
    ['en', 'en-GB', 'de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'az', 'uz', 'tk'],
  ],
  [/\p{sc=Cyrl}/u, ['ru', 'uk', 'be', 'kk', 'ky', 'uz-Cyrl', 'tg', 'mn']],
  [/\p{sc=Arab}/u, ['ar', 'ar-LB', 'ar-DZ', 'ar-MA', 'fa', 'ur']],
  [/\p{sc=Deva}/u, ['hi']],
  [/\p{sc=Hebr}/u, ['he']],
  [/\p{sc=Geor}/u, ['ka']],
  [/\p{sc=Armn}/u, ['hy']],
  [/\p{sc=Grek}/u, ['el']],
];
/** Alone and beside a day names stand in two cases: апрель, 3 апреля. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];

/** How a name is looked up: without capitals, and without the full stop of an abbreviation. */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\.$/, '');

interface Names {
  readonly months: ReadonlyMap<string, number>;
  readonly pattern: RegExp;
}

function namesOf(languages: readonly string[]): Names {
  const months = new Map<string, number>();
  for (const language of languages) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(language, {
        ...style,
        calendar: 'gregory',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2023, month - 1, 3));
        const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (/^\p{L}/u.test(name) && !/\p{N}/u.test(name)) months.set(name, month);
      }
    }
  }
  const longest = [...months.keys()].sort((a, b) => b.length - a.length);
  const any = longest.map((name) => name.replaceAll(/[^\p{L}\p{M}\s]/gu, '.')).join('|');
  return { months, pattern: new RegExp(`(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])`, 'giu') };
}

const known = new Map<RegExp, Names>();

/** A month that a text names. */
export interface NamedMonth {
  /** 1 to 12. */
  readonly month: number;
  /** UTF-16 units of the text: the first of the name, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** The months that a line names, in any of the languages that the platform is asked for. */
export function monthsIn(line: string): NamedMonth[] {
  return LANGUAGES.flatMap(([script, languages]) => {
    if (!script.test(line)) return [];
    const names = known.get(script) ?? namesOf(languages);
    known.set(script, names);
    return Array.from(line.matchAll(names.pattern), ({ 0: name, index }) => ({
      month: names.months.get(plain(name)) ?? 0,
      start: index,
      end: index + name.length,
    })).filter(({ month }) => month > 0);
  });
}
