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

function singleDate(edtf: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)$/.exec(edtf);
  if (!match) return edtf;
  const [, year = '', month, day, doubt = ''] = match;
  const words = month === undefined ? [year] : [MONTHS[Number(month) - 1] ?? month, year];
  if (day !== undefined) words.unshift(String(Number(day)));
  const about = /[~%]/.test(doubt) ? 'about ' : '';
  return `${about}${words.join(' ')}${/[?%]/.test(doubt) ? '?' : ''}`;
}

/** An EDTF date in words: `17 June 2025`, `about 2024`, `2024?`, `2024 to 2025`, `until June 2025`. */
export function dateInWords(edtf: string): string {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return singleDate(from);
  if (from === '..') return `until ${singleDate(to)}`;
  if (to === '..') return `from ${singleDate(from)}`;
  return `${singleDate(from)} to ${singleDate(to)}`;
}

/** The first year of an EDTF date, or `n.d.` without one. */
export function yearOf(edtf: string | undefined): string {
  return /\d{4}/.exec(edtf ?? '')?.[0] ?? 'n.d.';
}
