import { type Citations, PARAGRAPH } from '../page-data.ts';

/** The usual style is that of the articles. */
export const USUAL_STYLE = 'default';

/** What is copied of a fact. */
export interface Copied {
  readonly quote: string;
  /** The citation of the article. */
  readonly citation: string;
  readonly note?: string | undefined;
  readonly link: string;
  /** The places of its citations: among those in the text, and of its document. */
  readonly cited: number;
  readonly document: number;
  readonly paragraph?: number | undefined;
}

function cited(fact: Copied, style: string, { inText, references }: Citations): string[] {
  const { quote, citation, paragraph = '' } = fact;
  const quoted = `“${quote}”`;
  if (style === USUAL_STYLE) return [`${quoted} ${citation}`];
  const short = inText[style]?.[fact.cited]?.replace(PARAGRAPH, String(paragraph));
  const reference = references[style]?.[fact.document]?.trim() ?? '';
  return [short === undefined ? quoted : `${quoted} ${short}`, reference];
}

/** A fact as text to paste: quote and citation in a style, the note of the record, and the link. */
export function copiedText(fact: Copied, style: string, citations: Citations): string {
  const { note, link } = fact;
  const parts = [
    ...cited(fact, style, citations),
    ...(note === undefined ? [] : [`Note: ${note}`]),
    link,
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * The address of a fact, to be sent: that under which the page is published, else where it is open; of
 * a page on a disk only the name of the file, which says nothing of the rest of the disk.
 */
export function linkTo(id: string, url: string | null, open: string): string {
  const page =
    url ?? (/^https?:/.test(open) ? open : (open.split(/[?#]/)[0] ?? '').split('/').pop());
  return `${(page ?? '').split('#')[0]}#${id}`;
}
