import { boardWithin, eachReport, isInWork, ofYear } from '../annual-reports.js';
import { commitment, count, rule } from '../define.js';
import { fail, notDue, pass, several } from '../judging.js';
import { reportLimbs } from '../report-limbs.js';

const unmet = count('impact-report.unmet-aims', 1, { meaning: 'Failures and aims not met that the report tells of, at the least.', stricter: 'higher', min: 1, max: 10 });

export const impactReport = commitment({
  name: 'impact-report',
  level: 'organisation',
  force: 'must',
  title: 'The Board gets a yearly report on what co-production changed, written with the Network.',
  why: 'A yearly account lets people see whether their time was well spent.',
  shownBy: 'written-together',
  rules: [
    ...reportLimbs('impact'),
    rule({
      id: 'tells-what-failed',
      title: 'The report tells of something that failed or fell short.',
      mend: 'Ask the Network what did not work, and say so.',
      reads: ['annual-report', 'organisation'], uses: [boardWithin, unmet],
      *judge(scene) {
        yield* eachReport(scene, 'impact', (report) => {
          const aims = report.data.unmet_aims ?? [];
          const least = scene.value(unmet);
          const reason = `It tells of ${several(aims.length, 'failure or aim not met', 'failures or aims not met')}; at least ${String(least)} is asked for.`;
          const paste = report.data.unmet_aims === undefined ? { into: report.part(), field: 'unmet_aims', value: '["<text>"]' } : { list: report.part('unmet_aims'), item: '"<text>"' };
          if (aims.length >= least) return [pass(report.part('unmet_aims'), reason, { rests: [report] })];
          if (isInWork(scene, report)) return [notDue(ofYear(report), reason)];
          return [fail(ofYear(report), reason, { mend: 'Ask the Network what did not work in the year, and say so in the report.', paste })];
        });
      },
    }),
  ],
});
