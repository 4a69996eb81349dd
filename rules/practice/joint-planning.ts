import { addDays } from '../../src/model/day.js';
import type { People } from '../../src/model/generated/records.js';
import { commitment, count, days, fact, rule } from '../define.js';
import { endOf, firstActivity, heldInPeriod, lived, type Activity } from '../derived.js';
import { fail, insufficient, pass, several } from '../judging.js';
import { withoutPlanInTime } from './plan-dates.js';
import { ofTheSessions, planningSessions, sessionsBefore, sessionToFill, tooShortToPlan } from './planning-sessions.js';

const requestWithin = days('joint-planning.request-within', 14, { meaning: 'Days that an outside request leaves, up to which a project of one activity need not be planned jointly.', stricter: 'lower', min: 0, max: 28 });
const eachGroup = count('joint-planning.each-group', 1, { meaning: 'People who use services, and carers, at a planning session at the least.', stricter: 'higher', min: 1, max: 10 });
const together = count('joint-planning.together', 2, { meaning: 'People with lived experience at that session at the least.', stricter: 'higher', min: 1, max: 20 });
const leastMethods = count('joint-planning.methods', 2, { meaning: 'Ways of contributing that are weighed at the least.', stricter: 'higher', min: 2, max: 6 });
const planWithin = days('joint-planning.plan-within', 30, { meaning: 'Days after a planning session within which its plan is dated.', stricter: 'lower', min: 1, max: 84 });
const leastChanges = count('joint-planning.changes', 1, { meaning: 'Changes to the plan that come from the sessions, at the least.', stricter: 'higher', min: 1, max: 10 });
const sameCounts = count('joint-planning.same-counts', 3, { meaning: 'Projects planned in the year from which on the same counts at every planning are looked into.', stricter: 'lower', min: 2, max: 20 });

/** Who was at the planning of a project: its first session of the year whose people were counted. */
const attendance = fact({
  name: 'joint-planning.attendance',
  reads: ['activity'],
  *collect(scene) {
    const session = heldInPeriod(scene).find(({ data }) => data.type === 'planning' && data.people !== undefined);
    if (session?.data.people === undefined) return;
    const { pwus, carers, both } = session.data.people;
    yield { from: session.part('people'), value: { pwus, carers, both } };
  },
});

export const jointPlanning = commitment({
  name: 'joint-planning',
  level: 'project',
  force: 'must',
  title: 'The way of working is planned together with the people, and fits the work.',
  why: 'A process planned without the people it is for suits those who planned it.',
  rules: [
    rule({
      id: 'planned-first',
      title: 'A planning session comes before the first activity.',
      mend: 'Plan the way of working with people before the work begins.',
      reads: ['activity', 'project'],
      uses: [requestWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const first = firstActivity(scene);
        const sessions = sessionsBefore(scene);
        const tooShort = tooShortToPlan(scene, scene.value(requestWithin));
        if (tooShort !== undefined) yield tooShort;
        else if (sessions.length > 0) yield pass(scene.self, `${several(sessions.length, 'planning session')} came before the first activity, the first on ${String(sessions[0]?.data.date)}${first === undefined ? '' : `; work began on ${first.data.date}`}.`, { either: { count: 1, of: sessions } });
        else if (first !== undefined) {
          const [late] = planningSessions(scene);
          yield fail(scene.self, `Work began on ${first.data.date}; ${late === undefined ? 'no planning session is on record' : `the first planning session was on ${late.data.date}`}.`, {
            rests: [first], mend: 'Plan the rest of the work with people now, and record the session; a session that was held before but not recorded, record.', paste: { kind: 'activity', fields: sessionToFill(first.data.date) },
          });
        }
      },
    }),
    rule({
      id: 'planned-with-both',
      title: 'People who use services and carers are both at one of these sessions.',
      mend: 'Invite both groups to plan, and count who came.',
      reads: ['activity', 'project'],
      uses: [requestWithin, eachGroup, together],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const project = scene.all('project')[0];
        const named = project?.data.constituencies ?? [];
        const both = ['pwus', 'carers'] as const;
        const wanted = named.length > 0 ? named : both;
        // One group alone needs a reason; without one a session counts only if both were there.
        const unreasoned = new Set(wanted).size < both.length && project?.data.single_constituency_reason === undefined ? project : undefined;
        const hasAll = ({ data: { people } }: Activity, groups: readonly ('pwus' | 'carers')[]): boolean => groups.every((group) => ofGroup(people, group) >= scene.value(eachGroup)) && (lived(people) ?? 0) >= scene.value(together);
        yield* ofTheSessions(scene, scene.value(requestWithin), (sessions) => {
          const fitting = sessions.filter((session) => hasAll(session, wanted));
          const good = unreasoned === undefined ? fitting : fitting.filter((session) => hasAll(session, both));
          const uncounted = sessions.find(({ data }) => data.people === undefined);
          const asked = `${wanted.map((group) => `${String(scene.value(eachGroup))} ${group === 'pwus' ? 'using services' : 'caring'}`).join(' and ')}, ${String(scene.value(together))} people together at the least`;
          if (unreasoned !== undefined && fitting.length > 0 && good.length === 0) {
            return insufficient(unreasoned.part('constituencies'), 'The project names one group only and does not say why the other is not concerned; nobody of the other was at the planning.', { rests: fitting, mend: 'Write down why the work concerns one group only; if it concerns both, plan with the other too.', paste: { into: unreasoned.part(), field: 'single_constituency_reason', value: '"<text of 15 words>"' } });
          }
          if (good.length > 0) return pass(scene.self, `${several(good.length, 'planning session')} had the people asked for: ${asked}.`, { either: { count: 1, of: good } });
          if (uncounted !== undefined) return insufficient(uncounted.part('people'), `It is not on record who came to the planning session of ${uncounted.data.date}.`, { mend: 'Write down who came, as counts.', paste: { into: uncounted.part(), field: 'people', value: '{pwus: <count>, carers: <count>, both: <count>, staff: <count>}' } });
          return fail(scene.self, `At no planning session before the start were there ${asked}: ${sessions.map((s) => `${s.data.date} had ${shown(s.data.people)}`).join('; ')}.`, { rests: sessions, mend: 'Go over the plan with those who were missing, and let them change it.' });
        });
      },
    }),
    rule({
      id: 'methods-weighed',
      title: 'More than one way of working is weighed.',
      mend: 'Weigh at least two ways in which people could contribute, and write them down.',
      reads: ['activity', 'project'],
      uses: [requestWithin, leastMethods],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* ofTheSessions(scene, scene.value(requestWithin), (sessions) => {
          const least = scene.value(leastMethods);
          const weighedAt = (session: Activity): readonly string[] => session.data.planning?.methods_considered ?? [];
          const single = sessions.filter((session) => new Set(weighedAt(session)).size >= least);
          const all = new Set(sessions.flatMap(weighedAt));
          const reason = `${several(all.size, 'way')} of contributing ${all.size === 1 ? 'was' : 'were'} weighed (${[...all].join(', ')}); at least ${String(least)} are asked for.`;
          if (single.length > 0) return pass(scene.self, reason, { either: { count: 1, of: single } });
          if (all.size >= least) return pass(scene.self, reason, { rests: sessions.filter((s) => weighedAt(s).length > 0) });
          const silent = sessions.find((session) => weighedAt(session).length === 0);
          if (silent === undefined) return fail(scene.self, reason, { rests: sessions, mend: 'Ask people which other ways would suit them, and record them with the next planning.' });
          const methods = '[group, one-to-one]';
          const { planning } = silent.data;
          const paste = planning === undefined ? { into: silent.part(), field: 'planning', value: `{methods_considered: ${methods}}` } : { into: silent.part('planning'), field: 'methods_considered', value: methods };
          return insufficient(silent.part('planning'), `It is not on record which ways of contributing were weighed on ${silent.data.date}.`, { mend: 'Write down every way that was weighed, in place of those in the example.', ...(planning?.methods_considered === undefined ? { paste } : {}) });
        });
      },
    }),
    rule({
      id: 'plan-follows-session',
      title: 'The plan is dated on the day of a session or within a month of it.',
      mend: 'Write the plan soon after the session, and date it.',
      reads: ['activity', 'project'],
      uses: [requestWithin, planWithin],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* ofTheSessions(scene, scene.value(requestWithin), (sessions) => {
          const inTime = sessions.filter((s) => s.data.planning?.plan_dated !== undefined && s.data.date <= s.data.planning.plan_dated && s.data.planning.plan_dated <= addDays(endOf(s), scene.value(planWithin)));
          const [good] = inTime;
          if (good !== undefined) return pass(scene.self, `The plan is dated ${String(good.data.planning?.plan_dated)}; the session was on ${good.data.date}.`, { either: { count: 1, of: inTime } });
          return withoutPlanInTime(sessions, { within: scene.value(planWithin), asOf: scene.asOf, self: scene.self });
        });
      },
    }),
    rule({
      id: 'changed-by-people',
      title: 'The sessions changed something in the plan.',
      mend: 'Write down what the plan owes to the people who planned it.',
      reads: ['activity', 'project'],
      uses: [requestWithin, leastChanges],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* ofTheSessions(scene, scene.value(requestWithin), (sessions) => {
          const changing = sessions.filter(({ data }) => (data.planning?.changes ?? []).length >= scene.value(leastChanges));
          const silent = sessions.find(({ data }) => data.planning === undefined);
          const made = sessions.reduce((sum, { data }) => sum + (data.planning?.changes ?? []).length, 0);
          if (changing.length > 0) return pass(scene.self, `${several(made, 'change')} to the plan came from the planning.`, { either: { count: 1, of: changing } });
          if (silent !== undefined) return insufficient(silent, `What the planning session of ${silent.data.date} changed is not on record.`, { mend: 'Write down what it changed in the plan.', paste: { into: silent.part(), field: 'planning', value: '{changes: ["<text>"]}' } });
          const open = sessions.find(({ data }) => data.planning?.changes === undefined);
          return fail(scene.self, `${several(made, 'change')} to the plan ${made === 1 ? 'is' : 'are'} on record from ${several(sessions.length, 'planning session')}; at least ${String(scene.value(leastChanges))} from one session is asked for.`, {
            rests: sessions, mend: 'If people changed the plan, write down what; if they did not, plan again with them.', ...(open === undefined ? {} : { paste: { into: open.part('planning'), field: 'changes', value: '["<text>"]' } }),
          });
        });
      },
    }),
    rule({
      id: 'planned-the-same-day',
      title: 'Planning and an activity are on one day.',
      mend: 'See whether what people planned could still change anything.',
      severity: 'query',
      reads: ['activity'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const session of heldInPeriod(scene).filter(({ data }) => data.type === 'planning')) {
          const same = scene.all('activity').find(({ data }) => data.type !== 'planning' && data.date <= endOf(session) && session.data.date <= data.date);
          if (same !== undefined) yield fail(session, `The planning session of ${session.data.date} and ${same.label} were on the same day.`, { rests: [same], mend: 'Leave time between planning and doing.' });
        }
      },
    }),
    rule({
      id: 'plan-older-than-session',
      title: 'A plan is older than the session that it is said to come from.',
      mend: 'See whether people planned, or were shown a plan.',
      severity: 'query',
      reads: ['activity'],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        for (const session of heldInPeriod(scene)) {
          const dated = session.data.planning?.plan_dated;
          if (dated !== undefined && dated < session.data.date) yield fail(session.part('planning', 'plan_dated'), `The plan is dated ${dated}, the session was on ${session.data.date}.`, { mend: 'Correct the date, or record the plan that came out of the session.' });
        }
      },
    }),
    rule({
      id: 'same-counts-everywhere',
      title: 'The same numbers of people were at the planning of every project.',
      mend: 'Compare the counts with the registers.',
      severity: 'query',
      where: 'organisation',
      reads: [],
      facts: [attendance],
      uses: [sameCounts],
      *judge(scene) {
        const found = scene.facts(attendance);
        const counts = new Set(found.map(({ value: { pwus, carers, both } }) => `${String(pwus)} using services, ${String(carers)} caring, ${String(both)} both`));
        const [only, ...others] = counts;
        if (only === undefined || others.length > 0 || found.length < scene.value(sameCounts)) return;
        yield fail(scene.self, `The planning of each of ${String(found.length)} projects counts the same people: ${only}.`, { rests: found.map(({ from }) => from), mend: 'Compare the counts with the registers, and correct what was copied.' });
      },
    }),
  ],
});

function ofGroup(people: People | undefined, group: 'pwus' | 'carers'): number {
  return people === undefined ? 0 : people[group] + people.both;
}

function shown(people: People | undefined): string {
  return people === undefined ? 'nobody counted' : `${String(people.pwus)} using services, ${String(people.carers)} caring, ${String(people.both)} both`;
}
