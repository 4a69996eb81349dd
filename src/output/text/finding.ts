import { showPlace } from '../../model/place.js';
import type { Edit, ExceptedFinding, Finding } from '../../model/result.js';
import { flatMap } from '../../model/lists.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { grouped } from './amounts.js';
import { baselineMark } from './baseline.js';
import { codeFrame } from './frame.js';
import { colourOf, fact, verbatim, type Style } from './style.js';

/** Rules that are no commitment's own. */
const TOUCHING = /^(?:integrity|answers)\//;

const INDENT = 4;
const INSIDE = { indent: INDENT };
const BELOW = { indent: INDENT + 2 };

/** The outcomes of findings in words. */
export const OUTCOME_WORDS = { ...STATUS_WORDS, sign: 'sign of box-ticking', answer: 'answering back', baseline: 'stale in the baseline' } as const;

/** Whether a finding is about a verdict; others are signs of box-ticking, or about records with which people answer back, or about the baseline. */
export function isVerdict({ outcome }: Pick<Finding, 'outcome'>): boolean {
  return outcome === 'fail' || outcome === 'insufficient-evidence' || outcome === 'disputed';
}

/** Findings, those of one rule together, so that what it asks and what to do is read once; then each place. */
export function findings(style: Style, found: readonly Finding[]): readonly string[] {
  const sameRule = grouped(found, ({ rule, outcome, severity }) => [rule, outcome, severity].join('\n'));
  return flatMap([...sameRule.values()], (group) => passage(style, group));
}

// The verdict in words and what should be true, the rule, what to do, and every place that it was found at.
function passage(style: Style, group: readonly Finding[]): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { outcome, severity, title, rule, basis, mend } = first;
  const lead = `${OUTCOME_WORDS[outcome]}, ${severity}`;
  const isOneMend = group.every((found) => found.mend === mend);
  return [
    '',
    ...fact(style, `${lead}: ${title}`, { indent: 2, lead, colour: colourOf(style, outcome) }),
    ...fact(style, `Rule: ${rule} (${basis})${group.length === 1 ? '' : `; found ${String(group.length)} times`}`, INSIDE),
    ...(isOneMend ? toDo(style, mend, INSIDE) : []),
    ...flatMap(group, (found) => [...(group.length === 1 ? [] : ['']), ...occurrence(style, found), ...(isOneMend ? [] : toDo(style, found.mend, BELOW))]),
  ];
}

// One place: the lines there, why, and what to paste.
function occurrence(style: Style, found: Finding | ExceptedFinding): readonly string[] {
  const { place, subject, reason, rule, commitments, frame, edit } = found;
  return [
    ...fact(style, `At ${showPlace(place)}`, INSIDE),
    ...fact(style, `About: ${subject}`, BELOW),
    ...(frame === undefined ? [] : codeFrame(style, frame, place, BELOW.indent)),
    ...fact(style, `Why: ${reason}`, BELOW),
    ...(edit === undefined ? [] : pasting(style, edit)),
    ...(TOUCHING.test(rule) && commitments.length > 0 ? fact(style, `Touches: ${commitments.join(', ')}`, BELOW) : []),
    ...flatMap(baselineMark(found), (mark) => fact(style, mark, BELOW)),
    ...('exception' in found ? fact(style, `Excepted by: ${found.exception}`, BELOW) : []),
  ];
}

function toDo(style: Style, mend: string, layout: { readonly indent: number }): readonly string[] {
  return fact(style, `To do: ${mend}`, layout);
}

function pasting(style: Style, { file, line, column, insert, lines, updatedOn }: Edit): readonly string[] {
  const at = (place: { readonly line: number; readonly column: number }): string => showPlace({ file, ...place });
  // The lines are for what was done and not written down; nobody is asked to invent a date.
  const where =
    line === undefined || column === undefined ? `If it was done, write it down: make the file ${file} with these lines:`
    : insert.startsWith('\n') ? `If it was done, write it down: paste after ${showPlace({ file, line })}, indented as the lines there are:`
    : `If it was done, write it down: insert at ${at({ line, column })}:`;
  // Between brackets the comma that parts it from its neighbour goes in too.
  const pasted = line === undefined || insert.startsWith('\n') ? lines : [insert];
  return [...fact(style, where, BELOW), ...pasted.map((text) => verbatim(text, BELOW.indent + 2)), ...(updatedOn === undefined ? [] : fact(style, changed(updatedOn), BELOW))];

  function changed({ replaces, insert: written, ...place }: NonNullable<Edit['updatedOn']>): string {
    return replaces === 0 ? `And add at ${at(place)}: ${written.trim()}` : `And change updated_on at ${at(place)} to: ${written.trim()}`;
  }
}
