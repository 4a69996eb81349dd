/** The five verdicts, worst first. */
export const VERDICTS = ['fail', 'insufficient-evidence', 'not-due', 'pass', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a report shows for a commitment: its verdict, or why it has none. Every table has a column for each. */
export const STATUSES = [...VERDICTS, 'excepted', 'disputed', 'not-assessed'] as const;
export type Status = (typeof STATUSES)[number];

/** A status of what was assessed, worst first: over several it is the first of these that any of them has. Excepted stands before pass, since it must never read as one. */
const STANDINGS = ['fail', 'insufficient-evidence', 'disputed', 'not-due', 'excepted', 'pass', 'not-applicable'] as const satisfies readonly Status[];
export type Standing = (typeof STANDINGS)[number];

/** How grave a finding is, gravest first. A query asks a person to look and changes no verdict. */
export const SEVERITIES = ['major', 'moderate', 'minor', 'query'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How strongly the charter words a commitment: a plain act, an act with a qualifier, "when appropriate", an effort, an attitude, an aim. */
export const FORCES = ['must', 'qualified', 'conditional', 'effort', 'disposition', 'aim'] as const;
export type Force = (typeof FORCES)[number];

/** Who can keep or break a commitment: each project, the organisation, or both. */
export type Level = 'project' | 'organisation' | 'both';

/** The worst of several; undefined when there is none. */
export function worstStanding(standings: Iterable<Standing>): Standing | undefined {
  const present = new Set(standings);
  return STANDINGS.find((standing) => present.has(standing));
}

/** Whether a status falls short by what the rules found: what an exception can stand in for. */
export function fallsShort(status: Status): status is 'fail' | 'insufficient-evidence' {
  return status === 'fail' || status === 'insufficient-evidence';
}

/** The gravest of several severities; undefined when there is none. */
export function gravest(severities: Iterable<Severity>): Severity | undefined {
  const present = new Set(severities);
  return SEVERITIES.find((severity) => present.has(severity));
}

/** Whether a severity is at or above a threshold. */
export function atLeastAsGrave(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** The severity of a verdict of insufficient evidence: lighter than the breach it might hide, never silent. */
export function severityOfInsufficient(force: Force, rule: Severity): Severity {
  const byForce: Severity = force === 'must' || force === 'qualified' || force === 'conditional' ? 'moderate' : 'minor';
  return atLeastAsGrave(byForce, rule) ? rule : byForce;
}

/** Whether a failing rule of this severity fails the commitment: a minor one only where the force is `aim`, a query never. */
export function countsTowards(force: Force, severity: Severity): boolean {
  return severity === 'major' || severity === 'moderate' || (severity === 'minor' && force === 'aim');
}

/** The words that reports use. */
export const STATUS_WORDS = {
  fail: 'fail',
  'insufficient-evidence': 'insufficient evidence',
  'not-due': 'not due yet',
  pass: 'pass',
  'not-applicable': 'not applicable',
  excepted: 'excepted',
  disputed: 'disputed',
  'not-assessed': 'not assessed',
} as const satisfies Record<Status, string>;
