import type { Part } from '../src/model/record.js';
import { saidIn, type Paper } from './board-papers.js';
import { saysNone, tellsOfInvolvement } from './section-text.js';

/** Whether a paper and its record say the same: only where both say something can they contradict each other. */
export type Comparison =
  | { readonly state: 'contradicted'; readonly at: Part; readonly reason: string }
  | { readonly state: 'agreed' | 'alone'; readonly reason: string };

/** Holds what a paper says of co-production against what its record claims. */
export function contradiction(paper: Paper): Comparison {
  const claims = paper.data.coproduction;
  const involvement = claims?.what_said ?? claims?.what_changed;
  const drawsOn = claims?.draws_on ?? [];
  if (claims?.none_because !== undefined && (involvement !== undefined || drawsOn.length > 0)) {
    return { state: 'contradicted', at: paper.part('coproduction', 'none_because'), reason: 'The record gives a reason why there was no co-production, and tells in the same place what came of it.' };
  }
  const said = saidIn(paper);
  if (said.from !== 'document') return { state: 'alone', reason: 'No document was read to hold against the record.' };
  if (said.heading === undefined || said.words === 0) return { state: 'alone', reason: 'The paper has no section to hold against the record.' };
  if (claims?.none_because !== undefined && !saysNone(said.text) && tellsOfInvolvement(said.text)) {
    return { state: 'contradicted', at: paper.part('coproduction', 'none_because'), reason: 'The record says that there was no co-production, but the section of the paper tells how people were involved.' };
  }
  if (saysNone(said.text) && (involvement !== undefined || drawsOn.length > 0)) {
    const claimed = drawsOn.length > 0 ? `draws on ${drawsOn.join(', ')}` : 'tells what people said or what changed';
    return { state: 'contradicted', at: paper.part('coproduction'), reason: `The section of the paper says that there was no co-production, but the record ${claimed}.` };
  }
  return claims === undefined ? { state: 'alone', reason: 'The record leaves it to the paper what to say of co-production.' } : { state: 'agreed', reason: 'The section of the paper and the record do not contradict each other.' };
}
