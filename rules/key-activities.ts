import type { Scene } from '../src/model/charter.js';
import type { Judgement } from '../src/model/judgement.js';
import type { AuditRecord, Part } from '../src/model/record.js';
import { fact } from './define.js';
import { endOf } from './derived.js';
import { fail, insufficient, notDue, pass, several } from './judging.js';
import { yearName } from '../src/model/audit-year.js';

type Register = AuditRecord<'key-activities'>;
type Item = NonNullable<Register['data']['items']>[number];
type OfRegister = Scene<'key-activities', never>;

/** When people put something forward in a project, and what decisions drew on it. */
export const inputFact = fact({
  name: 'meaningful-use.input',
  reads: ['activity'],
  *collect(scene) {
    for (const activity of scene.all('activity')) {
      const said = activity.data.contributions ?? [];
      if (said.length > 0) yield { from: activity.part('contributions'), value: { on: endOf(activity), ids: said.map(({ id }) => id) } };
    }
  },
});

/** Decisions with what they drew on: whoever approved them confirms that it was used. */
export const usedFact = fact({
  name: 'meaningful-use.used',
  reads: ['decisions'],
  *collect(scene) {
    for (const decision of scene.all('decisions')) if (decision.data.outcome !== undefined) yield { from: decision.part(), value: { inputs: decision.data.inputs ?? [] } };
  },
});

/** The register of the year. */
export function registerOf(scene: OfRegister): Register | undefined {
  return scene.all('key-activities').find(({ data }) => data.year === yearName(scene.period));
}

/** What can be said without a register: nothing yet, or that it is missing. */
function withoutRegister(scene: OfRegister): Judgement {
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `The register of ${yearName(scene.period)} can still be made until ${scene.period.to}.`);
  return insufficient(scene.self, `There is no register of the key activities of ${yearName(scene.period)}, so what people's input was to shape is not known.`, { mend: 'Make the register: every strategy, budget, programme, publication, policy and commissioning of the year, with the day of its decision.' });
}

/** Whether the Board approved the register within its year. */
export function approved(scene: OfRegister): Judgement {
  const register = registerOf(scene);
  if (register === undefined) return withoutRegister(scene);
  const { board_approved_on: on } = register.data;
  const end = scene.period.to;
  const { from } = scene.period;
  if (on === undefined) {
    if (scene.asOf <= end) return notDue(register, `The Board approves the register by ${end}.`);
    return insufficient(register, 'Whether and when the Board approved the register is not on record.', { mend: 'Write down the day of the Board meeting that approved it.', paste: { into: register.part(), field: 'board_approved_on', value: `<day from ${from} by ${end}>` } });
  }
  if (from <= on && on <= end) return pass(register.part('board_approved_on'), `The Board approved the register on ${on}.`, { rests: [register] });
  return fail(register.part('board_approved_on'), `The Board approved the register on ${on}, outside its year (${from} to ${end}).`, { mend: 'Take the register to the Board early in its year, so that it can still change what is done.' });
}

/** Judges each key activity of the year. */
export function* eachItem(scene: OfRegister, judge: (item: Item, part: Part) => Judgement): Generator<Judgement> {
  const register = registerOf(scene);
  if (register === undefined) yield withoutRegister(scene);
  else if ((register.data.items ?? []).length === 0) yield insufficient(register, 'The register names no key activity.', { mend: 'Name every strategy, budget, programme, publication, policy and commissioning of the year.' });
  else for (const [i, item] of (register.data.items ?? []).entries()) yield judge(item, register.part('items', i));
}

/** Whether a key activity has a project in which people could shape it. */
export function linked({ title, projects = [] }: Item, part: Part): Judgement {
  if (projects.length > 0) return pass(part, `"${title}" was fed by ${projects.join(', ')}.`);
  return fail(part, `No project with people fed "${title}".`, { mend: 'Involve people in it, and name the project here; or, if there is a good reason not to, agree on an exception about its title with the Network.' });
}

/** Whether people put something forward before a key activity was decided. */
export function inputInTime(scene: OfRegister, { title, projects = [], decision_on: on }: Item, part: Part): Judgement {
  const inputs = scene.facts(inputFact).filter(({ project }) => project !== undefined && projects.includes(project));
  if (on === undefined) {
    return insufficient(part, `When "${title}" was or will be decided is not on record, so whether people were heard before can't be told.`, { rests: inputs.map((f) => f.from), mend: 'Write down the day of the final decision.', paste: { into: part, field: 'decision_on', value: `<day by ${scene.period.to}>` } });
  }
  const before = inputs.filter(({ value }) => value.on < on);
  if (before.length > 0) {
    const used = scene.facts(usedFact).filter((f) => before.some(({ project, value }) => project === f.project && value.ids.some((id) => f.value.inputs.includes(id))));
    const said = before.reduce((sum, { value }) => sum + value.ids.length, 0);
    return pass(part, `${several(said, 'contribution')} came before "${title}" was decided on ${on}.`, { either: { count: 1, of: before.map((f) => f.from) }, rests: used.map((f) => f.from) });
  }
  if (scene.asOf < on) return notDue(part, `"${title}" is decided on ${on}; nothing has been put forward yet.`);
  if (inputs.length === 0) return insufficient(part, `Nothing that people put forward to "${title}" is on file; it was decided on ${on}.`, { mend: 'Write down what people put forward before it was decided; if nobody was asked, involve them in what is still open.' });
  return fail(part, `Everything that people put forward to "${title}" came on or after the day of its decision, ${on}.`, { rests: inputs.map((f) => f.from), mend: 'Involve people before the decision next time, and take what they said to the Board now.' });
}
