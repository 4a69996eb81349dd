import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { contentTypes, documentXml, docxOf, docxWithMain, paragraph } from '../helpers/docx-parts.js';
import { wrong } from '../helpers/readings.js';
import { zipOf } from '../helpers/zip.js';

const OLE_START = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const read = async (bytes: Uint8Array, name = 'paper.docx'): Promise<string> => wrong(await readDocument(bytes, name));

describe('a file that is named .docx and is no Word document is told apart in plain words', () => {
  it('an empty file', async () => {
    expect(await read(Buffer.from(''))).toBe('document-empty: The file is empty.');
  });

  it('text and other files with a new ending', async () => {
    const like = 'document-other-kind: The file ends in .docx and is not a Word document; it looks like';
    expect(await read(Buffer.from('Minutes of the meeting'))).toBe(`${like} plain text.`);
    expect(await read(Buffer.from('%PDF-1.7'))).toBe(`${like} a PDF.`);
    expect(await read(Buffer.from('{\\rtf1 x}'))).toBe(`${like} a rich text file.`);
    expect(await read(Buffer.from('<!DOCTYPE html><p>x'))).toBe(`${like} a web page.`);
    expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBe(`${like} a file of some other program.`);
  });

  it('a document that was cut short, wherever the cut is', async () => {
    const whole = docxOf(paragraph('Co-production'));
    for (let length = 2; length < whole.length; length += 1) {
      expect(await read(whole.subarray(0, length))).toMatch(/^document-damaged: The document is cut short or damaged/);
    }
  });

  it('an old .doc, and a document with a password', async () => {
    const old = Buffer.concat([OLE_START, Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]);
    const locked = Buffer.concat([OLE_START, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(await read(old)).toMatch(/^document-old-format: .*old Office program/);
    expect(await read(locked)).toBe('document-password: The document is protected by a password.');
  });

  it('a zip of something else', async () => {
    const holds = 'document-other-zip: The file ends in .docx and holds no Word document.';
    expect(await read(zipOf([contentTypes('a/b', '/xl/workbook.xml'), { name: 'xl/workbook.xml', content: '<x/>' }]))).toBe(`${holds} It is a spreadsheet.`);
    expect(await read(zipOf([contentTypes('a/b', '/p'), { name: 'ppt/presentation.xml', content: '<x/>' }]))).toBe(`${holds} It is a presentation.`);
    expect(await read(zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]))).toBe(`${holds} It looks like an OpenDocument or e-book file.`);
    expect(await read(zipOf([]))).toBe(`${holds} It is a zip of other files.`);
  });

  it('a document that states another type for its text', async () => {
    const bytes = zipOf([contentTypes('application/xhtml+xml'), { name: 'word/document.xml', content: documentXml(paragraph('x')) }]);
    expect(await read(bytes)).toMatch(/^document-other-type: .*something other than a Word document/);
  });
});

describe('other things wrong with a document', () => {
  it('its XML does not hold together or is not in the encoding it should be', async () => {
    expect(await read(docxWithMain({ content: documentXml('<w:p>') }))).toMatch(/^document-xml: /);
    expect(await read(docxWithMain({ content: '' }))).toMatch(/^document-xml: /);
    expect(await read(docxWithMain({ content: Buffer.from(documentXml(paragraph('caf\u00e9')), 'latin1') }))).toMatch(/^document-xml: /);
  });

  it('it has no text', async () => {
    expect(await read(docxOf('<w:p/>'))).toMatch(/^document-no-text: .*pictures or scanned pages/);
  });

  it('it is of a kind that is not read', async () => {
    expect(await read(Buffer.from('x'), 'paper.xlsx')).toBe('document-ending: Files ending in .xlsx are not read; .md, .docx, .odt and .pdf files are.');
    expect(await read(Buffer.from('x'), 'a.docx/paper')).toMatch(/^document-ending: Files of this kind are not read/);
    expect(await read(Buffer.from('x'), 'paper.\u001b[31m')).not.toContain('\u001b');
  });

  it('any byte of it may be wrong: that is told, and never thrown', async () => {
    const whole = docxOf(paragraph('Co-production'), '<w:style w:styleId="a"/>');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const reading = await readDocument(bytes, 'paper.docx');
        if (!reading.ok) expect(reading.mend).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
