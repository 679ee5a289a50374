import { columnsOf } from '../text/text-columns.ts';

/** What a text has at its end that is a sentence, in any script. */
const SENTENCE = /[\p{Sentence_Terminal}…:]["'”’»›)\]」』】）]*$/u;
/** So many columns of text without links are no label of a menu. */
const LONG = 40;
/** A text without the end of a sentence, as in Thai, must be longer. */
const LONG_WITHOUT_END = 60;

export function endsSentence(text: string): boolean {
  return SENTENCE.test(text);
}

/** Whether a text is long, and nearly none of it leads elsewhere. @param linked how many of its characters do */
export function isLong(text: string, linked: number): boolean {
  return linked < text.length * 0.25 && columnsOf(text) >= LONG;
}

/** Whether a text is running text: long, with the end of a sentence or longer still. */
export function isProse(text: string, linked: number): boolean {
  return isLong(text, linked) && (endsSentence(text) || columnsOf(text) >= LONG_WITHOUT_END);
}
