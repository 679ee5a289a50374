/** Text for troff, which sets man pages. groff_char(7) lists its escapes. */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\(rs',
  // Troff may set a bare hyphen as U+2010, which cannot be searched for or copied.
  '-': '\\-',
  '"': '\\(dq',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Escapes everything in a text that troff would interpret. */
export function roff(text: string): string {
  const escaped = text.replace(/[\\\-"'`^~]|[^\x00-\x7f]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return SIGNS[sign] ?? `\\[u${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return escaped.replace(/^\./gm, '\\&.');
}

/** Text that a user types literally. */
export function bold(text: string): string {
  return `\\fB${roff(text)}\\fR`;
}

/** A placeholder. */
export function italic(text: string): string {
  return `\\fI${roff(text)}\\fR`;
}

/** A section with its heading. */
export function section(title: string, ...lines: readonly string[]): string[] {
  return [`.SH ${roff(title)}`, ...lines];
}

/** A term and its description. */
export function entry(term: string, says: string): string[] {
  return ['.TP', term, says];
}

const LONGEST = 80;

/** Breaks long lines, which troff fills again. */
export function folded(text: string): string {
  if (text.length <= LONGEST || text.startsWith('.')) return text;
  const at = text.lastIndexOf(' ', LONGEST);
  if (at <= 0) return text;
  const rest = text.slice(at + 1);
  // A dot at the start of a line would be a request to troff.
  return `${text.slice(0, at)}\n${folded(rest.replace(/^\./, '\\&.'))}`;
}
