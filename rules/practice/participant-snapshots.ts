import { isWithin } from '../../src/model/audit-year.js';
import type { FactFound, Scene } from '../../src/model/charter.js';
import type { Judgement } from '../../src/model/judgement.js';
import { byText } from '../../src/model/place.js';
import type { AuditRecord } from '../../src/model/record.js';
import { fact } from '../define.js';
import { fail, insufficient, kOfN, notApplicable, notDue, pass, percent, reaches, several, shareOf } from '../judging.js';
import { boundsOf, workOf } from './who-took-part.js';

type Snapshot = AuditRecord<'diversity-snapshot'>;
type Own = Pick<Scene<'diversity-snapshot' | 'target-groups', never>, 'all' | 'self' | 'asOf' | 'period'>;

/** How many different people a project had in the year: the fewest and the most there can have been; `most` is -1 where somebody wasn't counted. */
export const people = fact({
  name: 'widest-range.people',
  reads: ['activity', 'project'],
  *collect(scene) {
    const [first] = workOf(scene);
    if (first === undefined) return;
    const { least, most } = boundsOf(scene);
    yield { from: first.part('people'), value: { least, most: most ?? -1 } };
  },
});

type Found = FactFound<{ readonly least: number; readonly most: number }>;

/** Counts of those who took part, the earliest first. */
export function participantSnapshots(scene: Pick<Own, 'all'>): readonly Snapshot[] {
  return scene.all('diversity-snapshot').filter(({ data }) => data.population === 'participants').toSorted((a, b) => byText(a.data.as_at, b.data.as_at));
}

/** Judges each count of the year; where there is none, or too few took part for one, says so. `silent` is said of a year without a count. */
export function* ofTheCounts(scene: Own, found: readonly Found[], fewest: number, silent: (reason: string) => Judgement, judge: (snapshot: Snapshot) => Iterable<Judgement>): Generator<Judgement> {
  const most = found.reduce<number | undefined>((sum, { value }) => (sum === undefined || value.most < 0 ? undefined : sum + value.most), 0);
  const least = found.reduce((sum, { value }) => sum + value.least, 0);
  const ofYear = participantSnapshots(scene).filter(({ data }) => isWithin(data.as_at, scene.period));
  const rests = found.map(({ from }) => from);
  if (found.length > 0 && most !== undefined && most < fewest) yield notApplicable(scene.self, `At most ${several(most, 'person', 'people')} took part in the year, all projects added; from ${String(fewest)} on they are asked who they are.`, { rests });
  else if (ofYear.length > 0) for (const snapshot of ofYear) yield* judge(snapshot);
  else if (scene.asOf <= scene.period.to) yield notDue(scene.self, `Those who took part are counted by ${scene.period.to}.`);
  else if (least < fewest) yield insufficient(scene.self, `Who took part in the year was not asked, and whether that were ${String(fewest)} people can't be told from the records.`, { rests, mend: 'Count the different people in each project, and record what the monitoring form showed.' });
  else yield silent(`At least ${several(least, 'person', 'people')} took part in the year, all projects added, and no count of who they are is on record.`);
}

/** Whether nearly all of those who took part were asked who they are. */
export function offered(snapshot: Snapshot, least: number): Judgement {
  const { asked: part, headcount: whole, as_at: on } = snapshot.data;
  const missing = part === undefined && whole !== undefined ? { paste: { into: snapshot.part(), field: 'asked', value: `<count from ${String(Math.ceil(whole * least - 1e-9))}>` } } : {};
  return shareOf(snapshot, { what: `of those counted on ${on} were asked who they are`, part, whole, least, mend: 'Give the form to everybody who takes part, in formats they can use, and record how many were asked.', ...missing });
}

/** Too few answers for the figures to say anything; undefined where there are enough. */
function tooFewAnswers(snapshot: Snapshot, least: number): Judgement | undefined {
  const { asked, responded } = snapshot.data;
  const mend = 'Ask again, saying what the figures are for and that nobody can be told from them.';
  if (responded === undefined) return insufficient(snapshot, 'It is not on record how many answered.', { mend, ...(asked === undefined ? {} : { paste: { into: snapshot.part(), field: 'responded', value: `<count from ${String(Math.ceil(asked * least - 1e-9))}>` } }) });
  if (asked === undefined || asked === 0) return insufficient(snapshot, asked === 0 ? 'Nobody was asked who they are.' : 'It is not on record how many were asked.', { mend });
  return reaches(responded, asked, least) ? undefined : insufficient(snapshot, `${kOfN(responded, asked)} of those asked answered; below ${percent(least)} the figures say nothing.`, { mend });
}

/** Whether every group that is seldom heard was set against its share of the people the organisation is for. */
export function* compared(scene: Own, snapshot: Snapshot, least: number): Generator<Judgement> {
  const few = tooFewAnswers(snapshot, least);
  const groups = scene.all('target-groups');
  if (few !== undefined) yield few;
  else if (groups.length === 0) yield insufficient(snapshot, 'No group that is seldom heard is on the list, so there is nothing to compare.', { mend: 'Draw up the list with the Network, with the figures that name each group.' });
  else for (const group of groups) {
    const { agreed_at: agreed, benchmark, title } = group.data;
    const index = (snapshot.data.target_groups ?? []).findIndex((entry) => entry.group === group.id);
    const count = snapshot.data.target_groups?.[index]?.people;
    if (agreed !== undefined && agreed > snapshot.data.as_at) yield notApplicable(group, `${title}: put on the list on ${agreed}, after the count.`);
    else if (benchmark?.percent === undefined) yield fail(group, `${title}: their share of the people the organisation is for is not on record.`, { rests: [snapshot], mend: 'Find the figure, and write it down with its source.', ...(benchmark === undefined && count !== undefined ? { paste: { into: group.part(), field: 'benchmark', value: '{percent: <count>, source: "<text>"}' } } : {}) });
    else if (count === undefined) {
      const item = `{group: ${String(group.id)}, people: <count from 0>}`;
      const paste = index >= 0 ? { into: snapshot.part('target_groups', index), field: 'people', value: '<count from 0>' } : snapshot.data.target_groups === undefined ? { into: snapshot.part(), field: 'target_groups', value: `[${item}]` } : { list: snapshot.part('target_groups'), item };
      yield fail(group, `${title}: how many of them took part is not on record.`, { rests: [snapshot], mend: 'Count them, from the monitoring form.', paste });
    } else yield pass(group, `${title}: ${kOfN(count, snapshot.data.responded ?? 0)} of those who answered, against ${String(benchmark.percent)} % of the people the organisation is for.`, { rests: [snapshot] });
  }
}

/** Whether something is to be done, by somebody and by a day, for each group that is far below its share. */
export function gapsMet(scene: Own, snapshot: Snapshot, leastAnswers: number, far: number): Judgement {
  const few = tooFewAnswers(snapshot, leastAnswers);
  if (few !== undefined) return few;
  const { responded = 0, target_groups: counts = [], actions = [] } = snapshot.data;
  const set = scene.all('target-groups').flatMap((group) => {
    const count = counts.find((entry) => entry.group === group.id)?.people;
    const share = group.data.benchmark?.percent;
    return count === undefined || share === undefined ? [] : [{ title: group.data.title, count, share, isFar: count * 100 < responded * share * far - 1e-9 }];
  });
  if (set.length === 0) return insufficient(snapshot, 'No group can be set against its share, so gaps can\'t be told.', { mend: 'Count the groups that are seldom heard among those who took part, and write down their share of the people the organisation is for.' });
  const gaps = set.filter(({ isFar }) => isFar);
  if (gaps.length === 0) return notApplicable(snapshot, `None of ${several(set.length, 'group')} is below ${percent(far)} of its share.`, { rests: scene.all('target-groups') });
  const whole = actions.filter((action) => action.what !== undefined && action.owner !== undefined && action.due_on !== undefined);
  const names = gaps.map(({ title, count, share }) => `${title} (${String(count)} of ${String(responded)}, against ${String(share)} %)`).join('; ');
  const reason = `Below ${percent(far)} of their share: ${names}. ${several(whole.length, 'action')} with an owner and a day ${whole.length === 1 ? 'is' : 'are'} on record; one for each is asked for.`;
  if (whole.length >= gaps.length) return pass(snapshot.part('actions'), reason, { rests: [snapshot] });
  const item = '{what: "<text>", owner: <id S>, due_on: <day>}';
  const paste = whole.length !== gaps.length - 1 ? {} : { paste: snapshot.data.actions === undefined ? { into: snapshot.part(), field: 'actions', value: `[${item}]` } : { list: snapshot.part('actions'), item } };
  return fail(snapshot, reason, { rests: scene.all('target-groups'), mend: 'Settle with the Network what is done so that more of them can take part, by whom and by when.', ...paste });
}

/** The shares of all groups in a count, as text to compare; those that aren't known are left out. */
export function sharesOf({ data: { headcount, responded, target_groups: groups, characteristics } }: Snapshot): string {
  const whole = responded ?? headcount ?? 0;
  if (whole === 0) return '';
  const share = (count: number): string => (count / whole).toFixed(3);
  const ofGroups = (groups ?? []).flatMap(({ group, people: count }) => (count === undefined ? [] : [`${group} ${share(count)}`]));
  const ofAnswers = (characteristics ?? []).flatMap(({ characteristic, counts }) => Object.entries(counts ?? {}).map(([name, n]) => `${characteristic}: ${name} ${share(n)}`));
  return [...ofGroups, ...ofAnswers].toSorted().join('\n');
}
