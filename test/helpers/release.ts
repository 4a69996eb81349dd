import { auditYear } from '../../src/model/audit-year.js';
import { day } from '../../src/model/day.js';
import type { Picture, Release, ReportDraft } from '../../src/model/release.js';
import { TABLE_IDS } from '../../src/model/table.js';
import { EQUALITY } from './release-equality.js';
import { IMPACT } from './release-impact.js';
import { table } from './release-parts.js';

/** Everything that a text from outside may try, and what a file may stumble over. */
export const HOSTILE = [
  '=cmd|\'/C calc\'!A0', '\n=1+1', '|dde', '@SUM(A1)', '+44 20', '-1', '＝1+1', '<script>alert(1)</script>', '</style></title><img src=x onerror=alert(1)>', 'a|b\\|c`*_[x](javascript:1)![i](http://evil.example)',
  'line\none\r\ntwo\ttab', 'NUL\0 ESC\x1b[31m \uFFFE \uFFFF \uD800', '\u202Eright to left\u200F', 'שלום עליכם', '&lt;b&gt; &amp; " \'', '@team #12 https://evil.example', '  ', '', `long ${'very '.repeat(10_000)}end`, '😀'.repeat(17_000),
] as const;

const PICTURES: readonly Picture[] = [
  { id: 'verdicts', title: 'Verdicts by piece of the charter', description: 'Practice has the most commitments kept, eight of eleven; structure has the most broken, three.', table: 'I10', form: 'stacked', unit: 'commitments', labelled: 'Piece', labels: ['Culture', 'Practice', 'Structure', 'Review'], series: [{ name: 'pass', values: [4, 8, 6, 2] }, { name: 'fail', values: [1, 2, 3, 0] }, { name: 'insufficient evidence', values: [1, 1, 0, 1] }, { name: 'excepted', values: [0, 0, 1, 0] }, { name: 'disputed', values: [1, 0, 0, 0] }] },
  { id: 'timeliness', title: 'Feedback given in time', description: 'Eleven of twelve in Morning visits were in time, five of eight in Short breaks.', table: 'I3', form: 'bars', unit: 'pieces of feedback', labels: ['Morning visits', 'Short breaks for young carers'], series: [{ name: 'On time', values: [11, 5] }, { name: 'Late', values: [1, 2] }, { name: 'Not given', values: [0, 1] }] },
  { id: 'payments', title: 'Payments made in time', description: 'Of 80 payments in Morning visits 78 were in time; the figure of Short breaks is held back.', table: 'I4', form: 'bars', unit: 'payments', labelled: 'Project', labels: ['Morning visits', 'Short breaks for young carers'], series: [{ name: 'Paid on time', values: [78, null] }] },
  { id: 'months', title: 'People taking part over the year', description: 'Most took part in the autumn; July and August were quiet, and August is not shown.', table: 'I1', form: 'lines', unit: 'participant-sessions', labelled: 'Month', labels: ['Apr 2024', 'May 2024', 'Jun 2024', 'Jul 2024', 'Aug 2024', 'Sep 2024', 'Oct 2024', 'Nov 2024', 'Dec 2024', 'Jan 2025', 'Feb 2025', 'Mar 2025'], series: [{ name: 'Participant-sessions', values: [80, 95, 110, 40, null, 150, 210, 190, 90, 120, 160, 202] }] },
  { id: 'years', title: 'Answers of those who took part, year on year', description: 'Four in five people who use services were positive in each of three years; carers are behind by ten points.', table: 'I6', form: 'lines', unit: 'per cent', labels: ['2022-23', '2023-24', '2024-25'], series: [{ name: 'People who use services', values: [78, 79, 83] }, { name: 'Carers', values: [66, null, 70] }] },
];

const DRAFTS: readonly ReportDraft[] = [
  { id: 'impact-report', title: 'Impact report 2024-25', blocks: [{ kind: 'heading', level: 1, text: 'Impact report 2024-25' }, { kind: 'paragraph', text: 'What co-production changed in the year, in figures from the records.' }, { kind: 'to-write', who: 'the Network', prompt: 'One story of a change that people brought about, in their own words.' }, ...IMPACT.flatMap(({ id, title }) => [{ kind: 'heading' as const, level: 2 as const, text: title }, ...PICTURES.filter((p) => p.table === id).map((p) => ({ kind: 'picture' as const, picture: p.id })), { kind: 'table' as const, table: id }]), { kind: 'heading', level: 3, text: 'What comes next' }, { kind: 'list', items: ['Ask for needs with the first letter', 'Pay within 14 days'] }] },
  { id: 'equality-report', title: 'Equality and diversity report 2024-25', blocks: [{ kind: 'heading', level: 1, text: 'Equality and diversity report 2024-25' }, ...EQUALITY.flatMap(({ id, title }) => [{ kind: 'heading' as const, level: 2 as const, text: title }, { kind: 'table' as const, table: id }]), { kind: 'to-write', who: 'staff networks and the Network', prompt: 'What the figures mean to those whom they are about.' }] },
  { id: 'easy-read-outline', title: 'Easy Read: outline', blocks: [{ kind: 'heading', level: 1, text: 'Our year working together' }, { kind: 'paragraph', text: 'This is an outline only. People with learning disabilities must make the Easy Read version and test it.' }, { kind: 'list', items: ['90 people worked with us.', 'We told most people what happened next.'] }, { kind: 'to-write', who: 'people with learning disabilities', prompt: 'Choose the pictures and the words.' }] },
];

/** A release of an invented organisation: every table, pictures of every form, all drafts. */
export function release(changes: Partial<Release> = {}): Release {
  return {
    formatVersion: '1.0',
    tool: { name: 'charter-audit', version: '0.1.0' },
    organisation: 'Brook Valley Care',
    year: '2024-25',
    period: auditYear('2024-25'),
    asOf: day('2025-10-31'),
    protection: { kind: 'protected', notes: ['Counts of people are rounded to the nearest 5, and small ones are held back.', 'Percentages are worked out from the rounded counts.'] },
    tables: [...IMPACT, ...EQUALITY],
    pictures: PICTURES,
    drafts: DRAFTS,
    ...changes,
  };
}

/** A release with hostile texts wherever a text may stand. */
export function hostileRelease(): Release {
  // The two long ones stand in cells alone, or every file would be of many megabytes.
  const all = HOSTILE.slice(0, -2).join(' ');
  const columns = ['words|text|Words', 'again|text|Again', 'count|count|Count'];
  const rows = HOSTILE.map((text, i) => [text, HOSTILE[(i + 1) % HOSTILE.length] ?? '', i]);
  return release({
    organisation: all,
    protection: { kind: 'unprotected', reason: all },
    tables: TABLE_IDS.map((id) => { const made = table(id, all, all, columns, id === 'I1' ? rows : rows.slice(0, -2), { notes: [all] }); return { ...made, columns: made.columns.map((column) => ({ ...column, title: `${column.title} ${all}`, meaning: all })) }; }),
    pictures: PICTURES.map((picture) => ({ ...picture, id: all + picture.id, title: all, description: all, unit: all, labels: picture.labels.map(() => all), series: picture.series.map((one) => ({ ...one, name: all })) })),
    drafts: DRAFTS.map((draft) => ({ ...draft, title: all, blocks: [{ kind: 'heading', level: 1, text: all }, { kind: 'paragraph', text: all }, { kind: 'list', items: HOSTILE.slice(0, -2) }, { kind: 'to-write', who: all, prompt: all }, { kind: 'table', table: 'I1' }, ...PICTURES.map(({ id }) => ({ kind: 'picture' as const, picture: all + id }))] })),
  });
}
