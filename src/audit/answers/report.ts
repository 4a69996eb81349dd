import type { ActionReport, ChallengeReport, ExceptionReport } from '../../model/answers.js';
import type { Finding } from '../../model/result.js';
import { actionFindings, reportAction } from './action-report.js';
import { challengeFindings, reportChallenge } from './challenge-report.js';
import { exceptionFindings, reportException } from './exception-report.js';
import type { Judging } from './judging.js';
import { nothingFindings } from './nothing.js';
import type { Scoped } from './scope.js';
import type { ScopedAnswers } from './scoped.js';

/** How everything that was answered back stands, and what is wrong with it. */
export interface AnswersReport {
  readonly exceptions: readonly ExceptionReport[];
  readonly challenges: readonly ChallengeReport[];
  readonly actions: readonly ActionReport[];
  readonly findings: readonly Finding[];
}

/** Holds answers against the verdicts, once these are reached. What is about a commitment that was not assessed is left out. */
export function reportAnswers(scoped: ScopedAnswers, judging: Judging): AnswersReport {
  const isAssessed = ({ answer }: Scoped): boolean => judging.verdicts.all.get(answer.data.commitment) !== 'not-assessed';
  const [exceptions, challenges, actions] = [scoped.exceptions.filter(isAssessed), scoped.challenges.filter(isAssessed), scoped.actions.filter(isAssessed)];
  return {
    exceptions: exceptions.map(({ answer }) => reportException(answer, judging)),
    challenges: challenges.map(({ answer }) => reportChallenge(answer, judging)),
    actions: actions.map(({ answer }) => reportAction(answer, judging)),
    findings: [
      ...exceptions.flatMap((one) => exceptionFindings(one, exceptions, judging)),
      ...challenges.flatMap((one) => challengeFindings(one, judging)),
      ...actions.flatMap((one) => actionFindings(one, judging)),
      ...judging.verdicts.places.flatMap((place) => nothingFindings(place, judging.asOf, judging.period)),
    ],
  };
}
