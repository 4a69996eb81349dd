import type { Place } from '../model/place.js';
import type { AuditResult, CommitmentOutcome, ExceptedFinding, Finding } from '../model/result.js';
import { SEVERITIES, STATUSES, type Severity, type Status } from '../model/verdict.js';
import { fingerprints } from './fingerprint.js';
import type { ReportOptions } from './reporters.js';
import { showJson, showText } from './safe-text.js';
import { grouped } from './text/amounts.js';
import { BASELINE_COUNTS } from './text/baseline.js';
import { notLookedAt } from './text/since.js';
import { uriOf } from './uri.js';

/** GitHub takes so many results of one run and refuses a file with more. */
export const MOST_RESULTS = 25_000;

const LEVELS = { major: 'error', moderate: 'warning', minor: 'note', query: 'none' } as const satisfies Record<Severity, string>;

/** What SARIF calls a verdict: `open` is what could not be decided, `review` what a person should look at. Only a `fail` has a level. */
const KINDS = {
  pass: 'pass', fail: 'fail', 'insufficient-evidence': 'open', 'not-due': 'open', 'not-applicable': 'notApplicable',
  excepted: 'informational', disputed: 'review', 'not-assessed': 'informational',
} as const satisfies Record<Status, string>;

/** A result as SARIF has it, with the rule that it is of. */
interface Result {
  readonly ruleId: string;
  readonly [property: string]: unknown;
}

/**
 * The result as SARIF 2.1.0 (OASIS): a result for each finding, the worst first, then one for each verdict that is no failure. Of more
 * than a platform takes, the rest is counted in a notification.
 */
export function sarif(result: AuditResult, { exit }: Pick<ReportOptions, 'exit'>): string {
  const names = fingerprints(result.findings);
  const exceptedNames = fingerprints(result.exceptedFindings);
  const all = [...result.findings.map((f, i) => ofFinding(f, names[i] ?? '')), ...result.exceptedFindings.map((f, i) => suppressed(f, exceptedNames[i] ?? '', result)), ...verdictsOf(result)];
  const results = all.slice(0, MOST_RESULTS);
  const rules = rulesOf(result, results);
  const places = new Map(rules.map(({ id }, i) => [id, i]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: result.tool.name, semanticVersion: result.tool.version, rules } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { PORTFOLIO: { description: { text: 'The folder that holds charter-audit.yaml, or the project that was audited.' } } },
      invocations: [{ executionSuccessful: exit.code === 0 || exit.code === 1, exitCode: exit.code, exitCodeDescription: exit.means, toolExecutionNotifications: notificationsOf(result, all.length - results.length) }],
      results: results.map((one) => ({ ...one, ruleIndex: places.get(one.ruleId) ?? -1 })),
      properties: { asOf: result.asOf, period: result.period, ...sinceOf(result), commitments: counted(STATUSES, result.totals.commitments), findings: counted(SEVERITIES, result.totals.findings), ...(result.baseline === undefined ? {} : { baseline: counted(BASELINE_COUNTS, result.baseline) }) },
    }],
  };
  return `${showJson(JSON.stringify(log, null, 2))}\n`;
}

function ofFinding({ rule, outcome, severity, basis, reason, mend, place, subject, project, commitments, baseline }: Finding, fingerprint: string): Result {
  // What asks a person to look, and what weighs nothing, is no failure.
  const kind = severity === 'query' ? 'review' : outcome === 'sign' || outcome === 'answer' || outcome === 'baseline' ? 'fail' : KINDS[outcome];
  return {
    ruleId: rule,
    kind,
    level: kind === 'fail' ? LEVELS[severity] : 'none',
    message: { text: showText(`${reason} To do: ${mend}`) },
    locations: [location(place)],
    partialFingerprints: { 'charterAuditFinding/v1': fingerprint },
    ...(baseline?.state === 'known' ? { suppressions: [{ kind: 'external', status: 'accepted', justification: 'It is in the baseline.' }] } : {}),
    properties: { severity, basis, subject, project, commitments, ...(baseline === undefined ? {} : { baseline: baseline.state }) },
  };
}

// A finding that an exception stands in for: shown, and not counted.
function suppressed(finding: ExceptedFinding, fingerprint: string, { exceptions }: AuditResult): Result {
  const exception = exceptions.find(({ id, project }) => finding.exception === (project === null ? id : `${project}/${id}`));
  const justification = exception === undefined ? finding.exception : `${finding.exception}, until ${exception.expiresOn}: ${exception.reason}`;
  return { ...ofFinding(finding, fingerprint), suppressions: [{ kind: 'external', status: 'accepted', justification: showText(justification) }] };
}

// Every verdict that no finding speaks of: what passed, what does not apply, what is still to come.
function verdictsOf({ commitments, projects }: AuditResult): readonly Result[] {
  const isNoFailure = ({ status }: CommitmentOutcome): boolean => status !== 'fail' && status !== 'insufficient-evidence' && status !== 'not-assessed';
  return [
    ...commitments.filter(isNoFailure).map((c) => ofVerdict(c, null, { file: 'charter-audit.yaml' })),
    ...projects.flatMap((p) => p.commitments.filter(isNoFailure).map((c) => ofVerdict(c, p.slug, p.place))),
  ];
}

function ofVerdict({ id, status, reason, evidence }: CommitmentOutcome, project: string | null, place: Place): Result {
  return { ruleId: id, kind: KINDS[status], level: 'none', message: { text: showText(reason) }, locations: [location(place)], properties: { status, project, evidence } };
}

function rulesOf({ commitments, findings, exceptedFindings }: AuditResult, results: readonly Result[]): readonly { readonly id: string }[] {
  const used = new Set(results.map(({ ruleId }) => ruleId));
  const described = [...grouped([...findings, ...exceptedFindings], ({ rule }) => rule).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  return [
    ...commitments.filter(({ id }) => used.has(id)).map(({ id, title, standsAt, force }) => ({ id, shortDescription: { text: title }, help: { text: `${title} (${standsAt}; force: ${force})` }, properties: { tags: [id.split('/')[0] ?? ''] } })),
    ...described.filter(({ rule }) => used.has(rule)).map(({ rule, title, mend, severity, basis }) => ({
      id: rule, shortDescription: { text: showText(title) }, help: { text: showText(`${title} To put it right: ${mend}`) }, defaultConfiguration: { level: LEVELS[severity] }, properties: { basis, tags: [rule.split('/')[0] ?? ''] },
    })),
  ];
}

function notificationsOf(result: AuditResult, leftOut: number): readonly object[] {
  const { problems, defects } = result;
  return [
    ...notLookedAt(result).map((sentence) => ({ descriptor: { id: 'not-looked-at' }, level: 'note', message: { text: showText(sentence) } })),
    ...problems.map(({ code, message, mend, place, warning }) => ({ descriptor: { id: code }, level: warning === true ? 'warning' : 'error', message: { text: showText(`${message} ${mend}`) }, locations: [location(place)] })),
    ...defects.map(({ rule, project, message }) => ({ descriptor: { id: 'defect' }, level: 'error', message: { text: showText(`The rule ${rule} broke down over ${project ?? 'the organisation'}: ${message}`) } })),
    ...(leftOut === 0 ? [] : [{ descriptor: { id: 'results-left-out' }, level: 'warning', message: { text: `${String(leftOut)} results more than are taken here were left out, the least grave.` } }]),
  ];
}

// The keys in one order, whoever made the result.
function sinceOf({ selection: { since } }: AuditResult): object {
  return since === undefined ? {} : { since: { ref: since.ref, commit: since.commit, unchanged: since.unchanged } };
}

function location({ file, line, column }: Place): object {
  const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: 'PORTFOLIO' }, ...region } };
}

function counted<K extends string>(names: readonly K[], counts: Readonly<Record<K, number>>): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, counts[name]]));
}
