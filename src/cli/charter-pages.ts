import { ownParametersOf } from '../audit/policy.js';
import type { Charter, Parameter, Sign } from '../model/charter.js';
import { parameterInWords, rulesOf, UNIT_WORDS } from './charter-words.js';
import { examplesOf } from './examples.js';
import { naming, type Explained } from './explained.js';
import { inForce, isSet, type Settings } from './in-force.js';
import { numbersOf } from './numbers-table.js';

/** What a general sign of box-ticking is and what it does. */
export function signPage({ id, title, mend, hard, uses }: Sign, settings: Settings): Explained {
  const effect = hard
    ? 'A hard sign, major: the evidence is struck out, and what rests on it can not pass. A breach that the evidence shows still stands.'
    : 'A soft sign, a query: the verdict stands, and a person is asked to look.';
  return {
    name: `integrity/${id}`,
    summary: title,
    facts: [{ label: 'What it does', text: effect }, { label: 'How to put it right', text: mend }],
    tables: numbersOf(uses, settings),
    examples: examplesOf(`integrity/${id}`),
  };
}

/** How a number of the policy is set. */
export const SETTING_POLICY =
  'The charter sets no such number, so it is policy. Set it in charter-audit.yaml under policy, or for one project alone under projects; a value looser than the default needs the agreement of a ' +
  'Network meeting: {value: …, approved_by: …, approved_on: …, approved_at: …}. A file that an umbrella body shares may set it too, and lock it.';

/** What a number of the policy means, and what goes by it. */
export function parameterPage(parameter: Parameter, charter: Charter, settings: Settings): Explained {
  const users = [
    ...rulesOf(charter).filter(({ rule }) => rule.uses.includes(parameter)).map(({ id }) => id),
    ...charter.signs.filter(({ uses }) => uses.includes(parameter)).map(({ id }) => `integrity/${id}`),
  ];
  const isRollUp = Object.values(charter.rollUp).includes(parameter);
  const isAnswering = Object.values(charter.answers).includes(parameter);
  const isDisclosing = Object.values(charter.disclosure).includes(parameter);
  return {
    name: parameter.key,
    summary: parameterInWords(parameter),
    facts: [
      isSet(parameter, settings) ? { label: 'In force', text: inForce(parameter, settings) } : undefined,
      { label: 'Unit', text: UNIT_WORDS[parameter.unit] },
      naming('Used by', users),
      { label: 'Where it holds', text: ownParametersOf(charter).has(parameter) ? 'for all projects; one may have a value of its own' : 'for the whole organisation' },
      isRollUp ? { text: 'Used when the verdicts of the projects are brought together into the organisation’s.' } : undefined,
      isAnswering ? { text: 'Used for exceptions, challenges and agreed actions.' } : undefined,
      isDisclosing ? { text: 'Used for the annual tables, so that they do not give single people away; it may also stand under disclosure, without the word and the dot.' } : undefined,
    ],
  };
}
