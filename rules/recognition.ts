import type { Scene } from '../src/model/charter.js';
import type { Judgement, Paste } from '../src/model/judgement.js';
import type { AuditRecord } from '../src/model/record.js';
import { minutes } from './define.js';
import { participants, type Activity } from './derived.js';
import { notApplicable, several } from './judging.js';

/** Length from which a survey is work that a fee is owed for. */
export const surveyMinutes = minutes('fee-or-benefit.survey-minutes', 30, { meaning: 'Length of a survey from which on those who answer it are owed a fee or benefit.', stricter: 'lower', min: 0, max: 60 });

/** A batch of payments, as evidence. */
export type Payment = AuditRecord<'payments'>;

/** Whether it was a survey too short for a fee to be owed: shorter than so many minutes. */
export function isShortSurvey({ data }: Activity, least: number): boolean {
  return data.type === 'survey' && data.minutes !== undefined && data.minutes < least;
}

/** "Not applicable" where it is on record that nobody could be offered anything, and why; undefined where somebody could, or it isn't known. */
export function nobodyEligible(activity: Activity, least: number): Judgement | undefined {
  const { date: due, recognition, minutes: length } = activity.data;
  const came = participants(activity);
  if (came === 0 && (recognition?.eligible ?? 0) === 0) return notApplicable(activity, 'Nobody with lived experience took part.', { due });
  if (recognition?.eligible !== 0) return undefined;
  if (isShortSurvey(activity, least)) return notApplicable(activity, `Nobody is owed a fee for a survey of ${String(length)} minutes; from ${String(least)} minutes on they are.`, { due });
  return recognition.why_not_eligible === undefined ? undefined : notApplicable(activity, `Nobody could be offered a fee: ${recognition.why_not_eligible}`, { due });
}

/** The whole recognition of an activity that has none, to be filled in. */
export function recognitionPaste(activity: Activity, least: number): Paste | undefined {
  const came = participants(activity);
  const value = isShortSurvey(activity, least) ? '{eligible: 0}'
    : came === undefined ? undefined : `{eligible: ${String(came)}, offered: <count from ${String(came)}>, accepted: <count from 0>}`;
  return value === undefined ? undefined : { into: activity.part(), field: 'recognition', value };
}

/** Fees and benefits entered for an activity; expenses are no reward, and a refusal is no payment. */
export function rewardsFor(scene: Pick<Scene<'payments', never>, 'all'>, activity: Activity): readonly Payment[] {
  return scene.all('payments').filter(({ data }) => data.activity === activity.id && data.type !== 'expenses' && data.refused === undefined);
}

/** The people in some batches; somebody paid twice counts twice. */
export function peopleIn(payments: readonly Payment[]): number {
  return payments.reduce((sum, { data }) => sum + data.people, 0);
}

/** "1 person", "3 people". */
export const people = (n: number): string => several(n, 'person', 'people');
