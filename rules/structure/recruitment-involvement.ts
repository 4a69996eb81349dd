import { addDays } from '../../src/model/day.js';
import { commitment, count, days, rule, share } from '../define.js';
import { fail, insufficient, kOfN, notApplicable, notDue, onTime, pass, percent, reaches, several } from '../judging.js';
import { chosenBy, eachInvolved, isInvolved, noVacancy, openedInYear } from '../vacancies.js';
import { summaryOfYear, withoutSummary } from '../workforce.js';
import { panelSigns } from './panel-signs.js';

const reasonShare = share('recruitment-involvement.reasons', 0.2, { meaning: 'Of the vacancies of a year, where they are ten and more, the share in which a reason may stand for involvement.', stricter: 'lower' });
const reasonCount = count('recruitment-involvement.few-reasons', 2, { meaning: 'Vacancies in which a reason may stand for involvement, where fewer than ten were opened in the year.', stricter: 'lower', min: 0, max: 5 });
const scored = share('recruitment-involvement.scored', 0.8, { meaning: 'Of the vacancies in which people were involved, the share in which their scores counted.', stricter: 'higher' });
const toldWithin = days('recruitment-involvement.told-within', 14, { meaning: 'Days after the interviews within which the people involved are told who was chosen.', stricter: 'lower', min: 0, max: 60 });
const interviewWait = days('recruitment-involvement.interview-wait', 84, { meaning: 'Days after a vacancy was opened by which somebody is involved, where the day of the interviews is not on record.', stricter: 'lower', min: 14, max: 183 });

/** From so many vacancies on a share of them says something. */
const ENOUGH_FOR_A_SHARE = 10;

const reads = ['vacancies', 'workforce-summary'] as const;
const involveMend = 'Involve people in the next vacancy from the advert on; for this one, record who was involved, or why nobody was and who agreed to that.';

export const recruitmentInvolvement = commitment({
  name: 'recruitment-involvement',
  level: 'organisation',
  force: 'conditional',
  title: 'People who use services and carers have a part in choosing staff.',
  why: 'They will live with the result.',
  rules: [
    rule({
      id: 'all-on-file',
      title: 'As many vacancies are on record as the personnel system counts.',
      mend: 'Record the vacancies that are missing.',
      reads,
      *judge(scene) {
        const summary = summaryOfYear(scene);
        const opened = openedInYear(scene);
        const none = noVacancy(scene);
        const counted = summary?.data.vacancies;
        if (none !== undefined && none.verdict !== 'insufficient-evidence') yield none;
        else if (summary === undefined) yield withoutSummary(scene);
        else if (counted === undefined) yield insufficient(summary, `${several(opened.length, 'vacancy is', 'vacancies are')} on record; how many the personnel system counts is not.`, { mend: 'Look up in the personnel system how many vacancies were opened in the year.', paste: { into: summary.part(), field: 'vacancies', value: `<count from ${String(opened.length)}>` } });
        else if (opened.length === counted) yield pass(summary.part('vacancies'), `All ${String(counted)} vacancies that the personnel system counts are on record.`, { rests: [summary, ...opened] });
        else if (opened.length < counted) yield fail(summary.part('vacancies'), `${kOfN(opened.length, counted)} vacancies that the personnel system counts are on record.`, { rests: opened, mend: 'Record the others too, and who had a part in them.' });
        else yield insufficient(summary.part('vacancies'), `The personnel system counts ${String(counted)} vacancies, but ${String(opened.length)} are on record.`, { rests: opened, mend: 'Find out which figure is wrong.' });
      },
    }),
    rule({
      id: 'involved-or-reason',
      title: 'People have a part in filling every vacancy, or it is on record why not.',
      mend: involveMend,
      severity: 'major',
      reads, uses: [interviewWait],
      *judge(scene) {
        const none = noVacancy(scene);
        if (none !== undefined) yield none;
        for (const vacancy of openedInYear(scene)) {
          const { opened_on: opened, band, lived_involved: people, not_involved: excuse } = vacancy.data;
          const by = chosenBy(vacancy, scene.value(interviewWait));
          if (isInvolved(vacancy) && band === undefined) yield insufficient(vacancy, `${several(people ?? 0, 'person', 'people')} had a part in the vacancy of ${opened}, but its grade is not on record.`, { mend: 'Record the grade band.' });
          else if (isInvolved(vacancy)) yield pass(vacancy, `${several(people ?? 0, 'person', 'people')} had a part in filling it.`);
          else if (excuse?.reason !== undefined) yield pass(vacancy.part('not_involved'), `It is on record why nobody was involved: ${excuse.reason.slice(0, 120)}`, { rests: [vacancy] });
          else if (scene.asOf <= by) yield notDue(vacancy, `People are to be involved by ${by}.`);
          else yield fail(vacancy, `The vacancy of ${opened}: nobody was involved, and no reason is on record.`, { mend: involveMend, paste: people === undefined ? { into: vacancy.part(), field: 'lived_involved', value: '<count from 1>' } : { into: vacancy.part(), field: 'not_involved', value: '{reason: "<text of 15 words>", approved_by: <id S>}' } });
        }
      },
    }),
    rule({
      id: 'reason-approved',
      title: 'That nobody is involved is agreed by another person than the one who hires.',
      mend: 'Have somebody else agree to it beforehand, and record who.',
      reads,
      *judge(scene) {
        const none = noVacancy(scene);
        if (none !== undefined) yield none;
        for (const vacancy of openedInYear(scene)) {
          const { not_involved: excuse, manager } = vacancy.data;
          const subject = vacancy.part('not_involved');
          const by = excuse?.approved_by;
          const mend = 'Have somebody else agree to it, and record who.';
          if (isInvolved(vacancy)) yield notApplicable(vacancy, 'People were involved, so no reason was needed.');
          // With neither people nor a reason, that is another rule's breach.
          else if (excuse?.reason === undefined) continue;
          else if (by === undefined) yield insufficient(subject, 'Who agreed that nobody was involved is not on record.', { mend, paste: { into: subject, field: 'approved_by', value: '<id S>' } });
          else if (by === manager || by === vacancy.recordedBy) yield fail(subject, `${by} agreed to it, who also ${by === manager ? 'was hiring' : 'made the record'}.`, { mend });
          else if (manager === undefined) yield insufficient(subject, `${by} agreed to it; whether that is who was hiring can't be told, since that is not on record.`, { mend: 'Record who was hiring.', paste: { into: vacancy.part(), field: 'manager', value: '<id S>' } });
          else yield pass(subject, `${by} agreed to it; ${manager} was hiring.`, { rests: [vacancy] });
        }
      },
    }),
    rule({
      id: 'few-reasons',
      title: 'Reasons stand for involvement in few vacancies.',
      mend: 'Plan for people on panels when a vacancy is foreseen, and train more of them.',
      reads, uses: [reasonShare, reasonCount],
      *judge(scene) {
        const opened = openedInYear(scene);
        const without = opened.filter((vacancy) => !isInvolved(vacancy));
        const reason = `In ${kOfN(without.length, opened.length)} vacancies nobody was involved`;
        const [most, least] = [scene.value(reasonCount), 1 - scene.value(reasonShare)];
        const isLarge = opened.length >= ENOUGH_FOR_A_SHARE;
        const isFew = isLarge ? reaches(opened.length - without.length, opened.length, least) : without.length <= most;
        const allowed = isLarge ? `at most ${percent(scene.value(reasonShare))} may be` : `at most ${String(most)} may be where there are fewer than ${String(ENOUGH_FOR_A_SHARE)}`;
        const none = noVacancy(scene);
        if (none !== undefined) yield none;
        else if (isFew) yield pass(scene.self, `${reason}; ${allowed}.`, { rests: opened });
        else yield fail(scene.self, `${reason}; ${allowed}.`, { rests: without, mend: 'Plan for people on panels when a vacancy is foreseen, and train enough of them.' });
      },
    }),
    rule({
      id: 'scores-count',
      title: 'Where people have a part, they score, and their scores count.',
      mend: 'Give everybody on the panel the same form and the same weight.',
      reads, share: scored,
      *judge(scene) {
        yield* eachInvolved(scene, 'whether their scores counted', (vacancy) => {
          const { opened_on: opened, lived_scores_counted: counted, stages } = vacancy.data;
          const mend = 'Give everybody on the panel the same form and the same weight, and record whose scores counted.';
          if (counted === 0 || (stages !== undefined && stages.length > 0 && !stages.includes('scoring'))) return fail(vacancy, `In the vacancy of ${opened} people had a part (${(stages ?? []).join(', ') || 'in what is not on record'}), but ${counted === 0 ? 'nobody\'s score counted' : 'did not score'}.`, { mend });
          if (counted === undefined) return insufficient(vacancy, 'Whether the scores of those involved counted is not on record.', { mend, ...(stages?.includes('scoring') === true ? { paste: { into: vacancy.part(), field: 'lived_scores_counted', value: '<count from 1>' } } : {}) });
          if (stages === undefined || stages.length === 0) return insufficient(vacancy, 'At which stages people were involved is not on record.', { mend: 'Record at which stages they were involved.', ...(stages === undefined ? { paste: { into: vacancy.part(), field: 'stages', value: '[panel, scoring]' } } : {}) });
          return pass(vacancy, `The scores of ${several(counted, 'person', 'people')} counted.`);
        });
      },
    }),
    rule({
      id: 'trained-before',
      title: 'Those involved are trained before the interviews.',
      mend: 'Train people for panels before a vacancy comes up.',
      reads,
      *judge(scene) {
        yield* eachInvolved(scene, 'whether they were trained before', (vacancy, interview) => {
          const done = vacancy.data.trained_on;
          const mend = 'Train people for panels before a vacancy comes up, and record the day.';
          if (done === undefined) return fail(vacancy, `No training of those involved is on record before the interviews on ${interview}.`, { mend, paste: { into: vacancy.part(), field: 'trained_on', value: `<day by ${addDays(interview, -1)}>` } });
          return done < interview ? pass(vacancy, `They were trained on ${done}, before the interviews on ${interview}.`) : fail(vacancy.part('trained_on'), `They were trained on ${done}, and the interviews were on ${interview}.`, { rests: [vacancy], mend });
        });
      },
    }),
    rule({
      id: 'fee-offered-before',
      title: 'Those involved are offered a fee before the interviews.',
      mend: 'Offer the fee when asking them to take part.',
      reads,
      *judge(scene) {
        yield* eachInvolved(scene, 'whether they were offered a fee before', (vacancy, interview) => {
          const done = vacancy.data.fee_offered_on;
          const mend = 'Offer the fee when asking people to take part, and record the day.';
          if (done === undefined) return fail(vacancy, `No offer of a fee to those involved is on record before the interviews on ${interview}.`, { mend, paste: { into: vacancy.part(), field: 'fee_offered_on', value: `<day by ${addDays(interview, -1)}>` } });
          return done < interview ? pass(vacancy, `They were offered a fee on ${done}, before the interviews on ${interview}.`) : fail(vacancy.part('fee_offered_on'), `They were offered a fee on ${done}, and the interviews were on ${interview}.`, { rests: [vacancy], mend });
        });
      },
    }),
    rule({
      id: 'told-outcome',
      title: 'Those involved are told within a fortnight who was chosen.',
      mend: 'Tell them when the offer is accepted.',
      reads, uses: [toldWithin],
      *judge(scene) {
        yield* eachInvolved(scene, 'whether they were told who was chosen in time', (vacancy, interview) => {
          const { told_outcome_on: done } = vacancy.data;
          const due = addDays(interview, scene.value(toldWithin));
          const mend = 'Tell them now, and next time when the offer is accepted.';
          // Without its day: which year it belongs to is decided by the day on which the vacancy was opened.
          const { verdict, subject, reason } = onTime(vacancy, { what: `Word of who was chosen, after the interviews on ${interview}`, due, done, asOf: scene.asOf, mend });
          return { verdict, subject, reason, mend, ...(verdict === 'fail' && done === undefined ? { paste: { into: vacancy.part(), field: 'told_outcome_on', value: `<day from ${interview} by ${due}>` } } : {}) };
        });
      },
    }),
    ...panelSigns,
  ],
});
