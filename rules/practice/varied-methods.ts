import { isWithin } from '../../src/model/audit-year.js';
import type { Scene } from '../../src/model/charter.js';
import type { Judgement } from '../../src/model/judgement.js';
import type { Part } from '../../src/model/record.js';
import { fact, rule, count } from '../define.js';
import { besidesPlanning, endOf, participants, type Activity } from '../derived.js';
import { fail, insufficient, notApplicable, pass, several } from '../judging.js';
import { requestsOfPeriod } from './requests.js';

type Reads = Pick<Scene<'activity' | 'access', never>, 'all'>;

interface Levels {
  readonly people: number;
  readonly needs: number;
  readonly methods: number;
}

/** Whether there was more than one way to contribute where many came, or people with different needs. */
export function varied(scene: Reads, activity: Activity, { people, needs, methods }: Levels): Judgement {
  const { date: due, methods: named } = activity.data;
  const came = participants(activity);
  const ways = new Set(named ?? []);
  const different = needsFor(scene, activity);
  const rests = different.map(({ part }) => part);
  const kinds = new Set(different.map(({ category }) => category));
  if (ways.size >= methods) return pass(activity, `There were ${several(ways.size, 'way')} to contribute: ${[...ways].join(', ')}.`, { due });
  if (came !== undefined && came < people && kinds.size < needs) return notApplicable(activity, `${several(came, 'person', 'people')} with lived experience took part, with ${several(kinds.size, 'sort')} of need; more than one way is asked for from ${String(people)} people or ${String(needs)} sorts of need on.`, { due, rests });
  const why = `${came === undefined ? 'An unknown number of people' : several(came, 'person', 'people')} with lived experience took part, with ${several(kinds.size, 'sort')} of need`;
  if (named === undefined) return insufficient(activity, `${why}, and it is not on record in which ways they could contribute.`, { due, rests, mend: 'Write down every way there was, in place of those in the example.', paste: { into: activity.part(), field: 'methods', value: '[group, one-to-one]' } });
  if (came === undefined && kinds.size < needs) return insufficient(activity, `There was ${several(ways.size, 'way')} to contribute, and how many took part is not on record.`, { due, rests, mend: 'Count those who took part.' });
  return fail(activity, `${why}, but there was only ${several(ways.size, 'way')} to contribute; at least ${String(methods)} are asked for.`, { due, rests, mend: 'Offer another way to those for whom this one does not do, and ask beforehand next time which would suit.' });
}

/** Needs and requests that were for an activity: those for a day after the activity before it, and up to its own. */
function needsFor(scene: Reads, activity: Activity): readonly { readonly category: string; readonly part: Part }[] {
  const before = scene.all('activity').map(endOf).filter((end) => end < activity.data.date).reduce((a, b) => (a > b ? a : b), '');
  return scene.all('access').flatMap((access) => (access.data.needs ?? []).flatMap(({ category, needed_by: by }, i) =>
    (by !== undefined && before < by && by <= endOf(activity) ? [{ category, part: access.part('needs', i) }] : [])));
}

/** In which ways people could contribute to a project in the year, and how many requests came. */
const workOfYear = fact({
  name: 'flexible-approaches.year',
  reads: ['activity', 'access'],
  *collect(scene) {
    const held = besidesPlanning(scene).filter(({ data }) => isWithin(data.date, scene.period));
    const [first] = held;
    if (first === undefined) return;
    yield { from: first.part(), value: { activities: held.length, methods: held.flatMap(({ data }) => data.methods ?? []), silent: held.filter(({ data }) => data.methods === undefined).length, requests: requestsOfPeriod(scene).length } };
  },
});

const manyActivities = count('flexible-approaches.many-activities', 4, { meaning: 'Activities of the year, all projects added, from which on it is looked into that they were all of one kind.', stricter: 'lower', min: 2, max: 50 });
const manyProjects = count('flexible-approaches.many-projects', 2, { meaning: 'Projects with activities in the year, from which on it is looked into that no request came in any.', stricter: 'lower', min: 1, max: 20 });

/** Signs of box-ticking that only show over all projects. */
export const sameness = [
  rule({
    id: 'one-method-everywhere',
    title: 'There was one and the same way to contribute everywhere.',
    mend: 'Ask people in which other ways they would like to contribute.',
    severity: 'query',
    where: 'organisation',
    reads: [],
    facts: [workOfYear],
    uses: [manyActivities],
    *judge(scene) {
      const found = scene.facts(workOfYear);
      const ways = new Set(found.flatMap(({ value }) => value.methods));
      const all = found.reduce((sum, { value }) => sum + value.activities, 0);
      if (ways.size !== 1 || all < scene.value(manyActivities) || found.some(({ value }) => value.silent > 0)) return;
      yield fail(scene.self, `At all ${String(all)} activities of the year, in ${several(found.length, 'project')}, the only way to contribute was ${[...ways].join('')}.`, { rests: found.map(({ from }) => from), mend: 'Ask people in which other ways they would like to contribute.' });
    },
  }),
  rule({
    id: 'no-requests-anywhere',
    title: 'No request came in any project all year.',
    mend: 'Find out whether people know that they may ask.',
    severity: 'query',
    where: 'organisation',
    reads: [],
    facts: [workOfYear],
    uses: [manyProjects],
    *judge(scene) {
      const found = scene.facts(workOfYear);
      if (found.length < scene.value(manyProjects) || found.some(({ value }) => value.requests > 0)) return;
      yield fail(scene.self, `Not one request is on record in ${several(found.length, 'project')} with activities in the year.`, { rests: found.map(({ from }) => from), mend: 'Find out whether people know that they may ask, and whether what they ask is written down.' });
    },
  }),
];
