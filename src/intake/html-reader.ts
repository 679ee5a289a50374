import type { Parser } from 'htmlparser2';
import { MAX_ATTRIBUTES } from '../program/bounds.ts';
import { UsageError } from '../program/errors.ts';
import { htmlParser } from './html-parser.ts';
import type { HtmlWalk } from './html-walk.ts';

/** Elements inside one another: the parser takes time that grows with the square of the depth. */
const MOST_NESTED = 500;
/** Elements: the parser tells of each, and a draft of so many has more tags than words. */
const MOST_ELEMENTS = 500_000;
/** Elements whose content is text up to their end, whatever stands there. */
const RAW: readonly string[] = ['script', 'style', 'title', 'textarea', 'xmp'];
/** Ends a tag, an attribute or a comment that a piece of HTML leaves open, in any state of the parser. */
const ENDING = `'">-->]]>`.repeat(2);

/** Reads HTML, whole or in pieces, and tells a walk what is in it. */
export class HtmlReader {
  readonly #walk: HtmlWalk;
  readonly #parser: Parser;
  readonly #open: string[] = [];
  #elements = 0;
  /** The piece at hand, and where it stands in the file. */
  #piece = '';
  #offset = 0;
  /** How much the parser had before the piece, and has with it. */
  #before = 0;
  #written = 0;
  /** The text that was not told yet: the parser tells of it in parts. */
  #from = 0;
  #to = 0;
  /** Attributes of the element at hand. */
  #attributes = 0;
  #isMuted = false;
  #isLeftOpen = false;

  /** @param hasTexts whether the text between tags is to be told, too */
  constructor(walk: HtmlWalk, hasTexts: boolean) {
    this.#walk = walk;
    const parser = htmlParser(
      {
        onattribute: () => {
          if (++this.#attributes > MAX_ATTRIBUTES)
            throw new UsageError(`it has an element of more than ${MAX_ATTRIBUTES} attributes`);
        },
        onopentag: (name, attributes) => {
          this.#tell();
          this.#attributes = 0;
          if (++this.#elements > MOST_ELEMENTS)
            throw new UsageError(
              `its HTML has more than ${MOST_ELEMENTS} elements; cut it into several files`,
            );
          if (this.#open.push(name) > MOST_NESTED)
            throw new UsageError(
              `its HTML has elements nested more than ${MOST_NESTED} deep; close those that end`,
            );
          walk.open(name, attributes, this.#placeOf(parser.startIndex));
        },
        onclosetag: (name, isImplied) => {
          this.#tell();
          if (this.#isLeftOpen) return;
          this.#open.pop();
          walk.close(name, this.#placeOf(parser.startIndex), isImplied);
        },
        ...(hasTexts && { ontext: () => this.#take(parser.startIndex, parser.endIndex + 1) }),
        oncomment: (comment) => {
          this.#tell();
          if (!this.#isMuted) walk.comment(comment, this.#placeOf(parser.startIndex));
        },
      },
      // References are decoded by the walk: the parser would lose where they stand.
      { decodeEntities: false },
    );
    this.#parser = parser;
  }

  #placeOf(index: number): number {
    return this.#offset + index - this.#before;
  }

  #take(from: number, to: number): void {
    if (this.#isMuted) return;
    if (this.#to !== from) {
      this.#tell();
      this.#from = from;
    }
    this.#to = to;
  }

  #tell(): void {
    const [from, to] = [this.#from, this.#to];
    this.#from = to;
    if (from === to) return;
    this.#walk.text(this.#piece.slice(from - this.#before, to - this.#before), this.#placeOf(from));
  }

  /** Reads a piece. @param offset of it in the file */
  write(piece: string, offset: number): void {
    this.#piece = piece;
    this.#offset = offset;
    this.#write(piece);
    this.#tell();
  }

  /** Ends a piece: what it leaves open inside of a tag does not go on in the next one. */
  endPiece(): void {
    this.#isMuted = true;
    this.#write(ENDING);
    const last = this.#open.at(-1);
    if (last !== undefined && RAW.includes(last)) this.#write(`</${last}>`);
    this.#isMuted = false;
  }

  #write(html: string): void {
    this.#before = this.#written;
    this.#written += html.length;
    this.#parser.write(html);
  }

  /** Ends what is open. */
  end(): void {
    this.#parser.end();
    this.#tell();
  }

  /** Ends the file: what is open was never ended. */
  endFile(): void {
    this.#isLeftOpen = true;
    this.end();
  }
}
