import { SEVERITIES, STATUS_WORDS, STATUSES, type Severity, type Status } from '../../model/verdict.js';
import { OUTCOME_WORDS } from '../text/finding.js';
import { sheetOf, type Sheet } from '../workbook/sheet.js';
import { NOTHING, text } from './listing.js';

const STATUS_MEANINGS: Readonly<Record<Status, string>> = {
  fail: 'The records show that it was not done, or not as promised.',
  'insufficient-evidence': 'The records do not tell whether it was done. That is no pass.',
  'not-due': 'The day by which it is to be done is still to come.',
  pass: 'The records show that it was done.',
  'not-applicable': 'A fact on record shows that it asks for nothing here.',
  excepted: 'It falls short, and an exception that others agreed to stands in for it for a time. That is no pass.',
  disputed: 'The records show that it was done, and a member of the Network disputes that. That is no pass.',
  'not-assessed': 'It was not judged in this audit.',
};

const SEVERITY_MEANINGS: Readonly<Record<Severity, string>> = {
  major: 'The gravest: to be put right first.',
  moderate: 'To be put right.',
  minor: 'To be put right; by itself it rarely breaks a commitment.',
  query: 'For a person to look at: it changes no verdict.',
};

/** What the words on the other sheets mean. */
export function notes(): Sheet {
  return sheetOf('Notes', ['Word', 'What it means'], [
    [NOTHING, 'There is nothing to say in this place.'],
    ...STATUSES.map((status) => [STATUS_WORDS[status], STATUS_MEANINGS[status]]),
    [OUTCOME_WORDS.sign, 'Something about the records themselves that a person should look at, such as the same text in many places.'],
    [OUTCOME_WORDS.answer, 'It is about an exception, a challenge or an agreed action.'],
    [OUTCOME_WORDS.baseline, 'The baseline has a finding that is there no more.'],
    ...SEVERITIES.map((severity) => [severity, SEVERITY_MEANINGS[severity]]),
    ['charter', 'Asked by the charter itself.'],
    ['policy', 'Asked by a number that the charter leaves open and the policy sets.'],
    ['Counts towards the exit code', 'Of the severity that was asked to count, or graver, and not in the baseline.'],
    ["' before a text", 'The text begins as a formula would. It is a text all the same.'],
    ['File, line, column', 'Where it stands in the records, from the folder of the portfolio.'],
  ].map((line) => line.map(text)));
}
