import { addDays } from '../../src/model/day.js';
import { commitment, count, days, rule, share } from '../define.js';
import { fail, insufficient, notApplicable, notDue, pass, shareOf } from '../judging.js';
import { schemeJudged } from '../employer-scheme.js';
import { staffSay } from '../staff-answers.js';
import { noVacancy, openedInYear } from '../vacancies.js';
import { summaryOfYear, withoutSummary } from '../workforce.js';
import { employerSigns } from './employer-signs.js';

const level = count('positive-employer.scheme-level', 2, { meaning: 'Level of a scheme for employers that is enough by itself; one below needs a dated action.', stricter: 'higher', min: 1, max: 3 });
const adverts = share('positive-employer.adverts', 0.8, { meaning: 'Of the vacancies, the share whose advert says that lived experience is valued.', stricter: 'higher' });
const advertWait = days('positive-employer.advert-wait', 28, { meaning: 'Days after a vacancy was opened by which its advert is out.', stricter: 'lower', min: 7, max: 92 });
const inTime = share('positive-employer.adjustments', 0.9, { meaning: 'Of the adjustments asked for, the share decided within 28 days.', stricter: 'higher' });
const positive = share('positive-employer.positive', 0.7, { meaning: 'Of the answers of disabled and carer staff, the share that is positive.', stricter: 'higher' });
const enough = count('positive-employer.answers', 10, { meaning: 'Answers of disabled and carer staff from which on they are looked at by themselves.', stricter: 'lower', min: 5, max: 30 });
const fewest = count('positive-employer.least-answers', 5, { meaning: 'Answers below which a survey says nothing.', stricter: 'higher', min: 5, max: 30 });

export const positiveEmployer = commitment({
  name: 'positive-employer',
  level: 'organisation',
  force: 'disposition',
  title: 'Disabled people, people who use services and carers are welcome as employees.',
  why: 'Lived experience on the payroll changes what is taken for granted.',
  rules: [
    rule({
      id: 'employer-scheme',
      title: 'At the end of the year the organisation is in a recognised scheme for employers of disabled people.',
      mend: 'Join or renew the scheme, and record from when to when and at which level.',
      reads: ['workforce-summary', 'action'], uses: [level],
      *judge(scene) { yield schemeJudged(scene, scene.value(level)); },
    }),
    rule({
      id: 'carers-policy',
      title: 'There is a dated policy for staff who are carers.',
      mend: 'Write one with staff who are carers, and record when it was looked at.',
      reads: ['organisation'],
      *judge(scene) {
        const { to } = scene.period;
        const organisation = scene.all('organisation')[0];
        const policies = organisation?.data.policies;
        const found = (policies ?? []).flatMap((policy, i) => (policy.topic === 'carers' ? [{ policy, i }] : []));
        const [first] = found;
        const dated = found.find(({ policy }) => (policy.reviewed_on ?? []).some((on) => on <= to));
        const mend = 'Write one with staff who are carers, have it agreed, and record the day.';
        if (organisation === undefined || policies === undefined) yield insufficient(organisation ?? scene.self, 'Which policies the organisation has is not on record.', { mend: 'Record the policies, the one for carers among them, with the days on which they were looked at.' });
        else if (first === undefined) yield fail(organisation.part('policies'), 'There is no policy for staff who are carers among those on record.', { mend, paste: { list: organisation.part('policies'), item: `{topic: carers, ref: "<text>", reviewed_on: [<day by ${to}>]}` } });
        else if (dated !== undefined) yield pass(organisation.part('policies', dated.i), `The policy for carers was looked at on ${String((dated.policy.reviewed_on ?? []).filter((on) => on <= to).toSorted().at(-1))}.`);
        else yield insufficient(organisation.part('policies', first.i), `There is a policy for carers, but no day on which it was looked at by ${to} is on record.`, { mend: 'Record the days on which it was agreed and looked at.', ...(first.policy.reviewed_on === undefined ? { paste: { into: organisation.part('policies', first.i), field: 'reviewed_on', value: `[<day by ${to}>]` } } : {}) });
      },
    }),
    rule({
      id: 'adverts-say-so',
      title: 'Adverts say that lived experience is valued.',
      mend: 'Put the sentence in the form from which adverts are written.',
      reads: ['vacancies', 'workforce-summary'], uses: [advertWait], share: adverts,
      *judge(scene) {
        const none = noVacancy(scene);
        if (none !== undefined) yield none;
        const opened = openedInYear(scene);
        for (const vacancy of opened) {
          const { opened_on: from, advert_on: on } = vacancy.data;
          const by = addDays(from, scene.value(advertWait));
          if (on !== undefined) yield pass(vacancy, `The advert of ${on} says that lived experience is valued.`);
          else if (scene.asOf <= by) yield notDue(vacancy, `The advert is to be out by ${by}.`);
          else yield fail(vacancy, `No advert for the vacancy of ${from} that says that lived experience is valued is on record.`, { mend: 'Put the sentence in the form from which adverts are written; if this one said so, record its day.', paste: { into: vacancy.part(), field: 'advert_on', value: `<day from ${from}>` } });
        }
        const summary = summaryOfYear(scene);
        const counted = summary?.data.vacancies ?? 0;
        // One unknown advert for each vacancy that the personnel system counts and nobody recorded.
        if (summary !== undefined && opened.length > 0) for (let i = opened.length; i < counted; i++) yield insufficient(summary.part('vacancies'), `The personnel system counts ${String(counted)} vacancies, of which number ${String(i + 1)} is not on record; what its advert said can't be told.`, { mend: 'Record the vacancy and its advert.' });
      },
    }),
    rule({
      id: 'adjustments-in-time',
      title: 'Adjustments that staff ask for are decided within four weeks.',
      mend: 'Have one person see to them, and decide the small ones at once.',
      reads: ['workforce-summary'], uses: [inTime],
      *judge(scene) {
        const summary = summaryOfYear(scene);
        if (summary === undefined) {
          yield withoutSummary(scene);
          return;
        }
        const { requested, agreed, declined, over_28_days: late } = summary.data.adjustments ?? {};
        const subject = summary.part('adjustments');
        const decided = agreed === undefined || declined === undefined ? undefined : agreed + declined;
        const part = requested === undefined || late === undefined || decided === undefined ? undefined : Math.max(0, Math.min(requested - late, decided));
        if (requested === 0) yield notApplicable(subject, 'By the figures nobody asked for an adjustment.', { rests: [summary] });
        else yield shareOf(subject, { what: 'of the adjustments asked for were decided within 28 days', part, whole: requested, least: scene.value(inTime), rests: [summary], mend: 'Have one person see to them, decide the small ones at once, and record how many were asked for, agreed, declined and late.', ...(requested !== undefined && decided !== undefined && decided >= requested && late === undefined ? { paste: { into: subject, field: 'over_28_days', value: '<count from 0>' } } : {}) });
      },
    }),
    rule({
      id: 'staff-say-so',
      title: 'Disabled and carer staff say that it is good to work here.',
      mend: 'Ask them what would have to change, and do it.',
      reads: ['survey'], uses: [positive, enough, fewest],
      *judge(scene) { yield staffSay(scene, { least: scene.value(positive), enough: scene.value(enough), fewest: scene.value(fewest) }); },
    }),
    ...employerSigns,
  ],
});
