import type { Day } from '../../model/day.js';
import type { Column } from '../../model/table.js';
import { governance, type YesNo } from '../measures/governance.js';
import { measured } from '../measures/measure.js';
import { papers } from '../measures/papers.js';
import { NOT_APPLICABLE, NOT_ON_RECORD, textCell, type Book } from '../book.js';
import type { FigureKey, RawCell, RawRow } from '../raw-table.js';
import type { MakeTable, Source } from '../source.js';
import { ORGANISATION } from './by-project.js';

const columns: readonly Column[] = [
  { id: 'meeting', title: 'Board meeting', kind: 'text' },
  { id: 'date', title: 'Date', kind: 'date' },
  { id: 'meetings', title: 'Meetings', kind: 'count' },
  { id: 'papers', title: 'Papers', kind: 'count', meaning: 'Papers that the minutes count: agenda, apologies, declarations, minutes and action log left out.' },
  { id: 'with-section', title: 'With a section on co-production', kind: 'count', meaning: 'The paper says in enough words, and not only in phrases that would fit any paper, who was involved and what came of it.' },
  { id: 'none', title: 'None, with the reason', kind: 'count', meaning: 'The paper says why there was no co-production.' },
  { id: 'missing', title: 'Section missing', kind: 'count', meaning: 'All other papers in the minutes: not on file, without a section, or not to be opened.' },
  { id: 'copied', title: 'Flagged as copied', kind: 'count', meaning: 'Papers whose words on co-production stand in another paper too.' },
  { id: 'two-trustees', title: 'Two trustees who use services', kind: 'text', meaning: 'Whether two or more people who use services were trustees on the last day of the year. How many is not shown: a Board is small.' },
  { id: 'chair', title: 'Network chaired by one of them', kind: 'text', meaning: 'Whether a trustee who uses services chaired the Network on that day.' },
  { id: 'network-meetings', title: 'Network meetings', kind: 'count', meaning: 'Meetings of the year, working groups left out.' },
  { id: 'last-review', title: 'Last review of the Network', kind: 'date' },
];

/** Statements that stand in for a count of a few people. */
export const ANSWERS: Readonly<Record<YesNo, string>> = { yes: 'yes', no: 'no', unknown: 'can\'t be told from the records' };

const PARTS = ['with-section', 'none', 'missing'];
const COUNTED = ['papers', ...PARTS, 'copied'];

/** What the Board had before it, and the Network's place in the organisation (annual.md, I7). */
export const governanceTable: MakeTable = (source, book) => {
  const found = measured(source.organisation, governance);
  return {
    id: 'I7',
    report: 'impact',
    title: 'Board and Network',
    about: 'Whether Board papers say what their subject means for co-production, who sits on the Board, and how the Network met.',
    columns,
    groups: found === undefined ? [] : [{ id: 'meetings', variants: [{ rows: rowsOf(found, source, book) }] }],
    notes: [],
    ...(found === undefined ? { withheld: 'The records of the Board and the Network are not at hand or could not be read.' } : {}),
  };
};

type Found = NonNullable<ReturnType<typeof governance.collect>>;

function rowsOf(found: Found, source: Source, book: Book): readonly RawRow[] {
  const places = [...(source.organisation === undefined ? [] : [source.organisation]), ...source.projects];
  const filed = places.flatMap((place) => measured(place, papers) ?? []);
  const isWhole = places.every((place) => measured(place, papers) !== undefined);
  const dates = [...new Set([...found.meetings.map(({ date }) => date), ...filed.map(({ meeting }) => meeting)])].toSorted();
  const keyOf = (scope: string, id: string): FigureKey => `${ORGANISATION}/board/${scope}/${id}`;
  const rows = dates.map((date): RawRow => {
    const mine = filed.filter(({ meeting }) => meeting === date);
    const says = (what: (typeof mine)[number]['says']): number => mine.filter((paper) => paper.says === what).length;
    const minuted = found.meetings.find((meeting) => meeting.date === date)?.papers;
    const missing = minuted === undefined || minuted === null ? null : Math.max(says('nothing'), minuted - says('section') - says('none'));
    const counts: Readonly<Record<string, number | null | undefined>> = isWhole ? { papers: minuted, 'with-section': says('section'), none: says('none'), missing, copied: mine.filter((paper) => isCopied(paper, source)).length } : { papers: minuted };
    for (const [id, count] of Object.entries(counts)) book.enter(keyOf(date, id), count, 'things');
    book.sum(keyOf(date, 'papers'), PARTS.map((id) => keyOf(date, id)));
    return { cells: columns.map(({ id }): RawCell => (id === 'meeting' ? textCell('Board meeting') : id === 'date' ? dateCell(date) : COUNTED.includes(id) ? book.cell(keyOf(date, id)) : NOT_APPLICABLE)) };
  });
  for (const id of COUNTED) book.total(keyOf('year', id), dates.map((date) => keyOf(date, id)), 'things');
  book.sum(keyOf('year', 'papers'), PARTS.map((id) => keyOf('year', id)));
  const whole: Readonly<Record<string, RawCell>> = {
    'meeting': textCell('The year'),
    'date': NOT_APPLICABLE,
    'meetings': book.enter(keyOf('year', 'meetings'), found.meetings.length, 'things'),
    'two-trustees': textCell(found.twoTrustees === null ? null : ANSWERS[found.twoTrustees]),
    'chair': textCell(found.chairsNetwork === null ? null : ANSWERS[found.chairsNetwork]),
    'network-meetings': book.enter(keyOf('year', 'network-meetings'), found.networkMeetings, 'things'),
    'last-review': found.lastReview === null ? NOT_ON_RECORD : dateCell(found.lastReview),
  };
  return [...rows, { total: true, cells: columns.map(({ id }) => whole[id] ?? book.cell(keyOf('year', id))) }];
}

const dateCell = (date: Day): RawCell => ({ kind: 'date', day: date });

// The signs of copying that the audit found, by the paper in which they lie.
function isCopied({ label, file }: { readonly label: string; readonly file: string }, { result }: Source): boolean {
  return result.findings.some(({ rule, subject, place }) => (rule.endsWith('/copied-sections') || rule === 'integrity/copied-text') && subject === label && place.file === file);
}
