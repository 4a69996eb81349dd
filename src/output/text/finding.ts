import { showPlace } from '../../model/place.js';
import type { Edit, Finding } from '../../model/result.js';
import { STATUS_WORDS } from '../../model/verdict.js';
import { codeFrame } from './frame.js';
import { colourOf, fact, verbatim, type Style } from './style.js';

const INDENT = 4;

/** One finding: the verdict in words and the place, the lines there, why, what to do, what to paste, and the rule. */
export function finding(style: Style, found: Finding): readonly string[] {
  const { outcome, severity, place, subject, reason, mend, title, rule, basis, commitments, frame, edit } = found;
  const lead = `${outcome === 'sign' ? 'sign of box-ticking' : STATUS_WORDS[outcome]}, ${severity}`;
  const inside = { indent: INDENT };
  return [
    '',
    ...fact(style, `${lead}: ${showPlace(place)}`, { indent: 2, lead, colour: colourOf(style, outcome) }),
    ...fact(style, `About: ${subject}`, inside),
    ...(frame === undefined ? [] : codeFrame(style, frame, place, INDENT)),
    ...fact(style, `Why: ${reason}`, inside),
    ...fact(style, `To do: ${mend}`, inside),
    ...(edit === undefined ? [] : pasting(style, edit)),
    ...(rule.startsWith('integrity/') && commitments.length > 0 ? fact(style, `Touches: ${commitments.join(', ')}`, inside) : []),
    ...fact(style, `Rule: ${title} (${rule}; ${basis})`, inside),
  ];
}

function pasting(style: Style, { file, line, column, insert, lines, updatedOn }: Edit): readonly string[] {
  const inside = { indent: INDENT };
  const at = (place: { readonly line: number; readonly column: number }): string => showPlace({ file, ...place });
  // The lines are for what was done and not written down; nobody is asked to invent a date.
  const where =
    line === undefined || column === undefined ? `If it was done, write it down: make the file ${file} with these lines:`
    : insert.startsWith('\n') ? `If it was done, write it down: paste after ${showPlace({ file, line })}, indented as the lines there are:`
    : `If it was done, write it down: insert at ${at({ line, column })}:`;
  return [...fact(style, where, inside), ...lines.map((text) => verbatim(text, INDENT + 2)), ...(updatedOn === undefined ? [] : fact(style, changed(updatedOn), inside))];

  function changed({ replaces, insert: written, ...place }: NonNullable<Edit['updatedOn']>): string {
    return replaces === 0 ? `And add at ${at(place)}: ${written.trim()}` : `And change updated_on at ${at(place)} to: ${written.trim()}`;
  }
}
