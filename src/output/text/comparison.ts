import { Chalk } from 'chalk';
import { CHANGES, type Cause, type Change, type CommitmentChange, type Compared, type Comparison, type Stand } from '../../model/comparison.js';
import { showPlace } from '../../model/place.js';
import type { Finding } from '../../model/result.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { amount } from './amounts.js';
import { OUTCOME_WORDS } from './finding.js';
import { fact, heading, type Style } from './style.js';

const INSIDE = { indent: 2 };

/** What the changes are called, as headings. */
export const CHANGE_WORDS = {
  new: 'New', worsened: 'Worsened', lapsed: 'Lapsed', 'still-open': 'Still open', fixed: 'Fixed', 'still-met': 'Still met', 'not-compared': 'Not compared',
} as const satisfies Record<Change, string>;

/** What changed under a verdict, in words. */
export const CAUSE_WORDS = {
  practice: 'practice', evidence: 'evidence', policy: 'policy', exceptions: 'exceptions or challenges', rules: 'the program or its schemas', date: 'only the audit date or year',
} as const satisfies Record<Cause, string>;

/** The comparison for people at a terminal: what got worse first. */
export function comparisonText(comparison: Comparison, { colour, plain }: { readonly colour: boolean; readonly plain: boolean }): string {
  const style: Style = { paint: new Chalk({ level: colour ? 1 : 0 }), plain, detail: 'normal' };
  const { organisation, before, now, commitments, projects, findings, notices, totals } = comparison;
  const lines = [
    ...heading(style, `Two audits compared${organisation === null ? '' : `: ${organisation}`}`),
    ...fact(style, `Before: ${sideInWords(before)}`),
    ...fact(style, `Now: ${sideInWords(now)}`),
    ...notices.flatMap((notice) => fact(style, `Note: ${notice}`)),
    ...fact(style, `Commitments: ${CHANGES.filter((change) => totals[change] > 0).map((change) => `${String(totals[change])} ${CHANGE_WORDS[change].toLowerCase()}`).join(', ')}`),
    ...fact(style, `Findings: ${String(findings.new.length)} new, ${String(findings.fixed.length)} fixed, ${String(findings.open)} still open`),
    ...CHANGES.filter((change) => change !== 'still-met' && change !== 'not-compared').flatMap((change) => passage(style, CHANGE_WORDS[change], commitments.filter((c) => c.change === change))),
    ...projects.flatMap(({ slug, title, commitments: changed }) => passage(style, `Project: ${title} (${slug})`, changed, true)),
    ...listed(style, 'New findings', findings.new),
    ...listed(style, 'Findings that are gone', findings.fixed),
  ];
  return `${lines.slice(1).join('\n')}\n`;
}

function sideInWords({ asOf, period, version, yearStatus }: Compared): string {
  const status = yearStatus === null ? '' : `; year status ${yearStatus.replace('-', ' ')}`;
  return `as on ${asOf}, ${period.year === undefined ? `from ${period.from}` : `year ${period.year}`}, program ${version}${status}`;
}

function passage(style: Style, title: string, changed: readonly CommitmentChange[], withChange = false): readonly string[] {
  if (changed.length === 0) return [];
  return [...heading(style, title), ...changed.flatMap((c) => [
    ...fact(style, `${withChange ? `${CHANGE_WORDS[c.change]}: ` : ''}${c.id}: ${standInWords(c.before)}, now ${standInWords(c.now)}`),
    ...fact(style, `Changed under it: ${c.causes.length === 0 ? 'nothing' : c.causes.map((cause) => CAUSE_WORDS[cause]).join(', ')}`, INSIDE),
    ...fact(style, `Now: ${c.reason}`, INSIDE),
  ])];
}

/** A standing in words: `fail (major)`. */
export function standInWords({ status, severity }: Stand): string {
  return `${STATUS_WORDS[status]}${severity === undefined ? '' : ` (${severity})`}`;
}

function listed(style: Style, title: string, found: readonly Finding[]): readonly string[] {
  if (found.length === 0) return [];
  return [...heading(style, `${title}: ${amount(found.length, 'finding')}`), ...found.flatMap((f) => [
    ...fact(style, `${OUTCOME_WORDS[f.outcome]}, ${f.severity}: ${f.title}`),
    ...fact(style, `At ${showPlace(f.place)}, about ${f.subject}: ${f.reason}`, INSIDE),
  ])];
}
