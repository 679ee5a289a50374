import type { Output } from '../program/io.ts';

/** Text that needs no escapes: most notes are, and the part that escapes need not be loaded. */
const HARMLESS = /^[\x20-\x7e]*$/;
/** UTF-16 units of a note that are printed: its beginning, and its end, which says what to do. */
const LONGEST_NOTE = { start: 3000, end: 1000 };

function shortened(note: string): string {
  const { start, end } = LONGEST_NOTE;
  return note.length <= start + end ? note : `${note.slice(0, start)} ... ${note.slice(-end)}`;
}

/** Prints a note on one line of stderr, with characters escaped that a terminal would obey. */
export async function say(stderr: Output, whole: string): Promise<void> {
  const note = shortened(whole);
  if (HARMLESS.test(note)) stderr.write(`${note}\n`);
  else {
    const { safeLine } = await import('../output/safe.ts');
    stderr.write(`${safeLine(note).text}\n`);
  }
}
