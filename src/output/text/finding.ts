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

function pasting(style: Style, { file, line, column, lines, updatedOn }: Edit): readonly string[] {
  const inside = { indent: INDENT };
  const where = line === undefined ? `Make the file ${file} with these lines:` : `Paste at ${showPlace({ file, line, ...(column === undefined ? {} : { column }) })}, with the indentation of its neighbours:`;
  const also = updatedOn === undefined ? [] : fact(style, `And at ${showPlace({ file, line: updatedOn.line, column: updatedOn.column })} write: ${updatedOn.insert.trim()}`, inside);
  return [...fact(style, where, inside), ...lines.map((text) => verbatim(text, INDENT + 2)), ...also];
}
