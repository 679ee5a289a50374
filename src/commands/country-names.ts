import { COUNTRIES } from '../model/countries.ts';
import { plainName } from '../text/plain-name.ts';

/** The languages in which names of countries are known. */
const LANGUAGES = ['en', 'ru', 'zh', 'zh-Hant', 'fr', 'de', 'es', 'kk'];
const STYLES = ['long', 'short'] as const;

/** Usual and older names that the platform does not have, as it has one name of a country in each style. */
const ALSO: Readonly<Record<string, string>> = {
  AE: 'emirates|uae|阿联酋',
  BF: 'upper volta',
  BY: 'byelorussia|belorussia|белоруссия',
  CD: 'democratic republic of the congo|dr congo|drc|zaire|заир',
  CG: 'republic of the congo',
  CI: 'ivory coast',
  CN: 'prc|people s republic of china|кнр|中华人民共和国',
  CZ: 'czech republic|чешская республика',
  GB: 'britain|great britain|англия',
  IR: 'persia|персия',
  KG: 'kirghizia|kirgizia|kyrgyz republic|кыргызстан|吉尔吉斯',
  KP: 'dprk|北朝鲜|北韩',
  KR: 'republic of korea|rok|南韩',
  KZ: 'kazakstan',
  LK: 'ceylon',
  MD: 'молдавия',
  MK: 'macedonia|македония',
  MM: 'burma|бирма',
  NL: 'holland|голландия',
  RU: 'russian federation|рф|российская федерация',
  SZ: 'swaziland|свазиленд',
  TH: 'siam',
  TL: 'east timor',
  TM: 'turkmenia|туркмения',
  TR: 'turkey',
  US: 'america|united states of america|америка',
  VA: 'vatican',
};

/** The code of the country with a name, such as Kazakhstan. */
export function countryCalled(name: string): string | undefined {
  const wanted = plainName(name);
  if (wanted === '') return undefined;
  for (const language of LANGUAGES) {
    for (const style of STYLES) {
      const names = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of COUNTRIES) if (plainName(names.of(code) ?? '') === wanted) return code;
    }
  }
  return Object.keys(ALSO).find((code) =>
    ALSO[code]?.split('|').some((one) => plainName(one) === wanted),
  );
}
