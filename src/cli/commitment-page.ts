import { NEIGHBOURS } from '../../rules/neighbours.js';
import type { Charter, Commitment, Rule } from '../model/charter.js';
import { amount } from '../output/text/amounts.js';
import { FORCE_WORDS, LEVEL_WORDS } from './charter-words.js';
import { examplesOfCommitment } from './examples.js';
import type { Explained, Fact } from './explained.js';
import { inForce, type Settings } from './in-force.js';
import { recordsThatCount } from './records-that-count.js';
import { ruleInBrief, ruleInFull } from './rule-page.js';

/** What a commitment asks, why, how it is judged, and how to put right what is wrong; its rules in brief, or each in full. */
export function commitmentPage(commitment: Commitment, { rollUp }: Pick<Charter, 'rollUp'>, settings: Settings, rulesAre: 'brief' | 'full' = 'brief'): Explained {
  const { id, title, why, standsAt, level, force, rules } = commitment;
  const isAssessed = rules.length > 0;
  const tell = (rule: Rule): Explained => (rulesAre === 'brief' ? ruleInBrief : ruleInFull)(commitment, rule, settings);
  return {
    name: id,
    summary: title,
    facts: [
      { label: 'Where it stands', text: standsAt },
      { label: 'Why it matters', text: why },
      { label: 'Who keeps it', text: LEVEL_WORDS[level] },
      { label: 'Force', text: `${force}, ${FORCE_WORDS[force]}` },
      ...(isAssessed ? howJudged(commitment, rollUp, settings) : [{ label: 'Assessed', text: 'not yet. No rule judges it yet: it is reported as not assessed, never as pass.' }]),
      ...neighboursOf(id),
    ],
    tables: isAssessed ? [recordsThatCount(id, rules)] : [],
    examples: examplesOfCommitment(commitment),
    parts: [
      ...partOf('Rules that decide', rules.filter(({ severity }) => severity !== 'query'), rulesAre, tell),
      ...partOf('Signs of box-ticking, which ask a person to look', rules.filter(({ severity }) => severity === 'query'), rulesAre, tell),
    ],
  };
}

function partOf(name: string, some: readonly Rule[], are: 'brief' | 'full', tell: (rule: Rule) => Explained): readonly Explained[] {
  const hint = are === 'brief' ? { summary: 'To see one in full, with examples, follow explain with its id.' } : {};
  return some.length === 0 ? [] : [{ name, isHeading: true, ...hint, parts: some.map(tell) }];
}

function howJudged({ rules, level, force }: Commitment, { effort, undecided }: Charter['rollUp'], settings: Settings): readonly Fact[] {
  const deciding = rules.filter(({ severity }) => severity !== 'query').length;
  const inOnePlace =
    `${amount(deciding, 'rule decides', 'rules decide')}: it is kept where all that apply are met. ` +
    (force === 'aim' ? 'As it is an aim, a rule of severity minor that is not met fails it too.' : 'A rule of severity minor that is not met is shown and fails nothing.');
  const least = force === 'effort' ? `at least ${inForce(effort, settings)}` : 'all';
  const overProjects = `The organisation keeps it when ${least} of the projects that were decided do; it is undecided when evidence is lacking from more than ${inForce(undecided, settings)} of those that it applies to.`;
  return [{ label: 'How it is judged', text: inOnePlace }, ...(level === 'organisation' ? [] : [{ label: 'Over all projects', text: overProjects }])];
}

function neighboursOf(id: string): readonly Fact[] {
  const others = NEIGHBOURS.filter((group) => id in group).flatMap((group) => Object.entries(group).filter(([other]) => other !== id));
  return others.length === 0 ? [] : [{ label: 'Other commitments ask', text: `${others.map(([other, question]) => `${question} (${other})`).join('; ')}.` }];
}
