/** Text for troff, which sets man pages. Names of signs: groff_char(7). */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  // A bare hyphen may be set as a typographic one, which nobody finds or can copy.
  '-': '\\-',
  '"': '\\(dq',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** A text as it stands: none of its signs means anything to troff, at the start of a line either. */
export function roff(text: string): string {
  const escaped = text.replace(/[\\\-"'`^~]|[^\x00-\x7f]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return SIGNS[sign] ?? `\\[u${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return escaped.replace(/^\./gm, '\\&.');
}

/** To be typed as it stands. */
export function bold(text: string): string {
  return `\\fB${roff(text)}\\fR`;
}

/** To be replaced by what it names. */
export function italic(text: string): string {
  return `\\fI${roff(text)}\\fR`;
}

/** A heading and what stands under it. */
export function section(title: string, ...lines: readonly string[]): string[] {
  return [`.SH ${roff(title)}`, ...lines];
}

/** A term and what is said of it. */
export function entry(term: string, says: string): string[] {
  return ['.TP', term, says];
}

const LONGEST = 80;

/** A text with its lines broken where they are long; troff fills them anew. */
export function folded(text: string): string {
  if (text.length <= LONGEST || text.startsWith('.')) return text;
  const at = text.lastIndexOf(' ', LONGEST);
  if (at <= 0) return text;
  const rest = text.slice(at + 1);
  // What begins a line with a dot would be a request.
  return `${text.slice(0, at)}\n${folded(rest.replace(/^\./, '\\&.'))}`;
}
