import type { SchemaInfo } from '../kind-info.js';
import type { Complaint } from '../yaml/complaints.js';
import type { Fault } from './faults.js';
import { fieldAt, inWords } from './fields.js';

/** A field that must be there and isn't: the place is the key of what should hold it, the mend is the line to paste. */
export function missingField(fault: Fault, schema: SchemaInfo): Complaint {
  const name = fault.key ?? '';
  const example = fieldAt(schema, [...fault.path, name])?.info.example ?? '';
  const { node, path } = fault;
  const message = path.length === 0 ? `This record has no ${name}.` : `${inWords(path)}: there is no ${name} here.`;
  const mend = node.style === 'flow'
    ? `Add between the brackets: \`${node.children.size === 0 ? '' : ', '}${name}: ${example}\`, with your own value.`
    : `Add the line \`${' '.repeat(node.indent)}${name}: ${example}\`, with your own value.`;
  return { code: 'record-missing-field', offset: path.length === 0 ? node.start : node.keyStart, message, mend };
}
