import { describe, expect, test } from 'vitest';
import type { Release } from '../../../src/model/release.js';
import { fileOf, textFile } from '../../helpers/annual-files.js';
import { all, partOf, textOf, treeOf } from '../../helpers/read-back.js';
import { release } from '../../helpers/release.js';
import { table } from '../../helpers/release-parts.js';

const COUNT = 1000;
const projects = Array.from({ length: COUNT }, (_, i) => `Project ${String(i + 1)}`);
const columns = ['project|text|Project', 'on-time|count|On time'];

/** A release of an organisation with a thousand projects: a row for each, a line for all, and one below it. */
function bigRelease(): Release {
  const feedback = table('I3', 'Feedback', 'Whether people heard back.', columns, [...projects.map((name, i) => [name, i % 7]), ['Total', 2997], ['Outside projects', 3]]);
  const lessons = table('I9', 'Lessons', 'What was learnt.', columns, projects.map((name, i) => [name, i % 5]));
  return release({
    tables: [feedback, lessons],
    pictures: [{ id: 'feedback', title: 'Feedback in time', description: 'Nearly all in time.', table: 'I3', form: 'bars', unit: 'times', labels: projects, series: [{ name: 'On time', values: projects.map((_, i) => i % 7) }] }],
    drafts: [{ id: 'impact-report', title: 'Impact', blocks: [{ kind: 'heading', level: 1, text: 'Impact' }, { kind: 'picture', picture: 'feedback' }, { kind: 'table', table: 'I3' }, { kind: 'table', table: 'I9' }] }],
  });
}

describe('a release of a thousand projects', () => {
  test('has every row in the page, in tables that scroll by themselves', async () => {
    const page = treeOf(await textFile(bigRelease(), /\.html$/));
    const sheets = all(page, 'section').filter(({ attributes }) => attributes['class']?.startsWith('sheet'));
    expect(sheets.map((sheet) => [all(sheet, 'tr').length, attributesOf(sheet).includes('tall')])).toEqual([[COUNT + 3, true], [COUNT + 1, true]]);
  });

  test('draws no picture that nobody could take in, and points at the table, in every file', async () => {
    const said = 'Not drawn, since 1,000 bars or points can’t be taken in at once. The figures are in table I3.';
    const page = treeOf(await textFile(bigRelease(), /\.html$/));
    expect(all(page, 'figure').map((figure) => [all(figure, 'svg').length, textOf(figure).includes(said)])).toEqual([[0, true]]);
    expect(textOf(treeOf(await partOf(await fileOf(bigRelease(), /\.docx$/), 'word/document.xml')))).toContain(said);
    expect((await textFile(bigRelease(), /\.md$/)).replaceAll('\\', '')).toContain(said);
  });

  test('has in a Word draft the line for all and what stands below it, or the first rows, and says where the rest is', async () => {
    const body = treeOf(await partOf(await fileOf(bigRelease(), /\.docx$/), 'word/document.xml'));
    const [feedback, lessons] = all(body, 'w:tbl').map((one) => all(one, 'w:tr').slice(1).map((row) => all(row, 'w:tc').map(textOf)));
    expect(feedback).toEqual([['Total', '2,997'], ['Outside projects', '3']]);
    expect(lessons?.slice(0, 2)).toEqual([['Project 1', '0'], ['Project 2', '1']]);
    expect(textOf(body)).toContain('2 of 1,002 rows. The whole table is in the workbook, on sheet I3.');
    expect(textOf(body)).toContain(`${String(lessons?.length)} of 1,000 rows. The whole table is in the workbook, on sheet I9.`);
  });
});

function attributesOf({ attributes }: { readonly attributes: Readonly<Record<string, string>> }): readonly string[] {
  return attributes['class']?.split(' ') ?? [];
}
