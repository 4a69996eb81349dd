import type { AuditResult } from '../../model/result.js';
import { SEVERITIES } from '../../model/verdict.js';
import type { ReportOptions } from '../reporters.js';
import { atThreshold } from '../threshold.js';
import { amount, statusCounts } from './amounts.js';
import { baselineInWords } from './baseline.js';
import { notLookedAt } from './since.js';
import { fact, heading, type Style } from './style.js';
import { statusInWords } from './year.js';

/** The totals, and in words what came out. */
export function ending(style: Style, result: AuditResult, { failOn, exit }: Pick<ReportOptions, 'failOn' | 'exit'>): readonly string[] {
  const { commitments, findings, excepted } = result.totals;
  const judged = commitments.pass + commitments.fail + commitments['insufficient-evidence'] + commitments.disputed;
  return [
    ...heading(style, 'In all'),
    ...fact(style, `Commitments: ${statusCounts((status) => commitments[status])}`),
    ...fact(style, `Findings: ${SEVERITIES.map((severity) => `${String(findings[severity])} ${severity}`).join(', ')}${excepted === 0 ? '' : `; excepted: ${String(excepted)}`}`),
    ...(result.baseline === undefined ? [] : fact(style, `Baseline: ${baselineInWords(result.baseline)}`)),
    ...notLookedAt(result).flatMap((sentence) => fact(style, sentence)),
    ...fact(style, `Year ${result.yearStatus.year}: ${statusInWords(result.yearStatus)}`),
    ...fact(style, `Outcome: ${outcomes(result, failOn).join('; ')}. Of ${amount(judged, 'commitment')} judged, ${String(commitments.pass)} pass. Exit code ${String(exit.code)}: ${exit.means}.`),
  ];
}

function outcomes(result: AuditResult, failOn: ReportOptions['failOn']): readonly string[] {
  const errors = result.problems.filter((problem) => problem.warning !== true).length;
  const counted = atThreshold(result.findings, failOn).length;
  const besides = result.baseline === undefined ? '' : ' besides what the baseline knows';
  return [
    ...(result.defects.length === 0 ? [] : [`the tool itself broke down ${amount(result.defects.length, 'time')}`]),
    ...(errors === 0 ? [] : [`${amount(errors, 'error')} in the records kept the audit from being whole`]),
    failOn === 'never' ? 'no severity was asked to count' : counted === 0 ? `no finding of severity ${failOn} or graver${besides}` : `${amount(counted, 'finding')} of severity ${failOn} or graver${besides}`,
  ];
}
