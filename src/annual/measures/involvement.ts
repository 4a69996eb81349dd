import { isWithin } from '../../model/audit-year.js';
import type { Scene } from '../../model/charter.js';
import { addMonths } from '../../model/day.js';
import type { People } from '../../model/generated/records.js';
import { heldInPeriod, lived, participants, sessions } from '../../../rules/derived.js';
import { outsidePeriod, projectYear } from '../../../rules/project-year.js';
import { workOf } from '../../../rules/practice/who-took-part.js';
import { evidencedLevel, type Rung } from './ladder.js';
import { measure, sumOf } from './measure.js';

export interface Involvement {
  /** Whether the project ran in the year, or held an activity in it. */
  readonly ran: boolean;
  readonly serves: readonly string[];
  readonly stages: readonly string[];
  readonly activities: number;
  readonly sessions: number | null;
  /** Different people, by group. */
  readonly pwus: number | null;
  readonly carers: number | null;
  readonly both: number | null;
  readonly newcomers: number | null;
  readonly evidenced: Rung | null;
  readonly claimed: string | null;
  /** The same activities and times, by quarter of the year. */
  readonly quarters: readonly { readonly activities: number; readonly sessions: number | null }[];
}

/** Who was involved in the project in the year, and how far (annual.md, I1; "Derived" of the records). */
export const involvement = measure({
  name: 'involvement',
  reads: ['project', 'activity', 'reviews', 'decisions', 'feedback'],
  collect(scene): Involvement {
    const held = heldInPeriod(scene);
    const [project] = scene.all('project');
    const different = differentPeople(scene);
    return {
      ran: held.length > 0 || outsidePeriod(scene) === undefined,
      serves: project?.data.serves ?? ['adults'],
      stages: stagesWithPeople(scene),
      activities: held.length,
      sessions: sessions(held) ?? null,
      pwus: different?.pwus ?? null,
      carers: different?.carers ?? null,
      both: different?.both ?? null,
      newcomers: sumOf(workOf(scene), ({ data }) => data.newcomers),
      evidenced: evidencedLevel(scene) ?? null,
      claimed: project?.data.level_claimed ?? null,
      quarters: [0, 3, 6, 9].map((months) => {
        const [from, next] = [addMonths(scene.period.from, months), addMonths(scene.period.from, months + 3)];
        const inIt = held.filter(({ data }) => from <= data.date && data.date < next);
        return { activities: inIt.length, sessions: sumOf(inIt, participants) };
      }),
    };
  },
});

// Of the only activity besides planning, its people; of several, those that the project counted; of none, nobody.
function differentPeople(scene: Pick<Scene<'activity' | 'project', never>, 'all' | 'self' | 'period'>): Pick<People, 'pwus' | 'carers' | 'both'> | undefined {
  const [only, ...others] = workOf(scene);
  if (only === undefined) return { pwus: 0, carers: 0, both: 0 };
  return others.length === 0 ? only.data.people : projectYear(scene)?.data.distinct;
}

function stagesWithPeople(scene: Scene<'activity' | 'reviews', never>): readonly string[] {
  const stages = heldInPeriod(scene).flatMap((activity) => ((participants(activity) ?? 0) > 0 && activity.data.stage !== undefined ? [activity.data.stage] : []));
  const reviewed = scene.all('reviews').some(({ data }) => data.held_on !== undefined && isWithin(data.held_on, scene.period) && (lived(data.people) ?? 0) > 0);
  return ORDER.filter((stage) => stages.includes(stage) || (stage === 'review' && reviewed));
}

const ORDER = ['design', 'development', 'commissioning', 'delivery', 'review'] as const;
