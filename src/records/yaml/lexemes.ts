import { quote } from './characters.js';
import type { Complaint } from './complaints.js';
import { LIMITS } from './limits.js';
import { directive, quoted, refused, tooMany, unclosed, wideSpace } from './refusals.js';

/** Marks that the lexer puts among the pieces of text; they stand for no character of it. */
const SCALAR_FOLLOWS = '\x1f';
const DOCUMENT_FOLLOWS = '\x02';
const FLOW_BROKEN = '\x18';

/** What may stand before the first key or text of a line. */
const BEGINNERS: ReadonlySet<string> = new Set(['-', '?', ':', SCALAR_FOLLOWS, DOCUMENT_FOLLOWS, FLOW_BROKEN]);

/** Looks at each piece the lexer cuts before the parser sees it, and says what a record may not hold. */
export class LexemeGuard {
  /** The brackets open now, outermost first. */
  readonly #open: { readonly mark: string; readonly offset: number }[] = [];
  #tokens = 0;
  #nodes = 0;
  /** Nothing is parsed after a second colon: pieces cost little from there on. */
  #counting = true;
  #scalarFollows = false;
  /** The last piece that was no space, line end or comment. */
  #last = '';
  /** Whether the line so far holds nothing but spaces and the marks `-`, `?` and `:`. */
  #lineBegins = true;
  /** Whether this line, brackets aside, has a colon after a key. */
  #hasColon = false;

  /** How many characters of the text a piece stands for. */
  static width(lexeme: string): number {
    return lexeme === SCALAR_FOLLOWS || lexeme === DOCUMENT_FOLLOWS || lexeme === FLOW_BROKEN ? 0 : lexeme.length;
  }

  /** What is wrong with this piece. Unless the complaint is of a second colon, reading must end with it. */
  check(lexeme: string, offset: number): Complaint | undefined {
    if (this.#counting) this.#tokens += 1;
    if (this.#tokens > LIMITS.tokens) return tooMany('pieces of text and blank lines', 'tokens', offset);
    if (this.#scalarFollows) return this.#scalar(lexeme, offset);
    const before = this.#last;
    const blank = ' \t\n\r#'.includes(lexeme.charAt(0));
    if (!blank && lexeme !== SCALAR_FOLLOWS) this.#last = lexeme;
    const complaint = this.#mark(lexeme, offset, before);
    if (lexeme.endsWith('\n')) {
      this.#lineBegins = true;
      this.#hasColon = false;
    } else if (!blank && !BEGINNERS.has(lexeme)) this.#lineBegins = false;
    return complaint;
  }

  /** The complaint at the end of the text: a bracket that nothing closes. */
  end(): Complaint | undefined {
    const open = this.#open.at(-1);
    return open && unclosed(open.mark, open.offset);
  }

  #scalar(lexeme: string, offset: number): Complaint | undefined {
    const block = this.#last.startsWith('|') || this.#last.startsWith('>');
    const complaint = this.#node(offset) ?? (block ? undefined : wideSpace(lexeme, offset, this.#lineBegins));
    this.#scalarFollows = false;
    this.#lineBegins = block;
    if (block) this.#hasColon = false;
    this.#last = 'text';
    return complaint;
  }

  #mark(lexeme: string, offset: number, before: string): Complaint | undefined {
    switch (lexeme.charAt(0)) {
      case SCALAR_FOLLOWS:
        this.#scalarFollows = true;
        return undefined;
      case '&':
        return refused('yaml-anchor', offset, `Anchors such as ${quote(lexeme)} are not allowed in records.`, 'Write the value out in each place; to begin a text with &, put it in quotes.');
      case '*':
        return refused('yaml-alias', offset, `Aliases such as ${quote(lexeme)} are not allowed in records.`, 'Write the value out; to begin a text with *, put it in quotes.');
      case '!':
        return refused('yaml-tag', offset, `Tags such as ${quote(lexeme)} are not allowed in records.`, 'Take the tag out; to begin a text with !, put it in quotes.');
      case '%':
        return directive(lexeme, offset);
      case '"':
      case "'":
        return this.#node(offset) ?? quoted(lexeme, offset);
      case '?':
        return before === '?' ? refused('yaml-nested-key', offset, 'A key made of another key (`? ?`) is not allowed in records.', 'Write plain `key: value` lines.') : undefined;
      case ':':
        return this.#colon(offset);
      default:
        return this.#bracket(lexeme, offset, before);
    }
  }

  // The parser takes `a: b: c` for nesting, one level deeper with each such line, and would complain of the depth.
  #colon(offset: number): Complaint | undefined {
    if (this.#open.length > 0 || this.#lineBegins) return undefined;
    const second = this.#hasColon;
    this.#hasColon = true;
    if (second) this.#counting = false;
    return second ? refused('yaml-second-colon', offset, 'This colon is the second after a key: a value cannot be followed by another key.', 'Put the whole text after the first colon in quotes, or write the second key on a line of its own, indented alike.') : undefined;
  }

  #bracket(lexeme: string, offset: number, before: string): Complaint | undefined {
    switch (lexeme) {
      case '{':
      case '[':
        this.#open.push({ mark: lexeme, offset });
        return this.#node(offset);
      case '}':
      case ']':
        return this.#close(lexeme, offset);
      case ',':
        return ',{['.includes(before) ? refused('yaml-empty-item', offset, 'There is nothing before this comma.', 'Take the comma out, or write the entry.') : undefined;
      case FLOW_BROKEN:
        return this.end();
      default:
        return undefined;
    }
  }

  #close(mark: string, offset: number): Complaint | undefined {
    const open = this.#open.pop();
    if (open === undefined) return refused('yaml-stray-bracket', offset, `This ${mark} closes nothing.`, 'Take it out, or put the text in quotes.');
    const wanted = open.mark === '{' ? '}' : ']';
    return mark === wanted ? undefined : unclosed(open.mark, open.offset);
  }

  #node(offset: number): Complaint | undefined {
    if (this.#counting) this.#nodes += 1;
    return this.#nodes > LIMITS.nodes ? tooMany('keys and values', 'nodes', offset) : undefined;
  }
}
