import type { VNode } from 'preact';
import type { Picture } from '../../model/release.js';
import { Bars, barsHeight, StackedBars } from './picture/bars.js';
import { Legend, legendHeight } from './picture/legend.js';
import { Lines, linesHeight } from './picture/lines.js';
import type { LOOKS } from './picture/look.js';
import { WIDTH } from './picture/scale.js';

/**
 * A picture as SVG, with its title and description for those who can't see it. `name` is one of its own on the page. Colours are the
 * page's: parts have classes, and a texture over each, which `Textures` must put on the page once.
 */
export function PictureSvg({ picture, name }: { readonly picture: Picture; readonly name: string }): VNode {
  const top = legendHeight(picture);
  const height = top + (picture.form === 'lines' ? linesHeight(picture) : barsHeight(picture));
  return (
    <svg class="picture" role="img" aria-labelledby={`${name}-title ${name}-words`} viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height}>
      <title id={`${name}-title`}>{picture.title}</title>
      <desc id={`${name}-words`}>{picture.description}</desc>
      <Legend picture={picture} />
      {picture.form === 'lines' ? <Lines picture={picture} top={top} /> : picture.form === 'stacked' ? <StackedBars picture={picture} top={top} /> : <Bars picture={picture} top={top} />}
    </svg>
  );
}

// None on the first look; then slants, dots, level lines, a grid, upright lines, slants the other way, and rings.
const TEXTURES = [
  'M0 0', 'M-2 2l4-4M0 8l8-8M6 10l4-4', 'M1 2a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0zM5 6a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0z', 'M0 2h8M0 6h8',
  'M0 4h8M4 0v8', 'M2 0v8M6 0v8', 'M-2 6l4 4M0 0l8 8M6-2l4 4', 'M1.5 4a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z',
] as const satisfies { readonly length: typeof LOOKS };

/** The textures of all looks, for the pictures of a page to point at. */
export function Textures(): VNode {
  return (
    <svg class="textures" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>{TEXTURES.map((d, i) => <pattern key={i} id={`texture-${i + 1}`} width="8" height="8" patternUnits="userSpaceOnUse"><path d={d} /></pattern>)}</defs>
    </svg>
  );
}
