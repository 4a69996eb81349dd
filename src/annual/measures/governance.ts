import type { Day } from '../../model/day.js';
import { networkMeetings, reviewsSoFar } from '../../../rules/network-reviews.js';
import { hasChair, hasTwo, lastDay, meetingsInPeriod, type Standing } from '../../../rules/trustees.js';
import { measure } from './measure.js';

/** `unknown`: it would depend on a term that is not fully on record. */
export type YesNo = 'yes' | 'no' | 'unknown';

export interface Governance {
  /** Meetings of the Board, with the papers that their minutes count. */
  readonly meetings: readonly { readonly date: Day; readonly papers: number | null }[];
  /** Never how many: a Board is small (annual.md, E6). Null where no trustee's term is on record. */
  readonly twoTrustees: YesNo | null;
  readonly chairsNetwork: YesNo | null;
  readonly networkMeetings: number;
  readonly lastReview: Day | null;
  /** Target groups with a member in the Network, as its last review found; null where it doesn't say. */
  readonly groupsInNetwork: readonly string[] | null;
}

/** The Board and the Network in the year; trustees as on its last day (annual.md, I7, E6 and E7). */
export const governance = measure({
  name: 'governance',
  reads: ['board-meetings', 'board-terms', 'network-meetings', 'network-review', 'organisation'],
  collect(scene): Governance {
    const terms = scene.all('board-terms');
    const last = reviewsSoFar(scene).at(-1);
    return {
      meetings: meetingsInPeriod(scene).map(({ data }) => ({ date: data.date, papers: data.papers ?? null })).toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      twoTrustees: terms.length === 0 ? null : answer(hasTwo(scene, lastDay(scene))),
      chairsNetwork: terms.length === 0 ? null : answer(hasChair(scene, lastDay(scene))),
      networkMeetings: networkMeetings(scene).length,
      lastReview: last?.data.held_on ?? null,
      groupsInNetwork: last?.data.groups ?? null,
    };
  },
});

const answer = ({ sure, possible }: Standing): YesNo => (sure ? 'yes' : possible ? 'unknown' : 'no');
