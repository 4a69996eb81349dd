import { levelFrom, odtName } from './odt-names.js';
import type { Run } from './open-paragraphs.js';
import { styleChain } from './style-chain.js';
import type { XmlElement } from './xml.js';
import { readXml } from './xml.js';
import { XmlWalk } from './xml-walk.js';

interface Style {
  name: string;
  basedOn?: string;
  level?: number;
  bold?: boolean;
  hidden?: boolean;
}

/** Paragraphs and stretches of text have styles of their own, which may share a name. */
type Family = 'paragraph' | 'text';

/** What the styles of an OpenDocument text say of those that use them; filled as they are met. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>();
  private current: Style | undefined;

  /** Takes in an element of a list of styles; the properties of a style come after it and before the next. */
  define(name: string, parent: string | undefined, element: XmlElement): void {
    if (name === 'style:style') this.current = this.add(element);
    if (name !== 'style:text-properties' || parent !== 'style:style' || this.current === undefined) return;
    const weight = element.attribute('font-weight');
    if (weight !== undefined) this.current.bold = weight === 'bold' || Number(weight) >= 600;
    const display = element.attribute('display');
    if (display !== undefined) this.current.hidden = display === 'none';
  }

  /** 1 to 6 for a heading, 0 for what is body text by its style, undefined where the style says nothing. */
  levelOf(id: string): number | undefined {
    for (const style of styleChain(this.styles, key('paragraph', id))) {
      const level = style.level ?? levelByName(style.name);
      if (level !== undefined) return level;
    }
    // As for Word: a usual name is known without its style.
    return this.styles.has(key('paragraph', id)) ? undefined : levelByName(decoded(id));
  }

  /** How a style says that letters look, where it says so. */
  lookOf(family: Family, id: string): Run {
    const chain = styleChain(this.styles, key(family, id));
    return { bold: chain.find(({ bold }) => bold !== undefined)?.bold, hidden: chain.find(({ hidden }) => hidden !== undefined)?.hidden ?? false };
  }

  private add(element: XmlElement): Style | undefined {
    const family = element.attribute('family');
    if (family !== 'paragraph' && family !== 'text') return undefined;
    const id = element.attribute('name') ?? '';
    const basedOn = element.attribute('parent-style-name');
    // LibreOffice writes an empty level for each style that is based on that of a heading: it looks like one all the same.
    const level = levelFrom(element.attribute('default-outline-level'));
    const style: Style = {
      name: element.attribute('display-name') ?? decoded(id),
      ...(basedOn === undefined ? {} : { basedOn: key(family, basedOn) }),
      ...(level === undefined ? {} : { level }),
    };
    this.styles.set(key(family, id), style);
    return style;
  }
}

/** The named styles of a document, from its part for styles. */
export async function readOdtStyles(chunks: AsyncIterable<Uint8Array> | undefined): Promise<OdtStyles> {
  const styles = new OdtStyles();
  if (chunks !== undefined) await readXml(chunks, new StylesReader(styles));
  return styles;
}

/** Styles of headers and footers, and settings of pages. */
const OTHER_STYLES: ReadonlySet<string> = new Set(['office:automatic-styles', 'office:master-styles']);

class StylesReader extends XmlWalk {
  constructor(private readonly styles: OdtStyles) {
    super();
  }

  protected override nameOf(element: XmlElement): string {
    return odtName(element);
  }

  protected override isLeftOut(name: string): boolean {
    return OTHER_STYLES.has(name);
  }

  protected override enter(name: string, element: XmlElement): void {
    this.styles.define(name, this.path.at(-1), element);
  }

  protected override leave(): void {
    // Nothing hangs on where a style ends.
  }

  protected override say(): void {
    // Styles have no words.
  }
}

function key(family: Family, id: string): string {
  return `${family} ${id}`;
}

/** Letters that a name may not have are written as their code, such as `_20_` for a space. */
function decoded(id: string): string {
  return id.replace(/_([0-9a-f]{1,4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Built-in styles keep their English names in the file whatever the language of the program; lines of a table of contents are never headings. */
function levelByName(name: string): number | undefined {
  const plain = name.toLowerCase();
  if (plain === 'title') return 1;
  if (/^contents (?:[1-9]|10|heading)$/.test(plain)) return 0;
  return levelFrom(/^heading ([1-9]|10)$/.exec(plain)?.[1]);
}
