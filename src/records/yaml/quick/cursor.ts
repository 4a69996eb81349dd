import { LIMITS } from '../limits.js';

const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;

/** Where a quick reading stands in a text whose only blanks are spaces and line ends, LF or CRLF. */
export class Cursor {
  readonly text: string;
  at = 0;
  /** Where the line begins that the cursor was last sent to. */
  #line = 0;
  /** How many lists and mappings are open. */
  #depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The column, from 0; -1 where no list or mapping can go on: at the end of the text and at the `---` between documents. */
  get column(): number {
    return this.at === this.text.length || this.atDocument ? -1 : this.at - this.#line;
  }

  /** Whether a `---` that begins a document stands here. */
  get atDocument(): boolean {
    const { text, at } = this;
    return at === this.#line && text.startsWith('---', at) && (at + 3 === text.length || text.charCodeAt(at + 3) <= SPACE);
  }

  /** Goes into one more list or mapping, unless too many are open already. */
  enter(): boolean {
    this.#depth += 1;
    return this.#depth <= LIMITS.nestingDepth;
  }

  leave(): void {
    this.#depth -= 1;
  }

  skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === SPACE) this.at += 1;
  }

  /** Passes over spaces. Whether nothing stands after them on this line, or nothing but a comment, which needs a space before it. */
  lineEnds(): boolean {
    this.skipSpaces();
    const { text, at } = this;
    const code = text.charCodeAt(at);
    return code === LINE_FEED || code === RETURN || at === text.length || (code === HASH && (at === this.#line || text.charCodeAt(at - 1) === SPACE));
  }

  /** Goes to the next line that holds more than a comment, to the first character of it or to the end of the text. False where something is left on this line. */
  nextLine(): boolean {
    if (!this.lineEnds()) return false;
    this.startLine(this.endOfLine());
    this.skipComments();
    return true;
  }

  /** Goes past blank lines and comments. */
  skipComments(): void {
    while (this.lineEnds() && this.at < this.text.length) this.startLine(this.endOfLine());
  }

  /** Where the next line begins. */
  endOfLine(): number {
    const lineFeed = this.text.indexOf('\n', this.at);
    return lineFeed < 0 ? this.text.length : lineFeed + 1;
  }

  startLine(at: number): void {
    this.at = at;
    this.#line = at;
  }
}
