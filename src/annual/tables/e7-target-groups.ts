import type { Column } from '../../model/table.js';
import { governance } from '../measures/governance.js';
import { measured } from '../measures/measure.js';
import type { Snapshot } from '../measures/snapshots.js';
import { targetGroups, type TargetGroup } from '../measures/target-groups.js';
import { NOT_ON_RECORD, textCell, type Book } from '../book.js';
import { enterHeadcount, keyIn, snapshotOf } from '../population.js';
import type { RawCell, RawGroup } from '../raw-table.js';
import type { MakeTable } from '../source.js';

const columns: readonly Column[] = [
  { id: 'group', title: 'Target group', kind: 'text' },
  { id: 'people', title: 'Took part', kind: 'count', meaning: 'People of the group among those who took part, in the last snapshot of the year.' },
  { id: 'percent', title: '% of all who took part', kind: 'percent' },
  { id: 'benchmark', title: 'Benchmark %', kind: 'percent', meaning: 'The share of the group among the people the organisation is for.' },
  { id: 'network', title: 'Member in the Network', kind: 'text', meaning: 'Whether the last review of the Network found a member of the group in it; never how many.' },
];

/** Whether those who are seldom heard took part (annual.md, E7). */
export const targetGroupsTable: MakeTable = (source, book) => {
  const groups = measured(source.organisation, targetGroups) ?? [];
  const snapshot = snapshotOf(source, 'participants');
  const inNetwork = measured(source.organisation, governance)?.groupsInNetwork ?? null;
  return {
    id: 'E7',
    report: 'equality',
    title: 'Groups heard from too seldom',
    about: 'For each group that the organisation hears from too seldom, how many took part, beside their share of the people it is for.',
    columns,
    groups: groups.map((group) => groupOf(group, snapshot, inNetwork, book)),
    notes: ['Somebody can belong to several of these groups, so they don\'t add up.'],
    ...(groups.length === 0 ? { withheld: 'Which groups are heard from too seldom is not on record.' } : {}),
  };
};

function groupOf({ id, title, benchmark }: TargetGroup, snapshot: Snapshot | undefined, inNetwork: readonly string[] | null, book: Book): RawGroup {
  const share = book.enter(`benchmark/target-group/${id}`, benchmark === null ? null : Math.round(benchmark), 'things');
  const network = textCell(inNetwork === null ? null : inNetwork.includes(id) ? 'yes' : 'no');
  const [people, percent] = snapshot === undefined ? [NOT_ON_RECORD, NOT_ON_RECORD] : figures(snapshot, id, book);
  return { id: title.toLowerCase(), variants: [{ rows: [{ cells: [textCell(title), people, percent, share, network] }] }], ...(snapshot === undefined || snapshot.headcount === null ? {} : { population: keyIn(snapshot, 'headcount') }) };
}

function figures(snapshot: Snapshot, id: string, book: Book): readonly [RawCell, RawCell] {
  const headcount = enterHeadcount(snapshot, book);
  const [key, others] = [keyIn(snapshot, 'target-group', id), keyIn(snapshot, 'target-group', `not ${id}`)];
  const people = snapshot.targetGroups.find(({ group }) => group === id)?.people ?? null;
  const cell = book.enter(key, people, 'sensitive');
  if (people !== null && snapshot.headcount !== null && people <= snapshot.headcount) {
    book.enter(others, snapshot.headcount - people, 'sensitive');
    book.sum(headcount, [key, others]);
  }
  return [cell, book.percent(key, headcount)];
}
