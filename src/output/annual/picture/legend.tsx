import type { VNode } from 'preact';
import type { Picture } from '../../../model/release.js';
import { isNamed, lookOf } from './look.js';
import { Marker } from './marker.js';
import { fitted, WIDTH } from './scale.js';

const LINE = 22;
const COLUMNS = 2;

/** How high the legend is: none for a single series that the title of the picture names. */
export function legendHeight(picture: Picture): number {
  return isNamed(picture) ? Math.ceil(picture.series.length / COLUMNS) * LINE + 8 : 0;
}

/** The look of each series beside its name. */
export function Legend({ picture }: { readonly picture: Picture }): VNode | null {
  if (!isNamed(picture)) return null;
  return (
    <g>
      {picture.series.map(({ name }, i) => {
        const [x, y] = [(i % COLUMNS) * (WIDTH / COLUMNS), Math.floor(i / COLUMNS) * LINE];
        return (
          <g key={i}>
            {picture.form === 'lines' ? <><path class={`line look-${lookOf(picture, i)}`} d={`M${x} ${y + 9}h26`} /><Marker look={lookOf(picture, i)} x={x + 13} y={y + 9} /></> : <Swatch look={lookOf(picture, i)} x={x} y={y + 1} width={18} height={15} />}
            <text class="words" x={x + (picture.form === 'lines' ? 33 : 25)} y={y + 14}>{fitted(name, 28)}</text>
          </g>
        );
      })}
    </g>
  );
}

/** A rectangle in the colour of a series, with its texture over it, so that it is told apart without colour too. */
export function Swatch({ look, ...place }: { readonly look: number; readonly x: number; readonly y: number; readonly width: number; readonly height: number }): VNode {
  return <><rect class={`bar look-${look}`} {...place} /><rect class="texture" fill={`url(#texture-${look})`} {...place} /></>;
}
