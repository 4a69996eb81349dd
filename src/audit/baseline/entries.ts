import type { BaselineEntry, FindingState } from '../../model/baseline.js';
import type { Day } from '../../model/day.js';
import { byText } from '../../model/place.js';
import type { Finding } from '../../model/result.js';

/** What a baseline remembers of a finding in an audit as on that day. */
export function entryOf(finding: Finding, asOf: Day): BaselineEntry {
  const { project, rule, commitments, place, content, subject } = finding;
  return { project, rule, commitments, file: place.file, content: content ?? withoutPlaces(subject), ...stateOf(finding, asOf) };
}

function stateOf({ outcome, severity, reason }: Finding, asOf: Day): FindingState {
  return { outcome, severity, reason: withoutTime(withoutPlaces(reason), asOf) };
}

/** What is the same in a finding and the entry that knows it: which promise, where, and what the records say. Never a line, a count or a position. */
export function identityOf({ project, rule, commitments, content }: BaselineEntry): string {
  return JSON.stringify([project, rule, commitments, content]);
}

/**
 * What must be the same too for a finding to be as it was. Of the reason these are the figures alone, so that a later version may say it in
 * other words. An auditor who accepted "2 of 9" did not accept "3 of 10", and did not accept "1 of 9" by another verdict.
 */
export function standingOf({ outcome, severity, reason }: FindingState): string {
  return JSON.stringify([outcome, severity, ...(reason.match(/\d+(?:[.,:-]\d+)*/g) ?? [])]);
}

/** The order of entries in a file: by what they are about, so that a change of one finding is a change of one line. */
export function sortEntries(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const key = ({ project, rule, file, content, outcome, severity, reason, commitments }: BaselineEntry): string => [project ?? '', rule, file, content, outcome, severity, reason, ...commitments].join('\n');
  return entries.map((entry) => ({ entry, name: key(entry) })).toSorted((a, b) => byText(a.name, b.name)).map(({ entry }) => entry);
}

// Each day makes a duty that was never done one day later; nothing else about it has changed.
function withoutTime(text: string, asOf: Day): string {
  return text.replaceAll(asOf, '…').replace(/\b\d[\d,]*(?=[ -](?:day|week|month|year)s?\b)/g, '…');
}

// Lines move when something is written above them, and the third entry is the fourth when one is put in before it.
function withoutPlaces(text: string): string {
  return text.replace(/(\.ya?ml):\d+(?::\d+)?/g, '$1').replace(/\bentry \d+/g, 'entry');
}
