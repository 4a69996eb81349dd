import type { Day } from '../../model/day.js';
import type { AuditResult, CommitmentOutcome, Finding, ProjectReport, RuleOutcome } from '../../model/result.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { flatMap } from '../../model/lists.js';
import { capital } from '../../model/words.js';
import { amount, grouped, statusCounts, strengthInWords } from './amounts.js';
import { findings as findingsInWords } from './finding.js';
import { colourOf, fact, heading, type Style } from './style.js';

/** Every project in turn: how it stands, and its findings by piece of the charter. */
export function projects(style: Style, result: AuditResult, findings: readonly Finding[]): readonly string[] {
  const byProject = grouped(findings, (found) => found.project);
  return flatMap(result.projects, (project) => {
    const own = byProject.get(project.slug) ?? [];
    if (style.detail === 'quiet' && own.length === 0) return [];
    return [...heading(style, `Project: ${project.title} (${project.slug})`), ...summary(style, project), ...passages(style, project, result.asOf), ...byPiece(style, own)];
  });
}

/** The findings in the records of the organisation itself. */
export function organisationFindings(style: Style, findings: readonly Finding[]): readonly string[] {
  const own = findings.filter((found) => found.project === null);
  return own.length === 0 ? [] : [...heading(style, 'The organisation'), ...byPiece(style, own)];
}

/** What the rules say of one commitment: verdict, reason, evidence, and rule by rule how many subjects. */
export function outcomeInFull(style: Style, outcome: CommitmentOutcome, asOf: Day, indent: number): readonly string[] {
  const { id, reason, rules, evidence } = outcome;
  return [
    ...verdictLine(style, outcome, indent),
    ...fact(style, reason, { indent: indent + 2 }),
    ...fact(style, `Evidence: ${strengthInWords(evidence, asOf)}`, { indent: indent + 2 }),
    ...flatMap(rules, (rule) => fact(style, `${rule.rule.slice(id.length + 1)}: ${ruleInWords(rule)}`, { indent: indent + 2 })),
  ];
}

/** The verdict, how grave it is, and the commitment. */
export function verdictLine(style: Style, { id, status, severity }: CommitmentOutcome, indent: number): readonly string[] {
  const lead = STATUS_WORDS[status] + (severity === undefined ? '' : `, ${severity}`);
  return fact(style, `${lead}: ${id}`, { indent, lead, colour: colourOf(style, status) });
}

function summary(style: Style, project: ProjectReport): readonly string[] {
  const byStatus = grouped(project.commitments, (c) => c.status);
  return [
    ...fact(style, `Commitments: ${statusCounts((status) => byStatus.get(status)?.length ?? 0)}`),
    ...fact(style, `Read: ${amount(project.records.files, 'file')}, ${amount(project.records.records, 'record')}`),
    ...(project.readInFull ? [] : fact(style, 'Not read in full: a record could not be read, so what rests on it is undecided.')),
  ];
}

function passages(style: Style, project: ProjectReport, asOf: Day): readonly string[] {
  if (style.detail !== 'verbose') return [];
  // What nobody looked at is listed once, at the end.
  const judged = project.commitments.filter((c) => c.status !== 'not-assessed');
  return ['', ...flatMap(judged, (outcome) => outcomeInFull(style, outcome, asOf, 2))];
}

function byPiece(style: Style, findings: readonly Finding[]): readonly string[] {
  const pieceOf = (found: Finding): string => (found.commitments[0] ?? found.rule).split('/')[0] ?? '';
  // The charter's order; a finding of no piece, which a later version may bring, comes last.
  const byName = grouped(findings, pieceOf);
  const pieces = new Set(['culture', 'practice', 'structure', 'review', ...byName.keys()]);
  return flatMap([...pieces], (piece) => {
    const own = byName.get(piece) ?? [];
    return own.length === 0 ? [] : ['', ...fact(style, capital(piece), { lead: capital(piece), colour: style.paint.bold }), ...findingsInWords(style, own)];
  });
}

function ruleInWords({ verdict, severity, subjects, tolerated, elsewhere, outstanding, note }: RuleOutcome): string {
  const decided = subjects.pass + subjects.fail + subjects['insufficient-evidence'] + subjects.disputed;
  const others = (['fail', 'insufficient-evidence', 'disputed', 'not-due', 'not-applicable', 'excepted'] as const).filter((v) => subjects[v] > 0).map((v) => `${String(subjects[v])} ${STATUS_WORDS[v]}`);
  return [
    `${STATUS_WORDS[verdict]} (${severity}), ${String(subjects.pass)} of ${amount(decided, 'subject')} pass`,
    ...others,
    ...(tolerated === 0 ? [] : [`${amount(tolerated, 'breach', 'breaches')} tolerated`]),
    ...(elsewhere === 0 ? [] : [`${String(elsewhere)} of another year${outstanding === 0 ? '' : `, ${String(outstanding)} of them never done`}`]),
    ...(note === undefined ? [] : [note]),
  ].join('; ');
}
