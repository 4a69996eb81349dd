import type { Charter, Parameter, Rule } from '../model/charter.js';
import type { Force, Level } from '../model/verdict.js';
import { valueInWords } from '../output/text/amounts.js';
import { valueInForce, type Settings } from './in-force.js';

/** How strongly the charter words a commitment, said to people. */
export const FORCE_WORDS = {
  must: 'a plain act: it is done or it is not',
  qualified: 'an act with a qualifier, such as reasonable, agreed or regularly',
  conditional: 'an act when it is appropriate; when it is not, a recorded reason',
  effort: 'an effort: judged by what was tried and by the response to results',
  disposition: 'an attitude: judged by countable signs of it, one of them from people themselves',
  aim: 'an aim: judged by a dated plan',
} as const satisfies Record<Force, string>;

/** Who can keep or break a commitment. */
export const LEVEL_WORDS = {
  project: 'each project',
  organisation: 'the organisation',
  both: 'each project and the organisation',
} as const satisfies Record<Level, string>;

const WAITING_WORDS = {
  'activity-in-year': 'It waits for an activity in the year.',
  activity: 'It waits for a first activity.',
  nothing: undefined,
} as const satisfies Record<Rule['waitsFor'], string | undefined>;

/** What a finding whose rule is `evidence/<condition>` means. */
export const EVIDENCE_CONDITIONS: Readonly<Record<string, string>> = {
  'evidence/unreadable': 'A record that the commitment rests on could not be read, so the commitment is left undecided. Mend the record that the error names, then check again.',
  'evidence/unconfirmed': 'A culture commitment can not pass on what staff write alone: at least one fact has to be confirmed by the people concerned, as in answers to a survey or what a Network meeting agreed.',
  'evidence/reconstructed': 'A plain act can not pass on records that were all written down more than 90 days after the event. Keep records within 30 days, or bring a ledger or another third party’s trace.',
};

/** What breaches a rule tolerates. */
export function toleranceInWords({ share }: Pick<Rule, 'share'>, settings: Settings): string {
  if (share === undefined) return 'Every subject must pass.';
  return (
    `At least ${valueInForce(share, settings)} of the subjects must pass (${share.key}). With fewer than 10 subjects every breach ` +
    'counts that the record gives no reason for; from 10 on the share decides, and so much is never tolerated that fewer than 9 subjects pass.'
  );
}

/** What a rule waits for, if it does. */
export function waitingInWords({ waitsFor }: Pick<Rule, 'waitsFor'>): string | undefined {
  return WAITING_WORDS[waitsFor];
}

/** What a number of the policy counts, and how it is written. */
export const UNIT_WORDS = {
  days: 'days',
  months: 'months',
  share: 'a share of the whole, written as a number from 0 to 1',
  count: 'a number of things or people',
  words: 'words',
  minutes: 'minutes',
} as const satisfies Record<Parameter['unit'], string>;

/** What a parameter means, its default, which way is stricter, and its bounds. */
export function parameterInWords(parameter: Parameter): string {
  return `${parameter.meaning} Default ${valueInWords(parameter.default, parameter.unit)}; ${stricterInWords(parameter)}; may be ${boundsInWords(parameter)}.`;
}

/** Which way a parameter is stricter. */
export function stricterInWords({ stricter }: Parameter): string {
  return `${stricter} is stricter`;
}

/** The least and the most that a parameter may be set to. */
export function boundsInWords({ min, max, unit }: Parameter): string {
  return `${valueInWords(min, unit)} to ${valueInWords(max, unit)}`;
}

/** Every rule with its whole id and the commitment it is a part of. */
export function rulesOf({ commitments }: Charter): readonly { readonly id: string; readonly rule: Rule; readonly commitment: Charter['commitments'][number] }[] {
  return commitments.flatMap((commitment) => commitment.rules.map((rule) => ({ id: `${commitment.id}/${rule.id}`, rule, commitment })));
}

/** Whether a rule goes by the charter's words alone or by a number that is policy. */
export function basisOf({ uses }: Pick<Rule, 'uses'>): 'charter' | 'policy' {
  return uses.length > 0 ? 'policy' : 'charter';
}
