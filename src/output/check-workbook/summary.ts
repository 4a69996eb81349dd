import type { AuditResult } from '../../model/result.js';
import { SEVERITIES, STATUS_WORDS, STATUSES } from '../../model/verdict.js';
import type { ReportOptions } from '../reporters.js';
import { valueInWords } from '../text/amounts.js';
import { baselineInWords } from '../text/baseline.js';
import { signOffInWords } from '../text/sign-offs.js';
import { notLookedAt } from '../text/since.js';
import { statusInWords } from '../text/year.js';
import type { SheetCell } from '../workbook/cell.js';
import { sheetOf, type Sheet } from '../workbook/sheet.js';
import { count, on, text } from './listing.js';

type Fact = readonly [about: string, says: SheetCell];

/** What came out, in words and totals, and what a reader must know before the rest. */
export function summary(result: AuditResult, { exit, failOn }: Pick<ReportOptions, 'exit' | 'failOn'>): Sheet {
  const { organisation, asOf, period, yearStatus, records, tool } = result;
  const facts: readonly Fact[] = [
    ['This report', text('Audit against the Co-production Charter')],
    ['For whom', text('Internal, for the people who run the projects: it holds small counts. Not for publication.')],
    ['Organisation', text(organisation ?? undefined)],
    ['Audit year', text(yearStatus.year)],
    ['Judged as on', on(asOf)],
    ['What fell due from', on(period.from)],
    ['What fell due to', on(period.to)],
    ['The year', text(`${statusInWords(yearStatus)}. ${yearStatus.reason}`)],
    ['Exit code', text(`${String(exit.code)}: ${exit.means}. The threshold: ${failOn === 'never' ? 'no severity was asked to count' : failOn}.`)],
    ...totals(result),
    ...toKnow(result),
    ['Projects read', count(records.projects)],
    ['Files read', count(records.files)],
    ['Records read', count(records.records)],
    ['Records or entries left out, written later than that day', count(records.leftOut)],
    ['Made by', text(`${tool.name} ${tool.version}`)],
  ];
  return sheetOf('Summary', ['About', 'What the audit says'], facts.map(([about, says]) => [text(about), { ...says, align: 'left' }]));
}

function totals({ totals: { commitments, findings, excepted }, baseline }: AuditResult): readonly Fact[] {
  return [
    ...STATUSES.map((status): Fact => [`Commitments: ${STATUS_WORDS[status]}`, count(commitments[status])]),
    ...SEVERITIES.map((severity): Fact => [`Findings: ${severity}`, count(findings[severity])]),
    ['Findings excepted, and not counted', count(excepted)],
    ...(baseline === undefined ? [] : [['Baseline', text(baselineInWords(baseline))] satisfies Fact]),
  ];
}

function toKnow(result: AuditResult): readonly Fact[] {
  const { policy, selection, signOffs, digest, notices } = result;
  const about = (name: string, texts: readonly string[]): readonly Fact[] => texts.map((said) => [name, text(said)]);
  return [
    ...about('Locally relaxed', policy.flatMap(({ key, value, default: standard, unit, relaxed }) => (relaxed === undefined ? [] : [`${key} is ${valueInWords(value, unit)}, looser than the default of ${valueInWords(standard, unit)}.`]))),
    ...(selection.commitments === null ? [] : about('Commitments asked for', [selection.commitments.join(', ')])),
    ...(selection.projects === null || selection.since !== undefined ? [] : about('Projects asked for', [selection.projects.join(', ')])),
    ...about('By what changed', notLookedAt(result, { few: true })),
    ...about('Sign-off', signOffs.map((one) => `${one.state}: ${signOffInWords(one)}`)),
    ...(digest === undefined || signOffs.length === 0 ? [] : about('Digest of this result', [digest])),
    ...about('To note', notices),
  ];
}
