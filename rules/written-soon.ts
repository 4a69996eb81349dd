import { isWithin } from '../src/model/audit-year.js';
import type { Scene } from '../src/model/charter.js';
import { daysBetween, type Day } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { fail, insufficient, kOfN, notApplicable, pass, percent, several } from './judging.js';

/** Below so many records a share says nothing, as with the subjects of a rule: one late record is then a breach. */
const FEWEST_FOR_A_SHARE = 10;

/** Late records that are named; the others are counted. */
const NAMED = 3;

/**
 * Whether what happened in the year was written down soon: `within` so many days, the least share of it (0 to 1). One judgement of the
 * project as a whole, since a finding for each late record would hide all others.
 */
export function writtenSoon(scene: Pick<Scene, 'self' | 'period'>, project: AuditRecord<'project'>, records: readonly AuditRecord[], { within, least }: { readonly within: number; readonly least: number }): Judgement {
  const { from, to } = scene.period;
  const ofTheYear = records.filter(({ about, recordedOn }) => isWithin(about ?? recordedOn, scene.period));
  const undated = ofTheYear.filter(({ about }) => about === undefined);
  const late = ofTheYear.flatMap((record) => {
    const days = delayOf(record);
    return days !== undefined && days > within ? [{ record, days }] : [];
  });
  const soon = ofTheYear.filter((record) => !undated.includes(record) && !late.some((other) => other.record === record));
  const n = ofTheYear.length;
  const allowed = n < FEWEST_FOR_A_SHARE ? 0 : Math.min(Math.floor((1 - least) * n + 1e-9), n - FEWEST_FOR_A_SHARE + 1);
  const reason = `${kOfN(soon.length, n)} records of what happened from ${from} to ${to} were written down within ${several(within, 'day')}, or are borne out by another party's trace; at least ${percent(least)} are asked for.`;
  const ended = project.data.closed_on ?? project.data.cancelled_on;
  if (n === 0) {
    if (ended !== undefined && ended < from) return notApplicable(project, `The project ended on ${ended}, before the year began.`);
    return insufficient(scene.self, `Nothing that happened from ${from} to ${to} is on record.`, { mend: 'Record what happened in the year.' });
  }
  if (late.length > allowed) {
    const named = late.slice(0, NAMED).map(({ record, days }) => `${record.label} ${String(days)} days later`).join('; ');
    return fail(scene.self, `${reason} Late: ${named}${late.length > NAMED ? `; and ${String(late.length - NAMED)} more` : ''}.`, { rests: late.map(({ record }) => record), mend: 'Write things down as they happen, each entry with its own day; where a ledger or a sign-in sheet bears one out, name it among the sources.' });
  }
  if (late.length + undated.length > allowed) return insufficient(scene.self, `${reason} Of ${several(undated.length, 'record')} (${undated.slice(0, NAMED).map(({ label }) => label).join('; ')}${undated.length > NAMED ? '; …' : ''}) the day on which it happened is not on record.`, { rests: ofTheYear, mend: 'Record the days.' });
  return pass(scene.self, reason, { either: { count: n - allowed, of: soon } });
}

/** Days from the event to the writing; none where another party made a trace at the time, undefined where no day is on record. */
export function delayOf(record: AuditRecord): number | undefined {
  if (record.about === undefined) return undefined;
  return record.strength === 'transactional' ? 0 : daysBetween(record.about, writtenOn(record, record.about));
}

// An entry is written on its own day, else when its list was last written in; a record when it was made, or last changed if the event came later.
function writtenOn(record: AuditRecord, about: Day): Day {
  const isEntry = record.document !== record.key;
  const own = isEntry && 'recorded_on' in record.data ? record.data.recorded_on : undefined;
  if (own !== undefined) return own;
  return !isEntry && about <= record.recordedOn ? record.recordedOn : (record.dates.find(({ on }) => on === about)?.writtenOn ?? record.recordedOn);
}
