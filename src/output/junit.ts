import { showPlace } from '../model/place.js';
import type { AuditResult, CommitmentOutcome, Finding } from '../model/result.js';
import { SEVERITIES, STATUSES, STATUS_WORDS } from '../model/verdict.js';
import type { ReportOptions } from './reporters.js';
import { grouped, strengthInWords } from './text/amounts.js';
import { BASELINE_COUNTS, baselineMark } from './text/baseline.js';
import { isVerdict } from './text/finding.js';
import { atThreshold } from './threshold.js';
import { element, xmlText } from './xml-text.js';

/** A test case: one commitment, or the signs of one sort, in one place; its findings decide whether it fails. */
interface Case {
  readonly suite: string;
  readonly className: string;
  readonly name: string;
  /** The verdict and why, where it is a commitment. */
  readonly outcome?: Pick<CommitmentOutcome, 'status' | 'reason'>;
  /** How strong the evidence is that it rests on, where there is any. */
  readonly evidence?: string;
  readonly findings: readonly Finding[];
}

/** What the records of the organisation itself are called among the projects. */
const ORGANISATION = 'organisation';

/**
 * The result as JUnit XML (the form that Jenkins' xunit plugin reads): a suite for each project and one for the organisation, a case for
 * each commitment. A case fails when it has a finding that counts towards the exit code, so that a build is red in both or in neither.
 */
export function junit(result: AuditResult, { failOn }: Pick<ReportOptions, 'failOn'>): string {
  const counting = new Set(atThreshold(result.findings, failOn));
  const cases = casesOf(result);
  const suites = [ORGANISATION, ...result.projects.map(({ slug }) => slug)].map((name) => suite(name, cases.filter((c) => c.suite === name), counting));
  const all = [...suites, ...unseenSuite(result), ...brokenSuite(result)];
  const sum = (of: (counted: Counted) => number): number => all.reduce((total, one) => total + of(one), 0);
  const root = element('testsuites', { name: 'charter-audit', tests: sum((s) => s.tests), failures: sum((s) => s.failures), errors: sum((s) => s.errors) }, [
    ...element('testsuite', { name: 'totals', tests: 0, failures: 0, errors: 0 }, element('properties', {}, totalsOf(result))),
    ...all.flatMap((s) => s.lines),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.join('\n')}\n`;
}

interface Counted {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly lines: readonly string[];
}

function casesOf(result: AuditResult): readonly Case[] {
  const findingsOf = (project: string | null, id: string): readonly Finding[] => result.findings.filter((f) => f.project === project && isVerdict(f) && f.commitments.includes(id));
  const named = (suite: string, project: string | null) => (outcome: CommitmentOutcome): Case => ({
    suite, className: `${suite}.${outcome.id.split('/')[0] ?? ''}`, name: outcome.id, outcome, findings: findingsOf(project, outcome.id),
    ...(outcome.evidence.pieces === 0 ? {} : { evidence: `Evidence: ${strengthInWords(outcome.evidence, result.asOf)}` }),
  });
  // Signs, and what is said about exceptions and the like, are cases of their own.
  const signs = grouped(result.findings.filter((f) => !isVerdict(f)), ({ project, rule }) => JSON.stringify([project, rule]));
  return [
    ...result.commitments.map(named(ORGANISATION, null)),
    ...result.projects.flatMap(({ slug, commitments }) => commitments.map(named(slug, slug))),
    ...[...signs.values()].flatMap((found) => found.slice(0, 1).map(({ project, rule }) => ({ suite: project ?? ORGANISATION, className: `${project ?? ORGANISATION}.signs`, name: rule, findings: found }))),
  ];
}

function suite(name: string, cases: readonly Case[], counting: ReadonlySet<Finding>): Counted {
  const failed = cases.filter(({ findings }) => findings.some((f) => counting.has(f))).length;
  const skipped = cases.filter((one) => isSkipped(one, counting)).length;
  const attributes = { name, tests: cases.length, failures: failed, errors: 0, skipped };
  return { tests: cases.length, failures: failed, errors: 0, lines: element('testsuite', attributes, cases.flatMap((one) => testCase(one, counting))) };
}

function isSkipped({ outcome, findings }: Case, counting: ReadonlySet<Finding>): boolean {
  if (outcome === undefined || findings.some((f) => counting.has(f))) return false;
  return outcome.status === 'not-applicable' || outcome.status === 'not-due' || outcome.status === 'excepted' || outcome.status === 'not-assessed';
}

function testCase(one: Case, counting: ReadonlySet<Finding>): readonly string[] {
  const { className, name, outcome, evidence, findings } = one;
  const graver = findings.filter((f) => counting.has(f));
  const lighter = findings.filter((f) => !counting.has(f));
  const verdict = outcome === undefined ? undefined : `${STATUS_WORDS[outcome.status]}: ${outcome.reason}`;
  const first = graver[0];
  return element('testcase', { classname: className, name }, [
    ...(first === undefined ? [] : element('failure', { type: first.severity, message: verdict ?? first.title }, graver.flatMap(inWords))),
    ...(isSkipped(one, counting) ? element('skipped', { message: verdict ?? '' }) : []),
    ...(lighter.length === 0 && evidence === undefined ? [] : element('system-out', {}, [...(evidence === undefined ? [] : [xmlText(evidence)]), ...lighter.flatMap(inWords)])),
  ]);
}

function inWords(finding: Finding): readonly string[] {
  const { outcome, severity, place, reason, mend, rule } = finding;
  return [`${outcome}, ${severity}: ${showPlace(place)}`, `  Why: ${reason}`, `  To do: ${mend}`, `  Rule: ${rule}`, ...baselineMark(finding).map((mark) => `  ${mark}`)].map(xmlText);
}

// The projects that were not looked at because they did not change: left out, which is no pass.
function unseenSuite({ selection: { since } }: AuditResult): readonly Counted[] {
  if (since === undefined || since.unchanged.length === 0) return [];
  const { ref, unchanged } = since;
  const lines = unchanged.flatMap((slug) => element('testcase', { classname: 'not looked at', name: slug }, element('skipped', { message: `It did not change since ${ref}.` })));
  return [{ tests: unchanged.length, failures: 0, errors: 0, lines: element('testsuite', { name: 'not looked at', tests: unchanged.length, failures: 0, errors: 0, skipped: unchanged.length }, lines) }];
}

// What could not be read, and what broke down in the tool itself: errors, not failures of a commitment.
function brokenSuite({ problems, defects }: AuditResult): readonly Counted[] {
  const errors = [
    ...problems.filter((p) => p.warning !== true).map((p) => ({ className: 'records', name: showPlace(p.place), type: p.code, message: `${p.message} ${p.mend}` })),
    ...defects.map((d) => ({ className: 'tool', name: `${d.rule} over ${d.project ?? ORGANISATION}`, type: 'defect', message: d.message })),
  ];
  if (errors.length === 0) return [];
  const lines = errors.flatMap(({ className, name, type, message }) => element('testcase', { classname: className, name }, element('error', { type, message })));
  return [{ tests: errors.length, failures: 0, errors: errors.length, lines: element('testsuite', { name: 'not audited', tests: errors.length, failures: 0, errors: errors.length }, lines) }];
}

function totalsOf({ totals, asOf, period, baseline }: AuditResult): readonly string[] {
  const named = [
    ['as of', asOf], ['from', period.from], ['to', period.to],
    ...STATUSES.map((status) => [`commitments ${status}`, String(totals.commitments[status])]),
    ...SEVERITIES.map((severity) => [`findings ${severity}`, String(totals.findings[severity])]),
    ...(baseline === undefined ? [] : BASELINE_COUNTS.map((name) => [`baseline ${name}`, String(baseline[name])])),
  ];
  return named.flatMap(([name = '', value = '']) => element('property', { name, value }));
}
