import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { contentTypes, documentXml, docxOf, docxWithMain, paragraph } from '../helpers/docx-parts.js';
import { lines, wrong } from '../helpers/readings.js';
import { zipOf } from '../helpers/zip.js';

const read = async (bytes: Uint8Array): Promise<string> => wrong(await readDocument(bytes, 'paper.docx'));
const MB = 1024 * 1024;
const PARAGRAPHS = documentXml('<w:p><w:r><w:t>A</w:t></w:r></w:p>'.repeat(1_000_000));

describe('a document made to exhaust its reader is refused, the limit named', () => {
  it('200 MB of one letter', async () => {
    expect(await read(docxWithMain({ content: documentXml(paragraph('A'.repeat(200 * MB))) }))).toBe('document-inflated: The document holds too much when unpacked; at most 50 MB are read.');
  });

  it('60 MB of one letter that is stated to be 1 MB', async () => {
    expect(await read(docxWithMain({ content: documentXml(paragraph('A'.repeat(60 * MB))), declaredSize: MB }))).toMatch(/^document-forged-size: /);
  });

  it('parts that are small alone and too much together', async () => {
    const padding = `<!--${'a'.repeat(2 * MB)}-->`.repeat(13);
    const entries = [contentTypes(), { name: 'word/document.xml', content: documentXml(padding), stored: true }, { name: 'word/styles.xml', content: padding + '<a/>', stored: true }];
    expect(await read(zipOf(entries))).toMatch(/^document-inflated: .*50 MB/);
  });

  it('a million paragraphs, packed', async () => {
    expect(await read(docxWithMain({ content: PARAGRAPHS }))).toMatch(/^document-ratio: .*at most 200 bytes for each packed byte/);
  });

  it('a million paragraphs, not packed', async () => {
    expect(await read(docxWithMain({ content: PARAGRAPHS, stored: true }))).toBe('document-paragraphs: The document holds too many paragraphs; at most 100000 paragraphs are read.');
  });

  it('a million empty elements', async () => {
    expect(await read(docxWithMain({ content: documentXml('<w:r/>'.repeat(1_000_001)), stored: true }))).toMatch(/^document-nodes: .*1000000 elements/);
  });

  it('one element with a million attributes', async () => {
    const attributes = Array.from({ length: 1_000_000 }, (_one, index) => `a${index}=""`).join(' ');
    expect(await read(docxOf(`<w:p ${attributes}/>`))).toMatch(/^document-nodes: .*at most 1000/);
  });

  it('one text of 7 million characters, and 7 million in many texts', async () => {
    const limit = 'document-text: The document holds too much text; at most 6000000 characters are read.';
    expect(await read(docxWithMain({ content: documentXml(paragraph('A'.repeat(7_000_000))), stored: true }))).toBe(limit);
    expect(await read(docxWithMain({ content: documentXml(paragraph('A'.repeat(1_000_000)).repeat(7)), stored: true }))).toBe(limit);
  });

  it('millions of character references', async () => {
    expect(await read(docxWithMain({ content: documentXml(paragraph('&amp;'.repeat(1_100_000))), stored: true }))).toMatch(/^document-nodes: /);
  });

  it('5,000 content controls inside one another', async () => {
    const body = '<w:sdt><w:sdtContent>'.repeat(5_000) + paragraph('in') + '</w:sdtContent></w:sdt>'.repeat(5_000);
    expect(await read(docxOf(body))).toBe('document-depth: The document holds elements nested too deeply; at most 256 levels are read.');
  });

  it('3,000 files in the zip', async () => {
    const more = Array.from({ length: 3_000 }, (_one, index) => ({ name: `word/media/${index}.png`, content: '' }));
    expect(await read(docxOf(paragraph('x'), undefined, more))).toBe('document-entries: The document holds 3002 files; at most 2000 files are read.');
  });
});

describe('a document that reaches out of itself', () => {
  it('is refused when it brings entities that multiply', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>';
    expect(await read(docxWithMain({ content: laughs + '<x>&c;</x>' }))).toMatch(/^document-doctype: /);
  });

  it('is refused when it names a file of the machine as an entity', async () => {
    expect(await read(docxWithMain({ content: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>' }))).toMatch(/^document-doctype: /);
  });

  it('is refused when a file in it would land outside', async () => {
    for (const name of ['../../outside.txt', 'word/../../outside.txt', '/etc/outside', 'C:/outside', '..\\outside']) {
      expect(await read(docxOf(paragraph('x'), undefined, [{ name, content: 'x' }])), name).toMatch(/^document-entry-outside: /);
    }
  });

  it('is read when it only links to a picture elsewhere, and the picture is not fetched', async () => {
    const link = '<Relationship Id="r1" Type="image" Target="file:///etc/passwd" TargetMode="External"/>';
    const rels = { name: 'word/_rels/document.xml.rels', content: `<Relationships>${link}</Relationships>` };
    const picture = '<w:r><w:drawing><a:blip xmlns:a="urn:a" xmlns:r="urn:r" r:link="r1"/></w:drawing></w:r>';
    expect(lines(await readDocument(docxOf(`<w:p>${picture}<w:r><w:t>Text</w:t></w:r></w:p>`, undefined, [rels]), 'p.docx'))).toEqual(['0 Text']);
  });
});

describe('a zip that lies about itself is refused', () => {
  it('when a part is larger or smaller than stated', async () => {
    const content = documentXml(paragraph('x'));
    for (const declaredSize of [10, content.length + 10]) {
      expect(await read(docxWithMain({ content, declaredSize }))).toMatch(/^document-forged-size: /);
    }
  });

  it('when two parts have the same name', async () => {
    const again = { name: 'word/document.xml', content: documentXml(paragraph('other')) };
    expect(await read(docxOf(paragraph('x'), undefined, [again]))).toMatch(/^document-entry-twice: /);
  });

  it('when it is encrypted', async () => {
    expect(await read(docxWithMain({ content: documentXml(paragraph('x')), flags: 1 }))).toMatch(/^document-password: /);
  });

  it('and a circle of styles does not hold it up', async () => {
    const style = (id: string, on: string): string => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    const bytes = docxOf(paragraph('Text', '<w:pStyle w:val="A"/>'), style('A', 'B') + style('B', 'A'));
    expect(lines(await readDocument(bytes, 'p.docx'))).toEqual(['0 Text']);
  });
});
