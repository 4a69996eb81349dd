import { AlignmentType, HeadingLevel, Paragraph, ShadingType, TextRun, type IRunOptions } from 'docx';

/** Colours in hexadecimal: dark enough on white for WCAG 2.2 AA. */
export const INK = { text: '1B2327', soft: '4B585F', accent: '0B4F5C', rule: 'B8C4C9', wash: 'EEF3F5', toWrite: 'FFF2B3' } as const;

/** The size of a note, in half points, and what stands about it. */
const NOTE = 18;
const NOTE_SPACING = { before: 40, after: 40 } as const;

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** A run of text. */
export function run(options: IRunOptions): TextRun {
  return new TextRun(options);
}

/** A heading of a level from 1. LibreOffice takes one without an outline level for plain text. */
export function heading(text: string, level: 1 | 2 | 3): Paragraph {
  return new Paragraph({ text, heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_3, outlineLevel: level - 1, keepNext: true });
}

/** A paragraph of plain text; `note` is smaller and quieter, `lead` stays on the sheet of what it leads to. */
export function paragraph(text: string, look: 'text' | 'note' | 'lead' = 'text'): Paragraph {
  return new Paragraph({ keepNext: look === 'lead', children: [run({ text, ...(look === 'note' ? { size: NOTE, color: INK.soft } : {}) })], spacing: look === 'note' ? NOTE_SPACING : { after: 140 } });
}

/** A note on something, with its name before it. */
export function noteOn(name: string, text: string): Paragraph {
  return new Paragraph({ children: [run({ text: `${name}: `, bold: true, size: NOTE, color: INK.soft }), run({ text, size: NOTE, color: INK.soft })], spacing: NOTE_SPACING });
}

/** The title of a table or picture, on the sheet of what it stands over. */
export function caption(text: string): Paragraph {
  return new Paragraph({ children: [run({ text, bold: true })], keepNext: true, spacing: { before: 120, after: 60 } });
}

/** An item of a list. */
export function item(text: string): Paragraph {
  return new Paragraph({ text, bullet: { level: 0 }, spacing: { after: 60 } });
}

/** A place that people must fill, which nobody can take for finished text: marked, framed, and saying so in words. */
export function toWrite(who: string, prompt: string): Paragraph {
  const edge = { style: 'single', size: 12, color: 'B58900', space: 6 } as const;
  return new Paragraph({
    children: [run({ text: `To write with ${who}: `, bold: true, highlight: 'yellow' }), run({ text: prompt, highlight: 'yellow' })],
    shading: { type: ShadingType.CLEAR, fill: INK.toWrite, color: 'auto' },
    border: { left: edge, top: edge, bottom: edge, right: edge },
    spacing: { before: 200, after: 240 },
  });
}

/** The text of a cell; numbers are set to the right. */
export function cellParagraph(text: string, { bold = false, right = false, small = false, colour = INK.text, withNext = false }: { readonly bold?: boolean; readonly right?: boolean; readonly small?: boolean; readonly colour?: string; /** Its row stays on the sheet of the next. */ readonly withNext?: boolean } = {}): Paragraph {
  return new Paragraph({ children: [run({ text, bold, size: small ? 15 : 18, color: colour })], ...(withNext ? { keepNext: true } : {}), alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT, spacing: { before: 30, after: 30 } });
}
