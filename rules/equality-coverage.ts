import { isWithin } from '../src/model/audit-year.js';
import type { Scene } from '../src/model/charter.js';
import { addDays, addMonths } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { yearName } from '../src/model/audit-year.js';
import { isInWork, ofYear, reportsOn, yearBefore, type Report } from './annual-reports.js';
import { fail, insufficient, notApplicable, notDue, pass } from './judging.js';

/** What rules on the contents of the equality report read. */
export type OfEquality = Scene<'annual-report' | 'network-meetings' | 'organisation' | 'diversity-snapshot' | 'workforce-summary', never>;

type Snapshot = AuditRecord<'diversity-snapshot'>;

/** What the report must cover, with the counts that do and the words by which it may say why not. */
export const COVERED = [
  { name: 'staff', populations: ['staff'], words: ['staff'] },
  { name: 'participants', populations: ['participants'], words: ['participant'] },
  { name: 'recruitment', populations: ['applicants', 'shortlisted', 'appointed'], words: ['recruit'] },
] as const;

/** The counts that the report rests on. */
export function countsIn(scene: OfEquality, report: Report): readonly Snapshot[] {
  return (report.data.snapshots ?? []).flatMap((id) => scene.all('diversity-snapshot').filter((snapshot) => snapshot.id === id));
}

/** Where the report says that it leaves something out; `reason` is undefined where it doesn't say why. */
function leftOut(report: Report, words: readonly string[]): { readonly part: Part; readonly reason: string | undefined } | undefined {
  const found = (report.data.not_tabled ?? []).map(({ what, reason }, i) => ({ what: what.toLowerCase().replaceAll('-', ' '), reason, part: report.part('not_tabled', i) })).filter(({ what }) => words.some((word) => what.includes(word)));
  return found.find(({ reason }) => reason !== undefined) ?? found[0];
}

/** Whether the report covers a population, with counts of the year, or says why not. */
export function covers(scene: OfEquality, report: Report, { name, populations, words }: (typeof COVERED)[number]): Judgement {
  const listed = countsIn(scene, report);
  const summary = scene.all('workforce-summary').find(({ data }) => data.year === yearName(scene.period));
  const ofTheYear = listed.filter(({ data }) => isWithin(data.as_at, scene.period));
  const missing = populations.filter((population) => !ofTheYear.some(({ data }) => data.population === population));
  const unexplained = missing.filter((population) => leftOut(report, [...words, population])?.reason === undefined);
  const excuses = missing.flatMap((population) => leftOut(report, [...words, population]) ?? []);
  const rests = [report, ...ofTheYear.filter(({ data }) => populations.some((population) => population === data.population)), ...excuses.map(({ part }) => part)];
  const mend = 'Count them, and list the count in the report; or say in it why there is none.';
  const item = `{what: ${name}, reason: "<text>"}`;
  if (name === 'recruitment' && summary?.data.vacancies === 0) return notApplicable(summary.part('vacancies'), 'There was no vacancy in the year, so no recruitment to report on.', { rests: [summary] });
  if (unexplained.length === 0) return pass(ofYear(report), missing.length === 0 ? `It covers ${name}, by counts of the year.` : `It says why there is no count of ${missing.join(', ')}.`, { rests });
  if (isInWork(scene, report)) return notDue(ofYear(report), `It does not cover ${name} yet.`);
  const bare = excuses.find(({ reason }) => reason === undefined);
  if (bare !== undefined) return insufficient(bare.part, `It leaves out ${name}, but why is not on record.`, { mend: 'Record the reason.', paste: { into: bare.part, field: 'reason', value: '"<text>"' } });
  const { snapshots, not_tabled } = report.data;
  const paste = not_tabled === undefined ? { into: report.part(), field: 'not_tabled', value: `[${item}]` } : { list: report.part('not_tabled'), item };
  if (snapshots === undefined && not_tabled === undefined) return insufficient(ofYear(report), `Whether it covers ${name} is not on record.`, { mend, paste });
  const old = listed.filter(({ data }) => populations.some((population) => population === data.population) && !isWithin(data.as_at, scene.period));
  const why = old.length > 0 ? ` The count of ${old.map(({ data }) => data.as_at).join(', ')} is not of the year.` : '';
  return fail(snapshots === undefined ? ofYear(report) : report.part('snapshots'), `It says nothing of ${unexplained.join(', ')}, nor why.${why}`, { rests: [report], mend, paste });
}

/** Whether the report addresses a characteristic: with figures, or by saying why there are none. */
export function addresses(scene: OfEquality, report: Report, name: string): Judgement {
  const words = [name.replaceAll('-', ' ')];
  const excuse = leftOut(report, words);
  const entries = countsIn(scene, report).flatMap((snapshot) => (snapshot.data.characteristics ?? []).flatMap((entry, i) => (entry.characteristic === name ? [{ entry, part: snapshot.part('characteristics', i) }] : [])));
  const counted = entries.filter(({ entry }) => Object.keys(entry.counts ?? {}).length > 0);
  const reasoned = entries.filter(({ entry }) => entry.not_asked_reason !== undefined);
  const either = (of: readonly { readonly part: Part }[]): { readonly either: { readonly count: number; readonly of: readonly Part[] }; readonly rests: readonly Report[] } => ({ either: { count: 1, of: of.map(({ part }) => part) }, rests: [report] });
  if (counted.length > 0) return pass(ofYear(report), `It has figures on ${name}.`, either(counted));
  if (excuse?.reason !== undefined) return pass(excuse.part, `It says why there are no figures on ${name}.`);
  if (reasoned.length > 0) return pass(ofYear(report), `The counts say why ${name} was not asked about.`, either(reasoned));
  if (isInWork(scene, report)) return notDue(ofYear(report), `It says nothing of ${name} yet.`);
  const mend = `Say why there are no figures on ${name}, and ask about it next time.`;
  const item = `{what: ${name}, reason: "<text>"}`;
  if (excuse !== undefined) return insufficient(excuse.part, `It leaves out ${name}, but why is not on record.`, { mend, paste: { into: excuse.part, field: 'reason', value: '"<text>"' } });
  const paste = report.data.not_tabled === undefined ? { into: report.part(), field: 'not_tabled', value: `[${item}]` } : { list: report.part('not_tabled'), item };
  if (report.data.snapshots === undefined) return insufficient(ofYear(report), `Which counts it rests on is not on record, so neither is what it says of ${name}.`, { mend, paste });
  return fail(report.part('snapshots'), `It says nothing of ${name}, nor why.`, { rests: [report], mend, paste });
}

/** What became of the actions of last year's report, and of the counts of last year. */
export function* lastActions(scene: OfEquality, report: Report): Generator<Judgement> {
  const [from, to] = [addMonths(scene.period.from, -12), addDays(scene.period.from, -1)];
  const before = yearBefore(scene.period);
  const last = reportsOn(scene, 'equality', before);
  const [organisation] = scene.all('organisation');
  const adopted = organisation?.data.adopted_on;
  const counts = scene.all('diversity-snapshot').filter(({ data }) => from <= data.as_at && data.as_at <= to);
  const actions = [...last, ...counts].flatMap((record) => (record.data.actions ?? []).map((action, i) => ({ action, part: record.part('actions', i) })));
  if (last.length === 0 && organisation !== undefined && adopted !== undefined && adopted > to) yield notApplicable(organisation.part('adopted_on'), `The charter was adopted on ${adopted}, so no report on ${before} was owed.`);
  else if (last.length === 0) yield insufficient(ofYear(report), `The report on ${before} is not on file, so what was to be done after it can't be told.`, { mend: 'Add that report, with what was to be done and what became of it.' });
  else if (last.every(({ data }) => data.actions === undefined || data.actions.length === 0)) yield insufficient(ofYear(report), `What was to be done after the report on ${before} is not on record.`, { rests: last, mend: 'Record it there, with what became of it.' });
  for (const { action: { what, due_on, done_on, part_done_on, why }, part } of actions) {
    const named = `"${(what ?? 'an action').slice(0, 80)}"`;
    if (done_on !== undefined) yield pass(part, `${named} was done on ${done_on}.`);
    else if (part_done_on !== undefined) yield pass(part, `${named} was done in part on ${part_done_on}.`);
    else if (why !== undefined) yield pass(part, `It is said why ${named} was not done.`);
    else if (due_on !== undefined && due_on > scene.asOf) yield notApplicable(part, `${named} is due by ${due_on}.`);
    else if (isInWork(scene, report)) yield notDue(part, `What became of ${named} is told in the report that is being written.`);
    else yield fail(part, `What became of ${named}, from last year, is not on record.`, { mend: 'Write down when it was done, in part or in full, or why not; and tell it in the report.', paste: { into: part, field: 'why', value: '"<text>"' } });
  }
}

/** Whether disclosure control was run before the report was published. */
export function disclosureRun(scene: OfEquality, report: Report): Judgement {
  const { disclosure, published_on, board_on } = report.data;
  const out = published_on ?? board_on;
  const mend = 'Before figures go out, hide those from which somebody could be told, and record the least count shown and the day.';
  if (disclosure === undefined) return isInWork(scene, report) ? notDue(ofYear(report), 'It is still being written.') : fail(ofYear(report), 'That small figures were hidden is not on record.', { mend, paste: { into: report.part(), field: 'disclosure', value: `{threshold: <count from 10>, run_on: <day${out === undefined ? '' : ` by ${out}`}>}` } });
  const subject = report.part('disclosure');
  const { threshold, run_on } = disclosure;
  if (threshold === undefined) return insufficient(subject, 'Below which count figures were hidden is not on record.', { mend: 'Record it.', paste: { into: subject, field: 'threshold', value: '<count from 10>' } });
  if (run_on === undefined) return insufficient(subject, 'When small figures were hidden is not on record.', { mend: 'Record the day.', paste: { into: subject, field: 'run_on', value: `<day${out === undefined ? '' : ` by ${out}`}>` } });
  const reason = `Figures below ${String(threshold)} were hidden on ${run_on}${published_on === undefined ? '' : `; it was published on ${published_on}`}.`;
  return published_on !== undefined && run_on > published_on ? fail(subject, reason, { rests: [report], mend: 'Hide them before anything goes out.' }) : pass(subject, reason, { rests: [report] });
}
