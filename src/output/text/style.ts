import type { ChalkInstance } from 'chalk';
import type { Status } from '../../model/verdict.js';
import { showText } from '../safe-text.js';
import { wrap } from '../wrap.js';

/** How the report is written: with colour or without, for the eye or for a screen reader, and how much of it. */
export interface Style {
  readonly paint: ChalkInstance;
  readonly plain: boolean;
  readonly detail: 'quiet' | 'normal' | 'verbose';
}

type Colour = (text: string) => string;

interface Layout {
  /** Columns before the first line. */
  readonly indent?: number;
  /** Columns that further lines are set in beyond the first. */
  readonly hang?: number;
  /** The words the text begins with that are to be coloured. */
  readonly lead?: string;
  readonly colour?: Colour;
}

/**
 * One fact, over as many lines as it takes; on one line in a plain report. Every text of a report comes through here, through `verbatim`
 * or into a table, and all three show what is hidden in it.
 */
export function fact({ plain }: Style, text: string, { indent = 0, hang = 2, lead = '', colour }: Layout = {}): readonly string[] {
  const first = ' '.repeat(indent);
  const shown = showText(text);
  const lines = plain ? [first + shown] : wrap(shown, { first, rest: ' '.repeat(indent + hang) });
  const start = first + lead;
  const line = lines[0] ?? '';
  if (colour === undefined || !line.startsWith(start)) return lines;
  return [first + colour(lead) + line.slice(start.length), ...lines.slice(1)];
}

/** A line as it stands, never broken: something to be copied. */
export function verbatim(text: string, indent: number): string {
  return ' '.repeat(indent) + showText(text);
}

/** A heading with an empty line before it, underlined unless the report is plain. */
export function heading({ paint, plain }: Style, text: string): readonly string[] {
  const lines = wrap(showText(text));
  const underline = '-'.repeat(Math.min(80, Math.max(...lines.map((line) => line.length))));
  return ['', ...lines.map((line) => paint.bold(line)), ...(plain ? [] : [underline])];
}

/** A second cue beside the word, never instead of it. */
export function colourOf({ paint }: Style, status: Status | 'sign' | 'answer' | 'baseline'): Colour {
  if (status === 'fail') return paint.red;
  if (status === 'insufficient-evidence' || status === 'disputed') return paint.yellow;
  if (status === 'pass') return paint.green;
  return status === 'sign' || status === 'answer' || status === 'baseline' ? paint.magenta : paint.reset;
}
