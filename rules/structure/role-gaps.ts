import type { Scene } from '../../src/model/charter.js';
import { earliest, type Day } from '../../src/model/day.js';
import type { Judgement } from '../../src/model/judgement.js';
import { insufficient, notApplicable, several } from '../judging.js';
import { rolesInPeriod, type Returning } from './returning-people.js';

type Reads = Pick<Scene<'activity' | 'project' | 'roles', never>, 'all' | 'period' | 'self'>;

/** Where no role is on file: whether one was needed, as far as can be told. */
export function withoutRoles(scene: Reads, returning: Returning): Judgement {
  if (returning.state === 'once') return notApplicable(scene.self, 'In the year there was no more than one activity besides planning.', { rests: returning.activities });
  if (returning.state === 'known' && returning.fewest === 0) return notApplicable(scene.self, `Different people came each time: ${String(returning.distinct)} at ${several(returning.activities.length, 'activity', 'activities')}.`, { rests: returning.rests });
  return insufficient(scene.self, 'No role is on file to judge this by.', { mend: 'Write down what is asked of those who come more than once, and give it to them.' });
}

/** Where it can't be reckoned how many must have come more than once: why, and what to write down. */
export function unknownReturning(scene: Reads, returning: Exclude<Returning, { readonly state: 'known' }>): Judgement {
  switch (returning.state) {
    case 'once':
      return notApplicable(scene.self, 'There was no more than one activity besides planning in the year; a sheet of information does.', { rests: returning.activities });
    case 'untyped':
      return insufficient(returning.activity, 'It is not on record what sort of occasion this was, and planning sessions are left out when those are reckoned who must have come more than once.', { mend: 'Write down the type of the activity.' });
    case 'uncounted':
      return insufficient(returning.activity.part('people'), 'It is not on record how many took part, so how many must have come more than once can\'t be told.', { mend: 'Write down who took part, as counts.' });
    case 'impossible':
      return insufficient(returning.year, `${several(returning.distinct, 'different person', 'different people')} can't have made ${several(returning.sessions, 'attendance')}.`, { mend: 'Count the different people of the year again.' });
    case 'no-distinct':
      return withoutDistinct(scene, returning);
  }
}

function withoutDistinct(scene: Reads, { sessions, activities, year }: Extract<Returning, { readonly state: 'no-distinct' }>): Judgement {
  const holders = rolesInPeriod(scene).reduce((sum, { data }) => sum + (data.holders ?? 0), 0);
  // The fewest different people with whom the roles on record are enough; the three other places take one each.
  const least = Math.max(1, sessions - holders * (activities.length - 1) - 2);
  const paste = year !== undefined && sessions > 2 ? { paste: { into: year, field: 'distinct', value: `{pwus: <count from ${String(least)}>, carers: <count>, both: <count>, staff: <count>}` } } : {};
  return insufficient(year ?? scene.self, `${several(sessions, 'attendance')} at ${several(activities.length, 'activity', 'activities')} are on record, but not of how many different people, so how many came more than once can't be told.`, { rests: activities, mend: 'Count the different people who took part in the year, and write that down with the figures of the year.', ...paste });
}

/** A role to be filled in, for people who came first on the earliest of these days. */
export function roleToFill(dates: readonly Day[], holders: number): readonly string[] {
  const first = earliest(dates) ?? '';
  return [
    'title: "<text>"', `issued_on: <day by ${first}>`, `starts_on: ${first}`, `ends_on: <day from ${first}>`, 'expectations: "<text>"', 'involves: "<text>"', 'hours: <count from 1>', 'payment: "<text>"', 'support: "<text>"',
    `holders: <count from ${String(holders)}>`, `acknowledged: <count from ${String(holders)}>`, `acknowledged_on: <day by ${first}>`,
  ];
}
