import type { CslItem } from './csl.ts';

/** Collections of federal laws of the United States: no others have public law numbers. */
const AMERICAN = /^(?:Stat|U\.? ?S\.? ?C|Fed\.? ?Reg|C\.? ?F\.? ?R)\b/i;
/** The style sets the sign of a number itself. */
const NUMBER_SIGN = /^(?:no\.?|nr\.?|№)\s*(?=\S)/i;

const LAWS: readonly string[] = [
  'bill',
  'hearing',
  'legal_case',
  'legislation',
  'regulation',
  'treaty',
];

type Texts = Readonly<Record<string, string>>;

/**
 * What the APA style needs of a law, a case or a hearing beside what its record has. Its forms are those of the United
 * States, and it takes bodies from a variable of its own. The law of any other country is cited in the same order, and
 * ends in where it holds: `Lamp Act, Law No. 12, 3 Gazette 7 (2019) (Astana)`.
 *
 * @param texts those of the record, as citeproc-js takes them
 */
export function apaLaw(
  { type, title, issued }: Pick<CslItem, 'type' | 'title' | 'issued'>,
  texts: Texts,
): Partial<CslItem> {
  if (!LAWS.includes(type)) return {};
  return {
    ...formOf(type, texts),
    // The style has neither words for a law without a title nor for one without a date.
    ...(title === undefined && { title: `[${texts['genre']}]`, genre: '' }),
    ...(issued === undefined && { issued: { literal: 'n.d.' } }),
  };
}

function formOf(type: string, texts: Texts): Record<string, string> {
  const { publisher, section, number = '' } = texts;
  const place = texts['publisher-place'];
  const isAmerican = AMERICAN.test(texts['container-title'] ?? '');
  const holds = place === undefined || isAmerican ? {} : { status: place };
  const plain = number.replace(NUMBER_SIGN, '');
  switch (type) {
    case 'legislation': {
      const genre = texts['genre'] ?? (isAmerican ? 'Pub. L.' : '');
      return { ...holds, ...filled({ number: plain, genre }) };
    }
    case 'regulation':
      return { ...holds, ...filled({ number: plain }) };
    case 'bill':
      // Beside a body, the style takes a number as it is: H.R. 1100.
      return { ...holds, ...filled({ authority: publisher, number: withSign(number) }) };
    case 'legal_case':
      return filled({ authority: place && publisher ? `${publisher}, ${place},` : publisher });
    case 'hearing':
      if (section !== undefined) return filled({ authority: publisher });
      // What it is on is a bill, such as H.R. 1: a mere number is its own.
      if (!/^\d/.test(plain)) return filled({ section: publisher });
      return { ...filled({ section: publisher, authority: withSign(plain) }), number: '' };
    default:
      return {};
  }
}

/** A number with the sign of one, where it is a mere number. */
function withSign(number: string): string {
  return /^\d/.test(number) ? `No. ${number}` : number;
}

function filled(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all = Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return Object.fromEntries(all);
}
