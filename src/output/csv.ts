import { stringify } from 'csv-stringify/sync';
import type { AuditResult, CommitmentOutcome, Finding } from '../model/result.js';
import { STRENGTHS } from '../model/record.js';
import { spreadsheetText } from './spreadsheet-text.js';

const COLUMNS = ['row', 'project', 'commitment', 'rule', 'status', 'severity', 'basis', 'title', 'subject', 'file', 'line', 'column', 'reason', 'mend', 'pieces', ...STRENGTHS, 'confirmed', 'struckOut', 'oldest', 'newest', 'baseline'] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/**
 * One table (RFC 4180, every text in quotes): a row for each commitment of the organisation and of each project, then one for each
 * finding, each that an exception stands in for, each older duty never done, each project that was not looked at because it did not change, and each record that could not be read. The column `row` says which it is.
 * Commitments have the strength of their evidence in the later columns; the last says of a finding how the baseline knows it.
 */
export function csv(result: AuditResult): string {
  const rows: readonly Row[] = [
    ...result.commitments.map((c) => ofCommitment(c, '', c.title)),
    ...result.projects.flatMap(({ slug, commitments }) => commitments.map((c) => ofCommitment(c, slug))),
    ...result.findings.map((f) => ofFinding('finding', f)),
    ...result.exceptedFindings.map((f) => ofFinding('excepted', f)),
    ...result.outstanding.map((f) => ofFinding('outstanding', f)),
    ...(result.selection.since?.unchanged ?? []).map((project): Row => ({ row: 'not-looked-at', project, status: 'not-assessed', reason: `It did not change since ${result.selection.since?.ref ?? ''}.` })),
    ...result.problems.map(({ code, message, mend, place }): Row => ({ row: 'problem', rule: code, file: place.file, line: place.line ?? '', column: place.column ?? '', reason: message, mend })),
    ...result.defects.map(({ rule, project, message }): Row => ({ row: 'defect', project: project ?? '', rule, reason: message })),
  ];
  const cells = rows.map((row) => COLUMNS.map((column) => (typeof row[column] === 'number' ? row[column] : spreadsheetText(row[column] ?? ''))));
  return stringify([[...COLUMNS], ...cells], { quoted_string: true, record_delimiter: 'windows' });
}

function ofCommitment({ id, status, severity, reason, evidence }: CommitmentOutcome, project: string, title = ''): Row {
  const { pieces, byStrength, confirmed, struckOut, oldest, newest } = evidence;
  return { row: 'commitment', project, commitment: id, status, severity: severity ?? '', title, reason, pieces, ...byStrength, confirmed, struckOut, oldest: oldest ?? '', newest: newest ?? '' };
}

function ofFinding(row: string, { project, commitments, rule, outcome, severity, basis, title, subject, place, reason, mend, baseline }: Finding): Row {
  return { row, project: project ?? '', commitment: commitments.join(' '), rule, status: outcome, severity, basis, title, subject, file: place.file, line: place.line ?? '', column: place.column ?? '', reason, mend, baseline: baseline?.state ?? '' };
}
