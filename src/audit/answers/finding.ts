import type { Answer, NothingSaid } from '../../model/answers.js';
import type { Finding } from '../../model/result.js';
import { CONDITIONS, type ConditionName } from './conditions.js';

/** A finding about an exception, a challenge or an action, at the place where it names its commitment. */
export function answerFinding(condition: ConditionName, answer: Answer, reason: string, more: Partial<Pick<Finding, 'severity' | 'outcome' | 'mend'>> = {}): Finding {
  const { project, label, commitmentAt, frame, data } = answer;
  return { ...base(condition, reason), commitments: [data.commitment], project, subject: label, place: commitmentAt, ...(frame === undefined ? {} : { frame }), ...more };
}

/** A finding about a record that says that nothing happened. */
export function nothingFinding(condition: ConditionName, { label, place, frame }: NothingSaid, project: string | null, reason: string): Finding {
  return { ...base(condition, reason), commitments: [], project, subject: label, place, ...(frame === undefined ? {} : { frame }) };
}

// The charter knows no exceptions and no challenges, so all of it is policy.
function base(condition: ConditionName, reason: string): Pick<Finding, 'rule' | 'outcome' | 'severity' | 'basis' | 'title' | 'reason' | 'mend'> {
  const { severity, title, mend } = CONDITIONS[condition];
  return { rule: `answers/${condition}`, outcome: 'answer', severity, basis: 'policy', title, reason, mend };
}
