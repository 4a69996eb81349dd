import type { WrittenBlock } from './bold-headings.js';
import { OpenParagraphs, type Run } from './open-paragraphs.js';
import type { WordStyles } from './word-styles.js';
import { isOn, outlineLevel, wordName } from './word-xml.js';
import { readXml, type XmlElement } from './xml.js';
import { XmlWalk } from './xml-walk.js';

interface Paragraph {
  style: string;
  level: number | undefined;
  run: Run;
}

/** Taken away by a tracked change, the state before one, a second copy for older programs, and readings of characters set above them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['del', 'moveFrom', 'pPrChange', 'rPrChange', 'mc:Fallback', 'rt']);
const CHARACTERS: ReadonlyMap<string, string> = new Map([['tab', ' '], ['ptab', ' '], ['br', ' '], ['cr', ' '], ['noBreakHyphen', '-']]);

/** The paragraphs of the main part of a Word document in order, those of tables and text boxes too; empty ones are left out. */
export async function readWordText(chunks: AsyncIterable<Uint8Array>, styles: WordStyles): Promise<readonly WrittenBlock[]> {
  const reader = new WordTextReader(styles);
  await readXml(chunks, reader);
  return reader.paragraphs.blocks;
}

class WordTextReader extends XmlWalk {
  readonly paragraphs = new OpenParagraphs<Paragraph>();
  /** For each open content control, whether it shows only its prompt: words of the template, not of the author. */
  private readonly prompts: boolean[] = [];

  constructor(private readonly styles: WordStyles) {
    super();
  }

  protected override nameOf(element: XmlElement): string {
    return wordName(element);
  }

  protected override isLeftOut(name: string): boolean {
    return LEFT_OUT.has(name) || (name === 'sdtContent' && this.prompts.at(-1) === true);
  }

  protected override enter(name: string, element: XmlElement): void {
    if (name === 'p') this.paragraphs.enter({ style: '', level: undefined, run: { bold: undefined, hidden: false } });
    if (name === 'sdt') this.prompts.push(false);
    const parent = this.path.at(-1);
    if (name === 'showingPlcHdr' && parent === 'sdtPr' && this.prompts.length > 0) this.prompts[this.prompts.length - 1] = isOn(element);
    const paragraph = this.paragraphs.innermost;
    if (paragraph === undefined) return;
    if (name === 'r') paragraph.run = { bold: undefined, hidden: false };
    if (parent === 'pPr') this.paragraphProperty(name, element, paragraph);
    // The properties of the paragraph's mark have the same names: only those of a run are meant.
    if (parent === 'rPr' && this.path.at(-2) === 'r') this.runProperty(name, element, paragraph.run);
    const character = CHARACTERS.get(name);
    if (parent === 'r' && character !== undefined) this.append(character);
  }

  protected override leave(name: string): void {
    if (name === 'p') this.paragraphs.leave(({ level, style }) => level ?? this.styles.levelOf(style));
    if (name === 'sdt') this.prompts.pop();
  }

  protected override say(text: string): void {
    if (this.path.at(-1) === 't') this.append(text);
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
    const paragraph = this.paragraphs.innermost;
    if (paragraph === undefined || paragraph.run.hidden) return;
    this.paragraphs.append(text, paragraph.run.bold ?? this.styles.boldOf(paragraph.style) ?? false);
  }
}
