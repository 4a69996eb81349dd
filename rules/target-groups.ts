import type { Scene } from '../src/model/charter.js';
import type { Judgement } from '../src/model/judgement.js';
import type { Part } from '../src/model/record.js';
import { consideredFact, decisionFact } from './equality-analyses.js';
import { fail, insufficient, kOfN, notDue, pass, percent, reaches } from './judging.js';

/** Whether decisions of the year drew on what enough of the target groups put forward, as analyses link it to them. */
export function groupsInDecisions(scene: Scene<'target-groups', never>, least: number): Judgement {
  const { from, to } = scene.period;
  const groups = scene.all('target-groups').filter(({ data }) => data.agreed_at === undefined || data.agreed_at <= to);
  if (groups.length === 0) return insufficient(scene.self, 'Which groups are heard from too seldom is not on record.', { mend: 'Agree with the Network which groups these are, by figures, and record them.' });
  const decided = scene.facts(decisionFact).filter(({ value }) => from <= value.date && value.date <= to);
  const decisionsWith = (group: string | undefined): readonly Part[] => {
    const said = new Set(scene.facts(consideredFact).filter(({ value }) => value.group === group).flatMap(({ value }) => value.contributions));
    return decided.filter(({ value }) => value.inputs.some((input) => said.has(input))).map(({ from: part }) => part);
  };
  const heard = groups.map((group) => ({ group, decisions: decisionsWith(group.id) })).filter(({ decisions }) => decisions.length > 0);
  const sure = heard.filter(({ group }) => group.data.agreed_at !== undefined && group.data.evidence_ref !== undefined);
  const unheard = groups.filter((group) => !heard.some((h) => h.group === group)).map(({ id }) => id ?? '');
  const reason = `${kOfN(sure.length, groups.length)} groups heard from too seldom, by figures and as agreed with the Network, had a part in a decision of the year; at least ${percent(least)} are asked for.`;
  if (reaches(sure.length, groups.length, least)) return pass(scene.self, reason, { rests: sure.flatMap(({ group, decisions }) => [group, ...decisions.slice(0, 1)]) });
  if (scene.asOf <= to) return notDue(scene.self, `${reason} The year ends on ${to}.`);
  const bare = heard.find(({ group }) => !sure.some((s) => s.group === group))?.group;
  if (bare !== undefined && reaches(heard.length, groups.length, least)) {
    const what = bare.data.agreed_at === undefined ? 'when the Network agreed on it' : 'which figures name it';
    return insufficient(bare, `${reason} Of ${String(heard.length - sure.length)} more it is not on record when the Network agreed on them, or which figures name them; of this one, ${what}.`, { mend: 'Write down the figures, and the Network meeting that agreed on the group.' });
  }
  return fail(scene.self, `${reason} Not heard: ${unheard.join(', ')}.`, { rests: groups, mend: 'Ask these groups, link what they say to the analyses, and draw on it when you decide.' });
}
