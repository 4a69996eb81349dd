import { addDays, earliest, type Day } from '../src/model/day.js';
import type { Judgement, Paste } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord } from '../src/model/record.js';
import type { Scene } from '../src/model/charter.js';
import { days } from './define.js';
import { endOf, participants, type Activity } from './derived.js';
import { insufficient, notApplicable } from './judging.js';

/** A scene of rules that look at what people were told. */
export type OfFeedback = Scene<'activity' | 'feedback' | 'decisions', never>;

/** The latest day for feedback, agreed or not. */
export const cap = days('feedback-on-time.cap', 84, { meaning: 'Days after an activity within which the agreed day lies, and after which silence is a breach where none was agreed.', stricter: 'lower', min: 14, max: 183 });

/** Feedback is owed for what people put forward; a briefing, a training or a planning session asks for no input. */
export const WITHOUT_INPUT: ReadonlySet<string> = new Set(['briefing', 'training', 'planning']);

/** The day agreed with the people. A later one counts only if it was agreed and told before the old one had passed. */
export function dueOn({ data }: Activity): Day | undefined {
  return (data.feedback_agreed?.changes ?? []).reduce<Day | undefined>(
    (due, change) => (due !== undefined && change.changed_on !== undefined && change.changed_on < due && change.told_on !== undefined && change.told_on <= due ? change.due_on : due),
    data.feedback_agreed?.due_on,
  );
}

/** The day that decides to which year the duty belongs: the agreed one, but no later than the latest allowed, or a day far off would put it off for good. */
export function fellDue(activity: Activity, within: number): Day {
  const last = addDays(endOf(activity), within);
  return earliest([dueOn(activity), last]) ?? last;
}

/** Full feedback about an activity, the first sent first: what was sent after it had ended, else whatever there is. */
function allFullFeedback(scene: OfFeedback, activity: Activity): readonly AuditRecord<'feedback'>[] {
  const about = scene.all('feedback').filter(({ data }) => data.stage === 'full' && data.sent_on !== undefined && activity.id !== undefined && data.activities.includes(activity.id));
  const after = about.filter(({ data }) => (data.sent_on ?? '') > endOf(activity));
  return (after.length > 0 ? after : about).toSorted((a, b) => byText(a.data.sent_on ?? '', b.data.sent_on ?? ''));
}

/** Full feedback about an activity: the first that was sent after it had ended. */
export function fullFeedback(scene: OfFeedback, activity: Activity): AuditRecord<'feedback'> | undefined {
  return allFullFeedback(scene, activity)[0];
}

/** All of it that was sent by a day, by letter to some and by call to others; where all came later, the first. */
export function fullFeedbackBy(scene: OfFeedback, activity: Activity, by: Day): readonly AuditRecord<'feedback'>[] {
  const all = allFullFeedback(scene, activity);
  const inTime = all.filter(({ data }) => data.sent_on !== undefined && data.sent_on <= by);
  return inTime.length > 0 ? inTime : all.slice(0, 1);
}

/** Judges each activity that people put something forward in, by the day agreed; the others say why they aren't. */
export function* eachActivity(scene: OfFeedback, judge: (activity: Activity, agreed: Day) => Judgement, isMendedByContributions = false): Generator<Judgement> {
  for (const activity of scene.all('activity')) {
    const { type, contributions } = activity.data;
    const agreed = dueOn(activity) ?? addDays(endOf(activity), scene.value(cap));
    const due = fellDue(activity, scene.value(cap));
    if (type !== undefined && WITHOUT_INPUT.has(type)) yield notApplicable(activity, `A ${type} asks for no input, so no feedback is owed.`, { due });
    else if (contributions === undefined || contributions.length === 0) {
      yield insufficient(activity, 'Nothing that people put forward is on file, so it can\'t be told what they should hear about.', {
        due,
        mend: 'Write down in a few words what was put forward.',
        ...(contributions === undefined && isMendedByContributions ? { paste: { into: activity.part(), field: 'contributions', value: '[{id: <id of contribution>, said: "<text>", from: [pwus]}]' } } : {}),
      });
    } else yield { ...judge(activity, agreed), due };
  }
}

/** Full feedback on an activity, ready to be written in. */
export const newFeedback = (activity: Activity, due: Day): Paste => ({
  kind: 'feedback',
  fields: [`activities: [${activity.id ?? ''}]`, 'stage: full', `sent_on: <day from ${addDays(endOf(activity), 1)} by ${due}>`, `recipients: <count from ${String(participants(activity) ?? 1)}>`],
});
