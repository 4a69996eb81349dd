import type { Plain } from '../source.js';
import { quote } from '../yaml/characters.js';

const LONGEST_SHOWN = 40;

/** What belongs in a field, by the part of the schemas that it is made of. */
const WANTED: Readonly<Record<string, string>> = {
  day: 'a day, written year-month-day,',
  plannedDay: 'a day, written year-month-day,',
  year: 'an audit year, such as 2024-25,',
  monthDay: 'a month and a day, such as 04-01,',
  money: 'an amount in pounds, with at most two decimals and no sign,',
  decimal: 'a number, 0 or more,',
  percent: 'a share in per cent, 0 to 100,',
  count: 'a whole number, 0 or more,',
  title: 'a text',
  text: 'a text',
  id: 'an id of lower-case letters, digits and single hyphens',
  slug: "the name of a project's folder, in lower-case letters, digits and single hyphens,",
  reference: 'the id of another record, from outside its project as project/id,',
  personId: 'the id of a person (S-, T- or P-, then six capital letters or digits)',
  staffId: 'the id of a member of staff (S-, then six capital letters or digits)',
  trusteeId: 'the id of a trustee (T-, then six capital letters or digits)',
  participantId: 'the id of a participant (P-, then six capital letters or digits)',
  commitment: 'the id of a commitment, such as practice/feedback-on-time,',
  digest: 'the digest of a result (sha256: and 64 digits)',
  evidenceFile: 'the name of a file',
  choice: 'one of the choices',
  constant: 'the one value that is known here',
  list: 'a list',
  mapping: 'a group of fields',
  tally: 'a number for each category',
  shares: 'a share for each category',
  policyValues: 'a number for each parameter, such as feedback-on-time.cap: 70,',
};

/** What belongs in a field of this type, ready to be followed by a verb. */
export function wanted(type: string): string {
  return WANTED[type] ?? 'something else';
}

/** What was found there, in a few words; `raw` is how it is written in the file. */
export function found(value: Plain | undefined, raw: string): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'boolean') return `the word ${String(value)}`;
  if (typeof value === 'number') return `the number ${shortened(raw)}`;
  if (typeof value !== 'string') return Array.isArray(value) ? 'a list' : 'a group of fields';
  return isNumberWritten(raw) ? `the number ${shortened(raw)}` : `the text ${quote(value)}`;
}

/** Whether a text stands in the file as a number without quotes. */
export function isNumberWritten(raw: string): boolean {
  return /^[-+]?[\d.]+$/.test(raw);
}

function shortened(raw: string): string {
  return raw.length > LONGEST_SHOWN ? `${raw.slice(0, LONGEST_SHOWN)}...` : raw;
}
