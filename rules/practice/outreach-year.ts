import { isWithin } from '../../src/model/audit-year.js';
import type { FactFound, Scene } from '../../src/model/charter.js';
import { isDay } from '../../src/model/day.js';
import type { Judgement, Paste } from '../../src/model/judgement.js';
import { showPounds } from '../../src/model/money.js';
import { count, fact, rule } from '../define.js';
import { fail, insufficient, notDue, pass, several } from '../judging.js';

/** Every effort to reach people, in projects and by the organisation. What is not on record is empty; `cost` is in pence, -1 where it is not. */
export const efforts = fact({
  name: 'seldom-heard-outreach.efforts',
  reads: ['outreach'],
  *collect(scene) {
    for (const effort of scene.all('outreach')) {
      const { target_group: group, date, cost, partner, next_step: next } = effort.data;
      yield { from: effort.part(), value: { group, date: date ?? '', cost: Number(cost ?? -1), partner: partner ?? '', next: next ?? '' } };
    }
  },
});

interface Value {
  readonly [name: string]: string | number;
  readonly group: string;
  readonly date: string;
  readonly cost: number;
  readonly partner: string;
  readonly next: string;
}
type Found = FactFound<Value>;
type Whole = Pick<Scene<'target-groups', never>, 'all' | 'self' | 'asOf' | 'period'>;

/** Those of the period; the others are without a day, so that they may be. */
function ofPeriod(found: readonly Found[], { period }: Pick<Whole, 'period'>): { readonly dated: readonly Found[]; readonly undated: readonly Found[] } {
  return { dated: found.filter(({ value: { date } }) => isDay(date) && isWithin(date, period)), undated: found.filter(({ value: { date } }) => date === '') };
}

/** Whether the organisation and its projects went out to enough different groups. */
export function enoughGroups(scene: Whole, found: readonly Found[], least: number): Judgement {
  const { dated, undated } = ofPeriod(found, scene);
  const groups = new Set(dated.map(({ value }) => value.group));
  const all = new Set([...dated, ...undated].map(({ value }) => value.group));
  const reason = `${several(groups.size, 'group')} that ${groups.size === 1 ? 'is' : 'are'} seldom heard ${groups.size === 1 ? 'was' : 'were'} sought out in the year${groups.size === 0 ? '' : ` (${[...groups].join(', ')})`}; at least ${String(least)} are asked for.`;
  if (groups.size >= least) return pass(scene.self, reason, { rests: [...groups].flatMap((group) => dated.filter(({ value }) => value.group === group).slice(0, 1).map(({ from }) => from)) });
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `${reason} The year runs until ${scene.period.to}.`);
  if (all.size >= least) return insufficient(scene.self, `${reason} ${several(undated.length, 'effort')} ${undated.length === 1 ? 'is' : 'are'} on record without a day.`, { rests: undated.map(({ from }) => from), mend: 'Write down on which day each was made.' });
  const other = groups.size === least - 1 ? scene.all('target-groups').find(({ id }) => id !== undefined && !groups.has(id))?.id : undefined;
  const paste: Paste | undefined = other === undefined ? undefined : { kind: 'outreach', fields: [`target_group: ${other}`, 'action: outreach-visit', `date: <day from ${scene.period.from} by ${scene.period.to}>`, 'cost: <count from 1>', 'reached: <count>', 'joined: <count>'] };
  return fail(scene.self, reason, { rests: dated.map(({ from }) => from), mend: 'Go to the groups that were left out, and record each effort.', ...(paste === undefined ? {} : { paste }) });
}

/** Whether any money went into it. */
export function moneySpent(scene: Whole, found: readonly Found[]): Judgement {
  const { dated, undated } = ofPeriod(found, scene);
  const paid = dated.filter(({ value }) => value.cost > 0);
  const spent = paid.reduce((sum, { value }) => sum + value.cost, 0);
  const uncosted = dated.filter(({ value }) => value.cost < 0);
  if (paid.length > 0) return pass(scene.self, `${showPounds(spent)} were spent in the year on reaching people who are seldom heard.`, { either: { count: 1, of: paid.map(({ from }) => from) } });
  if (scene.asOf <= scene.period.to) return notDue(scene.self, `Nothing was spent so far; the year runs until ${scene.period.to}.`);
  const mend = 'Set money aside for partners, travel, translation and time, and record what each effort cost.';
  const [open] = uncosted;
  if (open !== undefined) return insufficient(scene.self, `What ${several(uncosted.length, 'effort')} of the year cost is not on record, and the others cost nothing.`, { rests: dated.map(({ from }) => from), mend: 'Write down what each effort cost, from the ledger; 0 is an answer too.', ...(open.project === undefined ? { paste: { into: open.from, field: 'cost', value: '<count from 1>' } } : {}) });
  if (undated.length > 0) return insufficient(scene.self, `Nothing is on record as spent in the year, but ${several(undated.length, 'effort')} ${undated.length === 1 ? 'has' : 'have'} no day.`, { rests: undated.map(({ from }) => from), mend: 'Write down on which day each was made.' });
  return fail(scene.self, dated.length === 0 ? 'No effort of the year is on record, so nothing was spent on any.' : `None of ${several(dated.length, 'effort')} of the year cost anything.`, { rests: dated.map(({ from }) => from), mend });
}

const manyEfforts = count('seldom-heard-outreach.many-efforts', 4, { meaning: 'Efforts of the year from which on it is looked into that all are with one partner, or end in the same words.', stricter: 'lower', min: 2, max: 20 });

/** Signs of box-ticking that only show over all projects. */
export const sameEverywhere = [
  rule({
    id: 'one-partner',
    title: 'Every effort of the year was with one and the same partner.',
    mend: 'Ask whom this partner does not reach.',
    severity: 'query',
    where: 'organisation',
    reads: [],
    facts: [efforts],
    uses: [manyEfforts],
    *judge(scene) {
      const { dated } = ofPeriod(scene.facts(efforts), scene);
      const [partner, ...others] = new Set(dated.map(({ value }) => value.partner));
      if (partner === undefined || partner === '' || others.length > 0 || dated.length < scene.value(manyEfforts)) return;
      yield fail(scene.self, `All ${String(dated.length)} efforts of the year, for ${several(new Set(dated.map(({ value }) => value.group)).size, 'group')}, were with ${partner}.`, { rests: dated.map(({ from }) => from), mend: 'Ask whom this partner does not reach, and find others who do.' });
    },
  }),
  rule({
    id: 'same-next-step',
    title: 'The same words say everywhere what changes.',
    mend: 'Write down for each effort what it showed.',
    severity: 'query',
    where: 'organisation',
    reads: [],
    facts: [efforts],
    uses: [manyEfforts],
    *judge(scene) {
      const { dated } = ofPeriod(scene.facts(efforts), scene);
      const said = dated.filter(({ value }) => value.next !== '');
      for (const words of new Set(said.map(({ value }) => value.next.toLowerCase()))) {
        const same = said.filter(({ value }) => value.next.toLowerCase() === words);
        if (same.length >= scene.value(manyEfforts)) yield fail(scene.self, `What changes is put in the same words for ${several(same.length, 'effort')} of the year.`, { rests: same.map(({ from }) => from), mend: 'Write down for each effort what it showed, and what changes for that group.' });
      }
    },
  }),
];
