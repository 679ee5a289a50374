import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';

/** The width of a coloured line in columns of the terminal, measured independently of the program. */
export function columnsOf(line: string): number {
  // string-width counts the text forms of ©, ™ and the like as two columns; terminals use one.
  return stringWidth(stripVTControlCharacters(line).replace(/[©®™](?!\uFE0F)/g, 'c'));
}

/** The width of the widest line of a text. */
export function widest(text: string): number {
  return Math.max(...text.split('\n').map(columnsOf));
}

/** The parts of all lines between two columns, joined without white space. */
export function columnText(lines: readonly string[], from: number, to: number): string {
  const segmenter = new Intl.Segmenter();
  let text = '';
  for (const line of lines) {
    let at = 0;
    for (const { segment } of segmenter.segment(line)) {
      if (at >= from && at < to) text += segment;
      at += columnsOf(segment);
    }
  }
  return text.replace(/\s/g, '');
}
