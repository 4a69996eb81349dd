import type { Charter, Commitment, Parameter, Rule, Sign } from '../model/charter.js';
import { basisOf, FORCE_WORDS, LEVEL_WORDS, parameterInWords, rulesOf, toleranceInWords, waitingInWords } from './charter-words.js';
import { entry, line } from './entries.js';

/** A rule with its whole id and the commitment it is a part of. */
interface Placed {
  readonly id: string;
  readonly rule: Rule;
  readonly commitment: Commitment;
}

/** What a commitment asks, why, and how it is judged. */
export function commitmentPage(commitment: Commitment): readonly string[] {
  const { id, title, why, standsAt, level, force, rules, parameters } = commitment;
  return [
    id,
    '',
    ...line(title),
    ...line(`Where it stands: ${standsAt}`),
    ...line(`Why it matters: ${why}`),
    ...line(`Who keeps it: ${LEVEL_WORDS[level]}`),
    ...line(`Force: ${force}, ${FORCE_WORDS[force]}`),
    ...(rules.length === 0 ? ['', ...line('No rule judges it yet: it is reported as not assessed, never as pass.')] : []),
    ...rules.flatMap((rule) => ['', ...aboutRule(`${id}/${rule.id}`, rule)]),
    ...parameterEntries(parameters),
  ];
}

/** What a rule asks and how. */
export function rulePage({ id, rule, commitment }: Placed): readonly string[] {
  return [...aboutRule(id, rule), ...line(`Part of: ${commitment.id} (${commitment.standsAt})`, 2), ...parameterEntries(rule.uses)];
}

/** What a general sign of box-ticking is and what it does. */
export function signPage({ id, title, mend, hard }: Sign): readonly string[] {
  const effect = hard
    ? 'A hard sign, major: the evidence is struck out, and what rests on it can not pass. A breach that the evidence shows still stands.'
    : 'A soft sign, a query: the verdict stands, and a person is asked to look.';
  return entry(`integrity/${id}`, title, effect, `How to put it right: ${mend}`);
}

/** What a number of the policy means, and what goes by it. */
export function parameterPage(parameter: Parameter, charter: Charter): readonly string[] {
  const users = rulesOf(charter).filter(({ rule }) => rule.uses.includes(parameter)).map(({ id }) => id);
  const isRollUp = Object.values(charter.rollUp).includes(parameter);
  return entry(
    parameter.key,
    parameterInWords(parameter),
    'The charter sets no such number, so it is policy. Set it in charter-audit.yaml under policy; a value looser than the default needs the agreement of a Network meeting: {value: …, approved_by: …, approved_on: …, approved_at: …}.',
    users.length === 0 ? undefined : `Used by: ${users.join(', ')}`,
    isRollUp ? 'Used when the verdicts of the projects are brought together into the organisation’s.' : undefined,
  );
}

function aboutRule(id: string, rule: Rule): readonly string[] {
  const kinds = rule.consults.length === 0 ? rule.reads.join(', ') : `${rule.reads.join(', ')}; of the organisation: ${rule.consults.join(', ')}`;
  return entry(
    id,
    rule.title,
    `Severity: ${rule.severity}${rule.severity === 'query' ? ', which asks a person to look and changes no verdict' : ''}. Basis: ${basisOf(rule)}.`,
    `Looks at: ${LEVEL_WORDS[rule.where]}. Tolerance: ${toleranceInWords(rule)}`,
    waitingInWords(rule),
    kinds === '' ? undefined : `Records it reads: ${kinds}`,
    `How to put it right: ${rule.mend}`,
  );
}

function parameterEntries(parameters: readonly Parameter[]): readonly string[] {
  if (parameters.length === 0) return [];
  return ['', 'Numbers it goes by, which are policy', ...parameters.flatMap((parameter) => line(`${parameter.key}: ${parameterInWords(parameter)}`, 2))];
}
