/*
 * The characters U+2E80 to U+2EF3, CJK radicals, as the ideographs that look the same: Unicode's table of
 * equivalent unified ideographs. An ideographic space stands where there is none.
 */
const FIRST = 0x2e80;
const IDEOGRAPHS = [
  ...'　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑𫜹忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛',
  ...'犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑',
  ...'钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];

/** CJK and Kangxi radicals, which the text of Chinese PDF files has in place of ideographs. */
export const RADICAL = /[\u2E80-\u2FD5]/g;

/** The ideograph that looks like a radical; the radical itself where there is none. */
export function ideographOf(radical: string): string {
  const found = IDEOGRAPHS[radical.charCodeAt(0) - FIRST];
  if (found !== undefined) return found === '\u3000' ? radical : found;
  return radical.normalize('NFKC');
}
