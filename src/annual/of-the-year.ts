import type { Release } from '../model/release.js';
import { equalityActions } from './measures/equality-actions.js';
import { experience } from './measures/experience.js';
import { governance } from './measures/governance.js';
import { involvement } from './measures/involvement.js';
import { learning } from './measures/learning.js';
import { measured } from './measures/measure.js';
import { outreach } from './measures/outreach.js';
import { papers } from './measures/papers.js';
import { recruitment } from './measures/recruitment.js';
import { snapshots } from './measures/snapshots.js';
import { workforce } from './measures/workforce.js';
import type { Source } from './source.js';

/** Whether any record is about the year: if none is, tables of it would say that nothing happened, which nobody knows. */
export function hasRecordsOfYear({ projects, organisation }: Pick<Source, 'projects' | 'organisation'>): boolean {
  const held = projects.some((place) => (measured(place, involvement)?.activities ?? 0) > 0);
  const places = [...projects, ...(organisation === undefined ? [] : [organisation])];
  const board = measured(organisation, governance);
  return held || (board?.meetings.length ?? 0) > 0 || (board?.networkMeetings ?? 0) > 0 || (measured(organisation, snapshots)?.length ?? 0) > 0
    || (measured(organisation, recruitment)?.vacancies.length ?? 0) > 0 || (measured(organisation, workforce) ?? null) !== null || (measured(organisation, equalityActions)?.length ?? 0) > 0
    || places.some((place) => [experience, papers, outreach].some((list) => (measured<readonly unknown[]>(place, list)?.length ?? 0) > 0) || (measured(place, learning)?.own ?? 0) > 0);
}

/** Why an earlier release can't stand beside that of this year; undefined where it can. */
export function cannotPrecede(previous: Release, { year, result }: Pick<Source, 'year' | 'result'>): string | undefined {
  if (previous.protection.kind === 'unprotected') return 'it is an internal release, of which nothing was published.';
  if (previous.organisation !== result.organisation) return `it is that of ${previous.organisation}, not of ${result.organisation ?? 'this organisation'}.`;
  const [earlier, now] = [Number(previous.year.slice(0, 4)), Number(year.slice(0, 4))];
  if (earlier !== now && earlier !== now - 1) return `it is of ${previous.year}; beside ${year} stands the release of the year before, or an earlier one of the same year.`;
  return previous.ledger === undefined ? 'it keeps no account of what it held back, so a new one can\'t be held against it.' : undefined;
}
