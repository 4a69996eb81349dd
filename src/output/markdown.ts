import { showPlace } from '../model/place.js';
import type { AuditResult, CommitmentResult, Finding } from '../model/result.js';
import { SEVERITIES, STATUS_WORDS } from '../model/verdict.js';
import { markdownText as words } from './markdown-text.js';
import { amount, grouped, statusCounts, strengthInWords } from './text/amounts.js';
import { baselineInWords, baselineMark } from './text/baseline.js';
import { isVerdict, OUTCOME_WORDS } from './text/finding.js';
import { notLookedAt } from './text/since.js';
import { signOffInWords } from './text/sign-offs.js';
import { statusInWords } from './text/year.js';

/** The result as Markdown (CommonMark with tables): what came out, the 31 commitments, then the findings by project and rule. */
export function markdown(result: AuditResult): string {
  const { organisation, asOf, period, totals, findings, outstanding, problems, defects } = result;
  const breaches = findings.filter(isVerdict);
  const blocks = [
    `# Audit against the Co\\-production Charter${organisation === null ? '' : `: ${words(organisation)}`}`,
    'For the people who run the projects: it holds small counts. Not for publication.',
    `Judged as on ${asOf}: what fell due from ${period.from} to ${period.to}.`,
    [
      `- Commitments: ${statusCounts((status) => totals.commitments[status])}`,
      `- Findings: ${SEVERITIES.map((severity) => `${String(totals.findings[severity])} ${severity}`).join(', ')}; excepted: ${String(totals.excepted)}`,
      ...(result.baseline === undefined ? [] : [`- Baseline: ${baselineInWords(result.baseline)}`]),
      `- The year ${result.yearStatus.year}: ${statusInWords(result.yearStatus)}. ${words(result.yearStatus.reason)}`,
      ...result.signOffs.map((one) => `- Sign\\-off, ${one.state}: ${words(signOffInWords(one))}`),
    ].join('\n'),
    ...notLookedAt(result).map(words),
    ...result.policy.flatMap(({ key, value, default: standard, relaxed }) => (relaxed === undefined ? [] : [`**Locally relaxed:** ${words(key)} is ${words(String(value))}, looser than the default of ${words(String(standard))}.`])),
    ...section('What could not be audited', [...problems.map((p) => `- ${words(`${showPlace(p.place)}: ${p.message} ${p.mend}`)}`), ...defects.map((d) => `- ${words(`The rule ${d.rule} broke down over ${d.project ?? 'the organisation'}: ${d.message}`)}`)]),
    `## The ${amount(result.commitments.length, 'commitment')}`,
    table(['Commitment', 'Status', 'Projects passing', 'Why', 'Evidence'], result.commitments.map((c) => [words(c.id), STATUS_WORDS[c.status], passing(c), words(c.reason), words(strengthInWords(c.evidence, asOf))])),
    ...result.projects.flatMap(({ slug, title }) => findingsIn(`Project: ${words(title)} (${words(slug)})`, breaches.filter((f) => f.project === slug))),
    ...findingsIn('The organisation', breaches.filter((f) => f.project === null)),
    ...findingsIn('Signs of box\\-ticking', findings.filter((f) => f.outcome === 'sign')),
    ...findingsIn('About exceptions, challenges and actions', findings.filter((f) => f.outcome === 'answer')),
    ...findingsIn('About the baseline', findings.filter((f) => f.outcome === 'baseline')),
    ...findingsIn('Excepted, and not counted', result.exceptedFindings),
    ...findingsIn('Older duties, never done', outstanding),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.join('\n')];
}

function findingsIn(title: string, findings: readonly Finding[]): readonly string[] {
  const groups = [...grouped(findings, ({ rule, outcome, severity }) => [rule, outcome, severity].join('\n')).values()];
  return groups.length === 0 ? [] : [`## ${title}`, ...groups.flatMap(passage)];
}

// Findings of one rule together: what it asks, then each place and why, then what to do.
function passage(group: readonly Finding[]): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const mends = [...new Set(group.map((f) => f.mend))];
  return [
    `### ${words(OUTCOME_WORDS[first.outcome])}, ${first.severity}: ${words(first.title)}`,
    group.map((f) => `- ${words(showPlace(f.place))}, ${words(f.subject)}: ${words([f.reason, ...baselineMark(f)].join(' '))}`).join('\n'),
    ...mends.map((mend) => `To do: ${words(mend)}`),
    `Rule: ${words(first.rule)} (${first.basis})`,
  ];
}

function passing({ projects }: CommitmentResult): string {
  return projects === undefined ? '' : `${String(projects.pass)} of ${String(projects.pass + projects.fail)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
