import { countWords } from './words.js';
import type { TextBlock } from './record.js';

/** A heading with what is written under it, up to the next heading of the same or a higher level. */
export interface Section {
  readonly heading: string;
  /** 1 to 6, 1 the highest. */
  readonly level: number;
  /** The text below the heading and its sub-headings, a line for each block; the headings themselves are left out. */
  readonly text: string;
  /** The words of `text`. */
  readonly words: number;
}

/** Every section of a document in reading order; a section inside another is in the list of its own right too. */
export function sectionsOf(blocks: readonly TextBlock[]): readonly Section[] {
  return blocks.flatMap((block, index) => (block.level === 0 ? [] : [sectionAt(blocks, index, block)]));
}

/** The sections whose heading is one that is looked for. */
export function findSections(blocks: readonly TextBlock[], matches: (heading: string) => boolean): readonly Section[] {
  return blocks.flatMap((block, index) => (block.level !== 0 && matches(block.text) ? [sectionAt(blocks, index, block)] : []));
}

function sectionAt(blocks: readonly TextBlock[], index: number, heading: TextBlock): Section {
  const lines: string[] = [];
  for (let next = index + 1; next < blocks.length; next += 1) {
    const block = blocks[next];
    if (block === undefined || (block.level !== 0 && block.level <= heading.level)) break;
    if (block.level === 0) lines.push(block.text);
  }
  const text = lines.join('\n');
  return { heading: heading.text, level: heading.level, text, words: countWords(text) };
}
