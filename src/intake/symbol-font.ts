/** Characters of a font of signs, from one code on; a space where Unicode has none. */
type Range = readonly [first: number, signs: string];

const SYMBOL: readonly Range[] = [
  [0x21, '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'],
  [0xbf, '↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑'],
  [0xf1, '⟩∫'],
];
const WINGDINGS: readonly Range[] = [
  [0x22, '✂'],
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x4a, '☺ ☹'],
  [0x6c, '●'],
  [0x6e, '■□'],
  [0x71, '❑❒'],
  [0x75, '◆❖'],
  [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
  [0x9f, '•'],
  [0xa7, '▪◻'],
  [0xd8, '➢'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩⬄'],
  [0xfb, '✗✔☒☑'],
];
const FONTS: Readonly<Record<string, readonly Range[]>> = {
  symbol: SYMBOL,
  wingdings: WINGDINGS,
};

/** What a sign that is not known is called where it is left out. */
export const UNKNOWN_SIGN = 'sign of a font';

/** Whether a font has signs where others have letters. */
function isSymbolFont(font: string): boolean {
  return /^(?:symbol|wingdings(?: [23])?|webdings|zapf ?dingbats|monotype sorts)$/i.test(font);
}

/**
 * The character that a sign of a font shows.
 *
 * @param font such as `Symbol`
 * @param code of the sign in a font of signs, by itself or from U+F000 on; else in Unicode
 * @returns `undefined` where it is not known
 */
export function symbolOf(font: string, code: number): string | undefined {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (!isSymbolFont(font) || own > 0xff) {
    const isPrivate = code >= 0xd800 && code <= 0xf8ff;
    return code >= 0x20 && code <= 0xffff && !isPrivate ? String.fromCharCode(code) : undefined;
  }
  if (own === 0x20) return ' ';
  const name = font.toLowerCase();
  const ranges = Object.hasOwn(FONTS, name) ? (FONTS[name] ?? []) : [];
  const found = ranges.find(([first, signs]) => own >= first && own < first + signs.length);
  const sign = found?.[1].charAt(own - found[0]);
  return sign === ' ' ? undefined : sign;
}

/**
 * A text in a font of signs: what stands in the private use of Unicode is shown as a sign.
 *
 * @param unknown called for each sign that is not known, which becomes a space
 */
export function symbolText(text: string, font: string, unknown: () => void): string {
  if (!isSymbolFont(font)) return text;
  return text.replaceAll(/[\uf020-\uf0ff]/g, (sign) => {
    const known = symbolOf(font, sign.charCodeAt(0));
    if (known === undefined) unknown();
    return known ?? ' ';
  });
}
