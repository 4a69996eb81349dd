import { showPlace } from '../../model/place.js';
import type { Problem } from '../../model/problem.js';
import type { AuditResult, Defect } from '../../model/result.js';
import { showText } from '../safe-text.js';
import { fact, heading, type Style } from './style.js';

/** A portfolio may hold any number of broken files; the first few are enough to begin with. */
const SHOWN = 20;

/** Records that could not be read, and then what is only worth a look in them. */
export function problems(style: Style, { problems: all }: AuditResult): readonly string[] {
  const errors = all.filter((problem) => problem.warning !== true);
  const warnings = style.detail === 'quiet' ? [] : all.filter((problem) => problem.warning === true);
  return [...section(style, 'Records that could not be read', errors), ...section(style, 'Worth a look in the records', warnings)];
}

/** Faults of the tool itself. */
export function defects(style: Style, { defects: all }: AuditResult): readonly string[] {
  if (all.length === 0) return [];
  return [...heading(style, 'Faults of the tool itself'), ...all.flatMap((defect) => fact(style, defectInWords(defect)))];
}

/** A problem on one line: place, code, what is wrong and what to do. */
export function problemLine({ place, code, message, mend }: Problem): string {
  return showText(`${showPlace(place)}: ${code}: ${message} ${mend}`);
}

/** A fault of the tool on one line, with what to do about it. */
export function defectLine(defect: Defect): string {
  return showText(defectInWords(defect));
}

/** Every line for the first of them, then how many more there are. */
export function firstFew<T>(all: readonly T[], show: (one: T) => readonly string[]): readonly string[] {
  const more = all.length - SHOWN;
  return [...all.slice(0, SHOWN).flatMap(show), ...(more > 0 ? [`and ${String(more)} more`] : [])];
}

function section(style: Style, title: string, all: readonly Problem[]): readonly string[] {
  if (all.length === 0) return [];
  return [
    ...heading(style, title),
    ...firstFew(all, (problem) => [...fact(style, `${showPlace(problem.place)}: ${problem.code}: ${problem.message}`), ...fact(style, `To do: ${problem.mend}`, { indent: 2 })]),
  ];
}

function defectInWords({ rule, project, message }: Defect): string {
  const where = project === null ? 'the organisation' : `project ${project}`;
  return (
    `The rule ${rule} broke down over ${where}: ${message}. The fault is the tool's, not the records'; the other findings stand. ` +
    'Please report it to those who maintain charter-audit, with this line and the version, and without any personal data.'
  );
}
