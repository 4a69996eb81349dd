import type { AuditResult, Finding } from '../model/result.js';
import type { Problem } from '../model/problem.js';
import { SEVERITIES, type Severity } from '../model/verdict.js';
import { showText } from './safe-text.js';
import { baselineInWords, baselineMark } from './text/baseline.js';
import { notLookedAt } from './text/since.js';

/** GitHub shows so many annotations of each level for one step, and drops the rest without a word. */
export const MOST_ANNOTATIONS = 10;

type LevelName = 'error' | 'warning' | 'notice';

const LEVELS = { major: 'error', moderate: 'error', minor: 'warning', query: 'notice' } as const satisfies Record<Severity, LevelName>;

interface Annotation {
  readonly level: LevelName;
  readonly place: Finding['place'];
  readonly title: string;
  readonly message: string;
}

/**
 * Annotations for the log of a GitHub Actions step: the worst first, of each level as many as are shown, the last of them saying how many
 * more there are. The whole report belongs in the job summary.
 */
export function github(result: AuditResult): string {
  const annotations = [...result.problems.filter((p) => p.warning !== true).map(ofProblem), ...result.defects.map((d): Annotation => ({ level: 'error', place: { file: '.' }, title: 'charter-audit broke down', message: `${d.rule}: ${d.message}` })), ...result.findings.filter((f) => !isKnown(f)).map(ofFinding), ...result.findings.filter(isKnown).map(ofFinding)];
  const lines = (['error', 'warning', 'notice'] as const).flatMap((level) => shownOf(level, annotations.filter((a) => a.level === level)));
  const { findings } = result.totals;
  const unseen = notLookedAt(result, { few: true }).map((sentence) => `charter-audit: ${data(sentence)}`);
  const counts = SEVERITIES.map((severity) => `${String(findings[severity])} ${severity}`).join(', ');
  return [...lines, ...unseen, `charter-audit: ${counts}${result.baseline === undefined ? '' : `; baseline: ${baselineInWords(result.baseline)}`}`, ''].join('\n');
}

function shownOf(level: LevelName, annotations: readonly Annotation[]): readonly string[] {
  if (annotations.length <= MOST_ANNOTATIONS) return annotations.map(command);
  const shown = annotations.slice(0, MOST_ANNOTATIONS - 1);
  const more = annotations.length - shown.length;
  return [...shown.map(command), `::${level} title=charter-audit::and ${String(more)} more of this level; the job summary and the other reports have them all.`];
}

function ofFinding(finding: Finding): Annotation {
  const { severity, place, title, reason, mend, rule } = finding;
  const message = [reason, ...baselineMark(finding), `To do: ${mend} (${rule})`].join(' ');
  return { level: isKnown(finding) ? 'notice' : LEVELS[severity], place, title: `${severity}: ${title}`, message };
}

// What the baseline knows comes after what is new, and marks nothing red.
function isKnown({ baseline }: Finding): boolean {
  return baseline?.state === 'known';
}

function ofProblem({ code, message, mend, place }: Problem): Annotation {
  return { level: 'error', place, title: code, message: `${message} ${mend}` };
}

// Only what we write ourselves may be a command: texts are data, so % and line ends are escaped, and in properties : and , too.
function command({ level, place, title, message }: Annotation): string {
  const properties = { file: place.file, ...(place.line === undefined ? {} : { line: place.line }), ...(place.column === undefined ? {} : { col: place.column }), title };
  return `::${level} ${Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${data(message)}`;
}

function data(text: string): string {
  return showText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
