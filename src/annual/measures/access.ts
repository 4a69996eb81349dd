import { isWithin } from '../../model/audit-year.js';
import { daysBetween } from '../../model/day.js';
import { requestsOfPeriod } from '../../../rules/practice/requests.js';
import { NEEDS, needsOf, type NeedFound } from '../../../rules/needs.js';
import { measure, sumOf } from './measure.js';

/** A sort of need, and people by what became of it. */
export interface NeedCounts {
  readonly kind: string;
  readonly category: string;
  readonly inTime: number;
  readonly late: number;
  readonly unmet: number;
  /** By when it was needed is not on record, or is still to come. */
  readonly open: number;
  /** Days from saying so to its being there, once for each person. */
  readonly days: readonly number[];
}

export interface AccessAndSupport {
  readonly asked: number | null;
  readonly answered: number | null;
  readonly needs: readonly NeedCounts[];
  /** People who made a request, by what was decided. */
  readonly agreed: number;
  readonly part: number;
  readonly declined: number;
  readonly undecided: number;
  /** Days from the request to its decision, once for each person. */
  readonly days: readonly number[];
}

/** What people were asked that they need, and what became of it (annual.md, I5 and E9; "met in time, late, unmet" of the records). */
export const access = measure({
  name: 'access',
  reads: ['access', 'invitations'],
  collect(scene): AccessAndSupport {
    const asking = scene.all('invitations').filter(({ data }) => (data.asks?.length ?? 0) > 0 && data.sent_on !== undefined && isWithin(data.sent_on, scene.period)).map(({ data }) => data);
    const isOfYear = ({ need: { needed_by: by, received_on: on } }: NeedFound): boolean => {
      const known = by ?? on;
      return known === undefined || isWithin(known, scene.period);
    };
    const needs = needsOf(scene, Object.values(NEEDS).flat()).filter(isOfYear);
    const requests = requestsOfPeriod(scene);
    const decided = (decision: 'agreed' | 'part' | 'declined' | undefined): number => people(requests.filter(({ need }) => need.decision === decision));
    return {
      asked: sumOf(asking, ({ to }) => to),
      answered: sumOf(asking, ({ answered }) => answered),
      needs: Object.entries(NEEDS).flatMap(([kind, categories]) => categories.flatMap((category) => {
        const found = needs.filter(({ need }) => need.category === category);
        return found.length === 0 ? [] : [{ kind, category, ...countsOf(found, scene.asOf), days: daysTo(found, 'met_on') }];
      })),
      agreed: decided('agreed'),
      part: decided('part'),
      declined: decided('declined'),
      undecided: decided(undefined),
      days: daysTo(requests, 'decided_on'),
    };
  },
});

function daysTo(found: readonly NeedFound[], end: 'met_on' | 'decided_on'): readonly number[] {
  return found.flatMap(({ need: { received_on: from, people: n, [end]: to } }) => (from === undefined || to === undefined ? [] : Array.from({ length: n }, () => daysBetween(from, to))));
}

function countsOf(found: readonly NeedFound[], asOf: string): Pick<NeedCounts, 'inTime' | 'late' | 'unmet' | 'open'> {
  const that = (state: State): number => people(found.filter(({ need: { needed_by: by, met_on: met } }) => stateOf(by, met, asOf) === state));
  return { inTime: that('inTime'), late: that('late'), unmet: that('unmet'), open: that('open') };
}

type State = 'inTime' | 'late' | 'unmet' | 'open';

function stateOf(by: string | undefined, met: string | undefined, asOf: string): State {
  if (by === undefined) return 'open';
  if (met !== undefined) return met <= by ? 'inTime' : 'late';
  return by < asOf ? 'unmet' : 'open';
}

const people = (found: readonly NeedFound[]): number => found.reduce((sum, { need }) => sum + need.people, 0);
