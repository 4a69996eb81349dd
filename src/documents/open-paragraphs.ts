import type { WrittenBlock } from './bold-headings.js';
import { LIMITS } from './limits.js';
import { refuseLimit } from './reading.js';

/** Letters in a row that look alike. */
export interface Run {
  /** Undefined where only the style of the paragraph says it. */
  bold: boolean | undefined;
  hidden: boolean;
}

interface Open<About> {
  readonly about: About;
  readonly text: string[];
  /** Text that is not bold has been met. */
  hasPlain: boolean;
}

/** The paragraphs of a word processor's document as they open and close; more than one is open where a text box stands in a paragraph. */
export class OpenParagraphs<About> {
  /** The paragraphs that have closed, empty ones left out. */
  readonly blocks: WrittenBlock[] = [];
  private readonly open: Open<About>[] = [];
  private opened = 0;

  /** What the format's reader keeps of the innermost open paragraph. */
  get innermost(): About | undefined {
    return this.open.at(-1)?.about;
  }

  enter(about: About): void {
    this.opened += 1;
    if (this.opened > LIMITS.paragraphs) refuseLimit('document-paragraphs', 'too many paragraphs', `${LIMITS.paragraphs} paragraphs`);
    this.open.push({ about, text: [], hasPlain: false });
  }

  append(text: string, isBold: boolean): void {
    const paragraph = this.open.at(-1);
    if (paragraph === undefined) return;
    paragraph.text.push(text);
    if (!isBold && text.trim() !== '') paragraph.hasPlain = true;
  }

  /** @param levelOf 1 to 6 for a heading, 0 for body text, undefined where nothing says which: then a bold line may become a heading */
  leave(levelOf: (about: About) => number | undefined): void {
    const paragraph = this.open.pop();
    const text = paragraph?.text.join('').replace(/\s+/gu, ' ').trim() ?? '';
    if (paragraph === undefined || text === '') return;
    const level = levelOf(paragraph.about);
    this.blocks.push({ level: level ?? 0, text, bold: level === undefined && !paragraph.hasPlain });
  }
}
