import type { Scene } from '../../model/charter.js';
import type { Kind } from '../../model/generated/records.js';
import type { Measure } from '../../model/measure.js';
import type { PlaceResult } from '../../model/result.js';

interface MeasureSpec<T, R extends Kind> {
  readonly name: string;
  readonly reads: readonly R[];
  collect(scene: Scene<R, never>): T;
}

/** What the tables need of one place; it sees the kinds of record that it says it reads, and no others. */
export function measure<T, R extends Kind>(spec: MeasureSpec<T, R>): Measure<T> {
  return { name: spec.name, reads: spec.reads, collect: (scene) => spec.collect(scene) };
}

/** What a measure gave in one place; undefined where it was not taken, or where a record that it counts could not be read. */
export function measured<T>(place: PlaceResult | undefined, asked: Measure<T>): T | undefined {
  const { name, reads } = asked;
  if (place === undefined || place.unreadable.some((kind) => kind === '*' || reads.some((read) => read === kind))) return undefined;
  const value = place.measures?.[name];
  return isOf(asked, value) ? value : undefined;
}

// Values are kept under the name of the measure, and only the measure of that name writes there. Those of a stored part were held against
// the types before.
function isOf<T>(_asked: Measure<T>, value: unknown): value is T {
  return value !== undefined;
}

/** The sum of what is on record of each; null where it isn't of one of them. */
export function sumOf<T>(items: readonly T[], of: (item: T) => number | undefined): number | null {
  let sum = 0;
  for (const item of items) {
    const value = of(item);
    if (value === undefined) return null;
    sum += value;
  }
  return sum;
}
