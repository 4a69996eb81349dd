import type { Path } from '../../model/place.js';
import type { SchemaInfo } from '../kind-info.js';
import { childOf } from '../source.js';
import { quote } from '../yaml/characters.js';
import type { Complaint } from '../yaml/complaints.js';
import type { Fault } from './faults.js';
import { allNames, closest, fieldsNamed, inWords, namesIn } from './fields.js';

/** The field beside it that an unknown one was probably meant to be, unless that one is there too. */
export function meantBy(fault: Fault, schema: SchemaInfo): string | undefined {
  if (fault.rule !== 'additionalProperties' || fault.key === undefined) return undefined;
  return closest(fault.key, namesIn(schema, fault.path).filter((name) => childOf(fault.value, name) === undefined));
}

/** A field that the schema doesn't have: what was meant, where it belongs, or what can stand there. */
export function unknownField(fault: Fault, schema: SchemaInfo): Complaint {
  const key = fault.key ?? '';
  const where = place(fault.path);
  const offset = fault.node.children.get(key)?.keyStart ?? fault.node.keyStart;
  if (childOf(fault.value, key) === null && fault.node.style === 'flow') {
    const message = `${where}the words ${quote(key)} stand alone between commas, as a field without a value.`;
    return { code: 'record-comma-in-text', offset, message, mend: 'If a comma has cut a text in two, put the whole text in quotes.' };
  }
  return { code: 'record-unknown-field', offset, message: `${where}there is no field ${quote(key)} here.`, mend: mendOf(key, fault, schema) };
}

function mendOf(key: string, fault: Fault, schema: SchemaInfo): string {
  const beside = namesIn(schema, fault.path);
  const meant = meantBy(fault, schema);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  const elsewhere = fieldsNamed(schema, key);
  if (elsewhere.length > 0) return `It belongs ${placesOf(elsewhere)}: move it there, or take it out.`;
  const near = closest(key, allNames(schema).filter((name) => !beside.includes(name)));
  if (near !== undefined) return `Did you mean ${near}? That belongs ${placesOf(fieldsNamed(schema, near))}.`;
  return beside.length === 0 ? 'Take it out.' : `Take it out; what can stand here is: ${beside.join(', ')}.`;
}

function placesOf(dotted: readonly string[]): string {
  const places = dotted.slice(0, 3).map((path) => path.split('.').slice(0, -1).filter((step) => step !== '*'));
  return [...new Set(places.map((steps) => (steps.length === 0 ? 'at the top of the record' : `under ${steps.join(', ')}`)))].join(' or ');
}

function place(path: Path): string {
  return path.length === 0 ? '' : `${inWords(path)}: `;
}
