import type { Name } from '../model/records.ts';
import { hidden, unabbreviated } from './hidden.ts';
import { initials } from './initials.ts';
import type { TextStyle } from './style-names.ts';

/** Languages in Latin letters whose names have the family name first. */
const FAMILY_NAME_FIRST = /^(?:hu|vi)\b/i;

/** A name for citeproc-js. */
interface StyleName {
  readonly family: string;
  readonly given?: string;
  readonly 'static-ordering'?: boolean;
}

/**
 * A name as a style prints it. An institution is a name without a given one, as citeproc-js puts no
 * comma between persons and what it takes for institutions.
 */
export function styleName(style: TextStyle, name: Name, language: string | undefined): StyleName {
  if ('literal' in name) return { family: hidden(name.literal) };
  const { family, given } = name;
  const ordered = name['static-ordering'] === true;
  // The APA inverts every name ("Liu, D."), even those that are otherwise printed family name first.
  const order = ordered && style !== 'apa' ? { 'static-ordering': true } : {};
  return {
    family: hidden(style === 'gb-t-7714' ? capitals(family) : family),
    ...(given === undefined ? {} : { given: givenName(style, given, ordered, language) }),
    ...order,
  };
}

function givenName(
  style: TextStyle,
  given: string,
  ordered: boolean,
  language: string | undefined,
): string {
  if (style === 'apa') return unabbreviated(initials(given, '.', '-'));
  if (style !== 'gb-t-7714') return hidden(given);
  // A name spelled in the letters of another language, such as pinyin, is not abbreviated.
  const foreign = ordered && !FAMILY_NAME_FIRST.test(language ?? '');
  return hidden(foreign ? given : initials(given, '', ' '));
}

/** A family name in capitals, unless it is Georgian, of which no name is written so. */
function capitals(family: string): string {
  return /\p{sc=Georgian}/u.test(family) ? family : family.toUpperCase();
}
