import { Chalk } from 'chalk';
import type { AuditResult, Finding } from '../../model/result.js';
import type { ReportOptions } from '../reporters.js';
import { atThreshold } from '../threshold.js';
import { actions, challenges, exceptions } from './answers.js';
import { commitments } from './commitments.js';
import { ending } from './ending.js';
import { findings, isVerdict } from './finding.js';
import { notices, opening, relaxedPolicy, stricterPolicy } from './opening.js';
import { defects, problems } from './problems.js';
import { organisationFindings, projects } from './projects.js';
import { sample } from './sample.js';
import { signOffs } from './sign-offs.js';
import { heading, type Style } from './style.js';
import { year } from './year.js';

/** The report for people at a terminal: 80 columns, words first and colour second. */
export function text(result: AuditResult, options: ReportOptions): string {
  const style: Style = { paint: new Chalk({ level: options.colour ? 1 : 0 }), plain: options.plain, detail: options.detail };
  const isQuiet = options.detail === 'quiet';
  const shown = isQuiet ? atThreshold(result.findings, options.failOn) : result.findings;
  const breaches = shown.filter(isVerdict);
  const lines = [
    ...(isQuiet ? [] : opening(style, result)),
    ...relaxedPolicy(style, result.policy),
    ...(options.detail === 'verbose' ? stricterPolicy(style, result.policy) : []),
    ...(isQuiet ? [] : notices(style, result)),
    ...defects(style, result),
    ...problems(style, result),
    ...projects(style, result, breaches),
    ...organisationFindings(style, breaches),
    ...listed(style, 'Signs of box-ticking', shown.filter((found) => found.outcome === 'sign')),
    ...listed(style, 'About exceptions, challenges and actions', shown.filter((found) => found.outcome === 'answer')),
    ...listed(style, 'About the baseline', shown.filter((found) => found.outcome === 'baseline')),
    ...(isQuiet ? [] : listed(style, 'Excepted, and not counted', result.exceptedFindings)),
    ...(isQuiet ? [] : listed(style, 'Older duties, never done', result.outstanding)),
    ...(isQuiet ? [] : commitments(style, result)),
    ...(isQuiet ? [] : [...exceptions(style, result), ...challenges(style, result), ...actions(style, result), ...year(style, result), ...signOffs(style, result)]),
    ...sample(style, result),
    ...ending(style, result, options),
  ];
  return `${lines.slice(lines[0] === '' ? 1 : 0).join('\n')}\n`;
}

function listed(style: Style, title: string, found: readonly Finding[]): readonly string[] {
  return found.length === 0 ? [] : [...heading(style, title), ...findings(style, found)];
}
