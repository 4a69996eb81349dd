import { addDays } from '../../src/model/day.js';
import { commitment, days, months, rule, share } from '../define.js';
import { fail, insufficient, kOfN, notApplicable, notDue, pass, percent, reaches, shareOf } from '../judging.js';
import { actionsOf, coverage, interval, notCounted, sum } from '../snapshot-judgements.js';
import { dated, eachSnapshot, fewestStaff, inPeriod, lastBefore, notYetAdopted, PROTECTED, tooFew } from '../staff-snapshots.js';
import { snapshotSigns } from '../snapshot-signs.js';

const soonest = months('staff-diversity-audit.soonest', 9, { meaning: 'Months after the last count of the staff before which another is not a new year\'s.', stricter: 'higher', min: 1, max: 12 });
const latest = months('staff-diversity-audit.latest', 15, { meaning: 'Months after the last count of the staff by which the next is taken.', stricter: 'lower', min: 12, max: 24 });
const asked = share('staff-diversity-audit.asked', 0.95, { meaning: 'Of the staff, the share that was asked.', stricter: 'higher' });
const responded = share('staff-diversity-audit.responded', 0.7, { meaning: 'Of the staff asked, the share that answered.', stricter: 'higher' });
const usable = share('staff-diversity-audit.usable', 0.5, { meaning: 'Of the staff asked, the share that must answer before the figures say anything.', stricter: 'higher' });
const boardWithin = days('staff-diversity-audit.board-within', 183, { meaning: 'Days after the end of the year by which the Board has seen the figures.', stricter: 'lower', min: 28, max: 305 });

const reads = ['diversity-snapshot', 'workforce-summary', 'organisation'] as const;

export const staffDiversityAudit = commitment({
  name: 'staff-diversity-audit',
  level: 'organisation',
  force: 'must',
  title: 'The diversity of staff is audited every year.',
  why: 'An employer cannot mend what it does not look at.',
  shownBy: 'everybody-asked',
  rules: [
    rule({
      id: 'counted-yearly',
      title: 'The staff are counted in the year, some twelve months after the last time.',
      mend: 'Count the staff at the same time every year, and record the totals.',
      reads, uses: [soonest, latest, fewestStaff],
      *judge(scene) {
        yield* eachSnapshot(scene, (snapshot) => [interval(scene, snapshot, scene.value(soonest), scene.value(latest))]);
        if (notYetAdopted(scene) === undefined && tooFew(scene) === undefined && inPeriod(scene).length === 0 && scene.asOf > scene.period.to) yield notCounted(scene);
      },
    }),
    rule({
      id: 'everybody-asked',
      title: 'Nearly all staff are asked.',
      mend: 'Ask everybody, part-time and relief staff too, and record how many were asked.',
      reads, uses: [asked, fewestStaff],
      *judge(scene) {
        yield* eachSnapshot(scene, (snapshot) => {
          const { asked: part, headcount: whole, as_at } = snapshot.data;
          const missing = part === undefined && whole !== undefined ? { paste: { into: snapshot.part(), field: 'asked', value: `<count from ${String(whole)}>` } } : {};
          return [shareOf(dated(snapshot), { what: `of the staff on ${as_at} were asked`, part, whole, least: scene.value(asked), mend: 'Ask those who were left out, and record how many staff there were and how many were asked.', ...missing })];
        });
      },
    }),
    rule({
      id: 'enough-answered',
      title: 'Enough staff answer for the figures to say something.',
      mend: 'Tell staff what the figures are for and who sees them, give time to answer, and ask again.',
      reads, uses: [responded, usable, fewestStaff],
      *judge(scene) {
        yield* eachSnapshot(scene, (snapshot) => {
          const { asked: whole, responded: part } = snapshot.data;
          const mend = 'Ask again, saying what the figures are for and that nobody can be told from them.';
          if (part !== undefined && whole !== undefined && whole > 0 && !reaches(part, whole, scene.value(usable))) {
            return [insufficient(dated(snapshot), `${kOfN(part, whole)} answered; below ${percent(scene.value(usable))} the figures say nothing of the staff.`, { mend })];
          }
          const least = Math.ceil((whole ?? 0) * scene.value(responded) - 1e-9);
          const missing = part === undefined && whole !== undefined ? { paste: { into: snapshot.part(), field: 'responded', value: `<count from ${String(least)}>` } } : {};
          return [shareOf(dated(snapshot), { what: 'of the staff asked answered', part, whole, least: scene.value(responded), mend, ...missing })];
        });
      },
    }),
    rule({
      id: 'nine-characteristics',
      title: 'All nine protected characteristics are asked about, or it is said why one is not.',
      mend: 'Ask about all nine, and let everybody choose not to say.',
      reads, uses: [fewestStaff],
      *judge(scene) {
        yield* eachSnapshot(scene, (snapshot) => {
          if ((snapshot.data.characteristics ?? []).length > 0) return PROTECTED.map((name) => coverage(snapshot, name));
          return [fail(dated(snapshot), 'None of the nine characteristics is on record.', { mend: 'Record the counts of each, or why one was not asked about.' })];
        });
      },
    }),
    rule({
      id: 'adds-up',
      title: 'The categories of each characteristic add up to the number of staff.',
      mend: 'Count again, with those who prefer not to say and those who gave no answer.',
      reads, uses: [fewestStaff],
      *judge(scene) {
        yield* eachSnapshot(scene, (snapshot) => {
          const { characteristics } = snapshot.data;
          if (characteristics === undefined) return [insufficient(dated(snapshot), 'No figures are on record that could be added up.', { mend: 'Record the counts for each characteristic.' })];
          return characteristics.flatMap(({ counts }, i) => (counts === undefined ? [] : [sum(snapshot, i)]));
        });
      },
    }),
    rule({
      id: 'reached-board',
      title: 'The figures reach the Board.',
      mend: 'Take the figures to the next Board meeting, and record its day.',
      reads, uses: [boardWithin, fewestStaff],
      *judge(scene) {
        const due = addDays(scene.period.to, scene.value(boardWithin));
        yield* eachSnapshot(scene, (snapshot) => {
          const { board_on, as_at } = snapshot.data;
          const mend = 'Take them to the next meeting of the Board, and record its day here.';
          if (board_on === undefined) return [scene.asOf <= due ? notDue(dated(snapshot), `The Board sees them by ${due}.`) : fail(dated(snapshot), `The Board had not seen the figures of ${as_at} by ${due}.`, { mend })];
          if (board_on < as_at) return [fail(snapshot.part('board_on'), `The Board meeting on ${board_on} came before the count on ${as_at}.`, { mend })];
          return [pass(snapshot.part('board_on'), `The Board saw the figures of ${as_at} on ${board_on}.`, { rests: [snapshot] })];
        });
      },
    }),
    rule({
      id: 'last-actions-reviewed',
      title: 'What was to be done after the last count was done, or it is said why not.',
      mend: 'Go through the actions of the last count: write down when each was done, in part or in full, or why not.',
      reads, uses: [fewestStaff],
      *judge(scene) {
        yield* eachSnapshot(scene, (snapshot) => {
          const last = lastBefore(scene, snapshot);
          return last === undefined ? [notApplicable(dated(snapshot), 'There was no count before it, so there are no actions to look back on.')] : actionsOf(last, scene);
        });
      },
    }),
    ...snapshotSigns,
  ],
});
