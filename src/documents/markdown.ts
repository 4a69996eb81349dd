import { withBoldHeadings, type WrittenBlock } from './bold-headings.js';
import { LIMITS } from './limits.js';
import { isBold, plainText } from './markdown-inline.js';
import { closesFence, fenceOf, paperLines } from './markdown-lines.js';
import type { TextBlock } from '../model/record.js';
import { DocumentRefused } from './reading.js';

/**
 * Headings and text of a Markdown paper: headings with `#` or underlined, and bold lines (see `withBoldHeadings`). Front matter,
 * comments and targets of links are left out; fenced code is text. Headings inside quotations and lists are text as well: they part nothing.
 *
 * @throws DocumentRefused when it is over the size limit, not UTF-8, or has nothing in it but white space
 */
export function readMarkdown(bytes: Uint8Array): readonly TextBlock[] {
  if (bytes.length > LIMITS.markdownBytes) {
    throw new DocumentRefused('document-too-large', `The file is over ${LIMITS.markdownBytes / 1024 / 1024} MB, the most that is read of a Markdown file.`, 'Keep the paper itself in the file and move the rest to another.');
  }
  const text = decoded(bytes);
  if (text.trim() === '') throw new DocumentRefused('document-empty', 'The file is empty.', 'Save the document again and put it in place of this file.');
  const reader = new MarkdownReader();
  for (const line of paperLines(text)) reader.line(line);
  return withBoldHeadings(reader.end());
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentRefused('document-not-utf8', 'The file is not text in UTF-8.', 'Open it in a text editor and save it with the encoding UTF-8.');
  }
}

const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;
const QUOTE = /^\s*>[\s>]*/;
const LINK_TARGET = /^ {0,3}\[[^[\]]+\]:\s/;

/** A line across the page: three or more of one mark. Without a repeated group, which would exhaust the stack on a long line. */
function isBreak(line: string): boolean {
  const marks = line.replace(/[ \t]+/g, '');
  return marks.length >= 3 && /^[-*_]/.test(marks) && marks === marks.charAt(0).repeat(marks.length);
}

class MarkdownReader {
  private readonly blocks: WrittenBlock[] = [];
  private paragraph: string[] = [];
  /** The open paragraph is of the paper itself, not of a list or a quotation: it can become a heading. */
  private isPlain = true;
  private fence: string | undefined;

  line(line: string): void {
    if (this.fence !== undefined) {
      if (closesFence(line, this.fence)) this.fence = undefined;
      else this.add(0, line.trim());
      return;
    }
    this.fence = fenceOf(line);
    if (this.fence !== undefined || line.trim() === '') return this.flush();
    if (this.underline(line) || this.heading(line)) return;
    if (isBreak(line) || LINK_TARGET.test(line)) return this.flush();
    if (line.trimStart().startsWith('|')) return this.row(line.trim());
    this.text(line);
  }

  end(): readonly WrittenBlock[] {
    this.flush();
    return this.blocks;
  }

  private underline(line: string): boolean {
    const marks = line.trimEnd();
    const isUnderline = /^ {0,3}(?:=+|-+)$/.test(marks) && this.isPlain && this.paragraph.length > 0;
    if (isUnderline) {
      this.add(marks.endsWith('=') ? 1 : 2, plainText(this.paragraph.join(' ')));
      this.paragraph = [];
    }
    return isUnderline;
  }

  private heading(line: string): boolean {
    const marks = /^ {0,3}(#{1,6})(?=\s|$)/.exec(line);
    if (marks === null) return false;
    this.flush();
    const words = line.slice(marks[0].length).trim().split(/\s+/);
    if (/^#+$/.test(words.at(-1) ?? '')) words.pop();
    this.add(marks[1]?.length ?? 1, plainText(words.join(' ')));
    return true;
  }

  /** A row of a table; the row of dashes below its head is left out. */
  private row(line: string): void {
    this.flush();
    if (/^[|\s:-]+$/.test(line)) return;
    for (const cell of line.split(/(?<!\\)\|/)) this.add(0, plainText(cell), isBold(cell));
  }

  private text(line: string): void {
    const lead = QUOTE.exec(line) ?? ITEM.exec(line);
    if (lead !== null) this.flush();
    const text = lead === null ? line : line.slice(lead[0].length);
    // A bold line with its text right below it, without an empty line between.
    if (this.paragraph.length === 1 && isBold(this.paragraph[0] ?? '')) this.flush();
    if (this.paragraph.length === 0) this.isPlain = lead === null;
    this.paragraph.push(text);
  }

  private flush(): void {
    this.add(0, plainText(this.paragraph.join(' ')), isBold(this.paragraph.join(' ')));
    this.paragraph = [];
  }

  private add(level: number, text: string, bold = false): void {
    if (text !== '') this.blocks.push({ level, text, bold });
  }
}
