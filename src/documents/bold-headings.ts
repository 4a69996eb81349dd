import { countWords } from '../model/words.js';
import type { TextBlock } from '../model/record.js';

/** A block as it was written, before it is decided whether a bold line is a heading. */
export interface WrittenBlock extends TextBlock {
  /** Every letter of it is bold. */
  readonly bold: boolean;
}

/** Below every real heading, so that bold lines part the section they stand in and never end it early. */
const BOLD_LEVEL = 6;
/** Longer bold text is emphasis, not a heading. */
const HEADING_WORDS = 12;

/**
 * Blocks with headings made of bold lines: staff often write a heading as a short bold line and not with a heading style.
 * It counts as one when something other than a real heading follows; `None.`, in bold and with its full stop, stays text.
 */
export function withBoldHeadings(written: readonly WrittenBlock[]): readonly TextBlock[] {
  return written.map((block, index) => {
    const { level, text } = block;
    const isHeading = level === 0 && block.bold && looksLikeHeading(text) && written[index + 1]?.level === 0;
    return { level: isHeading ? BOLD_LEVEL : level, text };
  });
}

function looksLikeHeading(text: string): boolean {
  const words = countWords(text);
  return words >= 1 && words <= HEADING_WORDS && !/[.,;!]$/.test(text);
}
