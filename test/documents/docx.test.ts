import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { contentTypes, documentXml, docxOf, paragraph } from '../helpers/docx-parts.js';
import { lines } from '../helpers/readings.js';
import { wordDocument } from '../helpers/word.js';
import { zipOf } from '../helpers/zip.js';

const read = async (bytes: Uint8Array): Promise<readonly string[]> => lines(await readDocument(bytes, 'paper.docx'));
const style = (id: string, inside: string): string => `<w:style w:type="paragraph" w:styleId="${id}">${inside}</w:style>`;
const styled = (id: string, text: string): string => paragraph(text, `<w:pStyle w:val="${id}"/>`);

describe('a Word document as word processors write it', () => {
  it('gives its headings with their levels and its text', async () => {
    const bytes = await wordDocument([
      { heading: 'Paper', level: 1, paragraphs: ['First.'] },
      { heading: 'Co-production implications', level: 2, paragraphs: ['Second.', ''] },
      { heading: '', level: 0, paragraphs: ['Third.'] },
    ]);
    expect(await read(bytes)).toEqual(['1 Paper', '0 First.', '2 Co-production implications', '0 Second.', '0 Third.']);
  });

  it('gives the text of tables and a title, in order', async () => {
    const run = (options: IRunOptions): TextRun => new TextRun(options);
    const cell = (text: string, bold = false): TableCell => new TableCell({ children: [new Paragraph({ children: [run({ text, bold })] })] });
    const table = new Table({ rows: [new TableRow({ children: [cell('Co-production implications', true), cell('We asked twelve people.')] })] });
    const title = new Paragraph({ text: 'The title', heading: HeadingLevel.TITLE });
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [title, table, new Paragraph('After')] }] }));
    expect(await read(bytes)).toEqual(['1 The title', '6 Co-production implications', '0 We asked twelve people.', '0 After']);
  });

  it('is the same bytes each time a test makes it', async () => {
    const sections = [{ heading: 'Paper', level: 1, paragraphs: ['Text'] }];
    expect(Buffer.compare(await wordDocument(sections), await wordDocument(sections))).toBe(0);
  });

  it('is read in its Strict form, in UTF-16 and with a numbered main part', async () => {
    const strict = documentXml(paragraph('Strict'), 'http://purl.oclc.org/ooxml/wordprocessingml/main');
    expect(await read(zipOf([contentTypes(), { name: 'word/document.xml', content: strict }]))).toEqual(['0 Strict']);
    const utf16 = Buffer.from('\ufeff' + documentXml(paragraph('Caf\u00e9')).replace('UTF-8', 'UTF-16'), 'utf16le');
    expect(await read(zipOf([contentTypes(), { name: 'word/document.xml', content: utf16 }]))).toEqual(['0 Caf\u00e9']);
    const numbered = { name: 'word/document2.xml', content: documentXml(paragraph('Numbered')) };
    expect(await read(zipOf([contentTypes(undefined, '/word/document2.xml'), numbered]))).toEqual(['0 Numbered']);
  });
});

describe('a paragraph is a heading', () => {
  const styles =
    style('Rubrik1', '<w:name w:val="heading 1"/>') +
    style('Own', '<w:name w:val="Our heading"/><w:basedOn w:val="Rubrik1"/>') +
    style('Outlined', '<w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style('Contents', '<w:name w:val="TOC Heading"/><w:basedOn w:val="Rubrik1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
    style('Innehll1', '<w:name w:val="toc 1"/><w:rPr><w:b/></w:rPr>') +
    style('Strong', '<w:name w:val="y"/><w:rPr><w:b/></w:rPr>');

  it('by its style, one that its style is based on, or an outline level', async () => {
    const body = styled('Rubrik1', 'A') + styled('Own', 'B') + styled('Outlined', 'C') + paragraph('D', '<w:outlineLvl w:val="8"/>') + styled('None', 'E');
    expect(await read(docxOf(body, styles))).toEqual(['1 A', '1 B', '3 C', '6 D', '0 E']);
  });

  it('by the usual style ids where the document has no styles', async () => {
    expect(await read(docxOf(styled('Heading2', 'A') + styled('Title', 'B') + styled('Normal', 'C')))).toEqual(['2 A', '1 B', '0 C']);
  });

  it('never in a table of contents, and not by what it was before a tracked change', async () => {
    const changed = paragraph('C', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>');
    expect(await read(docxOf(styled('Contents', 'A') + styled('Innehll1', 'B') + changed, styles))).toEqual(['0 A', '0 B', '0 C']);
  });

  it('when it is short, wholly bold and followed by text', async () => {
    const bold = (text: string): string => paragraph(text, '', '<w:b/>');
    expect(await read(docxOf(bold('Impact') + paragraph('text')))).toEqual(['6 Impact', '0 text']);
    expect(await read(docxOf(styled('Strong', 'Impact') + paragraph('text'), styles))).toEqual(['6 Impact', '0 text']);
    expect(await read(docxOf(paragraph('Impact', '', '<w:b w:val="0"/>') + paragraph('text')))).toEqual(['0 Impact', '0 text']);
    expect(await read(docxOf(bold('None.') + paragraph('text')))).toEqual(['0 None.', '0 text']);
    expect(await read(docxOf(bold('Impact')))).toEqual(['0 Impact']);
    expect(await read(docxOf(bold('word '.repeat(13)) + paragraph('text')))).toEqual([`0 ${'word '.repeat(13).trim()}`, '0 text']);
    const mixed = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Impact</w:t></w:r><w:r><w:t> on people</w:t></w:r></w:p>';
    expect(await read(docxOf(mixed + paragraph('text')))).toEqual(['0 Impact on people', '0 text']);
  });
});

describe('the text of a paragraph', () => {
  const run = (inside: string): string => `<w:r>${inside}</w:r>`;

  it('has a space for a tab or a line break, and not for the stops of its tabs', async () => {
    const tabs = '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>';
    const body = `<w:p>${tabs}${run('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d &amp; e</w:t>')}</w:p>`;
    expect(await read(docxOf(body))).toEqual(['0 a b c-d & e']);
  });

  it('has what was inserted and not what was deleted or moved away', async () => {
    const body = `<w:p><w:ins>${run('<w:t>new</w:t>')}</w:ins><w:del>${run('<w:delText>old</w:delText><w:t>old</w:t>')}</w:del><w:moveFrom>${run('<w:t>gone</w:t>')}</w:moveFrom></w:p>`;
    expect(await read(docxOf(body))).toEqual(['0 new']);
  });

  it('has no hidden text and no prompt of a field that was left unfilled', async () => {
    const hidden = `<w:p>${run('<w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t>')}${run('<w:t>seen</w:t>')}</w:p>`;
    const control = (state: string, text: string): string => `<w:sdt><w:sdtPr>${state}</w:sdtPr><w:sdtContent>${paragraph(text)}</w:sdtContent></w:sdt>`;
    const body = hidden + control('<w:showingPlcHdr/>', 'Tap to enter text.') + control('', `filled`);
    expect(await read(docxOf(body))).toEqual(['0 seen', '0 filled']);
  });

  it('is found in content controls inside one another', async () => {
    const body = '<w:sdt><w:sdtContent>'.repeat(50) + paragraph('inner') + '</w:sdtContent></w:sdt>'.repeat(50);
    expect(await read(docxOf(body))).toEqual(['0 inner']);
  });

  it('has a text box once, although the file has it twice for older programs', async () => {
    const box = `<w:txbxContent>${paragraph('box')}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>before </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>after</w:t></w:r></w:p>`;
    expect(await read(docxOf(body))).toEqual(['0 box', '0 before after']);
  });
});
