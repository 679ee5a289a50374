/** A year, month or day as people write it: `c.` for about, `?` for uncertain. */
function part(text: string): string {
  if (text === '..') return '…';
  const sign = text.at(-1);
  const plain = sign === '~' || sign === '?' || sign === '%' ? text.slice(0, -1) : text;
  const about = sign === '~' || sign === '%' ? 'c. ' : '';
  return about + plain + (sign === '?' || sign === '%' ? '?' : '');
}

/**
 * An EDTF date for readers, no more and no less precise than it is: `c. 1903` of `1903~`, `1903?`,
 * `c. 1903?` of `1903%`, `2025/2026`, `…/2031` of `../2031`.
 */
export function shownDate(edtf: string): string {
  return edtf.split('/').map(part).join('/');
}
