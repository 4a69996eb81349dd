import type { ComponentChildren, VNode } from 'preact';

interface GridProps {
  /** The id of the heading that names the table. */
  readonly labelledBy: string;
  readonly caption: string;
  readonly head: readonly string[];
  /** Which columns are set to the right, as numbers are. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly { readonly cells: readonly ComponentChildren[]; readonly total: boolean }[];
}

/** A table in a region of its own, so that a wide one scrolls by itself, by keyboard too, and the page never does. */
export function Grid({ labelledBy, caption, head, numeric, rows }: GridProps): VNode {
  const side = (i: number): { readonly class?: string } => (numeric[i] === true ? { class: 'number' } : {});
  return (
    <div class="scroll" role="region" aria-labelledby={labelledBy} tabindex={0}>
      <table>
        <caption class="unseen">{caption}</caption>
        <thead><tr>{head.map((title, i) => <th key={i} scope="col" {...side(i)}>{title}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ cells, total }, row) => (
            <tr key={row} {...(total ? { class: 'total' } : {})}>
              {cells.map((cell, i) => (i === 0 ? <th key={i} scope="row" {...side(i)}>{cell}</th> : <td key={i} {...side(i)}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
