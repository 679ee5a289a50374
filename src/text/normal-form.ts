/** More marks than a letter may have in a stream, as Unicode says: to put n of them in order takes n² time. */
const MOST_MARKS = 30;
const MORE_MARKS = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');

/** A text in a normal form; as it is where a letter of it has more marks than any real one. */
export function normalForm(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return text.length > MOST_MARKS && MORE_MARKS.test(text) ? text : text.normalize(form);
}
