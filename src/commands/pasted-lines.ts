import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Terminal } from '../program/io.ts';

/** What a terminal sends around a paste, once it was asked to. */
const [BEGIN, END] = ['\u001B[200~', '\u001B[201~'];
const [ASK, ASK_NO_MORE] = ['\u001B[?2004h', '\u001B[?2004l'];
/** Stands for a line break in a line that is being typed. */
const MARK = '⏎';
/** A line break with more text behind it: nobody types so fast. */
const INNER_BREAK = /(?:\r\n?|\n)+(?=[^\r\n])/g;

/** Pasted text as one line: marks for its line breaks, and nothing that a terminal would take for a key. */
function asOneLine(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\n', MARK)
    .replaceAll('\t', ' ')
    .replaceAll(/\p{Cc}/gu, '');
}

/** An answer with the line breaks that were pasted. */
export function withLineBreaks(answer: string): string {
  return answer.replaceAll(MARK, '\n');
}

/** The length of the longest end of a text that a sign may begin with. */
function begunAt(text: string, sign: string): number {
  for (let length = sign.length - 1; length > 2; length--)
    if (text.endsWith(sign.slice(0, length))) return length;
  return 0;
}

/** What is typed and pasted, with the line breaks of pastes marked. */
class MarkingInput extends PassThrough {
  readonly #from: Terminal['input'];
  readonly #decoder = new StringDecoder('utf8');
  #held = '';
  #pasted: string | undefined;

  constructor(from: Terminal['input']) {
    super();
    this.#from = from;
    from.on('data', this.#take);
    // The question before this one has paused it.
    from.resume();
  }

  /** Readline reads keys one by one, if the input can. */
  setRawMode(raw: boolean): this {
    if ('setRawMode' in this.#from && typeof this.#from.setRawMode === 'function')
      this.#from.setRawMode(raw);
    return this;
  }

  readonly #take = (bytes: Buffer | string): void => {
    let text = this.#held + (typeof bytes === 'string' ? bytes : this.#decoder.write(bytes));
    this.#held = '';
    while (text !== '') {
      const sign = this.#pasted === undefined ? BEGIN : END;
      const at = text.indexOf(sign);
      const begun = at < 0 ? begunAt(text, sign) : 0;
      const until = at < 0 ? text.length - begun : at;
      this.#pass(text.slice(0, until));
      if (at < 0) {
        this.#held = text.slice(until);
        return;
      }
      this.#turn();
      text = text.slice(at + sign.length);
    }
  };

  #pass(text: string): void {
    if (this.#pasted !== undefined) this.#pasted += text;
    else if (text !== '') this.write(text.replaceAll(INNER_BREAK, MARK));
  }

  /** Begins a paste, or ends it: line breaks at its end are none of the text's. */
  #turn(): void {
    const pasted = this.#pasted;
    this.#pasted = pasted === undefined ? '' : undefined;
    if (pasted) this.write(asOneLine(pasted.trimEnd()));
  }

  /** Leaves the keyboard to others. */
  leave(): void {
    this.#from.off('data', this.#take);
    this.#from.pause();
  }
}

/**
 * Asks something to which text of several lines may be pasted: it stays one answer.
 *
 * @param ask is given the terminal; {@link withLineBreaks} gives its answer the line breaks back
 */
export async function takingPastes<T>(
  terminal: Terminal,
  ask: (terminal: Terminal) => Promise<T>,
): Promise<T> {
  const input = new MarkingInput(terminal.input);
  terminal.output.write(ASK);
  try {
    return await ask({ ...terminal, input });
  } finally {
    terminal.output.write(ASK_NO_MORE);
    input.leave();
  }
}
