import type { VNode } from 'preact';
import type { Picture } from '../../../model/release.js';
import { figureText } from '../shown.js';
import { valueText } from '../picture-table.js';
import { lookOf } from './look.js';
import { Marker } from './marker.js';
import { at, fitted, roundAbove, WIDTH, wrapped } from './scale.js';

const HIGH = 190;
const LEFT = 46;
const RIGHT = 16;
const ABOVE = 26;
/** So many labels can stand level beside each other; more are set at a slant. */
const LEVEL_LABELS = 6;
/** About as wide as a character of a label is set. */
const CHARACTER = 7;
const LABEL_LINES = 3;
const LINE = 15;

/** How high a picture of lines is, its labels included. */
export function linesHeight({ labels }: Picture): number {
  return ABOVE + HIGH + (labels.length > LEVEL_LABELS ? 84 : 12 + LABEL_LINES * LINE);
}

/** The series over the labels: a line with a shape at each point, broken where there is no figure. */
export function Lines({ picture, top }: { readonly picture: Picture; readonly top: number }): VNode {
  const { labels, series } = picture;
  const most = roundAbove(series.flatMap(({ values }) => values));
  const step = (WIDTH - LEFT - RIGHT) / labels.length;
  const x = (i: number): number => at(LEFT + step * (i + 0.5));
  const y = (value: number): number => at(ABOVE + HIGH - (value / most) * HIGH);
  const isSlanted = labels.length > LEVEL_LABELS;
  return (
    <g transform={`translate(0 ${top})`}>
      {[0, most / 2, most].map((tick) => <g key={tick}><path class="grid" d={`M${LEFT} ${y(tick)}H${WIDTH}`} /><text class="tick" x={LEFT - 7} y={y(tick) + 4}>{figureText(tick, 'count')}</text></g>)}
      {labels.map((label, i) => isSlanted
        ? <text key={i} class="slanted" transform={`translate(${at(x(i) + 4)} ${ABOVE + HIGH + 14}) rotate(-45)`}>{fitted(label, 14)}</text>
        : <text key={i} class="below" y={ABOVE + HIGH + 19}>{wrapped(label, Math.floor(step / CHARACTER), LABEL_LINES).map((line, j) => <tspan key={j} x={x(i)} dy={j === 0 ? 0 : LINE}>{line}</tspan>)}</text>)}
      {series.map(({ values }, j) => (
        <g key={j}>
          <path class={`line look-${lookOf(picture, j)}`} d={pathOf(values, x, y)} />
          {values.map((value, i) => value === null ? null : <Marker key={i} look={lookOf(picture, j)} x={x(i)} y={y(value)} />)}
          {series.length > 1 ? null : values.map((value, i) => value === null ? null : <text key={i} class="inside" x={x(i)} y={y(value) - 10}>{valueText(value)}</text>)}
        </g>
      ))}
    </g>
  );
}

function pathOf(values: readonly (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
  return values.map((value, i) => (value === null ? '' : `${i > 0 && (values[i - 1] ?? null) !== null ? 'L' : 'M'}${x(i)} ${y(value)}`)).join('');
}
