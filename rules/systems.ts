import { isWithin } from '../src/model/audit-year.js';
import type { FactValue, Scene } from '../src/model/charter.js';
import { addMonths } from '../src/model/day.js';
import type { Judgement } from '../src/model/judgement.js';
import { byText } from '../src/model/place.js';
import type { AuditRecord, ListRecord, Part } from '../src/model/record.js';
import { fact } from './define.js';
import { fail, insufficient, notDue, onTime, pass, several } from './judging.js';
import { lastDay } from './trustees.js';

/** One of the organisation's systems as evidence. */
export type System = AuditRecord<'systems'>;

/** What rules on the organisation's systems read. */
export type OfSystems = Scene<'systems', never>;

/** How surely a system asks: it may if only its first day or its questions are not on record. */
export function asks({ data }: System, until: string): { readonly sure: boolean; readonly possible: boolean } {
  const inTime = data.live_from === undefined || data.live_from <= until;
  const empty = data.prompts?.length === 0;
  return { sure: inTime && data.live_from !== undefined && data.prompts !== undefined && !empty, possible: inTime && !empty };
}

/** Systems that surely ask by the last day of the year, and those that may. */
export function asking(scene: OfSystems): { readonly sure: readonly System[]; readonly possible: readonly System[] } {
  const until = lastDay(scene);
  const all = scene.all('systems');
  return { sure: all.filter((system) => asks(system, until).sure), possible: all.filter((system) => asks(system, until).possible) };
}

/** Whether enough different systems ask. */
export function enoughSystems(scene: OfSystems, least: number): Judgement {
  const { sure, possible } = asking(scene);
  const [known, mostly] = [sure, possible].map((systems) => new Set(systems.map(({ data }) => data.system)).size);
  const reason = `By ${lastDay(scene)} ${several(known ?? 0, 'system')} asked about co-production (${[...new Set(sure.map(({ data }) => data.system))].join(', ') || 'none'}); at least ${String(least)} are asked for.`;
  const mend = 'Put questions about co-production into another system that people use anyway, and record the day from which it asks them.';
  if ((known ?? 0) >= least) return pass(scene.self, reason, { rests: sure });
  if (scene.all('systems').length === 0) return insufficient(scene.self, 'Which systems ask about co-production is not on record.', { mend: 'Record each system, what it asks and from when.' });
  if ((mostly ?? 0) >= least) return insufficient(scene.self, `${reason} Of others the first day or the questions are not on record.`, { rests: possible, mend: 'Record for each system from when it asks, and what.' });
  return fail(scene.self, reason, { mend, rests: sure });
}

/** Whether a system that must ask does. */
export function mustAsk(scene: OfSystems, name: 'project' | 'board'): Judgement | undefined {
  const all = scene.all('systems').filter(({ data }) => data.system === name);
  const { sure, possible } = asking(scene);
  const [asker] = sure.filter(({ data }) => data.system === name);
  const [maybe] = possible.filter(({ data }) => data.system === name);
  const named = name === 'project' ? 'project management' : 'Board papers';
  const until = lastDay(scene);
  if (asker !== undefined) return pass(asker, `The system for ${named} has asked since ${asker.data.live_from ?? ''}.`);
  if (maybe?.data.live_from === undefined && maybe !== undefined) return insufficient(maybe, `From when the system for ${named} asks is not on record.`, { mend: 'Record the first day on which it asked.', paste: { into: maybe.part(), field: 'live_from', value: `<day by ${until}>` } });
  if (maybe !== undefined) return insufficient(maybe, `What the system for ${named} asks is not on record.`, { mend: 'Record its questions.', paste: { into: maybe.part(), field: 'prompts', value: '[{stage: start, question: "<text>"}]' } });
  if (scene.all('systems').length === 0) return undefined;
  return fail(all[0]?.part() ?? scene.self, `No system for ${named} asked about co-production by ${until}.`, { mend: `Put the questions into the system for ${named}, and record from when it asks them.`, rests: all });
}

/** Whether the project system asks at a stage. */
export function promptAt(system: System, stage: 'start' | 'mid' | 'close'): Judgement {
  const found = (system.data.prompts ?? []).flatMap((prompt, i) => (prompt.stage === stage ? [system.part('prompts', i)] : []));
  const moment = { start: 'when a project starts', mid: 'on the way', close: 'when it ends' }[stage];
  const item = `{stage: ${stage}, question: "<text>"}`;
  const mend = `Let the project system ask something ${moment}.`;
  if (found.length > 0) return pass(system.part('prompts'), `It asks ${several(found.length, 'question')} ${moment}.`, { either: { count: 1, of: found } });
  if (system.data.prompts === undefined) return insufficient(system, `What the project system asks ${moment} is not on record.`, { mend: 'Record its questions.', paste: { into: system.part(), field: 'prompts', value: `[${item}]` } });
  return fail(system.part('prompts'), `The project system asks nothing ${moment}.`, { mend, paste: { list: system.part('prompts'), item } });
}

/** Each look at a system is due so many months after the one before, or after its first day. */
export function* looks(scene: OfSystems, system: System, every: number): Generator<Judgement> {
  const { live_from: live, reviewed_on: reviewed, system: name } = system.data;
  const mend = 'See whether its questions are still the right ones, and write down the day.';
  const what = `The yearly look at what the ${name} system asks`;
  if (live === undefined) {
    yield insufficient(system, `From when the ${name} system asks is not on record, so when it was to be looked at can't be told.`, { mend: 'Record the first day on which it asked.', paste: { into: system.part(), field: 'live_from', value: `<day by ${lastDay(scene)}>` } });
    return;
  }
  const days = (reviewed ?? []).map((on, i) => ({ on, subject: system.part('reviewed_on', i) })).filter(({ on }) => on > live).toSorted((a, b) => byText(a.on, b.on));
  let due = addMonths(live, every);
  for (const { on, subject } of days) {
    yield onTime(subject, { what, due, done: on, asOf: scene.asOf, mend, rests: [system] });
    due = addMonths(on, every);
  }
  const filled = `<day by ${due}>`;
  yield onTime(system, { what, due, done: undefined, asOf: scene.asOf, mend, paste: reviewed === undefined ? { into: system.part(), field: 'reviewed_on', value: `[${filled}]` } : { list: system.part('reviewed_on'), item: filled } });
}

/** A comparison of the ledger with the project records. */
export interface Reconciled {
  readonly on: string;
  readonly codes: number | undefined;
  readonly unmatched: number | undefined;
  readonly record: ListRecord<'systems'>;
  readonly index: number;
  readonly part: Part;
}

/** The comparisons made in the year, the earliest first. */
export function reconciliations(scene: OfSystems): readonly Reconciled[] {
  return scene.lists('systems').flatMap((record) =>
    (record.data.reconciled ?? []).flatMap(({ on, finance_codes: codes, unmatched }, index) => (isWithin(on, scene.period) ? [{ on, codes, unmatched, record, index, part: record.part('reconciled', index) }] : [])),
  ).toSorted((a, b) => byText(a.on, b.on));
}

/** Whether the last comparison of the year found a record for every code. */
export function reconciled(scene: OfSystems): Judgement {
  const last = reconciliations(scene).at(-1);
  const { from, to } = scene.period;
  const mend = 'Ask finance for its list of project codes, compare it with the project records, and record the day and the figures.';
  if (last === undefined) {
    if (scene.asOf <= to) return notDue(scene.self, `The ledger is to be compared with the project records by ${to}.`);
    const [record] = scene.lists('systems');
    const item = `{on: <day from ${from} by ${to}>, finance_codes: <count>, unmatched: 0}`;
    const paste = record === undefined ? {} : { paste: record.data.reconciled === undefined ? { into: record.part(), field: 'reconciled', value: `[${item}]` } : { list: record.part('reconciled'), item } };
    return insufficient(scene.self, `No comparison of the ledger with the project records from ${from} to ${to} is on record.`, { mend, ...paste });
  }
  const { on, codes, unmatched, part } = last;
  if (unmatched === undefined) return insufficient(part, `How many codes had no project record on ${on} is not on record.`, { mend, paste: { into: part, field: 'unmatched', value: '0' } });
  if (unmatched > 0) return fail(part, `On ${on} ${several(unmatched, 'project code')} in the ledger had no project record.`, { mend: 'Open a record for each of these projects, and compare again.' });
  if (codes === undefined) return insufficient(part, `How many project codes were compared on ${on} is not on record.`, { mend, paste: { into: part, field: 'finance_codes', value: '<count>' } });
  return pass(part, `On ${on} each of ${several(codes, 'project code')} in the ledger had a project record.`);
}

/** A project's code in the ledger, and from when. */
interface Coded extends FactValue {
  readonly code: string;
  readonly from: string;
}

/** The codes that the project records give. */
export const financeCodes = fact<Coded>({
  name: 'systems-prompt.finance-codes',
  reads: ['project'],
  *collect(scene) {
    for (const project of scene.all('project')) {
      if (project.data.finance_code !== undefined) yield { from: project.part('finance_code'), value: { code: project.data.finance_code, from: project.data.started_on } };
    }
  },
});

/** More codes matched than project records have: then the ledger holds projects that the register doesn't. */
export function* codesWithoutProject(scene: OfSystems): Generator<Judgement> {
  const last = reconciliations(scene).at(-1);
  if (last?.codes === undefined) return;
  const known = new Set(scene.facts(financeCodes).filter(({ value }) => value.from <= last.on).map(({ value }) => value.code)).size;
  const matched = last.codes - (last.unmatched ?? 0);
  if (matched > known) yield fail(last.part, `On ${last.on} ${several(matched, 'code')} in the ledger are said to have a project record; ${several(known, 'code')} stand in the records of projects begun by then.`, { mend: 'Find out which projects have no record here, and open one for each.' });
}
