import type { Commitment, Rule } from '../model/charter.js';
import { basisOf, LEVEL_WORDS, toleranceInWords, waitingInWords } from './charter-words.js';
import { examplesOf } from './examples.js';
import { naming, type Explained, type Fact } from './explained.js';
import { inForce, type Settings } from './in-force.js';
import { numbersOf } from './numbers-table.js';
import { recordsThatCount } from './records-that-count.js';

/** What a rule asks and how, on a page of its own: with the commitment that it is a part of. */
export function rulePage(commitment: Commitment, rule: Rule, settings: Settings): Explained {
  const about = ruleInFull(commitment, rule, settings);
  const { id, standsAt, title, why } = commitment;
  return {
    ...about,
    facts: [{ label: 'Part of', text: `${id} (${standsAt}). ${title}` }, { label: 'Why it matters', text: why }, ...(about.facts ?? [])],
  };
}

/** Everything that there is to say of a rule, beside its commitment. */
export function ruleInFull({ id: commitment }: Commitment, rule: Rule, settings: Settings): Explained {
  const waiting = waitingInWords(rule);
  return {
    name: `${commitment}/${rule.id}`,
    summary: rule.title,
    facts: [
      severityOf(rule),
      { label: 'Basis', text: basisOf(rule) },
      { label: 'Looks at', text: LEVEL_WORDS[rule.where] },
      rule.severity === 'query' ? undefined : { label: 'Tolerance', text: toleranceInWords(rule, settings) },
      waiting === undefined ? undefined : { text: waiting },
      naming('Records of the organisation it looks up', rule.consults),
      rule.facts.length === 0 ? undefined : { label: 'What it gathers from every project', text: rule.facts.map(({ name }) => name).join(', ') },
      mendOf(rule),
    ],
    tables: [...numbersOf(rule.uses, settings), recordsThatCount(commitment, [rule])],
    examples: examplesOf(`${commitment}/${rule.id}`),
  };
}

/** A rule among the others of its commitment. */
export function ruleInBrief({ id: commitment }: Commitment, rule: Rule, settings: Settings): Explained {
  const numbers = rule.uses.map((parameter) => `${parameter.key} is ${inForce(parameter, settings)}`);
  return {
    name: `${commitment}/${rule.id}`,
    summary: rule.title,
    facts: [rule.severity === 'query' ? undefined : severityOf(rule), numbers.length === 0 ? undefined : { label: 'Numbers', text: numbers.join(', ') }, mendOf(rule)],
  };
}

function severityOf({ severity }: Rule): Fact {
  return { label: 'Severity', text: `${severity}${severity === 'query' ? ', which asks a person to look and changes no verdict' : ''}` };
}

function mendOf({ mend }: Rule): Fact {
  return { label: 'How to put it right', text: mend };
}
