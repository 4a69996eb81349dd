import type { Finding } from '../../model/result.js';
import { byText } from '../../model/place.js';
import type { Column } from '../../model/table.js';
import { textCell, type Book } from '../book.js';
import type { FigureKey, RawRow } from '../raw-table.js';
import type { MakeTable } from '../source.js';

const columns: readonly Column[] = [
  { id: 'sign', title: 'Sign', kind: 'text' },
  { id: 'weight', title: 'What it does', kind: 'text', meaning: 'Whether the evidence is struck out and can\'t help any more, or a person is asked to look.' },
  { id: 'count', title: 'Found', kind: 'count' },
  { id: 'records', title: 'Records affected', kind: 'count', meaning: 'Different records, and entries of them, in which it was found.' },
  { id: 'projects', title: 'Projects affected', kind: 'count' },
  { id: 'rule', title: 'Name of the rule', kind: 'text' },
];

/** Told by the version history alone, which is not read here. */
const FROM_HISTORY = 'integrity/back-dated';

/** The signs of box-ticking that the audit found (annual.md, I12). */
export const integrityTable: MakeTable = ({ result, signs }, book) => {
  const found = result.findings.filter(({ outcome }) => outcome === 'sign');
  const unread = result.problems.filter(({ warning }) => warning !== true).length;
  const general = signs.map(({ id, title, hard }) => ({ rule: `integrity/${id}`, title, hard })).filter(({ rule }) => rule !== FROM_HISTORY || found.some((finding) => finding.rule === rule));
  const peculiar = [...new Map(found.filter(({ rule }) => !general.some((sign) => sign.rule === rule)).map(({ rule, title }) => [rule, { rule, title, hard: false }])).values()].toSorted((a, b) => byText(a.rule, b.rule));
  return {
    id: 'I12',
    report: 'impact',
    title: 'How far the records can be trusted',
    about: 'The signs of box-ticking that the audit looked for, and in how many records it found them.',
    columns,
    groups: [{ id: 'signs', variants: [{ rows: [...general, ...peculiar].map((sign) => rowOf(sign, found.filter(({ rule }) => rule === sign.rule), book)) }] }],
    notes: [
      ...(unread === 0 ? [] : [`${String(unread)} ${unread === 1 ? 'fault was' : 'faults were'} found in the records when they were read; figures that rest on what could not be read are shown as not available.`]),
      'Signs that hold for any record are all listed; of those that are looked for in one commitment, only what was found.',
      'The other tables count records as they stand, those with a sign among them; what a sign strikes out can\'t bear a verdict. Where records contradict themselves, no percentage is given.',
      'Entries that were dated back can only be told from the version history, which is not read for these tables.',
    ],
  };
};

function rowOf({ rule, title, hard }: { readonly rule: string; readonly title: string; readonly hard: boolean }, found: readonly Finding[], book: Book): RawRow {
  const keyOf = (id: string): FigureKey => `sign/${rule}/${id}`;
  const records = new Set(found.map(({ place, subject }) => `${place.file}: ${subject}`));
  const projects = new Set(found.flatMap(({ project }) => project ?? []));
  return {
    cells: [
      textCell(title), textCell(hard ? 'strikes out' : 'asks a person to look'), book.enter(keyOf('count'), found.length, 'things'),
      book.enter(keyOf('records'), records.size, 'things'), book.enter(keyOf('projects'), projects.size, 'things'), textCell(rule),
    ],
  };
}
