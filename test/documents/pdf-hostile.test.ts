import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { docxOf, paragraph } from '../helpers/docx-parts.js';
import { linesFrom, PdfFile, pdfOf } from '../helpers/pdf.js';
import { lines, wrong } from '../helpers/readings.js';

const read = async (bytes: Uint8Array): Promise<string> => wrong(await readDocument(bytes, 'paper.pdf'));
const WHOLE = pdfOf([linesFrom(72, 100, ['Co-production implications', 'We met twelve people.'])]);
const MB = 1024 * 1024;

/** A PDF of one page with these entries and this content, its font as given. */
function onePage(content: string | Buffer, { entries = '', font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', stream = '' } = {}): Uint8Array {
  const file = new PdfFile();
  const [page, tree] = [file.reserve(), file.reserve()];
  const [shown, letters] = [file.addStream(content, false, stream), file.add(font)];
  file.set(page, `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${shown} 0 R /Resources << /Font << /F0 ${letters} 0 R >> >> ${entries} >>`);
  file.set(tree, `<< /Type /Pages /Count 1 /Kids [${page} 0 R] >>`);
  return file.bytes(file.add(`<< /Type /Catalog /Pages ${tree} 0 R >>`));
}

describe('a file that is named .pdf and can not be read is told apart in plain words', () => {
  it('an empty file, and files with a new ending', async () => {
    const like = 'document-other-kind: The file ends in .pdf and is not a PDF; it looks like';
    expect(await read(Buffer.from(''))).toBe('document-empty: The file is empty.');
    expect(await read(Buffer.from('Minutes of the meeting'))).toBe(`${like} plain text.`);
    expect(await read(docxOf(paragraph('x')))).toBe(`${like} a Word, OpenDocument or other zipped file.`);
    expect(await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(`${like} a file of an old Office program (.doc).`);
  });

  it('a header alone, and a header and an end with nothing between', async () => {
    expect(await read(Buffer.from('%PDF-1.7\n'))).toMatch(/^document-damaged: The PDF is cut short or damaged/);
    expect(await read(Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'))).toMatch(/^document-damaged: /);
  });

  it('a PDF that was cut short, wherever the cut is', async () => {
    for (let length = 10; length < WHOLE.length - 6; length += 7) {
      expect(await read(WHOLE.subarray(0, length))).toMatch(/^document-damaged: /);
    }
  });

  it('one with a password', async () => {
    expect(await read(pdfOf([linesFrom(72, 100, ['Secret'])], { locked: true }))).toBe('document-password: The document is protected by a password.');
  });

  it('a scan, which has pictures and no text', async () => {
    expect(await read(onePage('q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0001 EI Q'))).toMatch(/^document-no-text: .*pictures or scanned pages/);
  });
});

describe('a PDF made to exhaust its reader is refused', () => {
  it('when a stream unpacks to 300 MB', async () => {
    expect(await read(onePage(Buffer.alloc(300 * MB, ' ')))).toBe('document-inflated: The document holds too much when unpacked; at most 96 MB are read.');
  });

  it('when a stream that is packed twice does', async () => {
    const { deflateSync } = await import('node:zlib');
    const inner = deflateSync(Buffer.alloc(300 * MB, ' '));
    const twice = Buffer.from(onePage(inner)).toString('latin1').replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]');
    expect(await read(Buffer.from(twice, 'latin1'))).toMatch(/^document-(?:inflated|damaged): /);
  });

  it('when it has too many pages, and not when it only states so', async () => {
    expect(await read(pdfOf(Array.from({ length: 301 }, () => [])))).toBe('document-pages: The document holds too many pages; at most 300 pages are read.');
    const stated = Buffer.from(WHOLE).toString('latin1').replace('/Count 1 ', '/Count 9999999 ');
    expect(await read(Buffer.from(stated, 'latin1'))).toBe('read');
  });

  it('when its pages are shown by one another in a circle', async () => {
    const file = new PdfFile();
    const [a, b] = [file.reserve(), file.reserve()];
    file.set(a, `<< /Type /Pages /Count 1 /Kids [${b} 0 R] >>`);
    file.set(b, `<< /Type /Pages /Count 1 /Kids [${a} 0 R] >>`);
    expect(await read(file.bytes(file.add(`<< /Type /Catalog /Pages ${a} 0 R >>`)))).toMatch(/^document-(?:damaged|no-text): /);
  });

  it('when it shows millions of letters', async () => {
    const shown = `BT /F0 0.5 Tf 72 700 Td (${'a'.repeat(1_000)}) Tj ET\n`.repeat(6_100);
    expect(await read(onePage(shown))).toBe('document-text: The document holds too much text; at most 6000000 characters are read.');
  });
});

describe('any byte of a PDF may be wrong', () => {
  it('that is told, and never thrown', async () => {
    const change = fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(WHOLE);
        for (const [at, value] of changes) bytes[at] = value;
        const reading = await readDocument(bytes, 'paper.pdf');
        if (reading.ok) expect(lines(reading).length).toBeGreaterThan(0);
        else expect(reading.mend).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });
});
