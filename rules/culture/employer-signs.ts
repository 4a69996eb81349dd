import { addMonths } from '../../src/model/day.js';
import { isWithin } from '../../src/model/audit-year.js';
import { count, months, rule } from '../define.js';
import { fail, several } from '../judging.js';
import { openedInYear } from '../vacancies.js';
import { summaryOfYear } from '../workforce.js';

const firstLevel = months('positive-employer.first-level', 24, { meaning: 'Months at the first level of a scheme after which nothing seems to move.', stricter: 'lower', min: 6, max: 60 });
const largeStaff = count('positive-employer.large-staff', 100, { meaning: 'Staff from whom on it is odd that nobody asked for an adjustment.', stricter: 'lower', min: 10, max: 1000 });

/** Signs of box-ticking that only an employer's figures show. */
export const employerSigns = [
  rule({
    id: 'first-level-for-years',
    title: 'The organisation stays at the first level of the scheme for years.',
    mend: 'Ask what keeps it from the next.',
    severity: 'query',
    reads: ['workforce-summary'], uses: [firstLevel],
    *judge(scene) {
      const summary = summaryOfYear(scene);
      const awarded = scene.all('workforce-summary').flatMap(({ data }) => (data.employer_scheme?.level === 1 ? (data.employer_scheme.awarded_on ?? []) : [])).toSorted()[0];
      if (summary?.data.employer_scheme?.level !== 1 || awarded === undefined || addMonths(awarded, scene.value(firstLevel)) > scene.period.to) return;
      yield fail(summary.part('employer_scheme'), `It has been at level 1 since ${awarded}.`, { mend: 'Ask what keeps it from the next level.' });
    },
  }),
  rule({
    id: 'shortlists-not-counted',
    title: 'How many disabled people were shortlisted is not counted.',
    mend: 'Count those shortlisted as those who applied.',
    severity: 'query',
    reads: ['vacancies', 'diversity-snapshot'],
    *judge(scene) {
      const opened = openedInYear(scene);
      const counted = scene.all('diversity-snapshot').some(({ data }) => data.population === 'shortlisted' && isWithin(data.as_at, scene.period) && (data.characteristics ?? []).some(({ characteristic, counts }) => characteristic === 'disability' && counts !== undefined));
      if (opened.length > 0 && !counted) yield fail(scene.self, `${several(opened.length, 'vacancy was', 'vacancies were')} opened in the year, and how many disabled people were shortlisted is not on record.`, { mend: 'Count the disabled people among those shortlisted, as totals over the year.' });
    },
  }),
  rule({
    id: 'nobody-asked',
    title: 'Of many staff nobody asked for an adjustment.',
    mend: 'Find out whether staff know that they can.',
    severity: 'query',
    reads: ['workforce-summary'], uses: [largeStaff],
    *judge(scene) {
      const summary = summaryOfYear(scene);
      const { staff, adjustments } = summary?.data ?? {};
      if (summary !== undefined && staff !== undefined && staff >= scene.value(largeStaff) && adjustments?.requested === 0) yield fail(summary.part('adjustments'), `Of ${String(staff)} staff nobody asked for an adjustment in the year.`, { mend: 'Find out whether staff know that they can ask, and whom.' });
    },
  }),
];
