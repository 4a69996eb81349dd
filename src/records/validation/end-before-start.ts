import { isDay } from '../../model/day.js';
import { isList, isMapping, type Plain, type SourceNode } from '../source.js';
import type { Complaint } from '../yaml/complaints.js';
import { inWords } from './fields.js';

/** Fields that name the first and the last day of the same span, whatever they belong to. */
const SPANS = [
  { start: 'date', end: 'until' },
  { start: 'from', end: 'to' },
  { start: 'starts_on', end: 'ends_on' },
  { start: 'collected_from', end: 'collected_to' },
] as const;

/** Every span of a record, however deep, that ends before it starts. */
export function endsBeforeStarts(value: Plain, node: SourceNode): readonly Complaint[] {
  const found: Complaint[] = [];
  visit(value, node, [], found);
  return found;
}

function visit(value: Plain, node: SourceNode, path: (string | number)[], found: Complaint[]): void {
  if (isMapping(value)) {
    for (const { start, end } of SPANS) {
      const [first, last] = [value[start], value[end]];
      if (typeof first !== 'string' || typeof last !== 'string' || last >= first || !isDay(first) || !isDay(last)) continue;
      found.push({
        code: 'record-end-before-start',
        offset: node.children.get(end)?.start ?? node.start,
        message: `${inWords([...path, end])}: ${last} is before ${start}, ${first}.`,
        mend: 'Correct whichever of the two days is wrong.',
      });
    }
  }
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    const step = isList(value) ? Number(name) : name;
    const inner = isList(value) ? value[Number(name)] : value[name];
    // Only lists and mappings have something below them.
    const child = typeof inner === 'object' ? node.children.get(step) : undefined;
    if (inner === undefined || child === undefined) continue;
    path.push(step);
    visit(inner, child, path, found);
    path.pop();
  }
}
