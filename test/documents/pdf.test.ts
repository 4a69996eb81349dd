import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/documents/read-document.js';
import { linesFrom, pdfOf, type Placed } from '../helpers/pdf.js';
import { lines } from '../helpers/readings.js';

const read = async (bytes: Uint8Array): Promise<readonly string[]> => lines(await readDocument(bytes, 'paper.pdf'));
const BODY = linesFrom(72, 400, ['Trustees are asked to agree the spending that is set out here,', 'and to note what people said of it.']);
const BODY_TEXT = '0 Trustees are asked to agree the spending that is set out here, and to note what people said of it.';
const one = (text: string, down: number, more: Partial<Placed> = {}): Placed => ({ text, at: [72, down], ...more });

describe('a PDF', () => {
  it('gives its headings by the size of their letters, and its lines as paragraphs', async () => {
    const page = [
      one('Heating in the day centre', 80, { size: 20, bold: true }),
      one('Co-production implications', 120, { size: 14, bold: true }),
      ...linesFrom(72, 145, ['Twelve members walked through the building and', 'said where it is cold.']),
      ...linesFrom(72, 185, ['Four of them saw the second draft.']),
      one('Next steps', 220, { size: 14 }),
      ...linesFrom(72, 245, ['Work begins in May.']),
    ];
    expect(await read(pdfOf([page]))).toEqual([
      '1 Heating in the day centre', '2 Co-production implications', '0 Twelve members walked through the building and said where it is cold.',
      '0 Four of them saw the second draft.', '2 Next steps', '0 Work begins in May.',
    ]);
  });

  it('gives headings with nothing between as headings of their own, and short lines as paragraphs', async () => {
    const page = [one('Impact on people', 100, { size: 14 }), one('Cost', 128, { size: 14 }), one('Nine hundred pounds.', 160), one('From the reserve.', 180), ...BODY];
    expect(await read(pdfOf([page]))).toEqual(['1 Impact on people', '1 Cost', '0 Nine hundred pounds.', '0 From the reserve.', BODY_TEXT]);
  });

  it('gives short bold lines as headings, as other papers do', async () => {
    expect(await read(pdfOf([[one('Impact on people', 370, { bold: true }), ...BODY]]))).toEqual(['6 Impact on people', BODY_TEXT]);
  });

  it('gives numbered lines that stand alone as headings, and no items of lists', async () => {
    const page = [
      one('4. Co-production implications', 90), ...linesFrom(72, 120, ['Nobody was asked.']), one('4.1 Next', 160), ...linesFrom(72, 190, ['Work begins.']),
      one('1. Insulate the roof', 230), one('2. Buy the boiler', 245), one('3) Ask again in May.', 275), ...BODY,
    ];
    expect(await read(pdfOf([page]))).toEqual(['1 4. Co-production implications', '0 Nobody was asked.', '2 4.1 Next', '0 Work begins.', '0 1. Insulate the roof', '0 2. Buy the boiler', '0 3) Ask again in May.', BODY_TEXT]);
  });

  it('gives headings by its tags where it has them, whatever they look like', async () => {
    const page = [one('Large and no heading', 80, { size: 24, role: 'P' }), one('Paper', 120, { role: 'H1' }), one('Co-production', 150, { role: 'H2' }), one('We asked', 180, { role: 'P' }), one('Title', 220, { role: 'Title' }), one('End.', 240, { role: 'P' })];
    expect(await read(pdfOf([page]))).toEqual(['0 Large and no heading', '1 Paper', '2 Co-production', '0 We asked', '1 Title', '0 End.']);
  });

  it('gives a list without its bullets, and the cells of a table apart', async () => {
    const bullet = String.fromCharCode(0x95);
    const page = [one(bullet, 100), { text: 'bring the budget', at: [90, 100] as const }, one(bullet, 114), { text: 'and the plan', at: [90, 114] as const }, one('Cost', 200), { text: '400 pounds', at: [300, 200] as const }, ...BODY];
    expect(await read(pdfOf([page]))).toEqual(['0 bring the budget', '0 and the plan', '0 Cost', '0 400 pounds', BODY_TEXT]);
  });

  it('joins words that a line parts, and leaves the hyphen of a word of its own', async () => {
    const page = linesFrom(72, 100, ['We changed the in-', 'sulation and then our co-', 'production plan. Those who came for a re-', 'view of the plan and a re-use of it, or a 10-', 'year lease, agreed.']);
    expect(await read(pdfOf([page]))).toEqual(['0 We changed the insulation and then our co-production plan. Those who came for a review of the plan and a re-use of it, or a 10-year lease, agreed.']);
  });

  it('has no running heads and page numbers', async () => {
    const pages = [1, 2, 3].map((number) => [one('Board of trustees, paper 4', 40), ...linesFrom(72, 100, [`Paragraph ${'abc'[number - 1] ?? ''} of the paper.`, 'It has a second line.']), one(`Page ${number} of 3`, 800)]);
    expect(await read(pdfOf(pages))).toEqual(['a', 'b', 'c'].map((letter) => `0 Paragraph ${letter} of the paper. It has a second line.`));
    expect(await read(pdfOf([[...BODY, one('- 1 -', 800)]]))).toEqual([BODY_TEXT]);
    expect(await read(pdfOf([[...BODY, one('Confidential', 800, { role: 'Artifact' })]]))).toEqual([BODY_TEXT]);
  });

  it('goes on with a sentence on the next page or in the next column', async () => {
    const first = [...linesFrom(72, 700, ['We met the tenants who', 'live there now and the'])];
    const second = [...linesFrom(72, 60, ['people who want to.', 'They agreed.'])];
    expect(await read(pdfOf([first, second]))).toEqual(['0 We met the tenants who live there now and the people who want to. They agreed.']);
    const column = [...linesFrom(72, 700, ['We met the tenants who', 'live there now and the']), ...linesFrom(320, 60, ['people who want to.', 'They agreed.'])];
    expect(await read(pdfOf([column]))).toEqual(['0 We met the tenants who live there now and the people who want to. They agreed.']);
  });

  it('is read where a page lies on its side, and has no slanted watermark', async () => {
    const turned: Placed = { text: 'Turned text of the paper', at: [300, 400], degrees: 90 };
    expect(await read(pdfOf([[one('DRAFT', 500, { size: 90, degrees: 45 }), turned, ...BODY]]))).toEqual(['0 Turned text of the paper', BODY_TEXT]);
  });

  it('runs no script and opens nothing that it names', async () => {
    const catalog = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("http://127.0.0.1:9/"\\)) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>';
    expect(await read(pdfOf([BODY], { catalog }))).toEqual([BODY_TEXT]);
  });
});
