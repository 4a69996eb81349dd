import type { AuditContext } from '../scene.js';
import type { Strikes } from '../strikes.js';
import { answersFrom, type Answers } from './answers.js';
import { stands } from './challenges.js';
import { stateOf, type Conditions } from './exceptions.js';
import { limitsOf } from './limits.js';
import type { Places } from './scope.js';
import { scopedAnswers, type ScopedAnswers } from './scoped.js';

/** Everything that was answered back, and what of it has a say in the verdicts. */
export interface Heard {
  readonly scoped: ScopedAnswers;
  readonly conditions: Conditions;
  readonly answers: Answers;
}

/** Hears what people answer back before the verdicts are reached: the exceptions in force and the challenges that stand have a say in them. */
export function hear(places: Places, strikes: Strikes, { charter, asOf, period, value }: AuditContext): Heard {
  const scoped = scopedAnswers(places);
  const meetings = places.organisation?.ids.filter((id) => id.startsWith(MEETING)).map((id) => id.slice(MEETING.length));
  const conditions: Conditions = { limits: limitsOf(charter, value), strikes, meetings: meetings === undefined ? undefined : new Set(meetings) };
  return {
    scoped,
    conditions,
    answers: answersFrom(
      scoped.exceptions.filter(({ answer }) => stateOf(answer, asOf, conditions) === 'in-force'),
      scoped.challenges.filter(({ answer }) => stands(answer, period, strikes)),
    ),
  };
}

const MEETING = 'network-meeting/';
