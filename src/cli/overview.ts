import type { Charter, Commitment } from '../model/charter.js';
import type { Table } from './explained.js';
import { kindsOf } from './records-that-count.js';

/** All commitments in one table: what each comes down to. */
export function overview({ commitments }: Pick<Charter, 'commitments'>): Table {
  return {
    title: 'Every commitment',
    columns: ['Commitment', 'What it asks', 'Where it stands', 'Level', 'Force', 'Rules', 'Signs of box-ticking', 'Records', 'Numbers'],
    rows: commitments.map(rowOf),
    namesAreIds: true,
  };
}

function rowOf(commitment: Commitment): Table['rows'][number] {
  const { id, title, standsAt, level, force, rules, parameters } = commitment;
  const named = (isSign: boolean): readonly string[] => rules.filter(({ severity }) => (severity === 'query') === isSign).map((rule) => `${id}/${rule.id}`);
  const columns = { Rules: named(false), 'Signs of box-ticking': named(true), Records: kindsOf(id, rules), Numbers: parameters.map(({ key }) => key) };
  const inWords = Object.entries(columns).flatMap(([label, ids]) => (ids.length === 0 ? [] : [`${label}: ${ids.map((name) => name.replace(`${id}/`, '')).join(', ')}`]));
  return {
    name: id,
    inWords: [title, `${standsAt}; level ${level}; force ${force}`, ...inWords],
    cells: [title, standsAt, level, force, ...Object.values(columns).map((ids) => ({ ids }))],
  };
}
