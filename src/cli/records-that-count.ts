import { EXAMPLES } from '../../rules/generated/examples.js';
import type { Rule } from '../model/charter.js';
import type { Shown } from '../model/example.js';
import { KINDS, type Kind } from '../model/generated/records.js';
import { KIND_INFO } from '../records/generated/kinds.js';
import type { Table } from './explained.js';
import { fileOf } from './kind-files.js';

/** The kinds of record that rules of a commitment look at, and the fields that count. */
export function recordsThatCount(commitment: string, rules: readonly Rule[]): Table {
  return {
    title: 'Records that count',
    columns: ['Record', 'Where it is kept', 'Fields that are looked at'],
    rows: kindsOf(commitment, rules).map((kind) => {
      const looked = fieldsInWords(kind, new Set(rules.flatMap((rule) => fieldsOf(commitment, rule)[kind] ?? []))) || 'none, only whether there is one';
      return { name: kind, inWords: `${looked}; kept in ${fileOf(kind)}`, cells: [fileOf(kind), looked] };
    }),
    namesAreIds: true,
  };
}

/** The kinds of record that rules of a commitment look at, by themselves or through what they gather from every project. */
export function kindsOf(commitment: string, rules: readonly Rule[]): readonly Kind[] {
  return KINDS.filter((kind) => rules.some((rule) => fieldsOf(commitment, rule)[kind] !== undefined));
}

function fieldsOf(commitment: string, { id }: Rule): Shown['fields'] {
  return EXAMPLES[`${commitment}/${id}`]?.fields ?? {};
}

/** Fields as `date, people {pwus, carers}`, in the order of the schema; what it does not know is a name that somebody chose, and no field. */
function fieldsInWords(kind: Kind, seen: ReadonlySet<string>): string {
  const known = [...new Set(Object.keys(KIND_INFO[kind].fields).map(asRulesSeeIt))].filter((path) => seen.has(path));
  const below = (prefix: string): string => {
    const direct = known.filter((path) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'));
    return direct.map((path) => {
      const inner = below(`${path}.`);
      return `${path.slice(prefix.length)}${inner === '' ? '' : ` {${inner}}`}`;
    }).join(', ');
  };
  return below('');
}

// `items.*.groups.*.group` is `groups.group` of an entry.
function asRulesSeeIt(path: string): string {
  return path.replace(/^items\.\*\.?/, '').replaceAll('.*', '');
}
