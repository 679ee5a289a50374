import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryCalled } from '../../src/commands/country-names.ts';

test('a country is found by its name in several languages, in any letters', () => {
  const table: readonly (readonly [name: string, code: string | undefined])[] = [
    ['Kazakhstan', 'KZ'],
    ['kazakhstan', 'KZ'],
    ['Казахстан', 'KZ'],
    ['哈萨克斯坦', 'KZ'],
    ["cote d'ivoire", 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ['Kasachstan', 'KZ'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Burma', 'MM'],
    ['Кыргызстан', 'KG'],
    ['Киргизия', 'KG'],
    ['USA', 'US'],
    ['uk', 'GB'],
    ['Great Britain', 'GB'],
    ['哈薩克', 'KZ'],
    ['Atlantis', undefined],
    ['?!', undefined],
    ['', undefined],
  ];
  for (const [name, code] of table) assert.equal(countryCalled(name), code, name);
});
