import type { Scene } from '../../src/model/charter.js';
import { addDays } from '../../src/model/day.js';
import type { Judgement, Paste } from '../../src/model/judgement.js';
import type { AuditRecord } from '../../src/model/record.js';
import { firstActivity } from '../derived.js';
import { fail, insufficient, notApplicable, notDue, onTime, pass, several } from '../judging.js';

/** One effort to reach people who are seldom heard, as evidence. */
export type Effort = AuditRecord<'outreach'>;

type Reads = Pick<Scene<'outreach' | 'project' | 'activity', 'target-groups'>, 'all' | 'self' | 'asOf' | 'organisation'>;

/** Not applicable where the project is for one of the groups that are seldom heard, and for nobody else. */
export function forOneGroup(scene: Pick<Reads, 'all'>): Judgement | undefined {
  const [project] = scene.all('project');
  const group = project?.data.only_group;
  return project === undefined || group === undefined ? undefined : notApplicable(project.part('only_group'), `The project is for one group that is seldom heard, ${group}, and for nobody else.`);
}

/** Judges each effort; where there is none, says what that means. */
export function* eachEffort(scene: Reads, judge: (effort: Effort) => Judgement): Generator<Judgement> {
  const one = forOneGroup(scene);
  const efforts = scene.all('outreach');
  if (one !== undefined) yield one;
  else if (efforts.length > 0) for (const effort of efforts) yield judge(effort);
  else if (firstActivity(scene) === undefined) yield notDue(scene.self, 'Only planning sessions have been held so far.');
  else yield insufficient(scene.self, 'No effort to reach people who are seldom heard is on record, so there is no result to look at.', { mend: 'Record what was done to reach them, and what came of it.' });
}

/** Whether one of the groups that the project went out to was named from figures. */
export function namedFromFigures(scene: Reads): Judgement {
  const first = firstActivity(scene);
  const efforts = scene.all('outreach');
  if (scene.organisation === undefined) return notApplicable(scene.self, 'There is no portfolio around the project, so its list of groups that are seldom heard was left out.');
  const groups = scene.organisation.all('target-groups');
  const found = efforts.flatMap((effort) => groups.filter(({ id, data }) => id === effort.data.target_group && data.evidence_ref !== undefined).map((group) => ({ effort, group })));
  if (found.length > 0) {
    return pass(scene.self, `People were sought from ${[...new Set(found.map(({ group }) => group.data.title))].join('; ')}: figures say that they are seldom heard.`, { either: { count: 1, of: found.map(({ effort }) => effort) }, rests: found.slice(0, 1).map(({ group }) => group.part('evidence_ref')) });
  }
  if (efforts.length > 0) return insufficient(scene.self, `People were sought from ${[...new Set(efforts.map(({ data }) => data.target_group))].join(', ')}, but the list of groups does not say which figures name them.`, { rests: efforts, mend: 'Write into the list of groups where the figures are that show who is seldom heard.' });
  if (first === undefined) return notDue(scene.self, 'Only planning sessions have been held so far.');
  return fail(scene.self, `The first activity was held on ${first.data.date}, and no effort to reach people who are seldom heard is on record.`, { rests: [first], mend: 'See from the figures who is seldom heard, go to them, and record each effort.' });
}

/** Whether enough different efforts came before the first activity. */
export function madeBefore(scene: Reads, least: number): Judgement {
  const first = firstActivity(scene);
  const efforts = scene.all('outreach');
  const sorts = (some: readonly Effort[]): Set<string> => new Set(some.map(({ data }) => data.action));
  if (first === undefined) return notDue(scene.self, `Only planning sessions have been held so far; ${several(sorts(efforts).size, 'sort')} of effort ${sorts(efforts).size === 1 ? 'is' : 'are'} on record.`);
  const start = first.data.date;
  const before = efforts.filter(({ data }) => data.date !== undefined && data.date < start);
  const undated = efforts.filter(({ data }) => data.date === undefined);
  const reason = `${several(sorts(before).size, 'sort')} of effort to reach people who are seldom heard came before the first activity on ${start}; at least ${String(least)} are asked for.`;
  // The activity only starts the duty: what is wrong with its own evidence takes nothing from the efforts.
  if (sorts(before).size >= least) return pass(scene.self, reason, { rests: before });
  const [open] = undated.filter(({ data }) => !sorts(before).has(data.action));
  if (open !== undefined && sorts([...before, ...undated]).size >= least) {
    return insufficient(open, `It is not on record when this was done. ${reason}`, { rests: [first], mend: 'Write down the day.', ...(sorts(before).size === least - 1 ? { paste: { into: open.part(), field: 'date', value: `<day by ${addDays(start, -1)}>` } } : {}) });
  }
  const group = efforts[0]?.data.target_group ?? scene.organisation?.all('target-groups')[0]?.id;
  const action = (['outreach-visit', 'community-partner'] as const).find((a) => !sorts(before).has(a));
  const paste: { readonly paste?: Paste } = group === undefined || action === undefined || sorts(before).size !== least - 1 ? {} : { paste: { kind: 'outreach', fields: [`target_group: ${group}`, `action: ${action}`, `date: <day by ${addDays(start, -1)}>`, 'reached: <count>', 'joined: <count>'] } };
  return fail(scene.self, reason, { rests: [first, ...efforts], mend: 'Go to people where they are, in more than one way, before the work begins; an effort that was made but not recorded, record.', ...paste });
}

/** Whether the result of an effort was looked at soon. */
export function reviewedSoon(effort: Effort, { asOf }: Pick<Reads, 'asOf'>, within: number): Judgement {
  const { date, reviewed_on: done } = effort.data;
  if (date === undefined) return insufficient(effort, 'It is not on record when this was done.', { mend: 'Write down the day.', ...(done === undefined ? {} : { paste: { into: effort.part(), field: 'date', value: `<day by ${done}>` } }) });
  const due = addDays(date, within);
  if (done !== undefined && done < date) return fail(effort.part('reviewed_on'), `The result is said to have been looked at on ${done}, before the effort itself on ${date}.`, { due, rests: [effort], mend: 'Correct the day, or look at the result now.' });
  return onTime(done === undefined ? effort : effort.part('reviewed_on'), { what: `A look at what came of ${shown(effort)}`, due, done, asOf, rests: [effort], mend: 'Look at who came and who did not, with the partner, and write down the day.', ...(done === undefined ? { paste: { into: effort.part(), field: 'reviewed_on', value: `<day from ${date} by ${due}>` } } : {}) });
}

/** Whether something changes where nobody joined. That nobody joined is never held against anybody. */
export function changedWhereNobodyJoined(scene: Reads, effort: Effort, within: number): Judgement {
  const { date, joined, reached, next_step: next, target_group: group, action } = effort.data;
  const due = date === undefined ? {} : { due: addDays(date, within) };
  if (joined === undefined) return insufficient(effort, `It is not on record how many ${reached === undefined ? 'were reached and how many ' : ''}joined.`, { ...due, mend: 'Write down how many were reached and how many joined; 0 is an answer too.', paste: { into: effort.part(), field: 'joined', value: '<count>' } });
  if (joined > 0) return notApplicable(effort.part('joined'), `${several(joined, 'person', 'people')} joined.`, { ...due, rests: [effort] });
  const later = scene.all('outreach').filter(({ data }) => data.target_group === group && data.action !== action && date !== undefined && data.date !== undefined && data.date > date);
  if (later.length > 0) return pass(effort, `Nobody joined; it was tried another way on ${later.map(({ data }) => String(data.date)).join(', ')}.`, { ...due, either: { count: 1, of: later } });
  if (next !== undefined) return pass(effort.part('next_step'), 'Nobody joined, and it is on record what changes.', { ...due, rests: [effort] });
  if (date !== undefined && scene.asOf <= addDays(date, within)) return notDue(effort, `Nobody has joined so far; what changes is to be settled by ${addDays(date, within)}.`, due);
  return fail(effort, `Nobody joined through ${shown(effort)}, and nothing else was tried or decided since.`, { ...due, mend: 'Ask the partner why nobody came, try another way, and write down what changes.', paste: { into: effort.part(), field: 'next_step', value: '"<text>"' } });
}

function shown({ data }: Effort): string {
  return `${data.action.replaceAll('-', ' ')}${data.date === undefined ? '' : ` of ${data.date}`}`;
}
