import type { Path } from '../../model/place.js';
import type { SchemaError } from '../generated/validators.js';
import { childOf, type Plain, type SourceNode } from '../source.js';

/** One place where a record is not as its schema says. Several broken rules of one value are one fault: the first tells most. */
export interface Fault {
  readonly path: Path;
  readonly value: Plain | undefined;
  readonly node: SourceNode;
  /** The rule of the schema that is broken, such as `type` or `required`. */
  readonly rule: string;
  /** Of a missing or unknown field: its name. */
  readonly key: string | undefined;
  /** Of a limit: how many are allowed. */
  readonly limit: number | undefined;
}

/** A hostile record has hundreds of thousands; beyond this many they are counted, not looked at. */
const MOST_ERRORS = 2000;
const DETAIL_OF_RULE: Readonly<Record<string, string>> = { required: 'missingProperty', additionalProperties: 'additionalProperty', propertyNames: 'propertyName' };

/** The faults among a validator's errors, and how many errors there were beyond those looked at. */
export function faultsOf(errors: readonly SchemaError[], value: Plain, root: SourceNode): { readonly faults: readonly Fault[]; readonly unseen: number } {
  const faults = new Map<string, Fault>();
  for (const error of errors.slice(0, MOST_ERRORS)) {
    // What is wrong with the name of a category is told by the error about the name as a whole.
    if (error.propertyName !== undefined) continue;
    const key = textOf(error.params[DETAIL_OF_RULE[error.keyword] ?? '']);
    const name = `${error.instancePath}\n${key === undefined ? '' : `${error.keyword} ${key}`}`;
    if (faults.has(name)) continue;
    const limit = error.params['limit'];
    faults.set(name, { ...find(error.instancePath, value, root), rule: error.keyword, key, limit: typeof limit === 'number' ? limit : undefined });
  }
  return { faults: [...faults.values()], unseen: Math.max(0, errors.length - MOST_ERRORS) };
}

/** Follows a JSON pointer through the value and, side by side, through the places. */
function find(pointer: string, value: Plain, root: SourceNode): Pick<Fault, 'path' | 'value' | 'node'> {
  const path: (string | number)[] = [];
  let at: Plain | undefined = value;
  let node = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = Array.isArray(at) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(name);
    at = childOf(at, name);
    node = node.children.get(name) ?? node;
  }
  return { path, value: at, node };
}

function textOf(detail: unknown): string | undefined {
  return typeof detail === 'string' ? detail : undefined;
}
