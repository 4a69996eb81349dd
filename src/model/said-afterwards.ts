import { latest, type Day } from './day.js';
import type { AuditRecord } from './record.js';

/**
 * Whether a record that tells of nothing up to a day was written when that day had come, once it has: said beforehand it is an
 * intention. As long as `last` is the audit date itself, it stands for the time so far.
 */
export function isSaidAfterwards(record: AuditRecord<'nothing-to-report'>, last: Day, asOf: Day): boolean {
  const writtenOn = latest([record.recordedOn, ...record.dates.map((stated) => stated.writtenOn)]) ?? record.recordedOn;
  return asOf <= last || writtenOn >= last;
}
