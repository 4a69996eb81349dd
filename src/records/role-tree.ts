import type { Kind } from '../model/generated/records.js';
import { KIND_INFO } from './generated/kinds.js';
import type { FieldRole } from './kind-info.js';

/** What the program does with each field of a kind, as a tree of the shape of its records; `*` stands for every entry of a list. */
export interface RoleTree {
  readonly role: FieldRole | undefined;
  readonly children: ReadonlyMap<string, RoleTree>;
}

const known = new Map<Kind, RoleTree>();

/** The roles of the fields of a kind; the tree is made once. */
export function roleTree(kind: Kind): RoleTree {
  const tree = known.get(kind) ?? build(KIND_INFO[kind].roles, 0);
  known.set(kind, tree);
  return tree;
}

/** The roles below a field, or below an entry of a list. */
export function below(tree: RoleTree | undefined, step: string | number): RoleTree | undefined {
  return tree?.children.get(typeof step === 'number' ? '*' : step) ?? tree?.children.get('*');
}

function build(roles: readonly FieldRole[], depth: number): RoleTree {
  const groups = new Map<string, FieldRole[]>();
  for (const role of roles) {
    const step = role.path[depth];
    if (step !== undefined) groups.set(step, [...(groups.get(step) ?? []), role]);
  }
  return {
    role: roles.find((role) => role.path.length === depth),
    children: new Map([...groups].map(([step, group]) => [step, build(group, depth + 1)])),
  };
}
