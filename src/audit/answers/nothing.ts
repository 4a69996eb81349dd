import type { NothingSaid } from '../../model/answers.js';
import type { Period } from '../../model/audit-year.js';
import type { Day } from '../../model/day.js';
import type { Finding, PlaceResult } from '../../model/result.js';
import { nothingFinding } from './finding.js';

/** What is wrong with the records of a place that say that nothing happened in the period, or in a part of it. */
export function nothingFindings({ slug, answers }: PlaceResult, asOf: Day, period: Period): readonly Finding[] {
  return answers.nothing.filter(({ from, to }) => from <= period.to && to >= period.from).flatMap((said) => findingsOf(said, slug, asOf));
}

function findingsOf(said: NothingSaid, slug: string | null, asOf: Day): readonly Finding[] {
  const { of, from, to, saidOn, held } = said;
  const [first] = held;
  if ((of === 'activities') === (slug === null)) {
    const why = slug === null ? 'It speaks of activities, and the organisation holds none outside its projects.' : 'It speaks of Board meetings, and a project holds none.';
    return [nothingFinding('nothing-misplaced', said, slug, why)];
  }
  return [
    ...(first === undefined ? [] : [nothingFinding('nothing-contradicted', said, slug, `It says that there were no ${of.replace('-', ' ')} from ${from} to ${to}, but ${String(held.length)} ${held.length === 1 ? 'is' : 'are'} on file, the first ${first.label} of ${first.on}.`)]),
    // As long as the time runs, it stands for the time so far.
    ...(asOf > to && saidOn < to ? [nothingFinding('nothing-beforehand', said, slug, `It was last written in on ${saidOn}, before its last day, ${to}.`)] : []),
  ];
}
