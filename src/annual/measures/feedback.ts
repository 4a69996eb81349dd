import { isWithin } from '../../model/audit-year.js';
import type { Scene } from '../../model/charter.js';
import { addDays, daysBetween, type Day } from '../../model/day.js';
import { endOf, heldInPeriod, participants, type Activity } from '../../../rules/derived.js';
import { cap, dueOn, fellDue, fullFeedback, fullFeedbackBy, WITHOUT_INPUT } from '../../../rules/feedback.js';
import { measure, sumOf } from './measure.js';

export interface FeedbackGiven {
  readonly onTime: number;
  readonly late: number;
  readonly notGiven: number;
  /** Of those that fell due, the ones whose agreed day was moved while it had not passed. */
  readonly revised: number;
  readonly carriedForward: number;
  /** Days from the end of the activity, of each that was given. */
  readonly days: readonly number[];
  /** People who were told, of those who took part and wanted to be. */
  readonly told: number | null;
  readonly owed: number | null;
}

type Scened = Scene<'activity' | 'feedback' | 'decisions', never>;

/** The feedback that fell due in the year, by the days that rules go by (annual.md, I3; verdicts.md, "the audit year in which it fell due"). */
export const feedback = measure({
  name: 'feedback',
  reads: ['activity', 'feedback'],
  collect(plain): FeedbackGiven {
    const scene: Scened = plain;
    const within = scene.value(cap);
    const asking = (activities: readonly Activity[]): readonly Activity[] => activities.filter(({ data: { type } }) => type === undefined || !WITHOUT_INPUT.has(type));
    const fell = asking(scene.all('activity')).filter((activity) => isWithin(fellDue(activity, within), scene.period));
    const given = fell.flatMap((activity) => {
      const sent = sentOn(scene, activity);
      return sent === undefined ? [] : [{ activity, sent, agreed: dueOn(activity) ?? addDays(endOf(activity), within) }];
    });
    const silent = fell.filter((activity) => sentOn(scene, activity) === undefined && fellDue(activity, within) < scene.asOf);
    const counted = [...given.map(({ activity }) => activity), ...silent];
    return {
      onTime: given.filter(({ sent, agreed }) => sent <= agreed).length,
      late: given.filter(({ sent, agreed }) => sent > agreed).length,
      notGiven: silent.length,
      revised: counted.filter((activity) => dueOn(activity) !== activity.data.feedback_agreed?.due_on).length,
      carriedForward: asking(heldInPeriod(scene)).filter((activity) => fellDue(activity, within) > scene.period.to).length,
      days: given.map(({ activity, sent }) => daysBetween(endOf(activity), sent)),
      told: sumOf(given, ({ activity, agreed }) => toldOf(scene, activity, agreed)),
      owed: sumOf(given, ({ activity, agreed }) => owedOf(scene, activity, agreed)),
    };
  },
});

// What is dated before the end of an activity tells nobody what came of it.
function sentOn(scene: Scened, activity: Activity): Day | undefined {
  const sent = fullFeedback(scene, activity)?.data.sent_on;
  return sent !== undefined && sent > endOf(activity) ? sent : undefined;
}

function toldOf(scene: Scened, activity: Activity, agreed: Day): number | undefined {
  return sumOf(fullFeedbackBy(scene, activity, agreed), ({ data }) => data.recipients) ?? undefined;
}

function owedOf(scene: Scened, activity: Activity, agreed: Day): number | undefined {
  const took = participants(activity);
  return took === undefined ? undefined : Math.max(0, took - Math.max(0, ...fullFeedbackBy(scene, activity, agreed).map(({ data }) => data.opted_out ?? 0)));
}
