import { showPlace } from '../model/place.js';
import type { AuditResult, CommitmentOutcome, Finding } from '../model/result.js';
import { SEVERITIES, STATUSES, STATUS_WORDS, type Status } from '../model/verdict.js';
import { fingerprints } from './fingerprint.js';
import { markdownText } from './markdown-text.js';
import { showJson, showText } from './safe-text.js';
import { grouped, strengthInWords } from './text/amounts.js';
import { BASELINE_COUNTS, baselineMark } from './text/baseline.js';
import { notLookedAt } from './text/since.js';
import { uriOf } from './uri.js';
import { uuidOf } from './uuid.js';

/** The edition of OSCAL that is written. */
const EDITION = '1.2.1';

/**
 * What OSCAL calls a verdict: it knows satisfied and not satisfied alone. Satisfied by `pass` is what passed, and nothing else; `other` sends the reader to
 * the property `status`. What does not apply asks for nothing, so it is not left unsatisfied.
 */
const STATES = {
  pass: ['satisfied', 'pass'], fail: ['not-satisfied', 'fail'], 'not-applicable': ['satisfied', 'other'], 'insufficient-evidence': ['not-satisfied', 'other'],
  'not-due': ['not-satisfied', 'other'], excepted: ['not-satisfied', 'other'], disputed: ['not-satisfied', 'other'], 'not-assessed': ['not-satisfied', 'other'],
} as const satisfies Record<Status, readonly [state: string, reason: string]>;

/**
 * The result as OSCAL assessment results (NIST): each commitment is a control, each verdict on one in the organisation or a project a finding, and what was found is observed. Every
 * identifier is made of the digest of the result, and every time is the audit date, so that the same result is the same bytes.
 */
export function oscal(result: AuditResult): string {
  const { asOf, organisation, tool, digest, baseline, commitments } = result;
  const name = JSON.stringify([digest ?? [organisation, asOf, result.period, result.selection], baseline ?? null]);
  const uuid = (...parts: readonly string[]): string => uuidOf(JSON.stringify([name, ...parts]));
  const at = `${asOf}T00:00:00Z`;
  const title = `Audit against the Co-production Charter${organisation === null ? '' : `: ${organisation}`}`;
  const observed = observationsOf(result, { uuid, at });
  const left = commitments.filter(({ status }) => status === 'not-assessed').map(({ id }) => ({ 'control-id': controlOf(id) }));
  const log = logOf(result, { uuid, at });
  const document = {
    'assessment-results': {
      uuid: uuid('document'),
      metadata: {
        title: line(title), 'last-modified': at, version: asOf, 'oscal-version': EDITION, props: props({ tool: tool.name, 'tool-version': tool.version, ...totalsOf(result) }),
        remarks: line('For the people who run the projects: it holds small counts. Not for publication.'),
      },
      'import-ap': { href: `#${uuid('plan')}` },
      results: [{
        uuid: uuid('result'), title: line(title), description: line(`What fell due from ${result.period.from} to ${result.period.to}, judged as on ${asOf}.`), start: at, end: at,
        props: props({ year: result.yearStatus.year, 'year-status': result.yearStatus.status ?? 'not-given' }),
        'reviewed-controls': { 'control-selections': [{ 'include-all': {}, ...(left.length === 0 ? {} : { 'exclude-controls': left }) }] },
        ...(log.length === 0 ? {} : { 'assessment-log': { entries: log } }),
        ...(observed.length === 0 ? {} : { observations: observed.map(({ observation }) => observation) }),
        findings: findingsOf(result, observed, uuid),
        remarks: [result.yearStatus.reason, ...notLookedAt(result)].map(line).join('\n\n'),
      }],
      'back-matter': { resources: [{ uuid: uuid('plan'), title: line('What was asked'), description: line(planOf(result)) }] },
    },
  };
  return `${showJson(JSON.stringify(document, null, 2))}\n`;
}

/** How identifiers are made, and when everything was seen. */
interface Making {
  readonly uuid: (...parts: readonly string[]) => string;
  readonly at: string;
}

interface Observed {
  readonly of: Finding;
  readonly observation: { readonly uuid: string; readonly [field: string]: unknown };
}

function observationsOf({ findings, exceptedFindings, outstanding }: AuditResult, { uuid, at }: Making): readonly Observed[] {
  const observe = (kind: string, found: readonly Finding[]): readonly Observed[] => {
    const names = fingerprints(found);
    return found.map((of, i) => ({ of, observation: { uuid: uuid(kind, names[i] ?? ''), ...observationOf(kind, of), collected: at, remarks: line(`To do: ${of.mend}`) } }));
  };
  return [...observe('finding', findings), ...observe('excepted', exceptedFindings), ...observe('outstanding', outstanding)];
}

function observationOf(kind: string, finding: Finding): object {
  const { rule, title, reason, place, subject, outcome, severity, basis, project, commitments, baseline } = finding;
  return {
    title: line(title),
    description: line([reason, ...baselineMark(finding)].join(' ')),
    props: props({ row: kind, rule, outcome, severity, basis, subject, project: project ?? '', commitments: commitments.join(' '), baseline: baseline?.state ?? '', exception: 'exception' in finding ? String(finding.exception) : '' }),
    methods: ['EXAMINE'],
    types: ['finding'],
    'relevant-evidence': [{ href: uriOf(place.file), description: line(showPlace(place)) }],
  };
}

function findingsOf(result: AuditResult, observed: readonly Observed[], uuid: Making['uuid']): readonly object[] {
  const byVerdict = grouped(observed.flatMap(({ of, observation }) => of.commitments.map((id) => ({ name: nameOf(of.project, id), uuid: observation.uuid }))), ({ name }) => name);
  const verdict = (project: string | null, outcome: CommitmentOutcome, title: string): object => {
    const { id, status, severity, reason, evidence } = outcome;
    const related = (byVerdict.get(nameOf(project, id)) ?? []).map((one) => ({ 'observation-uuid': one.uuid }));
    const [state, why] = STATES[status];
    return {
      uuid: uuid('verdict', project ?? '', id), title: line(`${STATUS_WORDS[status]}: ${title}${project === null ? '' : ` (project ${project})`}`), description: line(reason),
      props: props({ status, severity: severity ?? '', project: project ?? '', evidence: strengthInWords(evidence, result.asOf) }),
      target: { type: 'objective-id', 'target-id': controlOf(id), status: { state, reason: why, remarks: line(STATUS_WORDS[status]) } },
      ...(related.length === 0 ? {} : { 'related-observations': related }),
    };
  };
  const titles = new Map(result.commitments.map(({ id, title }) => [id, title]));
  return [...result.commitments.map((c) => verdict(null, c, c.title)), ...result.projects.flatMap(({ slug, commitments }) => commitments.map((c) => verdict(slug, c, titles.get(c.id) ?? c.id)))];
}

function nameOf(project: string | null, commitment: string): string {
  return JSON.stringify([project, commitment]);
}

// What kept the audit from being whole.
function logOf({ problems, defects }: AuditResult, { uuid, at }: Making): readonly object[] {
  const said = [...problems.map(({ code, message, mend, place }) => [code, `${showPlace(place)}: ${message} ${mend}`] as const), ...defects.map(({ rule, project, message }) => ['defect', `The rule ${rule} broke down over ${project ?? 'the organisation'}: ${message}`] as const)];
  return said.map(([code, text], i) => ({ uuid: uuid('log', String(i)), title: line(code), description: line(text), start: at }));
}

function totalsOf({ totals, baseline }: AuditResult): Readonly<Record<string, string>> {
  const counts: readonly (readonly [name: string, count: number])[] = [
    ...STATUSES.map((status) => [`commitments-${status}`, totals.commitments[status]] as const),
    ...SEVERITIES.map((severity) => [`findings-${severity}`, totals.findings[severity]] as const),
    ['findings-excepted', totals.excepted],
    ...(baseline === undefined ? [] : BASELINE_COUNTS.map((name) => [`baseline-${name}`, baseline[name]] as const)),
  ];
  return Object.fromEntries(counts.map(([name, count]) => [name, String(count)]));
}

function planOf({ selection: { projects, commitments } }: AuditResult): string {
  return `Projects: ${projects === null ? 'all' : projects.join(', ') || 'none'}. Commitments: ${commitments === null ? 'all' : commitments.join(', ')}.`;
}

// A commitment is a control; the identifier of one can hold no slash.
function controlOf(commitment: string): string {
  return commitment.replaceAll('/', '.');
}

// Properties that say something, in our own name space.
function props(values: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(values).map(([name, value]) => ({ name, ns: 'urn:charter-audit:oscal', value: showText(value).trim() })).filter(({ value }) => value !== '');
}

// Texts are Markdown there, and some may not be empty.
function line(text: string): string {
  const shown = markdownText(text).trim();
  return shown === '' ? '\\-' : shown;
}
