import { CHANGES, type Comparison } from '../model/comparison.js';
import { showPlace } from '../model/place.js';
import type { Finding } from '../model/result.js';
import { markdownText as words } from './markdown-text.js';
import { showJson } from './safe-text.js';
import { CAUSE_WORDS, CHANGE_WORDS, comparisonText, standInWords } from './text/comparison.js';

/** Turns a comparison into the text of a report. */
export type ComparisonReporter = (comparison: Comparison, options: { readonly colour: boolean; readonly plain: boolean }) => string;

/** The formats of `compare`. */
export const COMPARISON_REPORTERS = {
  text: comparisonText,
  json: (comparison) => `${showJson(JSON.stringify(comparison, undefined, 2))}\n`,
  markdown: (comparison) => markdown(comparison),
} as const satisfies Readonly<Record<string, ComparisonReporter>>;

function markdown({ organisation, before, now, commitments, findings, notices, totals }: Comparison): string {
  const rows = CHANGES.filter((change) => change !== 'still-met' && change !== 'not-compared').flatMap((change) => commitments.filter((c) => c.change === change));
  const blocks = [
    `# Two audits compared${organisation === null ? '' : `: ${words(organisation)}`}`,
    `Before: as on ${before.asOf}. Now: as on ${now.asOf}.`,
    ...notices.map((notice) => words(notice)),
    `${CHANGES.map((change) => `${CHANGE_WORDS[change]}: ${String(totals[change])}`).join('; ')}.`,
    ...(rows.length === 0 ? [] : [table(rows.map((c) => [words(c.id), CHANGE_WORDS[c.change], standInWords(c.before), standInWords(c.now), c.causes.map((cause) => CAUSE_WORDS[cause]).join(', '), words(c.reason)]))]),
    ...listed('New findings', findings.new),
    ...listed('Findings that are gone', findings.fixed),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table(rows: readonly (readonly string[])[]): string {
  const head = ['Commitment', 'Change', 'Before', 'Now', 'Changed under it', 'Why it stands so'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function listed(title: string, found: readonly Finding[]): readonly string[] {
  return found.length === 0 ? [] : [`## ${title}`, found.map((f) => `- ${words(`${showPlace(f.place)}, ${f.subject}: ${f.reason}`)}`).join('\n')];
}
