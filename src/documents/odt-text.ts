import type { WrittenBlock } from './bold-headings.js';
import { levelFrom, odtName } from './odt-names.js';
import type { OdtStyles } from './odt-styles.js';
import { OpenParagraphs, type Run } from './open-paragraphs.js';
import { readXml, type XmlElement } from './xml.js';
import { XmlWalk } from './xml-walk.js';

interface Paragraph {
  readonly level: number | undefined;
  /** The look of the paragraph itself, then that of each stretch of text that is open in it. */
  readonly runs: Run[];
}

/** What tracked changes took away; notes, comments, numbers and readings set beside the text; text of templates; cells that another one lies over. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'text:tracked-changes', 'text:note', 'office:annotation', 'text:number', 'text:ruby-text', 'text:placeholder', 'text:hidden-text', 'text:script', 'office:forms', 'table:covered-table-cell',
]);
const INDEXES: ReadonlySet<string> = new Set(['text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:object-index', 'text:user-index', 'text:alphabetical-index', 'text:bibliography']);
const SPACES: ReadonlySet<string> = new Set(['text:s', 'text:tab', 'text:line-break']);

/** The text of `content.xml`. */
export interface OdtText {
  /** Whether the document says that it is a text, and not a spreadsheet or a drawing. */
  readonly isText: boolean;
  /** The paragraphs in order, those of lists, tables and text boxes too; empty ones are left out. */
  readonly written: readonly WrittenBlock[];
}

/** @param styles the named styles; those that the part has for itself are added to them */
export async function readOdtText(chunks: AsyncIterable<Uint8Array>, styles: OdtStyles): Promise<OdtText> {
  const reader = new OdtTextReader(styles);
  await readXml(chunks, reader);
  return { isText: reader.isText, written: reader.paragraphs.blocks };
}

class OdtTextReader extends XmlWalk {
  readonly paragraphs = new OpenParagraphs<Paragraph>();
  isText = false;
  private indexes = 0;

  constructor(private readonly styles: OdtStyles) {
    super();
  }

  protected override nameOf(element: XmlElement): string {
    return odtName(element);
  }

  protected override isLeftOut(name: string, element: XmlElement): boolean {
    if (name === 'text:section') return element.attribute('display') === 'none' || element.attribute('is-hidden') === 'true';
    // Words of the template that nobody has written over.
    if (name === 'loext:content-control') return element.attribute('showing-place-holder') === 'true';
    return LEFT_OUT.has(name);
  }

  protected override enter(name: string, element: XmlElement): void {
    const parent = this.path.at(-1);
    if (name.startsWith('style:')) this.styles.define(name, parent, element);
    if (name === 'office:text' && parent === 'office:body') this.isText = true;
    if (INDEXES.has(name)) this.indexes += 1;
    const style = element.attribute('style-name') ?? '';
    if (name === 'text:h' || name === 'text:p') this.paragraphs.enter({ level: this.levelOf(name, style, element), runs: [this.styles.lookOf('paragraph', style)] });
    if (name === 'text:span') this.enterSpan(style);
    const runs = this.paragraphs.innermost?.runs;
    if (name === 'text:hidden-paragraph' && element.attribute('is-hidden') === 'true' && runs?.[0] !== undefined) runs[0].hidden = true;
    if (SPACES.has(name)) this.append(' ');
  }

  protected override leave(name: string): void {
    if (INDEXES.has(name)) this.indexes -= 1;
    if (name === 'text:h' || name === 'text:p') this.paragraphs.leave(({ level }) => level);
    if (name === 'text:span') this.paragraphs.innermost?.runs.pop();
  }

  protected override say(text: string): void {
    const parent = this.path.at(-1) ?? '';
    if (parent.startsWith('text:') || parent === 'loext:content-control') this.append(text);
  }

  private levelOf(name: string, style: string, element: XmlElement): number | undefined {
    if (this.indexes > 0) return 0;
    if (name === 'text:p') return this.styles.levelOf(style);
    return levelFrom(element.attribute('outline-level')) ?? Math.max(this.styles.levelOf(style) ?? 1, 1);
  }

  private enterSpan(style: string): void {
    const runs = this.paragraphs.innermost?.runs;
    const round = runs?.at(-1);
    if (runs === undefined || round === undefined) return;
    const own = this.styles.lookOf('text', style);
    runs.push({ bold: own.bold ?? round.bold, hidden: own.hidden || round.hidden });
  }

  private append(text: string): void {
    const runs = this.paragraphs.innermost?.runs;
    const run = runs?.at(-1);
    if (run === undefined || run.hidden || runs?.[0]?.hidden === true) return;
    this.paragraphs.append(text, run.bold ?? false);
  }
}
