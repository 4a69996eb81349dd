import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { lines, wrong } from '../helpers/readings.js';

const reading = (text: string | Uint8Array) => readDocument(Buffer.from(text), 'paper.MD');
const read = async (...text: readonly string[]): Promise<readonly string[]> => lines(await reading(text.join('\n')));

describe('headings of a Markdown paper', () => {
  it('are lines with one to six hashes, or underlined', async () => {
    expect(await read('# One #', 'text', '###### Six', '####### seven', '#tag')).toEqual(['1 One', '0 text', '6 Six', '0 ####### seven #tag']);
    expect(await read('Two', '===', 'Three', 'more', '---', 'x')).toEqual(['1 Two', '2 Three more', '0 x']);
  });

  it('are bold lines with text below, with or without an empty line between', async () => {
    expect(await read('**Impact**', 'text', '', '__Risk__', '', 'more', '', '**None.**', '', 'end')).toEqual(['6 Impact', '0 text', '6 Risk', '0 more', '0 None.', '0 end']);
    expect(await read('**Impact**', '', '# Next')).toEqual(['0 Impact', '1 Next']);
    expect(await read('We think', '**this matters**', 'to all')).toEqual(['0 We think this matters to all']);
    expect(await read('**a** and **b**', '', 'text')).toEqual(['0 a and b', '0 text']);
    expect(await read('**Impact**', '====', 'text')).toEqual(['1 Impact', '0 text']);
  });

  it('are not looked for in code, quotations, lists, comments or front matter', async () => {
    expect(await read('---', 'title: x', '# no', '---', '```', '# code', '<!-- code -->', '```', '> # quoted', '- # item')).toEqual(['0 # code', '0 <!-- code -->', '0 # quoted', '0 # item']);
    expect(await read('a <!-- # b', '# c', '--> d <!-- e --> f', '<!--', '# g')).toEqual(['0 a d f']);
    expect(await read('a <!-- never closed', '# b')).toEqual(['0 a <!-- never closed', '1 b']);
    expect(await read('~~~', '# code', '```', '~~~~', '# Heading', 'x')).toEqual(['0 # code', '0 ```', '1 Heading', '0 x']);
  });
});

describe('text of a Markdown paper', () => {
  it('is a block for each paragraph, item and cell', async () => {
    expect(await read('one', 'two', '', '* item', '  goes on', '2. [x] done', '***', '| **Impact** | b |', '|---|:-:|', '| c | |')).toEqual([
      '0 one two', '0 item goes on', '0 done', '6 Impact', '0 b', '0 c',
    ]);
  });

  it('is without marks', async () => {
    expect(await read('*a* **b** ~~c~~ `d` _e_ snake_case 2 * 3 \\*f\\* [g](http://x) ![h](i.png) [![j](k)](l) <b>m</b> <https://n.uk> o<br>p &amp;')).toEqual([
      '0 a b c d e snake_case 2 * 3 *f* g h j m https://n.uk o p &',
    ]);
    expect(await read('[ref]: http://x', 'text [a][ref]')).toEqual(['0 text a']);
  });

  it('is the same with any line ends and with a byte order mark', async () => {
    for (const end of ['\n', '\r\n', '\r']) expect(lines(await reading(`\ufeff# A${end}${end}b${end}`))).toEqual(['1 A', '0 b']);
  });
});

describe('a Markdown file that cannot be read is refused', () => {
  it('when it is empty, not UTF-8, too large or without text', async () => {
    expect(wrong(await reading(''))).toBe('document-empty: The file is empty.');
    expect(wrong(await reading(' \n\t'))).toBe('document-empty: The file is empty.');
    expect(wrong(await reading(Buffer.from('caf\u00e9', 'latin1')))).toBe('document-not-utf8: The file is not text in UTF-8.');
    expect(wrong(await reading(Buffer.from('\ufeffpaper', 'utf16le')))).toMatch(/^document-not-utf8/);
    expect(wrong(await reading('a'.repeat(2 * 1024 * 1024 + 1)))).toMatch(/^document-too-large: The file is over 2 MB/);
    expect(wrong(await reading('<!-- to be written -->'))).toMatch(/^document-no-text/);
  });
});

describe('a Markdown file of nothing but marks, 2 MB of them, is read to its end', () => {
  for (const mark of ['*', '_', '[', '![', '[a](', '<', '<!--', '`', '> ', '- ', '|', '#', '\\', '~', '* ', '**a', '<!--\n', '-->', '&', ' ', '(', 'a_', '1. ', '# a ', '>', '\t', 'a', '-', '- - ', '&nbsp;', '<a', '[ref]: ', '|-']) {
    it(JSON.stringify(mark), async () => {
      const answer = await reading('x\n\n' + mark.repeat((2 * 1024 * 1024 - 3) / mark.length));
      expect(lines(answer)[0]).toMatch(/^0 x/);
    });
  }
});
