import { describe, expect, test } from 'vitest';
import { textFile } from '../../helpers/annual-files.js';
import { hostileRelease, release } from '../../helpers/release.js';

describe('a table as CSV', () => {
  test('has lines that end as RFC 4180 has it, texts in quotes, bare numbers and the unit in the heading', async () => {
    expect(await textFile(release(), /^I11-.*csv$/)).toBe([
      '"Project","Involvement budget (£)","Spent (£)","Of the project’s budget (%)"',
      '"Morning visits",5000,4312.9,9',
      '"Short breaks for young carers",3500,2980.01,12',
      '"Total",8500,7292.91,10',
      '',
    ].join('\r\n'));
  });

  test('holds days as spreadsheets sort them, and the shorthand where there is no figure', async () => {
    expect((await textFile(release(), /^I4-.*csv$/)).split('\r\n')[2]).toBe('"Short breaks for young carers",60,45,"[c]","[c]","[c]","2025-02-11"');
  });

  test('says why it is withheld instead of rows', async () => {
    expect(await textFile(release(), /^E3-.*csv$/)).toBe('"Not shown"\r\n"There are fewer than 100 staff, so that people could be recognised in a table by grade."\r\n');
  });

  test('begins no field as a formula does', async () => {
    const csv = await textFile(hostileRelease(), /^I1-.*csv$/);
    expect(csv).not.toMatch(/(^|[,\n])"?[=+\-@|\t\r＝＋－＠]/m);
  });
});

describe('the release as Markdown', () => {
  test('says why a table is not shown, explains its shorthand and lists its notes', async () => {
    const markdown = await textFile(release(), /\.md$/);
    expect(markdown).toContain('### E3: Grade bands\n\nDisability, sex and ethnicity by grade\\.\n\nNot shown: There are fewer than 100 staff');
    expect(markdown).toContain('- \\[c\\]: Confidential\\:');
    expect(markdown).toContain('- Race is shown in two groups');
  });

  test('gives each picture as its description and its figures', async () => {
    expect(await textFile(release(), /\.md$/)).toContain([
      '#### Feedback given in time', '', 'Eleven of twelve in Morning visits were in time, five of eight in Short breaks\\.', '',
      '| Figures\\: pieces of feedback | On time | Late | Not given |', '| --- | ---: | ---: | ---: |', '| Morning visits | 11 | 1 | 0 |', '| Short breaks for young carers | 5 | 2 | 1 |',
    ].join('\n'));
  });

  test('lets no text become markup, a link, a picture or a call to a person', async () => {
    const markdown = await textFile(hostileRelease(), /\.md$/);
    expect(markdown).not.toMatch(/(?<!\\)<|(?<!\\)!\[|(?<!\\)\]\(|(?<!\\)@|https:|http:/);
  });
});
