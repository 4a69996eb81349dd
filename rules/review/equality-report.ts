import { yearName } from '../../src/model/audit-year.js';
import { boardWithin, eachReport, ofYear, reportsOn } from '../annual-reports.js';
import { commitment, count, rule } from '../define.js';
import { addresses, countsIn, COVERED, covers, disclosureRun, lastActions } from '../equality-coverage.js';
import { fail } from '../judging.js';
import { reportLimbs } from '../report-limbs.js';
import { PROTECTED } from '../staff-snapshots.js';

const smallest = count('equality-report.smallest', 5, { meaning: 'The least count that may be printed; where smaller ones are, it is a sign.', stricter: 'higher', min: 3, max: 20 });

const reads = ['annual-report', 'organisation'] as const;
const withCounts = ['annual-report', 'organisation', 'diversity-snapshot', 'workforce-summary'] as const;

/** With these alone most of the nine are left out. */
const USUAL: ReadonlySet<string> = new Set(['sex', 'race']);

export const equalityReport = commitment({
  name: 'equality-report',
  level: 'organisation',
  force: 'must',
  title: 'The Board gets a yearly report on equality and diversity, written with the Network.',
  why: 'Inequality that nobody counts goes on.',
  shownBy: 'last-actions-reported',
  rules: [
    ...reportLimbs('equality'),
    rule({
      id: 'covers-everybody',
      title: 'The report covers staff, participants and recruitment, or says why not.',
      mend: 'Count all three in the year, or say why one is left out.',
      reads: withCounts, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, 'equality', (report) => COVERED.map((population) => covers(scene, report, population))); },
    }),
    rule({
      id: 'nine-characteristics',
      title: 'The report addresses all nine protected characteristics, or says why not.',
      mend: 'Address all nine, or say why there are no figures.',
      reads: withCounts, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, 'equality', (report) => PROTECTED.map((name) => addresses(scene, report, name))); },
    }),
    rule({
      id: 'last-actions-reported',
      title: 'What was to be done after last year\'s report and counts was done, or it is said why not.',
      mend: 'Go through last year\'s actions with the Network, and write down what became of each.',
      reads: withCounts, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, 'equality', (report) => lastActions(scene, report)); },
    }),
    rule({
      id: 'disclosure-controlled',
      title: 'Small figures are hidden before the report is published, and the day is on record.',
      mend: 'Hide figures from which somebody could be told, before anything goes out.',
      reads, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, 'equality', (report) => [disclosureRun(scene, report)]); },
    }),
    rule({
      id: 'sex-and-race-only',
      title: 'Of the nine characteristics the report has figures on sex and race alone.',
      mend: 'Find out why nobody was asked about the others.',
      severity: 'query',
      reads: withCounts,
      *judge(scene) {
        for (const report of reportsOn(scene, 'equality', yearName(scene.period))) {
          const counted = countsIn(scene, report).flatMap(({ data }) => (data.characteristics ?? []).filter(({ counts }) => counts !== undefined).map(({ characteristic }) => characteristic)).filter((name) => PROTECTED.some((other) => other === name));
          if (counted.length > 0 && counted.every((name) => USUAL.has(name))) yield fail(ofYear(report), `It has figures on ${[...new Set(counted)].toSorted().join(' and ')}, and on nothing else.`, { rests: countsIn(scene, report), mend: 'Find out why nobody was asked about the others.' });
        }
      },
    }),
    rule({
      id: 'small-counts-printed',
      title: 'Counts so small that people can be told from them may be printed.',
      mend: 'Look at the tables, and hide such counts.',
      severity: 'query',
      reads, uses: [smallest],
      *judge(scene) {
        for (const report of reportsOn(scene, 'equality', yearName(scene.period))) {
          const threshold = report.data.disclosure?.threshold;
          if (threshold !== undefined && threshold < scene.value(smallest)) yield fail(report.part('disclosure', 'threshold'), `Only counts below ${String(threshold)} were hidden, so smaller ones than ${String(scene.value(smallest))} may be printed.`, { rests: [report], mend: 'Look at the tables, and hide such counts.' });
        }
      },
    }),
  ],
});
