import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inOnePiece } from '../../../model/words.js';

interface GridProps {
  /** The id of the heading that names the table. */
  readonly labelledBy: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** Numbers are set to the right; days are not broken; long texts are given room. */
  readonly looks: readonly ('text' | 'long' | 'number' | 'date')[];
  readonly rows: readonly Row[];
}

interface Row {
  readonly cells: readonly ComponentChildren[];
  readonly total: boolean;
}

/** A table in a group of its own, so that a wide one scrolls by itself, by keyboard too, and the page never does. */
export function Grid({ labelledBy, caption, head, looks, rows }: GridProps): VNode {
  const classes = looks.map((look) => (look === 'text' ? undefined : look));
  return (
    <div class="scroll" role="group" aria-labelledby={labelledBy} tabindex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead><tr>{head.map((title, i) => <th key={i} scope="col" class={classes[i]}>{title}</th>)}</tr></thead>
        <tbody dangerouslySetInnerHTML={{ __html: rows.map((row) => inOnePiece(renderToString(<GridRow {...row} classes={classes} />))).join('') }} />
      </table>
    </div>
  );
}

// Rendered by itself, and so in one piece: of a large table the library would keep every cell, and every piece of text, until the page is done.
function GridRow({ cells, total, classes }: Row & { readonly classes: readonly (string | undefined)[] }): VNode {
  return (
    <tr {...(total ? { class: 'total' } : {})}>
      {cells.map((cell, i) => (i === 0 ? <th key={i} scope="row" class={classes[i]}>{cell}</th> : <td key={i} class={classes[i]}>{cell}</td>))}
    </tr>
  );
}
