import { addDays, earliest, latest } from '../../src/model/day.js';
import { commitment, days, rule, share } from '../define.js';
import { add, endOf, participants } from '../derived.js';
import { cap, eachActivity, fellDue, fullFeedback, fullFeedbackBy, newFeedback, WITHOUT_INPUT } from '../feedback.js';
import { feedbackSigns } from '../feedback-signs.js';
import { fail, insufficient, inDays, notApplicable, notDue, onTime, pass, several, shareOf } from '../judging.js';

const agreedWithin = days('feedback-on-time.agreed-within', 7, { meaning: 'Days after an activity within which the day of the feedback is agreed.', stricter: 'lower', min: 0, max: 28 });
const reach = share('feedback-on-time.reach', 0.9, { meaning: 'Of the participants who wanted to be told, the share that was.', stricter: 'higher' });
const thanksWithin = days('feedback-on-time.thanks-within', 14, { meaning: 'Days after an activity within which people are thanked.', stricter: 'lower', min: 1, max: 84 });

const reads = ['activity', 'feedback', 'decisions'] as const;

export const feedbackOnTime = commitment({
  name: 'feedback-on-time',
  level: 'project',
  force: 'qualified',
  title: 'People are told what became of their input, by the day that was agreed with them.',
  why: 'Silence teaches people that speaking up is useless.',
  rules: [
    rule({
      id: 'day-agreed',
      title: 'The day of the feedback is agreed with the people within a week of the activity, and is not too far off.',
      mend: 'Agree a day before people go home, and write it into the activity.',
      severity: 'moderate',
      reads,
      uses: [agreedWithin, cap],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachActivity(scene, (activity, due) => {
          const agreed = activity.data.feedback_agreed;
          const agreeBy = addDays(endOf(activity), scene.value(agreedWithin));
          const latestDay = addDays(endOf(activity), scene.value(cap));
          const subject = activity.part('feedback_agreed');
          if (agreed?.due_on === undefined || agreed.agreed_on === undefined) {
            const value = `{due_on: <day by ${latestDay}>, agreed_on: <day by ${agreeBy}>}`;
            const paste = agreed === undefined ? { into: activity.part(), field: 'feedback_agreed', value }
              : agreed.due_on === undefined ? { into: subject, field: 'due_on', value: `<day by ${latestDay}>` } : { into: subject, field: 'agreed_on', value: `<day by ${agreeBy}>` };
            return insufficient(subject, `It is not on record ${agreed?.due_on === undefined ? 'by which day' : 'when'} feedback was agreed, so whether it came in time can't be judged.`, { due, mend: 'Write down the agreed day and when it was agreed.', paste });
          }
          if (agreed.agreed_on > agreeBy) return fail(subject, `The day was agreed on ${agreed.agreed_on}; by ${agreeBy} was asked for.`, { due, mend: 'Agree the day at the activity next time.' });
          if (agreed.due_on <= latestDay && due > latestDay) return fail(subject, `The agreed day ${agreed.due_on} was moved to ${due}, later than ${inDays(scene.value(cap))} after the activity (${latestDay}).`, { due, mend: 'Tell people now what can be told, if need be as interim results, and agree a nearer day.' });
          if (agreed.due_on > latestDay) return fail(subject, `The agreed day ${agreed.due_on} is later than ${inDays(scene.value(cap))} after the activity (${latestDay}).`, { due, mend: 'Agree a nearer day, if need be for interim results, and tell people.' });
          return pass(subject, `Agreed on ${agreed.agreed_on} for ${agreed.due_on}.`);
        }, true);
      },
    }),
    rule({
      id: 'sent-by-agreed-day',
      title: 'Full feedback is sent after the activity and by the agreed day.',
      mend: 'Tell people what became of their input, and record the day and how many were told.',
      reads,
      uses: [cap, agreedWithin],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachActivity(scene, (activity, due) => {
          const feedback = fullFeedback(scene, activity);
          const mend = 'Send the feedback now, say why it is late, and record it; agree a day that can be kept next time.';
          if (feedback?.data.sent_on !== undefined && feedback.data.sent_on <= endOf(activity)) {
            return fail(feedback.part('sent_on'), `Feedback on ${activity.label} is dated ${feedback.data.sent_on}, when the activity had not ended yet (${endOf(activity)}).`, { due, rests: [activity], mend: 'Record the feedback that was given after the activity.' });
          }
          if (activity.data.feedback_agreed?.due_on === undefined && feedback?.data.sent_on !== undefined && feedback.data.sent_on <= due) {
            return insufficient(activity, `Feedback was sent on ${feedback.data.sent_on}, but no day is on record as agreed, so its timeliness can't be judged.`, {
              due, rests: [feedback], mend: 'Write down the day that was agreed.', ...(activity.data.feedback_agreed === undefined ? { paste: { into: activity.part(), field: 'feedback_agreed', value: `{due_on: <day from ${feedback.data.sent_on}>, agreed_on: <day by ${addDays(endOf(activity), scene.value(agreedWithin))}>}` } } : {}),
            });
          }
          // A day agreed far beyond the latest allowed excuses no silence.
          const isFarOff = (activity.data.feedback_agreed?.due_on ?? due) > addDays(endOf(activity), scene.value(cap));
          const by = feedback === undefined && isFarOff ? fellDue(activity, scene.value(cap)) : due;
          const paste = newFeedback(activity, by);
          return onTime(activity, { what: 'Full feedback', due: by, done: feedback?.data.sent_on, asOf: scene.asOf, mend, rests: feedback === undefined ? [] : [feedback], ...(feedback === undefined ? { paste } : {}) });
        });
      },
    }),
    rule({
      id: 'reached-participants',
      title: 'The feedback reaches those who took part and wanted to hear.',
      mend: 'Send it to everybody who took part, and record to how many.',
      reads,
      uses: [reach, cap],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachActivity(scene, (activity, due) => {
          const sent = fullFeedbackBy(scene, activity, due);
          const [feedback] = sent;
          if (feedback === undefined) return due < scene.asOf ? insufficient(activity, 'No full feedback is on record, so it reached nobody that is known.', { due, mend: 'Send the feedback and record it.', paste: newFeedback(activity, due) }) : notDue(activity, `Feedback is due by ${due}.`);
          const took = participants(activity);
          const wanted = took === undefined ? undefined : took - Math.max(...sent.map(({ data }) => data.opted_out ?? 0));
          const uncounted = sent.find(({ data }) => data.recipients === undefined);
          if (wanted !== undefined && wanted <= 0) return notApplicable(feedback, 'Nobody who took part wanted to be told.', { due, rests: [activity] });
          return shareOf(uncounted ?? feedback, {
            what: `people owed feedback on ${activity.label} were sent it`, part: sent.reduce<number | undefined>((sum, { data }) => add(sum, data.recipients), 0), whole: wanted, least: scene.value(reach), due, rests: [activity, ...sent],
            mend: 'Send it to those who were left out, and record to how many.',
            ...(uncounted !== undefined ? { paste: { into: uncounted.part(), field: 'recipients', value: `<count from ${String(wanted ?? 1)}>` } } : {}),
          });
        });
      },
    }),
    rule({
      id: 'every-contribution-answered',
      title: 'The feedback tells of a decision on everything that was put forward.',
      mend: 'Record what was decided on each point, and name the decisions that people were told of.',
      reads,
      uses: [cap],
      waitsFor: 'activity',
      *judge(scene) {
        yield* eachActivity(scene, (activity, due) => {
          const sent = fullFeedbackBy(scene, activity, due);
          const [feedback] = sent;
          if (feedback === undefined && scene.asOf <= due) return notDue(activity, `Feedback is due by ${due}.`);
          const told = scene.all('decisions').filter(({ id }) => id !== undefined && sent.some(({ data }) => data.decisions?.includes(id)));
          const said = activity.data.contributions ?? [];
          const open = said.filter(({ id }) => !told.some(({ data }) => data.inputs?.includes(id)));
          const rests = [...sent, ...told];
          if (open.length === 0) return pass(activity, said.length === 1 ? 'The only contribution is an input of a decision that people were told of.' : `All ${String(said.length)} contributions are inputs of decisions that people were told of.`, { due, rests });
          return fail(activity.part('contributions'), `${String(open.length)} of ${several(said.length, 'contribution')} ${open.length === 1 ? 'is' : 'are'} in no decision that people were told of: ${open.map((c) => c.id).join(', ')}.`, {
            due, rests, mend: 'Decide on them, tell people, and name the decision in the feedback.', outstanding: feedback === undefined,
          });
        });
      },
    }),
    rule({
      id: 'thanked',
      title: 'People are thanked soon after the activity.',
      mend: 'Thank people within two weeks, and write down the day.',
      severity: 'minor',
      reads: ['activity'],
      uses: [thanksWithin],
      waitsFor: 'activity',
      *judge(scene) {
        for (const activity of scene.all('activity')) {
          const { type } = activity.data;
          const due = addDays(endOf(activity), scene.value(thanksWithin));
          if (type !== undefined && WITHOUT_INPUT.has(type)) {
            yield notApplicable(activity, `A ${type} asks for no input.`, { due });
            continue;
          }
          const done = activity.data.thanked_on;
          yield onTime(activity.part('thanked_on'), { what: 'Thanks', due, done, asOf: scene.asOf, mend: 'Thank them now, and write down the day.', ...(done === undefined ? { paste: { into: activity.part(), field: 'thanked_on', value: `<day from ${endOf(activity)} by ${due}>` } } : {}) });
        }
      },
    }),
    rule({
      id: 'newest-day-kept',
      title: 'An agreed day is moved only before it has passed, and people are told.',
      mend: 'Move a day before it comes, tell people, and write down both.',
      severity: 'moderate',
      reads: ['activity'],
      uses: [cap],
      waitsFor: 'activity',
      *judge(scene) {
        for (const activity of scene.all('activity')) {
          let due = activity.data.feedback_agreed?.due_on;
          const changes = activity.data.feedback_agreed?.changes ?? [];
          if (changes.length === 0) yield notApplicable(activity, 'The agreed day was not moved.', { due: fellDue(activity, scene.value(cap)) });
          for (const [i, change] of changes.entries()) {
            const subject = activity.part('feedback_agreed', 'changes', i);
            const inTime = due !== undefined && change.changed_on !== undefined && change.changed_on < due && change.told_on !== undefined && change.told_on <= due;
            const reason = `${due === undefined ? 'A day that is not on record' : `The day ${due}`} was moved to ${change.due_on} on ${change.changed_on ?? 'a day not on record'}, and people were told on ${change.told_on ?? 'no day on record'}.`;
            // The old day is the one by which people had to be told.
            const by = earliest([due, addDays(endOf(activity), scene.value(cap))]) ?? change.due_on;
            yield inTime ? pass(subject, reason, { due: by }) : fail(subject, reason, { due: by, mend: 'A missed day stays missed; next time move it before it comes and tell people by then.' });
            due = latest([due, change.due_on]);
          }
        }
      },
    }),
    ...feedbackSigns,
  ],
});
