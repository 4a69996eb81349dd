import { isDay } from '../../model/day.js';
import type { Path } from '../../model/place.js';
import { isList, isMapping, type Plain, type SourceNode } from '../source.js';
import type { Complaint } from '../yaml/complaints.js';
import { childOf } from './faults.js';
import { inWords } from './fields.js';

/** Fields that name the first and the last day of the same span, whatever they belong to. */
const SPANS = [
  { start: 'date', end: 'until' },
  { start: 'from', end: 'to' },
  { start: 'starts_on', end: 'ends_on' },
  { start: 'collected_from', end: 'collected_to' },
] as const;

/** Every span of a record, however deep, that ends before it starts. */
export function* endsBeforeStarts(value: Plain, node: SourceNode, path: Path = []): Generator<Complaint> {
  if (isMapping(value)) for (const span of SPANS) yield* backwards(value, node, path, span);
  for (const [step, child] of node.children) {
    const inner = childOf(value, step);
    if (isMapping(inner) || isList(inner)) yield* endsBeforeStarts(inner, child, [...path, step]);
  }
}

function* backwards(value: Plain, node: SourceNode, path: Path, { start, end }: (typeof SPANS)[number]): Generator<Complaint> {
  const first = childOf(value, start);
  const last = childOf(value, end);
  if (typeof first !== 'string' || typeof last !== 'string' || !isDay(first) || !isDay(last) || last >= first) return;
  yield {
    code: 'record-end-before-start',
    offset: node.children.get(end)?.start ?? node.start,
    message: `${inWords([...path, end])}: ${last} is before ${start}, ${first}.`,
    mend: 'Correct whichever of the two days is wrong.',
  };
}
