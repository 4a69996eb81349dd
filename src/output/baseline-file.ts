import type { Baseline, BaselineEntry } from '../model/baseline.js';
import { showJson } from './safe-text.js';

/** A baseline as it is kept in a file: JSON with one entry a line, so that what changes in it is seen line by line. */
export function baselineFile({ formatVersion, internal, history, entries }: Baseline): string {
  const head = [`  "formatVersion": ${JSON.stringify(formatVersion)},`, `  "internal": ${JSON.stringify(internal)},`, `  "history": ${String(history)},`];
  const lines = entries.length === 0 ? ['  "entries": []'] : ['  "entries": [', entries.map((entry) => `    ${entryLine(entry)}`).join(',\n'), '  ]'];
  return `${['{', ...head, ...lines, '}'].join('\n')}\n`;
}

/** Gives the number of the line, from 1, on which an entry stands in the text of such a file; undefined in one that was written by hand. */
export function linesOfEntries(text: string): (entry: BaselineEntry) => number | undefined {
  const lines = new Map(text.split('\n').map((line, i) => [line.trim().replace(/,$/, ''), i + 1]));
  return (entry) => lines.get(entryLine(entry));
}

// The keys in one order, whoever made the entry.
function entryLine({ project, rule, commitments, file, content, outcome, severity, reason }: BaselineEntry): string {
  return showJson(JSON.stringify({ project, rule, commitments, file, content, outcome, severity, reason }));
}
