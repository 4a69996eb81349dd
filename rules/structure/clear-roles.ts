import type { Scene } from '../../src/model/charter.js';
import { earliest, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { commitment, months, rule, share } from '../define.js';
import { fail, insufficient, notApplicable, notDue, pass, several, shareOf } from '../judging.js';
import { isOneOff, returningIn, rolesInPeriod, startOf, type Role } from './returning-people.js';
import { roleToFill, unknownReturning, withoutRoles } from './role-gaps.js';
import { reviews } from './role-reviews.js';

const reach = share('clear-roles.acknowledged', 0.95, { meaning: 'Of those who hold a role, the share that says by the first session that they have read it.', stricter: 'higher' });
const reviewEvery = months('clear-roles.review-every', 12, { meaning: 'Months after which a role that goes on is looked at again.', stricter: 'lower', min: 1, max: 18 });

type Reads = Scene<'activity' | 'project' | 'roles', never>;
const reads = ['activity', 'project', 'roles'] as const;

/** What a role has to say, with the words for it. */
const CONTENT = [
  ['expectations', 'what is expected', '"<text>"'],
  ['involves', 'what it involves', '"<text>"'],
  ['hours', 'how many hours a month it takes', '<count from 1>'],
  ['payment', 'where fees and expenses are set out', '"<text>"'],
  ['support', 'where support is set out', '"<text>"'],
] as const;

/** Judges each role of the period, or of those given, from its first session on; where there is none, says whether one was needed. */
function* eachRole(scene: Reads, judge: (role: Role, start: Day) => Iterable<Judgement>, roles = rolesInPeriod(scene)): Generator<Judgement> {
  if (isOneOff(scene)) {
    yield notApplicable(scene.self, 'There was no more than one activity besides planning; a sheet of information does.', { rests: scene.all('activity') });
    return;
  }
  if (roles.length === 0) yield withoutRoles(scene, returningIn(scene));
  for (const role of roles) {
    const start = startOf(scene, role);
    // With two activities there is a first one, before which no role begins.
    if (start !== undefined) yield* judge(role, start);
  }
}

export const clearRoles = commitment({
  name: 'clear-roles',
  level: 'project',
  force: 'qualified',
  title: 'People who come more than once know what is expected of them and what the role involves.',
  why: 'A role that nobody wrote down grows until somebody gives up.',
  shownBy: 'says-what-is-asked',
  rules: [
    rule({
      id: 'roles-for-returning',
      title: 'There are roles for at least as many people as must have come more than once.',
      mend: 'Give everybody who comes more than once a written role.',
      reads,
      waitsFor: 'activity-in-year',
      *judge(scene) {
        const returning = returningIn(scene);
        if (returning.state !== 'known') {
          yield unknownReturning(scene, returning);
          return;
        }
        const { fewest, sessions, distinct, activities } = returning;
        const reckoning = `${several(sessions, 'attendance')} of ${several(distinct, 'person', 'people')} at ${several(activities.length, 'activity', 'activities')}`;
        if (fewest === 0) {
          yield notApplicable(scene.self, `Nobody must have come more than once: ${reckoning}.`, { rests: returning.rests });
          return;
        }
        const roles = rolesInPeriod(scene);
        const counted = roles.filter(({ data }) => data.holders !== undefined && !mayHaveEnded(scene, data));
        const holders = counted.reduce((sum, { data }) => sum + (data.holders ?? 0), 0);
        const reason = `At least ${several(fewest, 'person', 'people')} must have come more than once (${reckoning}); roles are held by ${String(holders)}.`;
        const rests = [...returning.rests, ...counted];
        const uncounted = roles.find(({ data }) => data.holders === undefined && !mayHaveEnded(scene, data));
        const endless = roles.find(({ data }) => mayHaveEnded(scene, data));
        if (holders >= fewest) yield pass(scene.self, reason, { rests });
        else if (uncounted !== undefined) yield insufficient(uncounted.part('holders'), `${reason} How many hold this one is not on record.`, { rests, mend: 'Write down how many hold it.', paste: { into: uncounted.part(), field: 'holders', value: `<count from ${String(fewest - holders)}>` } });
        else if (endless !== undefined) yield insufficient(endless.part('ends_on'), `${reason} Whether this one still went on in the year is not on record.`, { rests, mend: 'Write down its last day, planned or actual.', paste: { into: endless.part(), field: 'ends_on', value: `<day from ${scene.period.to}>` } });
        else yield fail(scene.self, reason, { rests, mend: 'Agree a written role with those who come again and again.', paste: { kind: 'roles', fields: roleToFill(activities.map(({ data }) => data.date), fewest - holders) } });
      },
    }),
    rule({
      id: 'issued-before-start',
      title: 'A role is given to people before their first session.',
      mend: 'Give people the role before they start.',
      reads,
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachRole(scene, (role, start) => [givenOut(scene, role, start)]);
      },
    }),
    rule({
      id: 'says-what-is-asked',
      title: 'A role says what is expected and involved, the hours, where fee and support are set out, and when it ends.',
      mend: 'Complete the role with what it does not say.',
      reads,
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachRole(scene, (role, start) => {
          const last = `<day from ${start}>`;
          return [...CONTENT, ['ends_on', 'when it ends', last] as const].map(([field, what, value]) => {
            if (role.data[field] !== undefined) return pass(role.part(field), `It says ${what}.`);
            return fail(role.part(field), `It does not say ${what}.`, { mend: `Tell those who hold it ${what}, and write it into the role.`, paste: { into: role.part(), field, value } });
          });
        });
      },
    }),
    rule({
      id: 'acknowledged',
      title: 'Those who hold a role have read it by their first session.',
      mend: 'Ask each of them whether they have read it and have questions, and count.',
      severity: 'moderate',
      reads,
      uses: [reach],
      waitsFor: 'activity-in-year',
      *judge(scene) {
        yield* eachRole(scene, (role, start) => [readByAll(scene, role, start)]);
      },
    }),
    rule({
      id: 'reviewed-yearly',
      title: 'A role that goes on is looked at again every year.',
      mend: 'Look at the role with those who hold it, and write down the day.',
      severity: 'moderate',
      reads,
      uses: [reviewEvery],
      waitsFor: 'activity',
      *judge(scene) {
        const project = scene.all('project')[0]?.data;
        yield* eachRole(scene, (role, start) => reviews(role, { start, end: earliest([role.data.ends_on, project?.closed_on, project?.cancelled_on]), every: scene.value(reviewEvery), asOf: scene.asOf }), scene.all('roles'));
      },
    }),
    rule({
      id: 'zero-hours',
      title: 'A role is said to take no time.',
      mend: 'Ask those who hold it how many hours it takes.',
      severity: 'query',
      reads: ['roles', 'activity', 'project'],
      *judge(scene) {
        for (const role of rolesInPeriod(scene)) {
          if (role.data.hours === 0) yield fail(role.part('hours'), 'It is said to take 0 hours a month.', { mend: 'Ask those who hold it, and correct the hours.' });
        }
      },
    }),
    rule({
      id: 'read-after-it-ended',
      title: 'A role was acknowledged after it had ended.',
      mend: 'See whether people had the role while they held it.',
      severity: 'query',
      reads: ['roles', 'activity', 'project'],
      *judge(scene) {
        for (const role of rolesInPeriod(scene)) {
          const { acknowledged_on: lastOn, ends_on: end } = role.data;
          if (lastOn !== undefined && end !== undefined && lastOn > end) yield fail(role.part('acknowledged_on'), `The role ended on ${end}; that it had been read was said on ${lastOn}.`, { mend: 'Correct the date, or say why it was asked so late.' });
        }
      },
    }),
  ],
});

function givenOut(scene: Reads, role: Role, start: Day): Judgement {
  const issued = role.data.issued_on;
  if (issued !== undefined && issued <= start) return pass(role.part('issued_on'), `Given out on ${issued}; the first session is on ${start}.`);
  if (issued !== undefined) return fail(role.part('issued_on'), `Given out on ${issued}, after the first session on ${start}.`, { mend: 'Go over the role with those who hold it, and next time give it out before they start.' });
  if (scene.asOf <= start) return notDue(role.part('issued_on'), `To be given out by the first session on ${start}.`);
  return fail(role.part('issued_on'), `It is not on record that it was given out; the first session was on ${start}.`, { mend: 'Write down the day on which it was given out; if it was not, give it out now.', paste: { into: role.part(), field: 'issued_on', value: `<day by ${start}>` } });
}

function readByAll(scene: Reads, role: Role, start: Day): Judgement {
  const { holders, acknowledged, acknowledged_on: lastOn } = role.data;
  const subject = role.part(holders === undefined ? 'holders' : 'acknowledged');
  const level = shareOf(subject, {
    what: 'of those who hold the role said that they have read it', part: acknowledged, whole: holders, least: scene.value(reach), mend: 'Ask those who have not said so yet.',
    ...(holders !== undefined && acknowledged === undefined ? { paste: { into: role.part(), field: 'acknowledged', value: `<count from ${String(holders)}>` } }
      : holders === undefined ? { paste: { into: role.part(), field: 'holders', value: `<count from ${String(Math.max(1, acknowledged ?? 1))}>` } } : {}),
  });
  if (holders === 0) return notApplicable(subject, 'Nobody holds the role.');
  if (scene.asOf <= start && level.verdict !== 'pass') return notDue(subject, `To be read by the first session on ${start}.`);
  if (level.verdict === 'pass' && lastOn === undefined) return insufficient(role.part('acknowledged_on'), `It is not on record when the last of them said so; the first session was on ${start}.`, { mend: 'Write down the day.', paste: { into: role.part(), field: 'acknowledged_on', value: `<day by ${start}>` } });
  if (level.verdict === 'pass' && lastOn !== undefined && lastOn > start) return fail(role.part('acknowledged_on'), `The last of them said so on ${lastOn}, after the first session on ${start}.`, { mend: 'Next time ask before the first session.' });
  return level;
}

// Begun before the year and with no last day on record: whether it went on can't be told.
function mayHaveEnded(scene: Reads, { starts_on: starts, ends_on: ends }: Role['data']): boolean {
  return ends === undefined && (starts === undefined || starts < scene.period.from);
}
