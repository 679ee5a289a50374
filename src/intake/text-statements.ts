import { nameOf, type Statement } from './metadata.ts';
import { writtenDate } from './written-date.ts';

/** So many lines at the head of a text may name its title, its author and its date. */
const HEAD_LINES = 15;
const LABELS: readonly (readonly [RegExp, 'title' | 'author' | 'issued'])[] = [
  [/^(?:title|subject|titel|заголовок|标题|题目)\s*[:：]\s*(.+)$/iu, 'title'],
  [/^(?:author|autorin|autor|автор|作者)\s*[:：]\s*(.+)$/iu, 'author'],
  [/^(?:date|published|datum|дата|日期)\s*[:：]\s*(.+)$/iu, 'issued'],
  [/^[Bb][Yy]\s+(\p{Lu}[^.,;:]{2,60})$/u, 'author'],
];

/** What a text says of itself at its head. */
export function textStatements(text: string): Statement[] {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, HEAD_LINES);
  const found: Statement[] = [];
  const add = (field: 'title' | 'author' | 'issued', said: string): void => {
    if (found.some((one) => one.field === field)) return;
    const value =
      field === 'issued' ? writtenDate(said) : field === 'author' ? [nameOf(said)] : said;
    if (value !== undefined) found.push({ field, value, origin: 'the text' });
  };
  const speaking = new Set<string>();
  for (const line of lines) {
    for (const [pattern, field] of LABELS) {
      const said = pattern.exec(line)?.[1];
      if (said === undefined) continue;
      add(field, said.trim());
      speaking.add(line);
    }
    if (line.length >= 40 || writtenDate(line) === undefined) continue;
    add('issued', line);
    speaking.add(line);
  }
  const first = lines.find((line) => !speaking.has(line));
  if (first !== undefined && lines.length > 1 && first.length < 200 && !/[.。:：;,]$/u.test(first))
    add('title', first);
  return found;
}
