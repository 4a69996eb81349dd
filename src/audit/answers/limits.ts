import type { Charter } from '../../model/charter.js';

/** The numbers in force for those who answer back. */
export interface Limits {
  readonly exceptionMonths: number;
  readonly exceptionWords: number;
  readonly firstWarning: number;
  readonly lastWarning: number;
  readonly challengeDays: number;
  readonly actionDays: number;
}

/** What the policy says they are. */
export function limitsOf({ answers }: Charter, value: (key: string) => number): Limits {
  return {
    exceptionMonths: value(answers.exceptionMonths.key),
    exceptionWords: value(answers.exceptionWords.key),
    firstWarning: value(answers.firstWarning.key),
    lastWarning: value(answers.lastWarning.key),
    challengeDays: value(answers.challengeDays.key),
    actionDays: value(answers.actionDays.key),
  };
}
