import type { Column } from '../../model/table.js';
import { governance } from '../measures/governance.js';
import { measured } from '../measures/measure.js';
import { textCell } from '../book.js';
import type { MakeTable } from '../source.js';
import { ANSWERS } from './i7-governance.js';

const columns: readonly Column[] = [
  { id: 'statement', title: 'Statement', kind: 'text' },
  { id: 'answer', title: 'Answer', kind: 'text' },
];

/** What may be said of trustees: a statement, and no table (annual.md, E6). */
export const trusteesTable: MakeTable = (source) => {
  const found = measured(source.organisation, governance);
  const answer = found === undefined || found.twoTrustees === null ? null : ANSWERS[found.twoTrustees];
  return {
    id: 'E6',
    report: 'equality',
    title: 'Trustees',
    about: 'Whether people who use services sit on the Board, as they declared it themselves.',
    columns,
    groups: [{ id: 'statement', variants: [{ rows: [{ cells: [textCell('Two or more people who use services were trustees on the last day of the year'), textCell(answer)] }] }] }],
    notes: ['A Board is too small for a table of characteristics: any figure would point at a person.'],
  };
};
