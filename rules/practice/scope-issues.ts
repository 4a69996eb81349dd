import type { Day } from '../../src/model/day.js';
import type { Format } from '../../src/model/generated/records.js';
import { byText } from '../../src/model/place.js';
import type { AuditRecord, Part } from '../../src/model/record.js';

/** The scope as evidence. */
export type Scope = AuditRecord<'scope'>;

/** One time that the scope was given out. */
export interface Issue {
  readonly on: Day;
  /** People it was given to; undefined when nobody counted. */
  readonly recipients: number | undefined;
  readonly formats: readonly Format[] | undefined;
  readonly index: number;
  readonly part: Part;
}

/** Each time that the scope was given out, the earliest first. */
export function issuesOf(scope: Scope): readonly Issue[] {
  return (scope.data.issued ?? [])
    .map(({ on, recipients, formats }, index) => ({ on, recipients, formats, index, part: scope.part('issued', index) }))
    .toSorted((a, b) => byText(a.on, b.on));
}

/** The first time that it was given out, from a day on where one is given. */
export function firstIssue(scope: Scope, from?: Day): Issue | undefined {
  return issuesOf(scope).find(({ on }) => from === undefined || on >= from);
}

/** The times by a day; where it always came later, the first time. People may get it twice, so counts are never added up. */
export function chosenIssues(scope: Scope, by: Day): readonly Issue[] {
  const all = issuesOf(scope);
  const inTime = all.filter(({ on }) => on <= by);
  return inTime.length > 0 ? inTime : all.slice(0, 1);
}

/** A time of giving it out, to be filled in. `people` is how many must have it. */
export function scopeToFill(by: Day, people: number | undefined): string {
  return `[{on: <day by ${by}>, recipients: <count from ${String(people ?? 1)}>, formats: [standard]}]`;
}

/** Counts of people, to be filled in. */
export const PEOPLE_TO_FILL = '{pwus: <count>, carers: <count>, both: <count>, staff: <count>}';
