import { describe, expect, test } from 'vitest';
import type { ReportDraft } from '../../../src/model/release.js';
import { keyFigures } from '../../../src/output/annual/key-figures.js';
import { fileOf } from '../../helpers/annual-files.js';
import { converted, LIBRE_OFFICE } from '../../helpers/programs.js';
import { all, partOf, textOf, treeOf, type Element } from '../../helpers/read-back.js';
import { hostileRelease, release } from '../../helpers/release.js';
import { unzipped } from '../../helpers/word.js';

const DRAFTS = release().drafts;
const draftFile = async (id: ReportDraft['id'], given = release()): Promise<Uint8Array> => fileOf(given, new RegExp(`^${id}-.*docx$`));
const bodyOf = async (id: ReportDraft['id']): Promise<Element> => treeOf(await partOf(await draftFile(id), 'word/document.xml'));
const valuesOf = (within: Element, name: string): readonly (string | undefined)[] => all(within, name).map(({ attributes }) => attributes['w:val']);

describe.each(DRAFTS)('the Word draft $id', ({ id, title, blocks }) => {
  test('has a title and a language', async () => {
    const core = treeOf(await partOf(await draftFile(id), 'docProps/core.xml'));
    expect(all(core, 'dc:title').map(textOf)).toEqual([title]);
    expect(all(core, 'dc:language').map(textOf)).toEqual(['en-GB']);
    expect(all(treeOf(await partOf(await draftFile(id), 'word/styles.xml')), 'w:lang').map(({ attributes }) => attributes['w:val'])).toContain('en-GB');
  });

  test('has real headings, whose levels word processors and screen readers see', async () => {
    const headings = all(await bodyOf(id), 'w:p').filter((one) => valuesOf(one, 'w:pStyle').some((style) => style?.startsWith('Heading')));
    const seen = headings.map((one) => [Number(valuesOf(one, 'w:outlineLvl')[0]) + 1, valuesOf(one, 'w:pStyle')[0], textOf(one)]);
    const wanted = blocks.flatMap((block) => (block.kind === 'heading' ? [[block.level, `Heading${String(block.level)}`, block.text]] : []));
    expect(seen.slice(0, wanted.length)).toEqual(wanted);
  });

  test('repeats the headings of a table on every sheet, and tears no row', async () => {
    for (const table of all(await bodyOf(id), 'w:tbl')) {
      const rows = all(table, 'w:tr');
      expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual(rows.map((_, i) => (i === 0 ? 1 : 0)));
      expect(rows.filter((row) => all(row, 'w:cantSplit').length !== 1)).toEqual([]);
    }
  });

  test('says of every table, before anyone goes into it, what it is and what it shows', async () => {
    const given = release();
    const described = blocks.flatMap((block) => {
      if (block.kind === 'picture') return given.pictures.filter((one) => one.id === block.picture).map((one) => [one.title, one.description]);
      return block.kind === 'table' ? given.tables.filter((one) => one.id === block.table && one.withheld === undefined).map((one) => [`Table ${one.id}: ${one.title}`, one.about]) : [];
    });
    const properties = all(await bodyOf(id), 'w:tblPr');
    expect(properties.map((one) => [...valuesOf(one, 'w:tblCaption'), ...valuesOf(one, 'w:tblDescription')])).toEqual(described);
    // Word takes a file for damaged where anything stands after them.
    expect(properties.flatMap(({ children }) => children.slice(-2).map((child) => (typeof child === 'string' ? child : child.name)))).toEqual(described.flatMap(() => ['w:tblCaption', 'w:tblDescription']));
  });

  test('keeps the headings of a table with its first row, and all rows of a short one together', async () => {
    for (const table of all(await bodyOf(id), 'w:tbl')) {
      const rows = all(table, 'w:tr').map((row) => all(row, 'w:keepNext').length > 0);
      expect(rows).toEqual(rows.map((_, i) => i === 0 || (rows.length <= 15 && i < rows.length - 1)));
    }
  });

  test('breaks no word of a heading that lies level: its column is as wide as the word in bold', async () => {
    for (const table of all(await bodyOf(id), 'w:tbl')) {
      for (const cell of all(all(table, 'w:tr')[0] ?? table, 'w:tc').filter((one) => all(one, 'w:textDirection').length === 0)) {
        const [size = 0] = valuesOf(cell, 'w:sz').map(Number);
        const longest = Math.max(...textOf(cell).split(/[ -]/).map((word) => word.length));
        // Arial takes about half its size for a letter, and more where it is bold; sizes are in half points, widths in twentieths of a point.
        expect([textOf(cell), Number(all(cell, 'w:tcW')[0]?.attributes['w:w']) >= longest * size * 5 * 1.12 + 120]).toEqual([textOf(cell), true]);
      }
    }
  });

  test('marks every place that people must write, in words and in yellow', async () => {
    const marked = all(await bodyOf(id), 'w:p').filter((one) => valuesOf(one, 'w:highlight').includes('yellow'));
    expect(marked.map(textOf)).toEqual(blocks.flatMap((block) => (block.kind === 'to-write' ? [`To write with ${block.who}: ${block.prompt}`] : [])));
  });

  test.skipIf(LIBRE_OFFICE === undefined)('opens in LibreOffice with all of its words', async () => {
    const text = [...converted(await draftFile(id), 'draft.docx', 'txt:Text (encoded):UTF8').values()].map((bytes) => bytes.toString('utf8')).join('');
    for (const block of blocks) {
      const words = block.kind === 'list' ? block.items : block.kind === 'to-write' ? [block.prompt] : 'text' in block ? [block.text] : [];
      for (const said of words) expect(text).toContain(said);
    }
    expect([...converted(await draftFile(id), 'draft.docx', 'pdf').values()].map((bytes) => bytes.subarray(0, 5).toString())).toEqual(['%PDF-']);
  });
});

test('the first sheet of the impact report says what a Board asks first', async () => {
  const firsts = all(await bodyOf('impact-report'), 'w:p').map(textOf);
  expect(firsts.slice(0, firsts.findIndex((text) => text.startsWith('What co-production changed in the year'))).slice(3)).toEqual(keyFigures(release()).map(({ figure, label, table }) => `${figure} ${label} (table ${table})`));
});

describe('a picture in a Word draft', () => {
  test('is a table with its title, its description, and a bar to scale beside each figure', async () => {
    const body = await bodyOf('impact-report');
    const [timeliness] = all(body, 'w:tbl').filter((table) => textOf(table).includes('pieces of feedback'));
    const rows = timeliness === undefined ? [] : all(timeliness, 'w:tr').slice(1);
    expect(rows.map((row) => all(row, 'w:tc').slice(0, 3).map(textOf))).toEqual([
      ['Morning visits', 'On time', '11'], ['Morning visits', 'Late', '1'], ['Morning visits', 'Not given', '0'],
      ['Short breaks for young carers', 'On time', '5'], ['Short breaks for young carers', 'Late', '2'], ['Short breaks for young carers', 'Not given', '1'],
    ]);
    // A bar ends where its paragraph does: 4,000 less margins of 120, less the indent, in twentieths of a point.
    const bars = rows.map((row) => { const [indent] = all(row, 'w:ind'); return indent === undefined ? 0 : 3880 - Number(indent.attributes['w:right']); });
    expect(bars).toEqual([11, 1, 0, 5, 2, 1].map((value) => Math.round((value / 11) * 3880)));
    expect(textOf(body)).toContain('Eleven of twelve in Morning visits were in time, five of eight in Short breaks.');
  });

  test('says so where the table shows no figure', async () => {
    const [payments] = all(await bodyOf('impact-report'), 'w:tbl').filter((table) => textOf(table).includes('(payments)'));
    expect(payments === undefined ? [] : all(payments, 'w:tr').slice(1).map((row) => all(row, 'w:tc').slice(0, 2).map(textOf))).toEqual([['Morning visits', '78'], ['Short breaks for young carers', 'not shown']]);
  });
});

test('a Word draft is well formed and leads nowhere, whatever the texts are', async () => {
  for (const { name, content } of await unzipped(Buffer.from(await draftFile('impact-report', hostileRelease())))) {
    const xml = Buffer.from(content).toString('utf8');
    expect([name, all(treeOf(xml), 'Relationship').filter(({ attributes }) => attributes['TargetMode'] === 'External')]).toEqual([name, []]);
    expect(xml).not.toMatch(/(?![\n\t\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202E]/u);
  }
});
