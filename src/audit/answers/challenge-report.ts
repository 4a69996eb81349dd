import type { Answer, ChallengeReport } from '../../model/answers.js';
import { daysBetween } from '../../model/day.js';
import type { Finding } from '../../model/result.js';
import { gravest } from '../../model/verdict.js';
import { bearingOf } from './bearing.js';
import { answerDue, stateOf } from './challenges.js';
import { answerFinding } from './finding.js';
import type { Judging } from './judging.js';
import type { Scoped } from './scope.js';
import { inDays, sentence } from './wording.js';

type Challenge = Answer<'challenge'>;

/** How a challenge stands. */
export function reportChallenge(challenge: Challenge, { conditions, disputes }: Judging): ChallengeReport {
  const { project, place, data } = challenge;
  return {
    id: data.id, project, commitment: data.commitment, ...(data.about === undefined ? {} : { about: data.about }), place,
    state: stateOf(challenge, conditions.strikes),
    disputes: disputes.some((dispute) => dispute.challenge === challenge),
    reason: data.reason, raisedBy: data.raised_by, raisedOn: data.raised_on, dueOn: answerDue(challenge, conditions.limits),
    ...(data.answered_on === undefined ? {} : { answeredOn: data.answered_on }),
    ...(data.answer === undefined ? {} : { answer: data.answer }),
  };
}

/** What a challenge asks somebody to do. */
export function challengeFindings(scoped: Scoped<Challenge>, { asOf, period, conditions, verdicts, disputes }: Judging): readonly Finding[] {
  const challenge = scoped.answer;
  const { data } = challenge;
  const bearing = bearingOf(scoped, verdicts);
  const state = stateOf(challenge, conditions.strikes);
  const due = answerDue(challenge, conditions.limits);
  const severity = gravest(disputes.filter((dispute) => dispute.challenge === challenge).map((dispute) => dispute.severity));
  const standing = state === 'upheld' ? `was upheld on ${String(data.answered_on)}` : `is open; the answer ${asOf <= due ? 'is' : 'was'} due by ${due}`;
  const isWithdrawnUnseen = state === 'withdrawn' && data.answered_on !== undefined && data.answered_on >= period.from && !isByParticipant(data.recorded_by) && !isByParticipant(data.approved_by);
  return [
    ...(bearing?.on === 'nothing' ? [answerFinding('challenge-unmatched', challenge, bearing.why)] : []),
    ...(severity === undefined ? [] : [answerFinding('disputed', challenge, `A challenge raised on ${data.raised_on} ${standing}: ${sentence(data.reason)}`, { severity, outcome: 'disputed' })]),
    ...(state === 'open' && asOf > due ? [answerFinding('challenge-unanswered', challenge, `It was raised on ${data.raised_on}, and the answer was due by ${due}, ${inDays(daysBetween(due, asOf))} ago. ${missing(challenge)}`)] : []),
    ...(isWithdrawnUnseen ? [answerFinding('challenge-withdrawn', challenge, `${data.recorded_by} recorded it as withdrawn on ${data.answered_on}, and no participant has made or approved the record.`)] : []),
  ];
}

function missing({ data: { answered_on, answer, outcome } }: Challenge): string {
  const absent = [...(answered_on === undefined ? ['the day of an answer'] : []), ...(answer === undefined ? ['an answer'] : []), ...(outcome === undefined ? ['an outcome'] : [])];
  return absent.length === 0 ? 'What is on record as its answer does not stand.' : `Not on record: ${absent.join(', ')}.`;
}

function isByParticipant(id: string | undefined): boolean {
  return id?.startsWith('P-') === true;
}
