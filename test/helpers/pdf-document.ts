import { pdfOf, type PdfOptions, type Placed } from './pdf.js';
import type { WordSection } from './word.js';

const BODY = 11;
/** Letters in a line of the body, as many as surely fit. */
const LINE = 82;
const LAST_LINE = 760;
const SIZES = [20, 15, 12.5];

/** A PDF of these sections on pages of A4, with a running head and page numbers, not packed. The same sections give the same bytes. */
export function pdfDocument(head: string, sections: readonly WordSection[], options: PdfOptions = {}): Uint8Array {
  const pages: Placed[][] = [];
  let down = LAST_LINE;
  const put = (text: string, size: number, bold: boolean): void => {
    down += size * 1.3;
    if (down > LAST_LINE) {
      pages.push([{ text: head, at: [72, 45], size: 8 }]);
      down = 120;
    }
    pages.at(-1)?.push({ text, at: [72, down], size, bold });
  };
  for (const { heading, level, paragraphs } of sections) {
    if (level > 0) {
      down += 14;
      put(heading, SIZES[level - 1] ?? BODY, true);
      down += 4;
    }
    for (const paragraph of paragraphs) {
      for (const line of wrapped(paragraph)) put(line, BODY, false);
      down += 8;
    }
  }
  return pdfOf(pages.map((page, index) => [...page, { text: `Page ${index + 1} of ${pages.length}`, at: [480, 805] as const, size: 8 }]), { stored: true, ...options });
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > LINE) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
