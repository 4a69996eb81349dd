import { daysBetween } from '../../src/model/day.js';
import { days, rule } from '../define.js';
import { fail, inDays } from '../judging.js';
import { summaryOfYear } from '../workforce.js';

const extractDays = days('staff-objectives.extract-days', 60, { meaning: 'Days between the figures and the end of the year, beyond which they are not those of the year.', stricter: 'lower', min: 0, max: 183 });

const reads = ['workforce-summary'] as const;

/** Signs of box-ticking that only the personnel figures show. */
export const objectiveSigns = [
  rule({
    id: 'clause-without-objectives',
    title: 'Every job description names co-production and nobody has an objective that does.',
    mend: 'Ask what the sentence in the job descriptions has changed.',
    severity: 'query',
    reads,
    *judge(scene) {
      const summary = summaryOfYear(scene);
      const { job_descriptions: jobs, objectives } = summary?.data ?? {};
      if (summary === undefined || jobs?.total === undefined || jobs.total === 0 || jobs.naming !== jobs.total || objectives?.naming !== 0) return;
      yield fail(summary.part('objectives'), `All ${String(jobs.total)} job descriptions name co-production, but no objective does.`, { mend: 'Ask staff what the sentence in their job descriptions means for their work.' });
    },
  }),
  rule({
    id: 'every-appraisal-covers',
    title: 'Every single appraisal is said to have covered co-production.',
    mend: 'Look into a few appraisal forms.',
    severity: 'query',
    reads,
    *judge(scene) {
      const summary = summaryOfYear(scene);
      const { held: whole, covering: part } = summary?.data.appraisals ?? {};
      if (summary !== undefined && whole !== undefined && whole > 0 && part === whole) yield fail(summary.part('appraisals'), `Of ${String(whole)} appraisals held, ${String(part)} are said to have covered co-production.`, { mend: 'Look into a few forms: is there more than a tick?' });
    },
  }),
  rule({
    id: 'not-at-year-end',
    title: 'The figures are from another time of the year than its end.',
    mend: 'Take the figures at the end of the year.',
    severity: 'query',
    reads, uses: [extractDays],
    *judge(scene) {
      const summary = summaryOfYear(scene);
      if (summary === undefined) return;
      const { as_at: taken } = summary.data;
      const end = scene.period.to;
      if (taken === undefined) yield fail(summary, 'Of which day the figures are is not on record.', { mend: 'Record the day of the extract.' });
      else if (Math.abs(daysBetween(taken, end)) > scene.value(extractDays)) yield fail(summary.part('as_at'), `The figures are of ${taken}, ${inDays(Math.abs(daysBetween(taken, end)))} from the end of the year (${end}).`, { mend: 'Take the figures again as at the end of the year.' });
    },
  }),
];
