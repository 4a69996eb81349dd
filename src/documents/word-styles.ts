import { styleChain } from './style-chain.js';
import { isOn, outlineLevel, wordName } from './word-xml.js';
import { readXml } from './xml.js';

/** What the styles of a Word document say of a paragraph or run that uses one, by the style's id. */
export interface WordStyles {
  /** 1 to 6 for a heading, 0 for what is body text by its style, undefined where the style says nothing. */
  levelOf(id: string): number | undefined;
  boldOf(id: string): boolean | undefined;
}

interface Style {
  name?: string;
  basedOn?: string;
  level?: number;
  bold?: boolean;
}

/** For a document without a part for styles: headings are known by the usual ids alone. */
export const NO_STYLES: WordStyles = stylesFrom(new Map());

/** Reads the styles part of a Word document. */
export async function readWordStyles(chunks: AsyncIterable<Uint8Array>): Promise<WordStyles> {
  const styles = new Map<string, Style>();
  const path: string[] = [];
  let style: Style = {};
  await readXml(chunks, {
    open: (element) => {
      const name = wordName(element);
      const inside = path.slice(-2).join('/');
      if (name === 'style') {
        style = {};
        styles.set(element.attribute('styleId') ?? '', style);
      }
      if (inside.endsWith('style')) {
        if (name === 'name') style.name = element.attribute('val') ?? '';
        if (name === 'basedOn') style.basedOn = element.attribute('val') ?? '';
      }
      if (inside === 'style/pPr' && name === 'outlineLvl') style.level = outlineLevel(element);
      if (inside === 'style/rPr' && name === 'b') style.bold = isOn(element);
      path.push(name);
    },
    close: () => void path.pop(),
    text: () => undefined,
  });
  return stylesFrom(styles);
}

function stylesFrom(styles: ReadonlyMap<string, Style>): WordStyles {
  return {
    levelOf: (id) => {
      for (const style of styleChain(styles, id)) {
        const level = style.level ?? levelByName(style.name ?? '');
        if (level !== undefined) return level;
      }
      // Some programs use the usual ids and leave the styles out.
      return styles.has(id) ? undefined : levelByName(id);
    },
    boldOf: (id) => styleChain(styles, id).find((style) => style.bold !== undefined)?.bold,
  };
}

/** Built-in styles keep their English names in the file whatever the language of Word; lines of a table of contents are never headings. */
function levelByName(name: string): number | undefined {
  const plain = name.toLowerCase();
  if (plain === 'title') return 1;
  if (/^toc ?[1-9]$/.test(plain)) return 0;
  const heading = /^heading ?([1-9])$/.exec(plain);
  return heading === null ? undefined : Math.min(Number(heading[1]), 6);
}
