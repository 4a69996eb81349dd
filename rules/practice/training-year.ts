import { isWithin } from '../../src/model/audit-year.js';
import type { FactFound, Scene } from '../../src/model/charter.js';
import type { Judgement, Paste } from '../../src/model/judgement.js';
import { showPounds } from '../../src/model/money.js';
import type { AuditRecord } from '../../src/model/record.js';
import { fact } from '../define.js';
import { fail, insufficient, kOfN, notApplicable, notDue, pass, percent, reaches, several, shareOf } from '../judging.js';
import { yearName } from '../../src/model/audit-year.js';
import { projectYear } from '../project-year.js';

type Course = AuditRecord<'training'>;
type Own = Pick<Scene<'workforce-summary' | 'training', never>, 'all' | 'self' | 'asOf' | 'period'>;

/** Money for involvement that a project had in the year. Both in pence; `spent` is -1 where that is not on record. */
export const budgets = fact({
  name: 'staff-training.budgets',
  reads: ['project'],
  *collect(scene) {
    const year = projectYear(scene);
    const budget = year?.data.involvement_budget;
    if (year === undefined || budget === undefined) return;
    yield { from: year.part, value: { budget: Number(budget), spent: Number(year.data.involvement_spent ?? -1), explained: year.data.underspend_reason !== undefined } };
  },
});

type Budget = FactFound<{ readonly budget: number; readonly spent: number; readonly explained: boolean }>;

/** Training that was held in the year, in the order of the records. */
export function coursesOf(scene: Pick<Own, 'all' | 'period'>): readonly Course[] {
  return scene.all('training').filter(({ data }) => isWithin(data.date, scene.period));
}

/** Whether enough of those in roles that co-produce are trained. */
export function rolesTrained(scene: Own, least: number): Judgement {
  const name = yearName(scene.period);
  const summary = scene.all('workforce-summary').find(({ data }) => data.year === name);
  const mend = 'Count the staff in roles that co-produce, and how many of them were trained in the last two years; train the others.';
  const value = '{staff: <count>, trained: <count>}';
  if (summary === undefined) {
    if (scene.asOf <= scene.period.to) return notDue(scene.self, `The figures on the staff are drawn at the end of the year, on ${scene.period.to}.`);
    return insufficient(scene.self, `There are no figures on the staff for ${name}.`, { mend, paste: { kind: 'workforce-summary', fields: [`year: "${name}"`, `coproduction_staff: ${value}`] } });
  }
  const counts = summary.data.coproduction_staff;
  if (counts === undefined) return insufficient(summary, `The figures for ${name} say nothing of the staff in roles that co-produce.`, { mend, paste: { into: summary.part(), field: 'coproduction_staff', value } });
  const subject = summary.part('coproduction_staff');
  if (counts.staff === 0) return notApplicable(subject, 'No staff are in roles that co-produce.');
  const paste: Paste | undefined = counts.trained === undefined && counts.staff !== undefined ? { into: subject, field: 'trained', value: `<count from ${String(Math.ceil(counts.staff * least - 1e-9))}>` } : undefined;
  return shareOf(subject, { what: 'of the staff in roles that co-produce had training in the two years up to then', part: counts.trained, whole: counts.staff, least, mend, rests: [summary], ...(paste === undefined ? {} : { paste }) });
}

/** Whether people with lived experience gave enough of the courses of the year. */
export function coDelivered(scene: Own, least: number): Judgement {
  const courses = coursesOf(scene);
  const mend = 'Plan the next course with people with lived experience, pay them for giving it, and record how many of them there were.';
  if (courses.length === 0) {
    if (scene.asOf <= scene.period.to) return notDue(scene.self, `No course is on record yet; the year runs until ${scene.period.to}.`);
    return insufficient(scene.self, 'No course in co-production is on record for the year.', { mend: 'Record the courses that staff had, with who gave them; if there were none, hold one.', paste: { kind: 'training', fields: [`date: <day from ${scene.period.from} by ${scene.period.to}>`, 'course: "<text>"', 'attendees: <count>', 'lived_trainers: <count from 1>'] } });
  }
  const shared = courses.filter(({ data }) => (data.lived_trainers ?? 0) > 0);
  const unknown = courses.filter(({ data }) => data.lived_trainers === undefined);
  const needed = Math.ceil(courses.length * least - 1e-9);
  const reason = `${kOfN(shared.length, courses.length)} courses were given with people with lived experience; at least ${percent(least)} are asked for.`;
  const [open] = unknown;
  if (shared.length >= needed) return pass(scene.self, reason, { either: { count: needed, of: shared } });
  if (open !== undefined && shared.length + unknown.length >= needed) {
    const paste = shared.length + 1 >= needed ? { paste: { into: open.part(), field: 'lived_trainers', value: '<count from 1>' } } : {};
    return insufficient(open, `It is not on record who gave this course. ${reason}`, { mend: 'Write down how many people with lived experience gave it; 0 is an answer too.', ...paste });
  }
  return fail(scene.self, reason, { rests: courses, mend });
}

/** Whether what was set aside for involvement was used, or each project that used little says why. */
export function outturn(scene: Pick<Scene<never, never>, 'self' | 'asOf' | 'period'>, found: readonly Budget[], least: number): Judgement {
  const set = found.filter(({ value }) => value.budget > 0);
  const rests = set.map(({ from }) => from);
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `The year runs until ${scene.period.to}; what was spent is told then.`);
  if (set.length === 0) return insufficient(scene.self, 'No project has money for involvement on record for the year.', { mend: 'Write into each project what was set aside for involvement and what was spent.' });
  const budget = set.reduce((sum, { value }) => sum + value.budget, 0);
  const spent = set.reduce((sum, { value }) => sum + Math.max(0, value.spent), 0);
  const unknown = set.filter(({ value }) => value.spent < 0 && !value.explained);
  const idle = set.filter(({ value }) => value.spent >= 0 && !value.explained && !reaches(value.spent, value.budget, least));
  const reason = `${showPounds(spent)} of ${showPounds(budget)} set aside in ${several(set.length, 'project')} were spent (${percent(spent / budget)}); at least ${percent(least)} are asked for, or the reason.`;
  if (reaches(spent, budget, least)) return pass(scene.self, reason, { rests });
  if (idle.length > 0 && !reaches(spent + unknown.reduce((sum, { value }) => sum + value.budget, 0), budget, least)) {
    return fail(scene.self, `${reason} No reason is on record for ${idle.map(({ project }) => project ?? 'the organisation').join(', ')}.`, { rests, mend: 'Write into each project why the money was not needed, and use what is left for what people asked for.' });
  }
  if (unknown.length > 0) return insufficient(scene.self, `${reason} What was spent is not on record for ${unknown.map(({ project }) => project ?? 'the organisation').join(', ')}.`, { rests, mend: 'Enter what was spent, from the ledger.' });
  return pass(scene.self, `${reason} Each project that spent less says why.`, { rests });
}
