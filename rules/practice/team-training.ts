import type { Scene } from '../../src/model/charter.js';
import { addDays } from '../../src/model/day.js';
import type { Judgement, Paste } from '../../src/model/judgement.js';
import { showPounds } from '../../src/model/money.js';
import { firstActivity } from '../derived.js';
import { fail, insufficient, notApplicable, notDue, pass, several, shareOf } from '../judging.js';
import { yearName } from '../../src/model/audit-year.js';
import { outsidePeriod, projectYear, type ProjectYear } from '../project-year.js';

type Reads = Scene<'project', never>;

/** Judges what the project says of its year; says why not where it says nothing, ran at another time, or has no staff. */
export function ofTheYear(scene: Pick<Reads, 'all' | 'self' | 'period'>, field: string, judge: (year: ProjectYear) => Judgement): Judgement {
  const outside = outsidePeriod(scene);
  if (outside !== undefined) return outside;
  const year = projectYear(scene);
  const name = yearName(scene.period);
  if (year === undefined) {
    const [project] = scene.all('project');
    const item = `{year: "${name}", ${field}}`;
    const paste: Paste | undefined = project === undefined ? undefined : project.data.years === undefined ? { into: project.part(), field: 'years', value: `[${item}]` } : { list: project.part('years'), item };
    return insufficient(scene.self, `The project says nothing of its staff, days and money in ${name}.`, { mend: 'Write down who works on it, the days set aside for involvement and the money for it.', ...(paste === undefined ? {} : { paste }) });
  }
  if (year.data.staff === 0) return notApplicable(year.part, `No staff worked on the project in ${name}.`);
  return judge(year);
}

/** Whether enough of the staff on the project are trained. */
export function teamTrained({ data, part }: ProjectYear, least: number): Judgement {
  const { staff, trained } = data;
  const paste: Paste | undefined = trained === undefined && staff !== undefined ? { into: part, field: 'trained', value: `<count from ${String(Math.ceil(staff * least - 1e-9))}>` }
    : staff === undefined && trained !== undefined && trained > 0 ? { into: part, field: 'staff', value: `<count from ${String(trained)}>` } : undefined;
  return shareOf(part, { what: `of the staff on the project had training in co-production in the two years up to then`, part: trained, whole: staff, least, mend: 'Train those who have none yet, with people with lived experience among the trainers, and record how many staff work on the project and how many are trained.', ...(paste === undefined ? {} : { paste }) });
}

/** Whether the one who leads was trained before the work began. */
export function leadTrained(scene: Pick<Scene<'project' | 'activity', never>, 'all' | 'self' | 'period'>): Judgement {
  const outside = outsidePeriod(scene);
  if (outside !== undefined) return outside;
  const year = projectYear(scene);
  if (year?.data.staff === 0) return notApplicable(year.part, 'No staff worked on the project in the year.');
  const [project] = scene.all('project');
  const first = firstActivity(scene);
  if (first === undefined) return notDue(scene.self, 'Only planning sessions have been held so far; the lead is to be trained before the first activity.');
  const on = project?.data.lead_trained_on;
  const begun = first.data.date;
  if (project === undefined || on === undefined) return insufficient(scene.self, `It is not on record when the lead was trained; the first activity was held on ${begun}.`, { rests: [first], mend: 'Write down the day of the lead\'s training.', ...(project === undefined ? {} : { paste: { into: project.part(), field: 'lead_trained_on', value: `<day by ${addDays(begun, -1)}>` } }) });
  // The activity only starts the duty: what is wrong with its own evidence takes nothing from the training.
  if (on < begun) return pass(project.part('lead_trained_on'), `The lead was trained on ${on}, before the first activity on ${begun}.`);
  return fail(project.part('lead_trained_on'), `The lead was trained on ${on}; the first activity was held on ${begun}.`, { rests: [first], mend: 'Go over with the lead what was done before the training, and train the next one before the work begins.' });
}

/** Whether any days were set aside for involvement. */
export function daysSet({ data: { staff_days: days }, part }: ProjectYear): Judgement {
  if (days === undefined) return insufficient(part, 'It is not on record how many working days were set aside for involvement.', { mend: 'Write down the days set aside.', paste: { into: part, field: 'staff_days', value: '<count from 1>' } });
  if (days > 0) return pass(part, `${several(days, 'working day was', 'working days were')} set aside for involvement.`);
  return fail(part, 'No working day was set aside for involvement.', { mend: 'Set days aside, and take other work off those who are to use them.' });
}

/** Whether any money was set aside for involvement. */
export function moneySet({ data: { involvement_budget: money }, part }: ProjectYear): Judgement {
  if (money === undefined) return insufficient(part, 'It is not on record how much money was set aside for involvement.', { mend: 'Write down the sum, from the ledger.', paste: { into: part, field: 'involvement_budget', value: '<count from 1>' } });
  if (money > 0) return pass(part, `${showPounds(money)} were set aside for involvement.`);
  return fail(part, 'No money was set aside for involvement.', { mend: 'Set money aside for fees, expenses and access.' });
}
