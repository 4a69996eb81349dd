import type { WrittenBlock } from './bold-headings.js';
import { countWords } from '../model/words.js';
import { LARGER, type Paragraph } from './pdf-paragraphs.js';
import { rounded, usualSize } from './pdf-sizes.js';

/** Longer text is not a heading, however large: an easy-read page, or words that are set off. */
const HEADING_WORDS = 25;
/** As for bold lines: a numbered line of the text's own size that is longer is an item of a list. */
const NUMBERED_WORDS = 12;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+\p{Lu}/u;
const DEEPEST = 6;

/**
 * Paragraphs with the headings among them: those that the tags of the PDF name; without such tags those in larger letters, the largest size being the first level,
 * and numbered lines that stand alone, below them by the depth of their number.
 */
export function withHeadings(paragraphs: readonly Paragraph[]): readonly WrittenBlock[] {
  const isTagged = paragraphs.some(({ level }) => level !== undefined);
  const body = bodyText(paragraphs);
  const isLarger = ({ size, text }: Paragraph): boolean => size > body.size * LARGER && countWords(text) <= HEADING_WORDS && countWords(text) > 0;
  const sizes = [...new Set(paragraphs.filter(isLarger).map(({ size }) => rounded(size)))].sort((a, b) => b - a);
  const levelOf = (paragraph: Paragraph, index: number): number | undefined => {
    if (isTagged) return paragraph.level;
    if (isLarger(paragraph)) return Math.min(sizes.indexOf(rounded(paragraph.size)) + 1, DEEPEST);
    const depth = numberedDepth(paragraph, paragraphs[index - 1], paragraphs[index + 1]);
    return depth === undefined ? undefined : Math.min(sizes.length + depth, DEEPEST);
  };
  return paragraphs.map((paragraph, index) => {
    const level = levelOf(paragraph, index);
    return { level: level ?? 0, text: paragraph.text, bold: level === undefined && paragraph.isBold && !body.isBold };
  });
}

/** How deep the number of a heading goes, from 1; undefined for other paragraphs. Items of a list stand side by side, and mostly end with a mark. */
function numberedDepth(paragraph: Paragraph, before: Paragraph | undefined, after: Paragraph | undefined): number | undefined {
  const depth = numberDepth(paragraph);
  const isAlone = paragraph.lines === 1 && countWords(paragraph.text) <= NUMBERED_WORDS && !/[.,;:!?]$/.test(paragraph.text);
  const isListed = [before, after].some((other) => other !== undefined && numberDepth(other) === depth);
  return depth !== undefined && isAlone && !isListed && after !== undefined ? depth : undefined;
}

function numberDepth({ text }: Paragraph): number | undefined {
  return NUMBERED.exec(text)?.[1]?.split('.').length;
}

/** The size that most letters of the document have, and whether most of them are bold. */
function bodyText(paragraphs: readonly Paragraph[]): { readonly size: number; readonly isBold: boolean } {
  const all = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  const bold = paragraphs.filter(({ isBold }) => isBold).reduce((sum, { text }) => sum + text.length, 0);
  return { size: usualSize(paragraphs), isBold: bold > all / 2 };
}
