import type { Kind } from '../model/generated/records.js';
import type { Path } from '../model/place.js';
import { KIND_INFO } from './generated/kinds.js';
import type { FieldRole, SchemaInfo } from './kind-info.js';

type Role = FieldRole['role'];

/** What the program does with each field of a kind, as a tree of the shape of its records; `*` stands for every entry of a list. */
export interface RoleTree {
  /** What is done with the field itself: a day may be a reference too. */
  readonly roles: readonly FieldRole[];
  /** Whether it is a day on which something was done. */
  readonly isPastTense: boolean;
  /** Every role that it or anything below it has. */
  readonly holds: ReadonlySet<Role>;
  /** The field with the day that this part of a record is about. */
  readonly event: string | undefined;
  readonly children: ReadonlyMap<string, RoleTree>;
}

/** A text in a record to which a role belongs. */
export interface RoleFound {
  readonly role: FieldRole;
  readonly text: string;
  readonly path: Path;
}

const known = new Map<Kind, RoleTree>();

/** The roles of the fields of a kind; the tree is made once. */
export function roleTree(kind: Kind): RoleTree {
  const tree = known.get(kind) ?? treeOf(KIND_INFO[kind]);
  known.set(kind, tree);
  return tree;
}

/** The roles of the fields of one entry of a record, where the kind is a list; otherwise of the record. */
export function entryTree(kind: Kind): RoleTree | undefined {
  return KIND_INFO[kind].shape === 'list' ? below(below(roleTree(kind), 'items'), 0) : roleTree(kind);
}

/** The roles of the fields of a schema. */
export function treeOf({ roles, events }: SchemaInfo): RoleTree {
  return build(roles, events, 0);
}

/** The roles below a field, or below an entry of a list. */
export function below(tree: RoleTree | undefined, step: string | number): RoleTree | undefined {
  return tree?.children.get(typeof step === 'number' ? '*' : step) ?? tree?.children.get('*');
}

/** Every text of a role in a record, or in a part of one, in the order of the schema's fields. */
export function textsWith(role: Role, value: unknown, tree: RoleTree | undefined): readonly RoleFound[] {
  const found: RoleFound[] = [];
  gather(role, value, tree, [], found);
  return found;
}

function gather(role: Role, value: unknown, tree: RoleTree | undefined, path: Path, found: RoleFound[]): void {
  if (tree?.holds.has(role) !== true) return;
  if (typeof value === 'string') {
    const own = tree.roles.find((r) => r.role === role);
    if (own !== undefined) found.push({ role: own, text: value, path });
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, i) => {
      gather(role, item, below(tree, i), [...path, i], found);
    });
  } else if (isFields(value)) {
    for (const [name, subtree] of tree.children) {
      if (subtree.holds.has(role) && Object.hasOwn(value, name)) gather(role, value[name], subtree, [...path, name], found);
    }
  }
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function build(roles: readonly FieldRole[], events: SchemaInfo['events'], depth: number): RoleTree {
  const steps = new Set([...roles, ...events].flatMap(({ path }) => path[depth] ?? []));
  const at = <T extends { readonly path: FieldRole['path'] }>(items: readonly T[], step: string): readonly T[] => items.filter(({ path }) => path[depth] === step);
  const own = roles.filter(({ path }) => path.length === depth);
  return {
    roles: own,
    isPastTense: own.some(({ role }) => role === 'day'),
    holds: new Set(roles.map(({ role }) => role)),
    event: events.find(({ path }) => path.length === depth)?.field,
    children: new Map([...steps].map((step) => [step, build(at(roles, step), at(events, step), depth + 1)])),
  };
}
