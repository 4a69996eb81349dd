import { comparableWords, jaccard, shinglesOf } from './integrity/similarity.js';
import { yearName } from '../src/model/audit-year.js';
import { boardWithin, coAuthors, eachReport, isThere, leastChanges, leastMembers, leastSessions, publishedWithin, reportsOn, yearBefore, type Report, type ReportType } from './annual-reports.js';
import { rule, type Unplaced } from './define.js';
import { fail } from './judging.js';
import { shared } from './shared.js';
import { changedByNetwork, coversYear, enoughSessions, firstBeforeDraft, membersThere, published, reachedBoard, signedOff, writtenTogether } from './report-judgements.js';

const reads = ['annual-report', 'organisation'] as const;
const withMeetings = ['annual-report', 'network-meetings', 'organisation'] as const;

/** What is asked of either yearly report: that it is there, in time, and written with the Network. */
export function reportLimbs(type: ReportType): readonly Unplaced[] {
  return [
    rule({
      id: 'reported',
      title: 'There is a report on the year.',
      mend: 'Write the report with the Network.',
      reads, uses: [boardWithin],
      *judge(scene) { yield* isThere(scene, type); },
    }),
    rule({
      id: 'covers-the-year',
      title: 'The report covers the whole year.',
      mend: 'Take the report to the Board once the year is over.',
      reads, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, type, (report) => [coversYear(scene, report)]); },
    }),
    rule({
      id: 'before-board-in-time',
      title: 'The Board sees the report within half a year of the end of the year.',
      mend: 'Take the report to the Board in time.',
      reads, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, type, (report) => [reachedBoard(scene, report)]); },
    }),
    rule({
      id: 'network-sessions',
      title: 'The Network works on the report at two sessions or more before the Board meets.',
      mend: 'Work on the report with the Network at several meetings.',
      reads, uses: [boardWithin, leastSessions],
      *judge(scene) { yield* eachReport(scene, type, (report) => [enoughSessions(scene, report)]); },
    }),
    rule({
      id: 'network-before-draft',
      title: 'The first of these sessions comes before the first draft.',
      mend: 'Ask the Network what the report should tell before anybody drafts it.',
      reads, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, type, (report) => [firstBeforeDraft(scene, report)]); },
    }),
    rule({
      id: 'members-at-sessions',
      title: 'At each of these sessions at least three members with lived experience are there.',
      mend: 'Choose meetings that members come to.',
      reads: withMeetings, uses: [boardWithin, leastMembers],
      *judge(scene) { yield* eachReport(scene, type, (report) => membersThere(scene, report)); },
    }),
    rule({
      id: 'written-together',
      title: 'At least half of those who write the report have lived experience.',
      mend: 'Write the report with members of the Network.',
      reads, uses: [boardWithin, coAuthors],
      *judge(scene) { yield* eachReport(scene, type, (report) => [writtenTogether(scene, report)]); },
    }),
    rule({
      id: 'network-changed-it',
      title: 'The Network changed something in the report.',
      mend: 'Show the Network a draft that can still be changed.',
      reads, uses: [boardWithin, leastChanges],
      *judge(scene) { yield* eachReport(scene, type, (report) => [changedByNetwork(scene, report)]); },
    }),
    rule({
      id: 'signed-off-first',
      title: 'The Network signs the report off before the Board meets.',
      mend: 'Let a member sign it off for the Network before it goes to the Board.',
      reads, uses: [boardWithin],
      *judge(scene) { yield* eachReport(scene, type, (report) => [signedOff(scene, report)]); },
    }),
    rule({
      id: 'published-accessibly',
      title: 'The report is out in an accessible format within four weeks of the Board meeting.',
      mend: 'Publish it in an accessible format too, soon after the Board has met.',
      reads, uses: [boardWithin, publishedWithin],
      *judge(scene) { yield* eachReport(scene, type, (report) => [published(scene, report)]); },
    }),
    rule({
      id: 'session-after-board',
      title: 'The Network was asked about the report after the Board had seen it.',
      mend: 'Work with the Network before the Board meets.',
      severity: 'query',
      reads,
      *judge(scene) {
        for (const report of reportsOn(scene, type, yearName(scene.period))) {
          const { board_on, network_on } = report.data;
          const after = (network_on ?? []).findIndex((on) => board_on !== undefined && on > board_on);
          if (after >= 0) yield fail(report.part('network_on', after), `The Network met on it on ${network_on?.[after] ?? ''}; the Board had seen it on ${board_on ?? ''}.`, { rests: [report], mend: 'Work with the Network before the Board meets.' });
        }
      },
    }),
    rule({
      id: 'same-as-last-year',
      title: 'The report says what last year\'s said.',
      mend: 'Ask those who wrote it what was new in the year.',
      severity: 'query',
      reads, uses: [shared.likeness],
      *judge(scene) {
        const [last] = reportsOn(scene, type, yearBefore(scene.period));
        if (last === undefined) return;
        const then = wordsOf(last);
        for (const report of reportsOn(scene, type, yearName(scene.period))) {
          const now = wordsOf(report);
          if (now !== '' && (now === then || jaccard(shinglesOf(now.split(' ')), shinglesOf(then.split(' '))) >= scene.value(shared.likeness))) yield fail(report.part('year'), `It says nearly the same as the report on ${last.data.year}.`, { rests: [last], mend: 'Ask those who wrote it what was new in the year.' });
        }
      },
    }),
  ];
}

// The words of the report itself, where it could be opened, else of what its record says.
function wordsOf(report: Report): string {
  const file = report.file('document');
  const { network_changes: changes, unmet_aims: aims, actions } = report.data;
  const texts = file?.state === 'read' ? file.blocks.map(({ text }) => text) : [...(changes ?? []), ...(aims ?? []), ...(actions ?? []).map(({ what }) => what)];
  return comparableWords(texts.join('\n')).join(' ');
}
