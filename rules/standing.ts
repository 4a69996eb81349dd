import type { Scene } from '../src/model/charter.js';
import { isWithin } from '../src/model/audit-year.js';
import type { Day } from '../src/model/day.js';
import type { RecordData, WholeRecordData } from '../src/model/generated/records.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { fail, insufficient, notDue, pass, several } from './judging.js';

/** Something that somebody outside took up, gave or looked at, as evidence. */
export type Standing = AuditRecord<'standing', RecordData['standing']>;

export type OfStanding = Scene<'standing', never>;
type Aim = NonNullable<WholeRecordData['standing']['aims']>[number];

/** The entries of the year. */
export function inYear(scene: Pick<OfStanding, 'all' | 'period'>): readonly Standing[] {
  return scene.all('standing').filter(({ data }) => isWithin(data.date, scene.period));
}

/** The last day that can be judged: of the year, or so far. */
export function lastDayOf({ asOf, period }: Pick<OfStanding, 'asOf' | 'period'>): Day {
  return asOf < period.to ? asOf : period.to;
}

/** What a year with nothing on record comes to; undefined where there is something. */
export function noStanding(scene: OfStanding): Judgement | undefined {
  if (inYear(scene).length > 0) return undefined;
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `The year ends on ${scene.period.to}.`);
  const mend = 'Record what others took up, gave or looked at, each with its day and who they are.';
  return scene.all('standing').length === 0
    ? insufficient(scene.self, 'Nothing is on record that others took up, gave or looked at.', { mend })
    : fail(scene.self, 'Of other years something is on record that others took up, gave or looked at; of this year nothing is.', { mend });
}

interface Asked {
  readonly least: number;
  readonly what: string;
  readonly mend: string;
  /** Those of some entries that count, each once. */
  readonly count: (records: readonly Standing[]) => readonly Standing[];
}

/** Whether there are enough of something that only entries with somebody outside count for. */
export function besidesNamed(scene: OfStanding, { least, what, mend, count }: Asked): Judgement {
  const none = noStanding(scene);
  if (none !== undefined) return none;
  const all = inYear(scene);
  const named = all.filter(({ data }) => data.external_party !== undefined);
  const sure = count(named);
  const possible = count(all);
  const reason = `${what}: ${String(sure.length)} in the year; ${String(least)} are asked for`;
  if (sure.length >= least) return pass(scene.self, `${reason}.`, { either: { count: least, of: sure } });
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `${reason} by ${scene.period.to}.`);
  if (possible.length >= least) {
    const [first, second] = all.filter(({ data }) => data.external_party === undefined);
    return insufficient(scene.self, `${reason}. Of ${several(all.length - named.length, 'entry', 'entries')} it is not on record who outside had a part; what an organisation says of itself is no evidence.`, {
      rests: all, mend: 'Record who outside took it up, gave it or looked.', ...(first !== undefined && second === undefined ? { paste: { into: first.part(), field: 'external_party', value: '"<text>"' } } : {}),
    });
  }
  return fail(scene.self, `${reason}.`, { rests: all, mend });
}

const ASKED = [['owner', 'a trustee who answers for it', '<id T>'], ['baseline', 'where it starts from', '"<text>"'], ['baseline_on', 'the day of its starting point', undefined], ['target', 'what is to be reached', '"<text>"'], ['target_on', 'the day by which', undefined]] as const;

/** The best aim on record for the year: whole, or what it lacks. */
export function aimJudged(scene: OfStanding): Judgement {
  const mend = 'Have the Board set an aim with a trustee to answer for it, a starting point and a target, and a day for each.';
  const lists = scene.lists('standing');
  const aims = lists.flatMap((list) => (list.data.aims ?? []).map((aim, i) => ({ aim, part: list.part('aims', i), lacks: lackedBy(aim) })));
  const current = aims.filter(({ aim }) => (aim.set_on === undefined || aim.set_on <= lastDayOf(scene)) && (aim.target_on === undefined || aim.target_on >= scene.period.from)).toSorted((a, b) => a.lacks.length - b.lacks.length);
  const [best] = current;
  if (lists.length === 0) return insufficient(scene.self, 'No aim is on record, nor anything else of how the organisation stands among others.', { mend });
  if (best === undefined) return fail(scene.self, aims.length === 0 ? 'No aim is on record.' : `Of ${several(aims.length, 'aim')} on record none was set and still open in the year.`, { mend });
  return ofAim(scene, best, mend);
}

function ofAim(scene: OfStanding, { aim, part, lacks }: { readonly aim: Aim; readonly part: Part; readonly lacks: readonly (typeof ASKED)[number][] }, mend: string): Judgement {
  const named = `The aim "${aim.what.slice(0, 80)}"`;
  const [only, another] = lacks;
  const isUndated = aim.baseline_on === undefined || aim.target_on === undefined;
  if (only === undefined && aim.set_on === undefined) return insufficient(part, `${named} is whole, but when it was set is not on record.`, { mend: 'Record the day on which it was set.', paste: { into: part, field: 'set_on', value: `<day by ${lastDayOf(scene)}>` } });
  if (only === undefined) return pass(part, `${named}: from ${String(aim.baseline)} on ${String(aim.baseline_on)} to ${String(aim.target)} by ${String(aim.target_on)}; ${String(aim.owner)} answers for it.`);
  const reason = `${named} does not say ${lacks.map(([, words]) => words).join(', ')}.`;
  const value = only[2] ?? (only[0] === 'target_on' ? `<day from ${scene.period.to}>` : `<day by ${lastDayOf(scene)}>`);
  const paste = another === undefined && aim.set_on !== undefined ? { paste: { into: part, field: only[0], value } } : {};
  return isUndated ? fail(part, reason, { mend, ...paste }) : insufficient(part, reason, { mend, ...paste });
}

function lackedBy(aim: Aim): readonly (typeof ASKED)[number][] {
  return ASKED.filter(([field]) => aim[field] === undefined);
}
