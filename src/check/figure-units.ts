/** In what a number is counted. */
export interface FigureUnit {
  /** What is measured: only figures of one dimension are compared. */
  readonly dimension:
    | 'money'
    | 'share'
    | 'points'
    | 'part'
    | 'multiple'
    | 'rank'
    | 'score'
    | 'length'
    | 'area'
    | 'volume'
    | 'mass'
    | 'energy'
    | 'power'
    | 'speed'
    | 'time'
    | 'temperature';
  /** The unit in its one form: USD, percent, m3. */
  readonly unit: string;
  /** How many of the dimension's first unit it is; 0 where that is not fixed. */
  readonly size: number;
}

type Dimension = FigureUnit['dimension'];

const TABLE = new Map<string, FigureUnit>();
const BY_NAME = new Map<string, FigureUnit>();
function units(dimension: Dimension, rows: readonly (readonly [string, number, string])[]): void {
  for (const [unit, size, words] of rows) {
    const one = { dimension, unit, size };
    BY_NAME.set(unit, one);
    for (const word of words === '' ? [] : words.split(' '))
      TABLE.set(word.replaceAll('_', ' '), one);
  }
}

units('money', [
  ['USD', 0, 'dollar dollars usd us_dollar us_dollars 美元'],
  ['EUR', 0, 'euro euros eur 欧元'],
  ['GBP', 0, 'pound pounds gbp pounds_sterling'],
  ['CNY', 0, 'yuan renminbi rmb cny 元 人民币'],
  ['RUB', 0, 'ruble rubles rouble roubles rub рубль рубля рублей'],
  ['JPY', 0, 'yen jpy 日元'],
  ['KZT', 0, 'tenge kzt'],
  ['KGS', 0, 'som soms kgs'],
  ['UZS', 0, 'sum uzs'],
  ['INR', 0, 'rupee rupees inr rs'],
  ['CHF', 0, 'franc francs chf'],
  ['CAD', 0, 'cad'],
  ['AUD', 0, 'aud'],
  ['HKD', 0, 'hkd'],
]);
units('share', [['percent', 1, 'percent per_cent pct pc prozent']]);
units('part', [['part', 1, '']]);
units('points', [
  ['points', 1, 'percentage_point percentage_points pp 百分点 个百分点'],
  ['bp', 0.01, 'basis_point basis_points bps bp'],
]);
units('multiple', [['times', 1, '']]);
units('score', [['score', 1, '']]);
units('length', [
  ['m', 1, 'm metre metres meter meters'],
  ['km', 1000, 'km kilometre kilometres kilometer kilometers 公里'],
  ['cm', 0.01, 'cm centimetre centimetres centimeter centimeters'],
  ['mm', 0.001, 'mm millimetre millimetres millimeter millimeters'],
  ['yd', 0.9144, 'yard yards'],
  ['ft', 0.3048, 'ft foot feet'],
  ['in', 0.0254, 'inch inches'],
  ['mi', 1609.344, 'mi mile miles'],
]);
units('area', [
  ['m2', 1, 'm2 sq_m 平方米 square_metre square_metres square_meter square_meters'],
  [
    'km2',
    1e6,
    'km2 sq_km 平方公里 square_kilometre square_kilometres square_kilometer square_kilometers',
  ],
  ['ha', 1e4, 'ha hectare hectares 公顷'],
  ['mi2', 2_589_988.11, 'sq_mi square_miles'],
  ['acre', 4046.86, 'acre acres'],
]);
units('volume', [
  ['m3', 1, 'm3 cubic cubic_metre cubic_metres cubic_meter cubic_meters 立方米'],
  ['km3', 1e9, 'km3 cubic_km cubic_kilometres cubic_kilometers'],
  ['ft3', 0.0283168, 'ft3 cubic_foot cubic_feet'],
  ['l', 0.001, 'l litre litres liter liters'],
  ['ml', 1e-6, 'ml millilitre millilitres milliliter milliliters'],
  ['barrel', 0.158987, 'barrel barrels bbl'],
  ['gallon', 0.00378541, 'gallon gallons'],
]);
units('mass', [
  ['kg', 1, 'kg kilo kilos kilogram kilograms kilogramme kilogrammes'],
  ['t', 1000, 't tonne tonnes ton tons metric_ton metric_tons тонна тонны тонн 吨'],
  ['g', 0.001, 'g gram grams gramme grammes'],
  ['lb', 0.453592, 'lb lbs'],
  ['oz', 0.0283495, 'oz ounce ounces'],
  ['mg', 1e-6, 'mg milligram milligrams milligramme milligrammes'],
]);
units('energy', [
  ['kWh', 1, 'kwh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours 千瓦时'],
  ['MWh', 1e3, 'mwh megawatt-hours megawatt_hours'],
  ['GWh', 1e6, 'gwh gigawatt-hours gigawatt_hours'],
  ['TWh', 1e9, 'twh terawatt-hours terawatt_hours'],
]);
units('power', [
  ['kW', 1, 'kw kilowatt kilowatts'],
  ['MW', 1e3, 'mw megawatt megawatts'],
  ['GW', 1e6, 'gw gigawatt gigawatts'],
  ['TW', 1e9, 'tw terawatt terawatts'],
]);
units('time', [
  ['second', 1, 'seconds sec secs'],
  ['minute', 60, 'minute minutes min mins'],
  ['hour', 3600, 'hour hours h hr hrs'],
  ['day', 86_400, 'day days'],
  ['week', 604_800, 'week weeks'],
  ['month', 2_629_800, 'month months'],
  ['year', 31_557_600, 'year years'],
  ['decade', 315_576_000, 'decade decades'],
]);
units('temperature', [
  ['C', 0, 'celsius degrees_celsius'],
  ['F', 0, 'fahrenheit degrees_fahrenheit'],
]);
units('speed', [
  ['kmh', 1, 'kmh kph km_h'],
  ['mph', 1.609344, 'mph'],
]);

/** Superlatives after which places are counted, each with its one form. */
export const RANKS: ReadonlyMap<string, string> = new Map(
  (
    'most largest biggest=largest greatest=largest highest tallest longest smallest lowest fastest richest poorest oldest ' +
    'youngest deepest busiest strongest best worst'
  )
    .split(' ')
    .map((word) => word.split('='))
    .map(([word = '', same = word]) => [word, same]),
);
units(
  'rank',
  ['rank', 'top', ...new Set(RANKS.values())].map((name) => [name, 1, ''] as const),
);

/**
 * The unit that words begin with, and how many of them it takes.
 *
 * @param words folded, the longest unit first
 */
export function unitAt(words: readonly string[]): { unit: FigureUnit; length: number } | undefined {
  for (let length = Math.min(2, words.length); length > 0; length--) {
    const unit = TABLE.get(words.slice(0, length).join(' '));
    if (unit) return { unit, length };
  }
  return undefined;
}

/** The unit of a name: `USD`. */
export const unitNamed = (name: string): FigureUnit | undefined => BY_NAME.get(name);

/** Of what a number is a part: a third of it. */
export const PART: FigureUnit = { dimension: 'part', unit: 'part', size: 1 };
