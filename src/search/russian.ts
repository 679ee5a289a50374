/**
 * The endings of the forms of one word, for each way in which Russian nouns and adjectives are
 * declined and verbs conjugated, as they are after folding: й is и, and ё is е.
 */
const PARADIGMS: readonly (readonly string[])[] = [
  // завод, банк, товарищ
  ['', 'а', 'у', 'ом', 'ем', 'е', 'ы', 'и', 'ов', 'еи', 'ам', 'ами', 'ах'],
  // Кремль, Китай
  ['ь', 'и', 'я', 'ю', 'ем', 'е', 'еи', 'ев', 'ям', 'ями', 'ях'],
  // страна, дорога
  ['а', 'ы', 'и', 'е', 'у', 'ои', 'ою', 'еи', '', 'ам', 'ами', 'ах'],
  // земля, Азия
  ['я', 'и', 'е', 'ю', 'еи', 'ею', 'ь', 'ям', 'ями', 'ях'],
  // область
  ['ь', 'и', 'ью', 'еи', 'ям', 'ями', 'ях'],
  // право
  ['о', 'а', 'у', 'ом', 'е', '', 'ам', 'ами', 'ах'],
  // развитие, море
  ['е', 'я', 'ю', 'ем', 'и', 'еи', 'ям', 'ями', 'ях'],
  // новый, российский, общий, большой
  [
    ...['ыи', 'ии', 'ои', 'ая', 'яя', 'ое', 'ее', 'ые', 'ие', 'ого', 'его', 'ому', 'ему'],
    ...['ым', 'им', 'ом', 'ем', 'ую', 'юю', 'ою', 'ею', 'еи', 'ых', 'их', 'ыми', 'ими'],
  ],
  // подписать
  [
    ...['ть', 'л', 'ла', 'ло', 'ли', 'ю', 'ешь', 'ет', 'ем', 'ете', 'ют', 'я', 'в'],
    ...['н', 'на', 'но', 'ны', 'нныи', 'нная', 'нное', 'нные'],
  ],
  // построить
  [
    ...['ить', 'ил', 'ила', 'ило', 'или', 'ю', 'у', 'ишь', 'ит', 'им', 'ите', 'ят', 'ат'],
    ...['ен', 'ена', 'ено', 'ены'],
  ],
  // требовать
  [
    ...['овать', 'овал', 'овала', 'овало', 'овали', 'ую', 'уешь', 'ует', 'уем', 'уете', 'уют'],
    ...['ован', 'ована', 'овано', 'ованы'],
  ],
];
const SHORTEST_STEM = 3;

/** Endings of nouns and adjectives that are taken off to make the key of a word. */
const ENDINGS =
  /(?:остью|иями|ости|ость|ями|ами|ией|иеи|иям|ием|иях|ого|ему|ому|ыми|ими|его|ия|ие|ии|ию|ая|яя|ое|ее|ые|ои|ыи|ую|юю|их|ых|им|ым|ом|ем|ам|ям|ах|ях|ов|ев|еи|а|я|о|е|и|ы|у|ю|ь)$/;
/** What is left of a stem in a vowel: `Китая` has lost more than `Китаю`. */
const FINAL_VOWEL = /(...)[аеиоуыэюя]$/;

/** The stem under which the forms of a folded Russian noun or adjective are kept. */
export function russianStem(word: string): string {
  if (word.length <= 3) return word;
  return word.replace(ENDINGS, '').replace(FINAL_VOWEL, '$1');
}

/** Each stem that a word may have, with the number of the paradigm in which it has it. */
function readings(word: string): string[] {
  const found: string[] = [];
  for (const [number, endings] of PARADIGMS.entries()) {
    for (const ending of endings) {
      if (word.length - ending.length < SHORTEST_STEM || !word.endsWith(ending)) continue;
      found.push(`${number} ${word.slice(0, word.length - ending.length)}`);
    }
  }
  return found;
}

/** The readings of a word: two words that share one are forms of one word. */
export function russianBases(word: string): string[] {
  const plain = word.replace(/(..)(?:ся|сь)$/, '$1');
  return plain === word ? readings(word) : [...readings(word), ...readings(plain)];
}

/** Endings of verbs and participles, which have many forms. */
const VERBAL = /(?:(?:ую|ю|у|а|я|и|е)щ|вш|енн|нн|ш|н|т|л|ем|им|ет|ит|ут|ют|ат|ят|еш|иш|ете|ите)$/;

/** A key that all forms of a folded Russian word share, with some words that are like it. */
export function russianKey(word: string): string {
  const plain = russianStem(word.replace(/(...)(?:ся|сь)$/, '$1'));
  const shorter = plain.length > 4 ? plain.replace(VERBAL, '') : plain;
  return shorter.replace(FINAL_VOWEL, '$1');
}

/** Endings with which Russian derives words from others. */
const SUFFIXES =
  /^(?:и?ческ|ск|н|енн|ов|ев|ост|ств|тель|ени|ани|аци|изаци|ик|ник|щик|ист|изм|иров|ированн|ирова|к|ц)+$/;
const SHORTEST_ROOT = 5;

/** Whether one of two Russian words is derived from the other: `газопровод` and `газопроводный`. */
export function russianDerived(a: string, b: string): boolean {
  const [short, long] = [russianStem(a), russianStem(b)].sort((x, y) => x.length - y.length);
  if (short === undefined || long === undefined || short.length < SHORTEST_ROOT) return false;
  if (!long.startsWith(short)) return false;
  return short === long || SUFFIXES.test(long.slice(short.length));
}
