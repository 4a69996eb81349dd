import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { docxOf, paragraph } from '../helpers/docx-parts.js';
import { contentXml, manifest, MIMETYPE, odtOf, odtWithContent, stylesXml } from '../helpers/odt-parts.js';
import { lines, wrong } from '../helpers/readings.js';
import { zipOf } from '../helpers/zip.js';

const read = async (bytes: Uint8Array): Promise<string> => wrong(await readDocument(bytes, 'paper.odt'));
const MB = 1024 * 1024;
const P = '<text:p>Co-production</text:p>';
const HOLDS = 'document-other-zip: The file ends in .odt and holds no OpenDocument text.';

describe('a file that is named .odt and is no OpenDocument text is told apart in plain words', () => {
  it('an empty file, and files with a new ending', async () => {
    const like = 'document-other-kind: The file ends in .odt and is not an OpenDocument text; it looks like';
    expect(await read(Buffer.from(''))).toBe('document-empty: The file is empty.');
    expect(await read(Buffer.from('Minutes of the meeting'))).toBe(`${like} plain text.`);
    expect(await read(Buffer.from('%PDF-1.7'))).toBe(`${like} a PDF.`);
    expect(await read(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(/^document-old-format: The file ends in .odt .*old Office program/);
  });

  it('a Word document, a spreadsheet, and a zip of other files', async () => {
    expect(await read(docxOf(paragraph('x')))).toBe(`${HOLDS} It is a Word document; give it the ending .docx.`);
    expect(await read(zipOf([{ name: '[Content_Types].xml', content: '<x/>' }]))).toBe(`${HOLDS} It is a document of another Office program.`);
    expect(await read(odtWithContent({ content: contentXml('', '', 'spreadsheet') }))).toBe(`${HOLDS} It is a spreadsheet, presentation or drawing.`);
    expect(await read(zipOf([{ name: 'a.txt', content: 'x' }]))).toBe(`${HOLDS} It is a zip of other files.`);
  });

  it('a document with a password, whether its parts or the whole of it are encrypted', async () => {
    const locked = 'document-password: The document is protected by a password.';
    const data = '<manifest:encryption-data manifest:checksum="x"/>';
    expect(await read(zipOf([MIMETYPE, { name: 'content.xml', content: 'q\u0001z' }, manifest(data)]))).toBe(locked);
    expect(await read(zipOf([MIMETYPE, { name: 'encrypted-package', content: 'q\u0001z' }, manifest(data)]))).toBe(locked);
  });

  it('a document that was cut short, wherever the cut is', async () => {
    const whole = odtOf(P);
    for (let length = 2; length < whole.length; length += 1) {
      expect(await read(whole.subarray(0, length))).toMatch(/^document-damaged: The document is cut short or damaged/);
    }
  });

  it('a document without text', async () => {
    expect(await read(odtOf('<text:p/>'))).toMatch(/^document-no-text: /);
  });
});

describe('an OpenDocument text made to exhaust or deceive its reader is refused', () => {
  it('when it unpacks to much, or more than it states', async () => {
    expect(await read(odtWithContent({ content: contentXml(`<text:p>${'A'.repeat(200 * MB)}</text:p>`) }))).toBe('document-inflated: The document holds too much when unpacked; at most 50 MB are read.');
    expect(await read(odtWithContent({ content: contentXml(`<text:p>${'A'.repeat(60 * MB)}</text:p>`), declaredSize: MB }))).toMatch(/^document-forged-size: /);
  });

  it('when its styles do', async () => {
    expect(await read(zipOf([MIMETYPE, { name: 'content.xml', content: contentXml(P) }, { name: 'styles.xml', content: stylesXml(' '.repeat(60 * MB)) }]))).toMatch(/^document-(?:inflated|ratio): /);
  });

  it('when it has hundreds of thousands of paragraphs, or 5,000 sections inside one another', async () => {
    expect(await read(odtWithContent({ content: contentXml('<text:p>A</text:p>'.repeat(300_000)), stored: true }))).toMatch(/^document-paragraphs: /);
    expect(await read(odtWithContent({ content: contentXml('<text:section>'.repeat(5_000) + P + '</text:section>'.repeat(5_000)), stored: true }))).toMatch(/^document-depth: /);
  });

  it('when it brings entities that multiply or a file of the machine', async () => {
    expect(await read(odtWithContent({ content: '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>' }))).toMatch(/^document-doctype: /);
    expect(await read(odtWithContent({ content: '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>' }))).toMatch(/^document-doctype: /);
  });

  it('when a file in it would land outside', async () => {
    expect(await read(odtOf(P, '', '', [{ name: '../outside', content: 'x' }]))).toMatch(/^document-entry-outside: /);
  });

  it('and a circle of styles does not hold it up', async () => {
    const style = (name: string, parent: string): string => `<style:style style:name="${name}" style:family="paragraph" style:parent-style-name="${parent}"/>`;
    expect(lines(await readDocument(odtOf('<text:p text:style-name="A">Text</text:p>', style('A', 'B') + style('B', 'A')), 'paper.odt'))).toEqual(['0 Text']);
  });
});

describe('any byte of an OpenDocument text may be wrong', () => {
  it('that is told, and never thrown', async () => {
    const whole = odtOf(P, '<style:style style:name="a" style:family="paragraph"/>');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        const reading = await readDocument(bytes, 'paper.odt');
        if (reading.ok) expect(lines(reading).length).toBeGreaterThan(0);
        else expect(reading.mend).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
