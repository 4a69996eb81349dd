import { isWithin } from '../../model/audit-year.js';
import { daysBetween, latest, type Day } from '../../model/day.js';
import { measure } from './measure.js';

/** Something that was given out, and the formats that it was to be had in. */
export interface Publication {
  readonly title: string;
  readonly on: Day;
  /** Beside the standard version. */
  readonly formats: readonly string[];
  /** Days from the standard version to the last of the others; null where one of the days is not on record, or there is no other. */
  readonly lag: number | null;
}

interface Sent {
  readonly format: string;
  readonly sent_on?: Day;
}

/** What was published or sent to people in the year, in which formats (annual.md, E9). */
export const publications = measure({
  name: 'publications',
  reads: ['annual-report', 'access'],
  collect(scene): readonly Publication[] {
    const reports = scene.all('annual-report').map(({ data: { type, year, published_on: on, formats } }) => ({ title: `${type === 'impact' ? 'Impact' : 'Equality'} report ${year}`, on: formats?.find(({ format }) => format === 'standard')?.sent_on ?? on, formats }));
    const materials = scene.all('access').flatMap(({ data }) => (data.materials ?? []).map(({ title, sent_on: on, formats }) => ({ title, on, formats })));
    return [...reports, ...materials].flatMap(({ title, on, formats }) => (on === undefined || !isWithin(on, scene.period) ? [] : [publicationOf(title, on, formats ?? [])]));
  },
});

function publicationOf(title: string, on: Day, formats: readonly Sent[]): Publication {
  const others = formats.filter(({ format }) => format !== 'standard');
  const last = others.some(({ sent_on: sent }) => sent === undefined) ? undefined : latest(others.map(({ sent_on: sent }) => sent));
  return { title, on, formats: [...new Set(others.map(({ format }) => format))], lag: last === undefined ? null : Math.max(0, daysBetween(on, last)) };
}
