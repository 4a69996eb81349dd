import { isWithin } from '../../src/model/audit-year.js';
import type { Scene } from '../../src/model/charter.js';
import type { Judgement, Paste } from '../../src/model/judgement.js';
import type { Part } from '../../src/model/record.js';
import { add, besidesPlanning, heldInPeriod, lived, participants, sessions, type Activity } from '../derived.js';
import { fail, insufficient, kOfN, notApplicable, pass, percent, reaches, several } from '../judging.js';
import { projectYear } from '../project-year.js';

type Reads = Pick<Scene<'activity' | 'project', never>, 'all' | 'self' | 'period'>;

/** Activities of the year besides planning: those that people are counted over. */
export function workOf(scene: Reads): readonly Activity[] {
  return besidesPlanning(scene).filter(({ data }) => isWithin(data.date, scene.period));
}

/** How many different people with lived experience took part in the year, and what shows it; undefined when that can't be told. */
export function differentPeople(scene: Reads): { readonly people: number; readonly rests: readonly Part[] } | undefined {
  const held = workOf(scene);
  const [only, ...others] = held;
  if (only === undefined) return undefined;
  const once = participants(only);
  if (others.length === 0) return once === undefined ? undefined : { people: once, rests: [only.part('people')] };
  const year = projectYear(scene);
  const people = lived(year?.data.distinct);
  return year === undefined || people === undefined ? undefined : { people, rests: [year.part] };
}

/** The fewest and the most different people there can have been; the most is undefined where somebody wasn't counted. */
export function boundsOf(scene: Reads): { readonly least: number; readonly most: number | undefined } {
  const held = workOf(scene);
  const known = differentPeople(scene)?.people;
  return { least: known ?? Math.max(0, ...held.map((activity) => participants(activity) ?? 0)), most: known ?? sessions(held) };
}

/** Whether people who use services and carers both took part, or it is on record why one of them did not. */
export function* bothGroups(scene: Reads): Generator<Judgement> {
  const [project] = scene.all('project');
  const held = heldInPeriod(scene);
  const named = project?.data.constituencies ?? [];
  const reason = named.length === 1 ? project?.data.single_constituency_reason : undefined;
  for (const [group, name] of [['pwus', 'People who use services'], ['carers', 'Carers']] as const) {
    const came = held.filter(({ data: { people } }) => people !== undefined && people[group] + people.both > 0);
    const uncounted = held.find(({ data }) => data.people === undefined);
    if (came.length > 0) yield pass(scene.self, `${name} took part in ${kOfN(came.length, held.length)} activities of the year.`, { either: { count: 1, of: came } });
    else if (project !== undefined && reason !== undefined && !named.includes(group)) yield notApplicable(project.part('single_constituency_reason'), `${name} are not concerned: ${reason}`);
    else if (uncounted !== undefined) yield insufficient(uncounted, `${name} are in none of the counts of the year, and who took part here is not on record.`, { mend: 'Write down who took part, as counts.', paste: { into: uncounted.part(), field: 'people', value: '{pwus: <count>, carers: <count>, both: <count>, staff: <count>}' } });
    else {
      const paste = project !== undefined && named.length === 1 && !named.includes(group) ? { paste: { into: project.part(), field: 'single_constituency_reason', value: '"<text of 15 words>"' } } : {};
      yield fail(scene.self, `${name} took part in none of ${several(held.length, 'activity', 'activities')} of the year, and it is not on record why they are not concerned.`, { rests: held, mend: 'Ask them too; if the work is not about them, say so in the project with the reason.', ...paste });
    }
  }
}

/** Whether those who took part have different experiences of services, where enough took part to tell. */
export function differentExperiences(scene: Reads, fewest: number, least: number): Judgement {
  const [project] = scene.all('project');
  const only = project?.data.only_group;
  if (project !== undefined && only !== undefined) return notApplicable(project.part('only_group'), `The project is for one group alone, ${only}.`);
  const groups = new Set(project?.data.service_groups ?? []);
  const { least: fewestPeople, most } = boundsOf(scene);
  if (project !== undefined && groups.size >= least) return pass(project.part('service_groups'), `Those who took part have ${String(groups.size)} different experiences of services: ${[...groups].join(', ')}.`);
  const people = most === undefined ? `at least ${several(fewestPeople, 'person', 'people')}` : fewestPeople === most ? several(most, 'person', 'people') : `${String(fewestPeople)} to ${String(most)} people`;
  if (most !== undefined && most < fewest) return notApplicable(scene.self, `${people} took part; from ${String(fewest)} on it is asked.`, { rests: workOf(scene).map((activity) => activity.part('people')) });
  const lacking = `${several(groups.size, 'experience')} of services ${groups.size === 1 ? 'is' : 'are'} on record among ${people}; at least ${String(least)} are asked for from ${String(fewest)} people on.`;
  const mend = 'Look at whose experience is missing, and go to them; if they took part, write it down.';
  if (fewestPeople < fewest) return insufficient(scene.self, lacking, { rests: workOf(scene), mend: 'Count the different people who took part in the year.' });
  if (project?.data.service_groups === undefined) return insufficient(scene.self, lacking, { mend, ...(project === undefined ? {} : { paste: { into: project.part(), field: 'service_groups', value: '["<text>", "<text of 3 words>"]' } }) });
  const paste: Paste | undefined = groups.size === least - 1 ? { list: project.part('service_groups'), item: '"<text>"' } : undefined;
  return fail(project.part('service_groups'), lacking, { mend, ...(paste === undefined ? {} : { paste }) });
}

/** Whether enough of those who took part were new. */
export function enoughNewcomers(scene: Reads, least: number): Judgement {
  const held = workOf(scene);
  if (held.length === 0) return notApplicable(scene.self, 'Only planning sessions were held in the year.', { rests: heldInPeriod(scene) });
  const different = differentPeople(scene);
  const taken = sessions(held);
  const whole = different?.people ?? taken;
  const unknown = held.find(({ data }) => data.newcomers === undefined);
  const fresh = held.reduce((sum, { data }) => sum + (data.newcomers ?? 0), 0);
  const rests = [...held, ...(different?.rests ?? [])];
  if (whole === undefined) {
    const uncounted = held.find((activity) => participants(activity) === undefined) ?? scene.self;
    return insufficient(uncounted, 'It is not on record how many took part, so the share of newcomers can\'t be told.', { mend: 'Count those who took part.' });
  }
  if (whole === 0) return notApplicable(scene.self, 'Nobody with lived experience took part in the year.', { rests });
  const of = different === undefined ? 'times that somebody took part' : 'people who took part';
  const reason = `${kOfN(fresh, whole)} ${of} in the year were newcomers; at least ${percent(least)} are asked for.`;
  if (reaches(fresh, whole, least)) return pass(scene.self, reason, { rests });
  if (unknown !== undefined) {
    const others = held.filter(({ data }) => data.newcomers === undefined).length - 1;
    const paste = others === 0 ? { paste: { into: unknown.part(), field: 'newcomers', value: `<count from ${String(Math.ceil(whole * least - fresh - 1e-9))}>` } } : {};
    return insufficient(unknown, `It is not on record how many were new here. ${reason}`, { rests, mend: 'Count those who were involved for the first time in 24 months; 0 is an answer too.', ...paste });
  }
  return fail(scene.self, reason, { rests, mend: 'Look at who keeps coming and who never does, and invite people who were not involved before, through somebody they trust.' });
}

/** Whether the three who came most had no more than their part. */
export function notTheSameThree(scene: Reads, most: number): Judgement {
  const held = workOf(scene);
  const [only, ...others] = held;
  if (only === undefined) return notApplicable(scene.self, 'Only planning sessions were held in the year.', { rests: heldInPeriod(scene) });
  if (others.length === 0) return notApplicable(scene.self, 'There was one activity besides planning, so nobody came more often than others.', { rests: [only] });
  const taken = sessions(held);
  const three = held.reduce<number | undefined>((sum, activity) => add(sum, upToThree(activity)), 0);
  if (taken === undefined || three === undefined) {
    const uncounted = held.find((activity) => participants(activity) === undefined) ?? only;
    return insufficient(uncounted, 'It is not on record how many took part here, so whether it was always the same few can\'t be told.', { mend: 'Count those who took part.', paste: { into: uncounted.part(), field: 'people', value: '{pwus: <count from 12>, carers: <count>, both: <count>, staff: <count>}' } });
  }
  if (taken === 0) return notApplicable(scene.self, 'Nobody with lived experience took part in the year.', { rests: held });
  const limit = `no more than ${percent(most)} may be theirs`;
  if (three <= taken * most + 1e-9) return pass(scene.self, `However often the same came, no three people can have had more than ${kOfN(three, taken)} of the times that somebody took part; ${limit}.`, { rests: held.map((activity) => activity.part('people')) });
  const year = projectYear(scene);
  const counted = year?.data.top3_sessions;
  if (year === undefined || counted === undefined) return insufficient(scene.self, `It is not on record how often the three came who came most; they may have had ${kOfN(three, taken)} of the times that somebody took part, and ${limit}.`, { rests: held, mend: 'Count how often those three came in the year.', ...(year === undefined ? {} : { paste: { into: year.part, field: 'top3_sessions', value: '<count>' } }) });
  const reason = `The three who came most had ${kOfN(counted, taken)} of the times that somebody took part; ${limit}.`;
  return counted <= taken * most + 1e-9 ? pass(year.part, reason, { rests: held }) : fail(year.part, reason, { rests: held, mend: 'Thank them, and ask others in as well: through partners, at other hours, in other places.' });
}

function upToThree(activity: Activity): number | undefined {
  const came = participants(activity);
  return came === undefined ? undefined : Math.min(3, came);
}
