import type { Picture, Release } from '../../model/release.js';
import type { Table } from '../../model/table.js';
import { markdownText as words } from '../markdown-text.js';
import { isDrawable, notDrawn, pictureTable } from './picture-table.js';
import { isNumeric, MARK_ORDER, MARKS, rowTexts } from './shown.js';
import { madeBy, periodOf, protectionNotes, REPORT_TITLES, REPORTS, titleOf, warningOf } from './wording.js';

/** The release as Markdown (CommonMark with tables): every table with what it says and its notes, and each picture as its figures. */
export function annualMarkdown(release: Release): string {
  const warning = warningOf(release);
  const blocks = [
    `# ${words(titleOf(release))}`,
    ...(warning === undefined ? [] : [`**${words(warning)}**`]),
    words(periodOf(release)),
    '## How to read the tables',
    list(MARK_ORDER.map((mark) => `${words(MARKS[mark].shorthand)}: ${words(MARKS[mark].meaning)}`)),
    ...(protectionNotes(release).length === 0 ? [] : [list(protectionNotes(release).map(words))]),
    ...REPORTS.flatMap((report) => reportBlocks(release, report)),
    words(madeBy(release)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function reportBlocks({ tables, pictures }: Release, report: Table['report']): readonly string[] {
  const own = tables.filter((table) => table.report === report);
  if (own.length === 0) return [];
  return [`## ${words(REPORT_TITLES[report])}`, ...own.flatMap((table) => [...tableBlocks(table), ...pictures.filter((picture) => picture.table === table.id).flatMap(pictureBlocks)])];
}

function tableBlocks({ id, title, about, columns, rows, notes, withheld }: Table): readonly string[] {
  return [
    `### ${id}: ${words(title)}`,
    ...(about === '' ? [] : [words(about)]),
    ...(withheld === undefined
      ? [grid(columns.map((column) => column.title), columns.map(isNumeric), rows.map((row) => rowTexts(row, columns)))]
      : [`Not shown: ${words(withheld)}`]),
    ...meaningsAndNotes(columns, notes),
  ];
}

function meaningsAndNotes(columns: Table['columns'], notes: readonly string[]): readonly string[] {
  const lines = [...columns.flatMap(({ title, meaning }) => (meaning === undefined ? [] : [`${words(title)}: ${words(meaning)}`])), ...notes.map(words)];
  return lines.length === 0 ? [] : [list(lines)];
}

function pictureBlocks(picture: Picture): readonly string[] {
  const { head, rows } = pictureTable(picture);
  return [`#### ${words(picture.title)}`, words(picture.description), isDrawable(picture) ? grid(head, head.map((_, i) => i > 0), rows) : words(notDrawn(picture))];
}

function grid(head: readonly string[], numeric: readonly boolean[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head.map(words)), line(numeric.map((isRight) => (isRight ? '---:' : '---'))), ...rows.map((row) => line(row.map(words)))].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}
