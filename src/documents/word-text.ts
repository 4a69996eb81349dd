import type { WrittenBlock } from './bold-headings.js';
import { LIMITS } from './limits.js';
import { refuseLimit } from './reading.js';
import type { WordStyles } from './word-styles.js';
import { isOn, outlineLevel, wordName } from './word-xml.js';
import { readXml, type XmlElement } from './xml.js';

interface Run {
  bold: boolean | undefined;
  hidden: boolean;
}

interface Paragraph {
  readonly text: string[];
  style: string;
  level: number | undefined;
  /** Text that is not bold has been met. */
  hasPlain: boolean;
  run: Run;
}

/** Taken away by a tracked change, the state before one, a second copy for older programs, and readings of characters set above them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'pPrChange', 'rPrChange', 'mc:Fallback', 'rt']);
const CHARACTERS: ReadonlyMap<string, string> = new Map([['tab', ' '], ['ptab', ' '], ['br', ' '], ['cr', ' '], ['noBreakHyphen', '-']]);

/** The paragraphs of the main part of a Word document in order, those of tables and text boxes too; empty ones are left out. */
export async function readWordText(chunks: AsyncIterable<Uint8Array>, styles: WordStyles): Promise<readonly WrittenBlock[]> {
  const reader = new WordTextReader(styles);
  await readXml(chunks, reader);
  return reader.blocks;
}

/** Follows a document element by element: depth costs memory, never stack. */
class WordTextReader {
  readonly blocks: WrittenBlock[] = [];
  /** Names of the open elements. */
  private readonly path: string[] = [];
  /** More than one where a text box stands in a paragraph. */
  private readonly paragraphs: Paragraph[] = [];
  /** For each open content control, whether it shows only its prompt: words of the template, not of the author. */
  private readonly prompts: boolean[] = [];
  private opened = 0;
  /** The length of `path` outside the element whose content is being left out. */
  private leftOutFrom: number | undefined;

  constructor(private readonly styles: WordStyles) {}

  open(element: XmlElement): void {
    const name = wordName(element);
    if (this.leftOutFrom === undefined) {
      if (LEFT_OUT.has(name) || (name === 'sdtContent' && this.prompts.at(-1) === true)) this.leftOutFrom = this.path.length;
      else this.enter(name, element);
    }
    this.path.push(name);
  }

  close(): void {
    const name = this.path.pop();
    if (this.leftOutFrom !== undefined) {
      if (this.path.length === this.leftOutFrom) this.leftOutFrom = undefined;
      return;
    }
    if (name === 'p') this.leaveParagraph();
    if (name === 'sdt') this.prompts.pop();
  }

  text(text: string): void {
    if (this.leftOutFrom === undefined && this.path.at(-1) === 't') this.append(text);
  }

  private enter(name: string, element: XmlElement): void {
    if (name === 'p') this.enterParagraph();
    if (name === 'sdt') this.prompts.push(false);
    const parent = this.path.at(-1);
    if (name === 'showingPlcHdr' && parent === 'sdtPr' && this.prompts.length > 0) this.prompts[this.prompts.length - 1] = isOn(element);
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined) return;
    if (name === 'r') paragraph.run = { bold: undefined, hidden: false };
    if (parent === 'pPr') this.paragraphProperty(name, element, paragraph);
    // The properties of the paragraph's mark have the same names: only those of a run are meant.
    if (parent === 'rPr' && this.path.at(-2) === 'r') this.runProperty(name, element, paragraph.run);
    const character = CHARACTERS.get(name);
    if (parent === 'r' && character !== undefined) this.append(character);
  }

  private enterParagraph(): void {
    this.opened += 1;
    if (this.opened > LIMITS.paragraphs) refuseLimit('document-paragraphs', 'too many paragraphs', `${LIMITS.paragraphs} paragraphs`);
    this.paragraphs.push({ text: [], style: '', level: undefined, hasPlain: false, run: { bold: undefined, hidden: false } });
  }

  private paragraphProperty(name: string, element: XmlElement, paragraph: Paragraph): void {
    if (name === 'pStyle') paragraph.style = element.attribute('val') ?? '';
    if (name === 'outlineLvl') paragraph.level = outlineLevel(element);
  }

  private runProperty(name: string, element: XmlElement, run: Run): void {
    if (name === 'rStyle') run.bold ??= this.styles.boldOf(element.attribute('val') ?? '');
    if (name === 'b') run.bold = isOn(element);
    if (name === 'vanish') run.hidden = isOn(element);
  }

  private append(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph === undefined || paragraph.run.hidden) return;
    paragraph.text.push(text);
    const bold = paragraph.run.bold ?? this.styles.boldOf(paragraph.style) ?? false;
    if (!bold && text.trim() !== '') paragraph.hasPlain = true;
  }

  private leaveParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const text = paragraph?.text.join('').replace(/\s+/gu, ' ').trim() ?? '';
    if (paragraph === undefined || text === '') return;
    const level = paragraph.level ?? this.styles.levelOf(paragraph.style);
    this.blocks.push({ level: level ?? 0, text, bold: level === undefined && !paragraph.hasPlain });
  }
}
