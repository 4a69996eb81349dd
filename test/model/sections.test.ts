import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSections, sectionsOf } from '../../src/model/sections.js';

const heading = (level: number, text: string) => ({ level, text });
const text = (words: string) => ({ level: 0, text: words });
const paper = [text('before'), heading(1, 'Paper'), text('one two'), heading(2, 'Implications'), text('three'), heading(3, 'Detail'), text('four five'), heading(2, 'Money'), heading(1, 'Annex'), text('six')];

describe('a section', () => {
  it('runs to the next heading of the same or a higher level, with the text of its sub-headings', () => {
    expect(sectionsOf(paper)).toEqual([
      { heading: 'Paper', level: 1, text: 'one two\nthree\nfour five', words: 5 },
      { heading: 'Implications', level: 2, text: 'three\nfour five', words: 3 },
      { heading: 'Detail', level: 3, text: 'four five', words: 2 },
      { heading: 'Money', level: 2, text: '', words: 0 },
      { heading: 'Annex', level: 1, text: 'six', words: 1 },
    ]);
  });

  it('is found by its heading', () => {
    const found = findSections(paper, (words) => /implication/i.test(words));
    expect(found.map((section) => section.heading)).toEqual(['Implications']);
    expect(findSections(paper, () => false)).toEqual([]);
  });

  it('is there once for each heading, whatever the order of levels', () => {
    const block = fc.record({ level: fc.nat(6), text: fc.constantFrom('a', 'b c') });
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        expect(sectionsOf(blocks).map((section) => section.level)).toEqual(blocks.map((one) => one.level).filter((level) => level > 0));
        expect(findSections(blocks, () => true)).toEqual(sectionsOf(blocks));
      }),
    );
  });
});
