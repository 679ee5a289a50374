const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function single(edtf: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(edtf);
  if (!match) return edtf;
  const [, year = '', month, day, doubt] = match;
  const named = month === undefined ? [year] : [MONTHS[Number(month) - 1] ?? month, year];
  if (day !== undefined) named.unshift(String(Number(day)));
  return `${doubt ? 'about ' : ''}${named.join(' ')}`;
}

/** An EDTF date in words: `17 June 2025`, `2024 to 2025`, `until June 2025`. */
export function dateInWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return single(from);
  if (from === '..') return `until ${single(to)}`;
  if (to === '..') return `from ${single(from)}`;
  return `${single(from)} to ${single(to)}`;
}

/** The year of an EDTF date, or `n.d.` where there is none. */
export function yearOf(edtf: string | undefined): string {
  return /\d{4}/.exec(edtf ?? '')?.[0] ?? 'n.d.';
}
