import type { VNode } from 'preact';
import type { AuditResult, CommitmentResult } from '../../model/result.js';
import { Grid } from '../annual/html/grid.js';
import { StatusWords } from '../annual/html/status.js';
import { Words } from '../annual/html/words.js';
import { showText } from '../safe-text.js';
import { amount, strengthInWords } from '../text/amounts.js';

/** Every commitment in the charter's order: its status, why, and how strong the evidence is. */
export function Commitments({ result: { commitments, asOf } }: { readonly result: AuditResult }): VNode {
  const title = `The ${amount(commitments.length, 'commitment')}`;
  return (
    <section id="commitments" class="wide tall" aria-labelledby="commitments-title">
      <h2 id="commitments-title">{title}</h2>
      <Grid
        labelledBy="commitments-title" caption={title} head={['Commitment', 'Status', 'Projects passing', 'Why', 'Evidence']} looks={['text', 'text', 'text', 'long', 'long']}
        rows={commitments.map((c) => ({ total: false, cells: [<Words key="id">{showText(c.id)}</Words>, <StatusWords key="status" status={c.status} />, passing(c), <Words key="why">{showText(c.reason)}</Words>, strengthInWords(c.evidence, asOf)] }))}
      />
    </section>
  );
}

function passing({ projects }: CommitmentResult): string {
  return projects === undefined ? '' : `${String(projects.pass)} of ${String(projects.pass + projects.fail)}`;
}
