import { rule } from './define.js';
import { fail } from './judging.js';
import { dated, eachSnapshot, fewestStaff, FROM_FILES, lastBefore, type Snapshot } from './staff-snapshots.js';

const reads = ['diversity-snapshot', 'workforce-summary', 'organisation'] as const;

/** Signs of box-ticking that only counts of the staff show. */
export const snapshotSigns = [
  rule({
    id: 'same-as-last',
    title: 'The figures are the same as at the last count.',
    mend: 'Find out whether anybody was asked again.',
    severity: 'query',
    reads, uses: [fewestStaff],
    *judge(scene) {
      yield* eachSnapshot(scene, (snapshot) => {
        const last = lastBefore(scene, snapshot);
        if (last === undefined || figuresOf(snapshot) === '' || figuresOf(snapshot) !== figuresOf(last)) return [];
        return [fail(dated(snapshot), `Every figure is the same as on ${last.data.as_at}.`, { rests: [last], mend: 'Find out whether anybody was asked again.' })];
      });
    },
  }),
  rule({
    id: 'nobody-unstated',
    title: 'Nobody left a single question of a voluntary form unanswered.',
    mend: 'Find out whether answers were filled in for those who gave none.',
    severity: 'query',
    reads, uses: [fewestStaff],
    *judge(scene) {
      yield* eachSnapshot(scene, (snapshot) => {
        const voluntary = (snapshot.data.characteristics ?? []).filter(({ characteristic, counts }) => counts !== undefined && !FROM_FILES.has(characteristic));
        if (voluntary.length === 0 || !voluntary.every(({ not_stated }) => not_stated === 0)) return [];
        return [fail(dated(snapshot), `Of ${String(snapshot.data.headcount ?? 'all')} staff nobody is counted without an answer, in ${voluntary.length === 1 ? 'the one question' : `any of ${String(voluntary.length)} questions`} that nobody has to answer.`, { mend: 'Find out whether answers were guessed or filled in for those who gave none.' })];
      });
    },
  }),
];

// Categories in a fixed order, so that only the figures are compared.
function figuresOf({ data }: Snapshot): string {
  return (data.characteristics ?? []).flatMap(({ characteristic, counts, prefer_not_to_say: prefer, not_stated: unstated }) =>
    counts === undefined ? [] : [`${characteristic}: ${Object.entries(counts).map(([name, n]) => `${name} ${String(n)}`).toSorted().join(', ')}, ${String(prefer)}, ${String(unstated)}`]).toSorted().join('\n');
}
