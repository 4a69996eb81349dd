import { EXAMPLES } from '../../rules/generated/examples.js';
import type { Commitment } from '../model/charter.js';
import type { Example } from '../model/example.js';
import { SEVERITIES } from '../model/verdict.js';
import type { ExampleShown } from './explained.js';

/** The good and the poor example of a rule, or the one of a sign of box-ticking; `whose` is said where that is not plain. */
export function examplesOf(id: string, whose = ''): readonly ExampleShown[] {
  const { good, poor } = EXAMPLES[id] ?? {};
  return [...shown(`A good example${whose}`, 'Good', good), ...(good === undefined ? shown(`An example of it${whose}`, 'A sign', poor) : shown(`A poor example${whose}`, 'Poor', poor))];
}

/** The examples of a commitment: those of the rule that it says shows it, else of the first of its gravest rules that has records for both. */
export function examplesOfCommitment({ id, rules, shownBy }: Pick<Commitment, 'id' | 'rules' | 'shownBy'>): readonly ExampleShown[] {
  const [gravest] = rules.filter((rule) => hasBoth(`${id}/${rule.id}`)).toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const rule = shownBy ?? gravest?.id;
  return rule === undefined ? [] : examplesOf(`${id}/${rule}`, ` for the rule ${rule}`);
}

function hasBoth(id: string): boolean {
  const { good, poor } = EXAMPLES[id] ?? {};
  return good !== undefined && good.lines.length > 0 && poor !== undefined && poor.lines.length > 0;
}

function shown(title: string, what: string, example: Example | undefined): readonly ExampleShown[] {
  if (example === undefined) return [];
  const { year, asOf, reason, lines } = example;
  return [{ title: `${title} (year ${year}, judged by the defaults on ${asOf})`, because: `${what}, because: ${reason}`, lines }];
}
