import type { VNode } from 'preact';
import type { Picture } from '../../../model/release.js';
import { PictureSvg } from '../picture-svg.js';
import { isDrawable, notDrawn, pictureTable } from '../picture-table.js';
import { Grid } from './grid.js';

/** A picture with its description, and its figures beside it. */
export function PictureFigure({ picture }: { readonly picture: Picture }): VNode {
  const name = `picture-${picture.id.replace(/[^a-z0-9-]+/gi, '-')}`;
  return (
    <figure {...(picture.series.length > 3 ? { class: 'broad' } : {})}>
      <figcaption>
        <h4 id={`${name}-heading`}>{picture.title}</h4>
        <p>{picture.description}</p>
      </figcaption>
      {isDrawable(picture) ? <Drawing picture={picture} name={name} /> : <p>{notDrawn(picture)}</p>}
    </figure>
  );
}

function Drawing({ picture, name }: { readonly picture: Picture; readonly name: string }): VNode {
  const { head, rows } = pictureTable(picture);
  return (
    <div class="beside">
      <div class="drawing"><PictureSvg picture={picture} name={name} /></div>
      <Grid labelledBy={`${name}-heading`} caption={`The figures of the picture: ${picture.title}`} head={head} looks={head.map((_, i) => (i > 0 ? 'number' : 'text'))} rows={rows.map((cells) => ({ cells, total: false }))} />
    </div>
  );
}
