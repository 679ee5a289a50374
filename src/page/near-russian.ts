import type { Known, Slips } from './slips.ts';

/** Letters of the beginning that keys are compared by first. */
const STEM = 4;

/** The lists of endings of {@link russianForms}, and the keys that they follow. */
interface Forms {
  readonly endings: readonly (readonly string[])[];
  readonly keys: Iterable<readonly [key: string, lists: readonly number[]]>;
}

/** The forms of Russian words: what was packed when the program was built. */
async function russianForms(): Promise<Forms> {
  const { ENDINGS, KEYS, LETTERS, SHARED } = await import('./russian-forms.ts');
  const russian = (text: string): string =>
    text.replace(/[a-zA-F]/g, (one) => String.fromCharCode(0x430 + LETTERS.indexOf(one)));
  function* keys(): Generator<readonly [string, readonly number[]]> {
    let key = '';
    for (const [, shared = '', letters = '', lists = ''] of KEYS.matchAll(
      /([G-Z])([a-zA-F]*)([\d,]+)/g,
    )) {
      key = key.slice(0, SHARED.indexOf(shared)) + russian(letters);
      yield [key, lists.split(',').map(Number)];
    }
  }
  const endings = ENDINGS.split(',').map((list) => list.split(' ').map(russian));
  return { endings, keys: keys() };
}

/** The keys of Russian words of which some form could be a slip for a word of the facts. */
export async function nearRussian(slips: Slips): Promise<string[]> {
  const { endings, keys } = await russianForms();
  const near: string[] = [];
  let stem: string | undefined;
  let like: readonly Known[] = [];
  for (const [key, lists] of keys) {
    // Keys that begin alike stand together: what they are near is among what their beginning is near.
    if (key.slice(0, STEM) !== stem) {
      stem = key.slice(0, STEM);
      like = slips.nearBeginning(stem);
    }
    const among = slips.nearBeginning(key, like);
    if (among.length === 0) continue;
    const isNear = lists.some((list) =>
      endings[list]?.some((ending) => slips.isNear(key + ending, [among])),
    );
    if (isNear) near.push(key);
  }
  return near;
}
