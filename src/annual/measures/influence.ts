import { isWithin } from '../../model/audit-year.js';
import type { Scene } from '../../model/charter.js';
import { allSaid, drawnOnBy, type Said } from '../../../rules/contributions.js';
import { lived } from '../../../rules/derived.js';
import { measure } from './measure.js';

/** What became of something that was put forward. */
type Fate = 'adopted' | 'adapted' | 'reasoned' | 'unreasoned' | 'unanswered';

export type Influence = Readonly<Record<Fate, number>> & {
  /** Decisions of the year, by whether people with lived experience had a say. */
  readonly decidedWith: number;
  readonly decidedWithout: number;
  readonly decidedByUnknown: number;
};

/** What became of what people put forward at the activities of the year, and who made the decisions of the year (annual.md, I2). */
export const influence = measure({
  name: 'influence',
  reads: ['activity', 'decisions'],
  collect(scene): Influence {
    const fates = allSaid(scene).filter(({ activity }) => isWithin(activity.data.date, scene.period)).map((one) => fateOf(scene, one));
    const count = (fate: Fate): number => fates.filter((f) => f === fate).length;
    const decided = scene.all('decisions').filter(({ data }) => data.date !== undefined && isWithin(data.date, scene.period)).map(({ data }) => lived(data.decided_by));
    return {
      adopted: count('adopted'),
      adapted: count('adapted'),
      reasoned: count('reasoned'),
      unreasoned: count('unreasoned'),
      unanswered: count('unanswered'),
      decidedWith: decided.filter((people) => people !== undefined && people > 0).length,
      decidedWithout: decided.filter((people) => people === 0).length,
      decidedByUnknown: decided.filter((people) => people === undefined).length,
    };
  },
});

// Where several decisions drew on it, the best that became of it counts.
function fateOf(scene: Pick<Scene<'decisions', never>, 'all'>, { id }: Said): Fate {
  const decisions = drawnOnBy(scene, id).map(({ data }) => data);
  for (const outcome of ['adopted', 'adapted'] as const) if (decisions.some((decision) => decision.outcome === outcome)) return outcome;
  const refused = decisions.filter((decision) => decision.outcome === 'not-adopted');
  if (refused.length === 0) return 'unanswered';
  return refused.some(({ reason }) => reason !== undefined) ? 'reasoned' : 'unreasoned';
}
