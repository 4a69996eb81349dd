import type { VNode } from 'preact';
import type { Picture } from '../../../model/release.js';
import { NO_FIGURE, valueText } from '../picture-table.js';
import { Swatch } from './legend.js';
import { lookOf } from './look.js';
import { at, fitted, greatest, WIDTH } from './scale.js';

const LABEL = 20;
const BAR = 20;
const GAP = 4;
const BETWEEN = 12;
/** Room for a figure after the longest bar. */
const FIGURE = 76;
/** About as wide as a digit is set. */
const DIGIT = 8;

interface BarsProps {
  readonly picture: Picture;
  /** Where the bars begin, under the legend. */
  readonly top: number;
}

/** How high the bars of a picture are together. */
export function barsHeight({ form, labels, series }: Picture): number {
  return labels.length * heightOfLabel(form === 'stacked' ? 1 : series.length);
}

/** A bar for each label and series, from the left edge, with the label over it and its figure behind it. */
export function Bars({ picture, top }: BarsProps): VNode {
  const { labels, series } = picture;
  const most = greatest(series.flatMap(({ values }) => values));
  return (
    <g>
      {labels.map((label, i) => (
        <g key={i} transform={`translate(0 ${top + i * heightOfLabel(series.length)})`}>
          <text class="words" x={0} y={14}>{fitted(label, 60)}</text>
          {series.map(({ values }, j) => {
            const value = values[i] ?? null;
            const [y, width] = [LABEL + j * (BAR + GAP), at(((value ?? 0) / most) * (WIDTH - FIGURE))];
            return <g key={j}>{value === null ? null : <Swatch look={lookOf(picture, j)} x={0} y={y} width={width} height={BAR} />}<text class="figure" x={width + 6} y={y + 15}>{valueText(value)}</text></g>;
          })}
        </g>
      ))}
    </g>
  );
}

/** One bar for each label, its series laid end to end, with the sum behind it where every part is shown. */
export function StackedBars({ picture, top }: BarsProps): VNode {
  const { labels, series } = picture;
  const sums = labels.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const unit = (WIDTH - FIGURE) / greatest(sums);
  return (
    <g>
      {labels.map((label, i) => {
        const isWhole = series.every(({ values }) => (values[i] ?? null) !== null);
        const before = series.map((_, j) => series.slice(0, j).reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
        return (
          <g key={i} transform={`translate(0 ${top + i * heightOfLabel(1)})`}>
            <text class="words" x={0} y={14}>{fitted(label, 60)}</text>
            {series.map(({ values }, j) => <Segment key={j} value={values[i] ?? 0} look={lookOf(picture, j)} x={at((before[j] ?? 0) * unit)} width={at((values[i] ?? 0) * unit)} />)}
            <text class="figure" x={at((sums[i] ?? 0) * unit) + 6} y={LABEL + 15}>{isWhole ? valueText(sums[i] ?? 0) : `part ${NO_FIGURE}`}</text>
          </g>
        );
      })}
    </g>
  );
}

function Segment({ value, look, x, width }: { readonly value: number; readonly look: number; readonly x: number; readonly width: number }): VNode | null {
  if (value === 0) return null;
  const text = valueText(value);
  return (
    <>
      <Swatch look={look} x={x} y={LABEL} width={width} height={BAR} />
      {width >= text.length * DIGIT + 10 ? <text class="inside" x={at(x + width / 2)} y={LABEL + 15}>{text}</text> : null}
    </>
  );
}

function heightOfLabel(bars: number): number {
  return LABEL + bars * (BAR + GAP) + BETWEEN;
}
