import { scieCharter } from '../../rules/index.js';
import { ANSWER_CONDITIONS } from '../audit/answers/conditions.js';
import { parametersOf } from '../audit/policy.js';
import { KINDS } from '../model/generated/records.js';
import { annualPage } from './annual-page.js';
import { parameterPage, SETTING_POLICY, signPage } from './charter-pages.js';
import { EVIDENCE_CONDITIONS } from './charter-words.js';
import { EXIT_CODES, WORST_FIRST } from './exit-codes.js';
import type { Explained } from './explained.js';
import type { Settings } from './in-force.js';
import { configPage, kindPage } from './kind-page.js';
import { overview } from './overview.js';

/** What can be explained whole, each on a page of its own, with the numbers as they are set. */
export const TOPICS = { commitments, signs, records, policy, annual: annualPage, 'exit-codes': exitCodes } as const satisfies Readonly<Record<string, (settings: Settings) => Explained>>;

/** The name of such a page. */
export type Topic = keyof typeof TOPICS;

/** Every such name, in the order in which they are best read. */
export const TOPIC_NAMES = ['commitments', 'signs', 'records', 'policy', 'annual', 'exit-codes'] as const satisfies readonly Topic[];

/** A condition on the evidence that a finding may name in place of a rule. */
export function evidencePage(id: string): Explained {
  return { name: id, ...(EVIDENCE_CONDITIONS[id] === undefined ? {} : { summary: EVIDENCE_CONDITIONS[id] }) };
}

/** A condition on a record with which people answer back that a finding may name in place of a rule. */
export function answerPage(id: string): Explained {
  return { name: id, ...(ANSWER_CONDITIONS[id] === undefined ? {} : { summary: ANSWER_CONDITIONS[id] }) };
}

function commitments(): Explained {
  const all = scieCharter.commitments;
  const assessed = all.filter(({ rules }) => rules.length > 0).length;
  return {
    ...heading('The commitments'),
    summary:
      `The charter makes ${String(all.length)} commitments, given here in its order and in plain words; ${String(assessed)} of them are assessed. A rule is one checkable part of a commitment; ` +
      'the signs of box-ticking ask a person to look. Each commitment has a page of its own, with its rules, examples, and how to put things right.',
    tables: [overview(scieCharter)],
    parts: [
      { ...heading('Conditions on the evidence'), summary: 'A finding may name one of these in place of a rule.', parts: Object.keys(EVIDENCE_CONDITIONS).map(evidencePage) },
      { ...heading('Exceptions, challenges, actions, and nothing to report'), summary: 'What is wrong with a record with which people answer back is a finding of its own.', parts: Object.keys(ANSWER_CONDITIONS).map(answerPage) },
    ],
  };
}

function signs(settings: Settings): Explained {
  return {
    ...heading('The signs of box-ticking'),
    summary: 'These may lie in any record. A sign peculiar to one commitment is a rule of that commitment, with the severity query.',
    parts: [
      { ...heading('Hard signs'), summary: 'What a hard sign is found in is struck out as evidence.', parts: scieCharter.signs.filter(({ hard }) => hard).map((sign) => signPage(sign, settings)) },
      { ...heading('Soft signs'), summary: 'A soft sign changes no verdict and asks a person to look.', parts: scieCharter.signs.filter(({ hard }) => !hard).map((sign) => signPage(sign, settings)) },
    ],
  };
}

function records(): Explained {
  return {
    ...heading('The records'),
    summary:
      'Every record is YAML and says in its field kind what it is. A project is a folder with project.yaml; the portfolio is the folder around it, with charter-audit.yaml and the organisation’s own records in org. ' +
      'The files named are where records are usually kept; a record counts wherever it lies in its folder.',
    parts: [configPage(), ...KINDS.map((kind) => kindPage(kind, scieCharter))],
  };
}

function policy(settings: Settings): Explained {
  return { ...heading('The policy'), summary: `These are the numbers that rules go by. ${SETTING_POLICY}`, parts: parametersOf(scieCharter).map((parameter) => parameterPage(parameter, scieCharter, settings)) };
}

function exitCodes(): Explained {
  return {
    ...heading('The exit codes'),
    summary: `Where several would fit, the first of these is given: ${WORST_FIRST.join(', ')}. The format of a report never changes the code.`,
    tables: [{ title: 'Every code', columns: ['Code', 'What it means'], rows: Object.entries(EXIT_CODES).map(([code, means]) => ({ name: code, inWords: means, cells: [means] })), namesAreIds: false }],
  };
}

function heading(name: string): Pick<Explained, 'name' | 'isHeading'> {
  return { name, isHeading: true };
}
