import Table from 'cli-table3';
import type { Day } from '../../model/day.js';
import type { AuditResult, CommitmentResult } from '../../model/result.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { showText } from '../safe-text.js';
import { amount, grouped, strengthInWords } from './amounts.js';
import { outcomeInFull, verdictLine } from './projects.js';
import { colourOf, fact, heading, type Style } from './style.js';

/** Every commitment with its status, in the charter's order, then why each verdict is what it is. */
export function commitments(style: Style, { commitments: all, asOf }: AuditResult): readonly string[] {
  const title = `The ${amount(all.length, 'commitment')} by status`;
  const judged = all.filter((c) => c.status !== 'not-assessed');
  const details = style.detail === 'verbose' ? judged.flatMap((c) => outcomeInFull(style, c, asOf, 0)) : judged.flatMap((c) => inShort(style, c, asOf));
  return [
    ...heading(style, title),
    ...(style.plain ? all.flatMap((c) => fact(style, sentence(c))) : table(style, all)),
    ...(details.length === 0 ? [] : [...heading(style, 'Why, and how strong the evidence is'), ...details]),
    ...notAssessed(style, all),
  ];
}

// 35 + 23 + 18 columns and four lines of the box make 80.
function table(style: Style, all: readonly CommitmentResult[]): readonly string[] {
  const rows = new Table({ head: ['Commitment', 'Status', 'Passing'], colWidths: [35, 23, 18], wordWrap: true, style: { head: [], border: [] } });
  for (const c of all) rows.push([showText(c.id), colourOf(style, c.status)(STATUS_WORDS[c.status]), passing(c)]);
  // One line under the head is enough; a line between every two rows would double the length.
  return rows.toString().split('\n').filter((line, i) => i < 3 || !line.startsWith('├'));
}

function sentence(c: CommitmentResult): string {
  const figures = passing(c);
  return `${c.id}: ${STATUS_WORDS[c.status]}${figures === '' ? '' : `; passing: ${figures}`}`;
}

// Of projects, those decided; of rules, those that apply.
function passing({ status, projects, rules }: CommitmentResult): string {
  if (status === 'not-assessed') return '';
  if (projects !== undefined) return `${String(projects.pass)} of ${amount(projects.pass + projects.fail, 'project')}`;
  const applying = rules.filter((rule) => rule.severity !== 'query' && rule.verdict !== 'not-applicable');
  return `${String(applying.filter((rule) => rule.verdict === 'pass').length)} of ${amount(applying.length, 'rule')}`;
}

function inShort(style: Style, c: CommitmentResult, asOf: Day): readonly string[] {
  return [...verdictLine(style, c, 0), ...fact(style, c.reason, { indent: 2 }), ...fact(style, `Evidence: ${strengthInWords(c.evidence, asOf)}`, { indent: 2 })];
}

function notAssessed(style: Style, all: readonly CommitmentResult[]): readonly string[] {
  const left = all.filter((c) => c.status === 'not-assessed');
  if (left.length === 0) return [];
  return [...heading(style, 'Not assessed, and why'), ...[...grouped(left, (c) => c.reason)].flatMap(([reason, those]) => fact(style, `${reason}: ${those.map((c) => c.id).join(', ')}`))];
}
