import type { Period } from '../../model/audit-year.js';
import type { Day } from '../../model/day.js';
import type { ExceptedFinding } from '../../model/result.js';
import type { Dispute } from '../gathering.js';
import type { Verdicts } from './bearing.js';
import type { Conditions } from './exceptions.js';

/** What answers are held against once every verdict is reached. */
export interface Judging {
  readonly asOf: Day;
  readonly period: Period;
  readonly conditions: Conditions;
  readonly verdicts: Verdicts;
  /** What exceptions stand in for. */
  readonly excepted: readonly ExceptedFinding[];
  readonly disputes: readonly Dispute[];
}
